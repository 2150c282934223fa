//! Functions whose type differs between the generations: a type for each, an enum over the types,
//! and the methods that return them.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::absence::elsewhere_text;
use super::calls::{emit_call, emit_func, emit_function_type};
use super::owner::{Owner, OwnerKind, Value};
use super::{Context, emit_arguments_lint, emit_deprecated, emit_own_docs};
use crate::model::{Choice, Function, OlderChoice, OwnType, Presence, Stored};

/// The types of the functions whose type differs, and the enums over them.
pub(super) fn emit_own_types(cx: &Context<'_>, functions: &[Function]) -> TokenStream {
    let types = functions.iter().filter_map(|function| {
        let own_type = function.own_type.as_ref()?;
        let choice = own_type.choice.iter();
        let choice = choice.map(|choice| emit_choice(cx, function, own_type, choice));
        let function_type = emit_own_type(cx, function, own_type);
        Some(quote!(#(#choice)* #function_type))
    });
    quote!(#(#types)*)
}

/// ```text
/// #[derive(Clone, Copy)]
/// pub enum Apply {
///     V2(ApplyFunction),
///     V0_3(super::super::v0_3::exports::acme::plugin::transform::ApplyFunction),
/// }
/// ```
fn emit_choice(
    cx: &Context<'_>,
    function: &Function,
    own_type: &OwnType,
    choice: &Choice,
) -> TokenStream {
    let Choice {
        ident,
        newest,
        newest_module,
        older,
        uses_deprecated: _,
    } = choice;
    let docs_of = |wit_type: &String, module: &Ident| {
        let texts = older.iter().map(|older| &older.wit_type);
        let texts = texts.chain([&function.wit_type]);
        emit_own_docs(&match texts.filter(|text| *text == wit_type).count() {
            1 => format!("`{wit_type}`"),
            _ => format!("`{wit_type}` as in `{module}`: its types or its meaning differ."),
        })
    };
    let plain_name = &function.plain_name;
    let docs = emit_own_docs(&format!(
        "`{plain_name}` of an instance. Its type or meaning differs between the generations."
    ));
    let newest_docs = docs_of(&function.wit_type, newest_module);
    let function_type = &own_type.ident;
    let older = older.iter().map(|older| {
        let OlderChoice {
            variant,
            module,
            wit_type,
            function_type,
            ..
        } = older;
        let docs = docs_of(wit_type, module);
        let function_type = cx.path(function_type);
        quote!(#docs #variant(#function_type),)
    });
    quote! {
        #docs
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        pub enum #ident {
            #newest_docs
            #newest(#function_type),
            #(#older)*
        }
    }
}

/// ```text
/// #[derive(Clone, Copy)]
/// pub struct ApplyFunction(rt::Function<(Mode, &'static str), (rt::String,)>);
/// impl ApplyFunction {
///     pub fn call<S: rt::AsContextMut>(&self, store: S, m: Mode, s: &str) -> rt::Result<rt::String> { … }
///     pub fn func(&self) -> rt::TypedFunc<(Mode, &str), (rt::String,)> { … }
/// }
/// ```
fn emit_own_type(cx: &Context<'_>, function: &Function, own_type: &OwnType) -> TokenStream {
    let OwnType {
        ident, generation, ..
    } = own_type;
    let docs = format!(
        " `{}` as in generation `{generation}`.",
        function.plain_name
    );
    let ty = emit_function_type(cx, function);
    let owner = Owner {
        holder: quote!(self),
        kind: OwnerKind::Function,
    };
    let call = emit_call(cx, function, &owner);
    let func = emit_func(cx, function, &owner);
    let lint = emit_arguments_lint(2 + function.params.len());
    quote! {
        #[doc = #docs]
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        pub struct #ident(#ty);

        impl #ident {
            #lint
            #call
            #func
        }
    }
}

/// The method that returns the type of a function, or the enum over its types.
pub(super) fn emit_accessor(
    cx: &Context<'_>,
    function: &Function,
    own_type: &OwnType,
    owner: &Owner,
) -> TokenStream {
    match &own_type.choice {
        Some(choice) => emit_choosing(cx, function, own_type, choice, owner),
        None => emit_older_accessor(cx, function, own_type, owner),
    }
}

/// ```text
/// pub fn apply(&self) -> rt::Result<Apply> {
///     let v2 = self.apply.map(Apply::V2);
///     let v0_3 = || self.v0_3.as_ref().map(|guest| Apply::V0_3(guest.apply()));
///     self.taken.require(v2.or_else(v0_3), "apply")
/// }
/// ```
fn emit_choosing(
    cx: &Context<'_>,
    function: &Function,
    own_type: &OwnType,
    choice: &Choice,
    owner: &Owner,
) -> TokenStream {
    let rt = &cx.rt;
    let Choice {
        ident,
        newest,
        newest_module,
        older,
        uses_deprecated,
    } = choice;
    let accessor = &own_type.accessor;
    let docs = emit_own_docs(&format!(
        "`{}`, whose type or meaning differs between the generations. Returns the error \
         [`NotExported`]({rt}::NotExported) if the component does not export it.",
        function.plain_name
    ));
    let deprecated = emit_deprecated(&function.deprecated);
    let allow = super::emit_allow_deprecated(*uses_deprecated);
    let value = owner.value(function).into_tokens();
    let first = quote!(let #newest_module = #value.map(#ident::#newest););
    let others = older
        .iter()
        .map(|older| emit_older_choice(ident, older, owner));
    let modules = older.iter().map(|older| &older.module);
    let found = quote!(#newest_module #(.or_else(#modules))*);
    let required = owner.require(cx, &found, &function.wit_name);
    quote! {
        #docs
        #deprecated
        #allow
        pub fn #accessor(&self) -> #rt::Result<#ident> {
            #first
            #(#others)*
            #required
        }
    }
}

/// ```text
/// let v0_3 = || self.v0_3.as_ref().map(|guest| Apply::V0_3(guest.apply()));
/// ```
fn emit_older_choice(ident: &Ident, older: &OlderChoice, owner: &Owner) -> TokenStream {
    let OlderChoice {
        variant,
        module,
        holder: field,
        stored,
        is_optional,
        ..
    } = older;
    let (name, value) = match stored {
        Stored::InGuest { resource, accessor } => {
            let resource = resource.iter();
            (quote!(guest), quote!(guest #(.#resource())*.#accessor()))
        }
        Stored::InWorld(field) => (quote!(functions), quote!(functions.#field)),
    };
    let holder = &owner.holder;
    let found = match is_optional {
        true => quote!(and_then(|#name| #value.map(#ident::#variant))),
        false => quote!(map(|#name| #ident::#variant(#value))),
    };
    quote!(let #module = || #holder.#field.as_ref().#found;)
}

/// ```text
/// pub fn apply(&self) -> ApplyFunction {
///     self.apply
/// }
/// ```
fn emit_older_accessor(
    cx: &Context<'_>,
    function: &Function,
    own_type: &OwnType,
    owner: &Owner,
) -> TokenStream {
    let rt = &cx.rt;
    let OwnType {
        ident, accessor, ..
    } = own_type;
    let elsewhere = match &function.presence {
        Presence::Required => None,
        Presence::MayBeAbsent { elsewhere, .. } => elsewhere_text(elsewhere),
    };
    let elsewhere = elsewhere.map_or_else(String::new, |missing| format!(" {missing}."));
    let docs = emit_own_docs(&format!(
        "The `{}` of this generation.{elsewhere}",
        function.plain_name
    ));
    let deprecated = emit_deprecated(&function.deprecated);
    let (ty, value) = match owner.value(function) {
        Value::Optional(value) => (quote!(#rt::Option<#ident>), value),
        Value::Always(value) => (quote!(#ident), value),
    };
    quote! {
        #docs
        #deprecated
        pub fn #accessor(&self) -> #ty {
            #value
        }
    }
}
