//! Exported functions: their fields, their specification, and their methods.

use proc_macro2::TokenStream;
use quote::quote;

use super::absence::emit_absence_docs;
use super::choices::emit_accessor;
use super::trace::{Direction, emit_traced, emit_traced_future};
use super::types::{emit_static_type, emit_tuple, emit_type};
use super::{Context, emit_arguments_lint, emit_deprecated, emit_docs_or};
use crate::model::{Absence, Call, Function, Handle, OwnType, Param, Presence};

/// The type of the field that holds a function.
///
/// ```text
/// rt::Function<(Mode, &'static str), (rt::String,)>
/// ```
pub(crate) fn emit_field_type(cx: &Context<'_>, function: &Function) -> TokenStream {
    let rt = &cx.rt;
    let ty = match &function.own_type {
        Some(OwnType { ident, .. }) => quote!(#ident),
        None => emit_function_type(cx, function),
    };
    match function.presence {
        Presence::Required => ty,
        Presence::MayBeAbsent { .. } => quote!(#rt::Option<#ty>),
    }
}

/// ```text
/// rt::Function<(Mode, &'static str), (rt::String,)>
/// ```
pub(crate) fn emit_function_type(cx: &Context<'_>, function: &Function) -> TokenStream {
    let rt = &cx.rt;
    let (params, results) = emit_static_signature(cx, function);
    quote!(#rt::Function<#params, #results>)
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
        own_type,
        ..
    } = function;
    let owner = match own_type {
        Some(OwnType { ident, .. }) => quote!(#ident),
        None => owner.clone(),
    };
    let need = match presence {
        Presence::Required => quote!(),
        Presence::MayBeAbsent { absence, .. } => match absence {
            None => quote!(),
            Some(Absence::Since(version)) => quote!(.since(#version)),
            Some(Absence::Unstable(_) | Absence::Optional) => quote!(.optional()),
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
    match (&function.presence, &function.own_type) {
        (Presence::Required, None) => quote!(#field: loader.function()?,),
        (Presence::MayBeAbsent { .. }, None) => quote!(#field: loader.optional()?,),
        (Presence::Required, Some(OwnType { ident, .. })) => {
            quote!(#field: #ident(loader.function()?),)
        }
        (Presence::MayBeAbsent { .. }, Some(OwnType { ident, .. })) => {
            quote!(#field: loader.optional()?.map(#ident),)
        }
    }
}

/// The methods for a function.
///
/// ```text
/// pub fn call_apply<S: rt::AsContextMut>(&self, store: S, m: Mode, s: &str) -> rt::Result<rt::String> { … }
/// pub fn func_apply(&self) -> rt::TypedFunc<(Mode, &str), (rt::String,)> { … }
/// ```
pub(crate) fn emit_methods(cx: &Context<'_>, function: &Function, owner: &Owner) -> TokenStream {
    if let Some(own_type) = &function.own_type {
        return emit_accessor(cx, function, own_type, owner);
    }
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
    /// An older world, what is left of which may be missing as a whole.
    MissingWorld,
    /// The type of the function itself.
    Function,
}

impl Owner {
    /// The expression for the value of a function's field.
    pub(crate) fn field(&self, function: &Function) -> TokenStream {
        let (holder, field) = (&self.holder, &function.field);
        match (self.kind, &function.presence) {
            (OwnerKind::Function, _) => quote!(self.0),
            (OwnerKind::MissingWorld, Presence::Required) => {
                quote!(#holder.map(|functions| functions.#field))
            }
            (OwnerKind::MissingWorld, Presence::MayBeAbsent { .. }) => {
                quote!(#holder.and_then(|functions| functions.#field))
            }
            (OwnerKind::Interface | OwnerKind::World, _) => quote!(#holder.#field),
        }
    }

    /// Whether that is an `Option`.
    pub(crate) fn is_optional(&self, function: &Function) -> bool {
        match (self.kind, &function.presence) {
            (OwnerKind::Function, _) => false,
            (OwnerKind::MissingWorld, _) => true,
            (_, presence) => matches!(presence, Presence::MayBeAbsent { .. }),
        }
    }

    /// What is required of an optional function.
    pub(crate) fn require(
        &self,
        cx: &Context<'_>,
        value: &TokenStream,
        wit_name: &str,
    ) -> TokenStream {
        let (rt, holder) = (&cx.rt, &self.holder);
        match self.kind {
            OwnerKind::Interface => quote!(#holder.taken.require(#value, #wit_name)),
            OwnerKind::World | OwnerKind::MissingWorld | OwnerKind::Function => {
                quote!(#rt::require(#value, #wit_name))
            }
        }
    }
}

/// ```text
/// pub fn call_apply<S: rt::AsContextMut>(&self, store: S, m: Mode, s: &str) -> rt::Result<rt::String> {
///     self.apply.typed().call(store, (m, s)).map(rt::one)
/// }
/// ```
pub(super) fn emit_call(cx: &Context<'_>, function: &Function, owner: &Owner) -> TokenStream {
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
    let (returned, unwrap) = match result {
        Some(ty) => (emit_type(cx, ty), quote!(.map(#rt::one))),
        None => (quote!(()), quote!()),
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
    let Function {
        wit_name,
        plain_name,
        docs,
        presence,
        ..
    } = function;
    let value = owner.field(function);
    if owner.is_optional(function) {
        let required = owner.require(cx, &value, wit_name);
        (
            emit_absence_docs(cx, docs, presence),
            quote!(#required?.typed()),
        )
    } else {
        (
            emit_docs_or(docs, &format!("Calls `{plain_name}`.")),
            quote!(#value.typed()),
        )
    }
}

/// ```text
/// pub fn func_apply(&self) -> rt::TypedFunc<(Mode, &str), (rt::String,)> {
///     self.apply.typed()
/// }
/// ```
pub(super) fn emit_func(cx: &Context<'_>, function: &Function, owner: &Owner) -> TokenStream {
    let rt = &cx.rt;
    let Function {
        plain_name,
        func_ident,
        ..
    } = function;
    let value = owner.field(function);
    let (params, results) = emit_signature(cx, function);
    match owner.is_optional(function) {
        false => {
            let docs = format!(" The engine's handle to `{plain_name}`.");
            quote! {
                #[doc = #docs]
                pub fn #func_ident(&self) -> #rt::TypedFunc<#params, #results> {
                    #value.typed()
                }
            }
        }
        true => {
            let docs =
                format!(" The engine's handle to `{plain_name}`, if the component exports it.");
            quote! {
                #[doc = #docs]
                pub fn #func_ident(&self) -> #rt::Option<#rt::TypedFunc<#params, #results>> {
                    #value.map(|function| function.typed())
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
    let plain_name = &function.plain_name;
    let value = owner.field(function);
    match &function.presence {
        Presence::Required => quote!(),
        Presence::MayBeAbsent { has_ident, .. } => {
            let docs = format!(" Whether the component exports `{plain_name}`.");
            quote! {
                #[doc = #docs]
                pub fn #has_ident(&self) -> bool {
                    #value.is_some()
                }
            }
        }
    }
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
