//! Exported functions: their fields, their specification, and their methods.

use proc_macro2::TokenStream;
use quote::quote;

use super::trace::{Direction, emit_traced, emit_traced_future};
use super::types::{emit_static_type, emit_tuple, emit_type};
use super::{Context, emit_arguments_lint, emit_deprecated, emit_docs_and, emit_docs_or};
use crate::model::{Absence, Call, Docs, Function, Handle, Param, Presence};

/// The type of the field that holds a function.
///
/// ```text
/// rt::Function<(Mode, &'static str), (rt::String,)>
/// ```
pub(crate) fn emit_field_type(cx: &Context<'_>, function: &Function) -> TokenStream {
    let rt = &cx.rt;
    let (params, results) = emit_static_signature(cx, function);
    match function.presence {
        Presence::Required => quote!(#rt::Function<#params, #results>),
        Presence::MayBeAbsent { .. } => {
            quote!(#rt::Option<#rt::Function<#params, #results>>)
        }
    }
}

/// The specification of a function. `owner` is the type that has the function's methods.
///
/// ```text
/// rt::function("apply", "func(m: mode, s: string) -> string", Self::func_apply)
/// ```
pub(crate) fn emit_spec(cx: &Context<'_>, function: &Function, owner: &TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let Function {
        wit_name,
        wit_type,
        func_ident,
        handles,
        presence,
        ..
    } = function;
    let need = match presence {
        Presence::Required => quote!(),
        Presence::MayBeAbsent { absence, .. } => match absence {
            Absence::Since(version) => quote!(.since(#version)),
            Absence::Unstable(_) | Absence::Optional => quote!(.optional()),
        },
    };
    let handles = if handles.is_empty() {
        quote!()
    } else {
        let handles = handles.iter().map(|handle| match handle {
            Handle::Own(name) => quote!(#rt::Handle::Own(#name)),
            Handle::Borrow(name) => quote!(#rt::Handle::Borrow(#name)),
        });
        quote!(.handles(&[#(#handles),*]))
    };
    quote!(#rt::function(#wit_name, #wit_type, #owner::#func_ident) #need #handles)
}

/// How the field that holds a function is loaded.
///
/// ```text
/// apply: loader.function()?,
/// count: loader.optional()?,
/// ```
pub(crate) fn emit_load(function: &Function) -> TokenStream {
    let field = &function.field;
    match function.presence {
        Presence::Required => quote!(#field: loader.function()?,),
        Presence::MayBeAbsent { .. } => quote!(#field: loader.optional()?,),
    }
}

/// The methods for a function.
///
/// ```text
/// pub fn call_apply<S: rt::AsContextMut>(&self, store: S, m: Mode, s: &str) -> rt::Result<rt::String> { … }
/// pub fn func_apply(&self) -> rt::TypedFunc<(Mode, &str), (rt::String,)> { … }
/// ```
pub(crate) fn emit_methods(cx: &Context<'_>, function: &Function, owner: &Owner) -> TokenStream {
    let call = emit_call(cx, function, owner);
    let func = emit_func(cx, function, owner);
    let has = emit_has(function, owner);
    // The method also has `self` and a store.
    let lint = emit_arguments_lint(2 + function.params.len());
    let methods = [quote!(#lint #call), func, has];
    let methods = methods.iter().filter(|method| !method.is_empty());
    let deprecated = emit_deprecated(&function.deprecated);
    quote!(#(#deprecated #methods)*)
}

/// The struct that holds the functions, as its methods name it.
pub(crate) struct Owner {
    /// The expression that has the fields: `self`, or `self.funcs`.
    pub(crate) holder: TokenStream,
    pub(crate) kind: OwnerKind,
}

/// Where the functions belong.
#[derive(Clone, Copy)]
pub(crate) enum OwnerKind {
    /// An interface. The struct knows which export is used for it.
    Interface,
    /// The world itself.
    World,
}

/// ```text
/// pub fn call_apply<S: rt::AsContextMut>(&self, store: S, m: Mode, s: &str) -> rt::Result<rt::String> {
///     self.apply.typed().call(store, (m, s)).map(rt::one)
/// }
/// ```
fn emit_call(cx: &Context<'_>, function: &Function, owner: &Owner) -> TokenStream {
    let rt = &cx.rt;
    let Function {
        call_ident,
        call,
        trace,
        params,
        result,
        ..
    } = function;
    let idents: Vec<_> = params.iter().map(|param| &param.ident).collect();
    let arguments = emit_tuple(idents.iter().map(|ident| quote!(#ident)));
    let params = params.iter().map(|param| {
        let Param { ident, ty } = param;
        let ty = emit_type(cx, ty);
        quote!(#ident: #ty)
    });
    let returned = match result {
        Some(ty) => emit_type(cx, ty),
        None => quote!(()),
    };
    let unwrap = match result {
        Some(_) => quote!(.map(#rt::one)),
        None => quote!(),
    };
    let (docs, typed) = emit_typed(cx, function, owner);
    let future = match call {
        Call::Sync => quote!(#typed.call(store, #arguments) #unwrap),
        Call::Async => quote!(#typed.call_async(store, #arguments)),
        Call::Concurrent => quote!(#typed.call_concurrent(accessor, #arguments)),
    };
    let body = emit_traced(Direction::Export, trace, &idents, future.clone());
    let future = emit_traced_future(Direction::Export, trace, &idents, future);
    match call {
        Call::Sync => quote! {
            #docs
            pub fn #call_ident<S: #rt::AsContextMut>(&self, store: S, #(#params),*) -> #rt::Result<#returned> {
                #body
            }
        },
        Call::Async => quote! {
            #docs
            pub async fn #call_ident<S>(&self, store: S, #(#params),*) -> #rt::Result<#returned>
            where
                S: #rt::AsContextMut<Data: #rt::Send>,
            {
                #future.await #unwrap
            }
        },
        Call::Concurrent => quote! {
            #docs
            pub async fn #call_ident<S, D>(&self, accessor: &#rt::Accessor<S, D>, #(#params),*) -> #rt::Result<#returned>
            where
                S: #rt::Send,
                D: #rt::HasData,
            {
                #future.await #unwrap
            }
        },
    }
}

/// The docs of a call, and the engine's handle that it uses.
///
/// ```text
/// self.taken.require(self.count, "count")?.typed()
/// ```
fn emit_typed(cx: &Context<'_>, function: &Function, owner: &Owner) -> (TokenStream, TokenStream) {
    let rt = &cx.rt;
    let Function {
        wit_name,
        plain_name,
        docs,
        field,
        presence,
        ..
    } = function;
    let holder = &owner.holder;
    match presence {
        Presence::Required => (
            emit_docs_or(docs, &format!("Calls `{plain_name}`.")),
            quote!(#holder.#field.typed()),
        ),
        Presence::MayBeAbsent { absence, .. } => {
            let required = match owner.kind {
                OwnerKind::Interface => quote!(#holder.taken.require(#holder.#field, #wit_name)),
                OwnerKind::World => quote!(#rt::require(#holder.#field, #wit_name)),
            };
            (emit_absence_docs(docs, absence), quote!(#required?.typed()))
        }
    }
}

/// ```text
/// pub fn func_apply(&self) -> rt::TypedFunc<(Mode, &str), (rt::String,)> {
///     self.apply.typed()
/// }
/// ```
fn emit_func(cx: &Context<'_>, function: &Function, owner: &Owner) -> TokenStream {
    let rt = &cx.rt;
    let Function {
        plain_name,
        field,
        func_ident,
        presence,
        ..
    } = function;
    let holder = &owner.holder;
    let (params, results) = emit_signature(cx, function);
    match presence {
        Presence::Required => {
            let docs = format!(" The engine's handle to `{plain_name}`.");
            quote! {
                #[doc = #docs]
                pub fn #func_ident(&self) -> #rt::TypedFunc<#params, #results> {
                    #holder.#field.typed()
                }
            }
        }
        Presence::MayBeAbsent { .. } => {
            let docs =
                format!(" The engine's handle to `{plain_name}`, if the component exports it.");
            quote! {
                #[doc = #docs]
                pub fn #func_ident(&self) -> #rt::Option<#rt::TypedFunc<#params, #results>> {
                    #holder.#field.map(|function| function.typed())
                }
            }
        }
    }
}

/// ```text
/// pub fn has_count(&self) -> bool {
///     self.count.is_some()
/// }
/// ```
fn emit_has(function: &Function, owner: &Owner) -> TokenStream {
    let Function {
        plain_name, field, ..
    } = function;
    let holder = &owner.holder;
    match &function.presence {
        Presence::Required => quote!(),
        Presence::MayBeAbsent { has_ident, .. } => {
            let docs = format!(" Whether the component exports `{plain_name}`.");
            quote! {
                #[doc = #docs]
                pub fn #has_ident(&self) -> bool {
                    #holder.#field.is_some()
                }
            }
        }
    }
}

fn emit_absence_docs(docs: &Docs, absence: &Absence) -> TokenStream {
    let ours = match absence {
        Absence::Since(version) => format!(
            "Available since {version}: returns the error `NotExported` if the component was \
             built against an older version."
        ),
        Absence::Unstable(feature) => format!(
            "Unstable (feature `{feature}`): returns the error `NotExported` if the component \
             does not export it."
        ),
        Absence::Optional => {
            "Optional: returns the error `NotExported` if the component does not export \
             it."
            .to_owned()
        }
    };
    emit_docs_and(docs, &ours)
}

/// The parameters and results, with the lifetimes of a call.
fn emit_signature(cx: &Context<'_>, function: &Function) -> (TokenStream, TokenStream) {
    let params = function.params.iter().map(|param| emit_type(cx, &param.ty));
    let results = function.result.iter().map(|ty| emit_type(cx, ty));
    (emit_tuple(params), emit_tuple(results))
}

/// The same with `'static` lifetimes, for a field.
fn emit_static_signature(cx: &Context<'_>, function: &Function) -> (TokenStream, TokenStream) {
    let params = function.params.iter();
    let params = params.map(|param| emit_static_type(cx, &param.ty));
    let results = function.result.iter().map(|ty| emit_static_type(cx, ty));
    (emit_tuple(params), emit_tuple(results))
}
