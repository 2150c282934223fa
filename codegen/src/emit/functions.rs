//! Exported functions: their fields, their specification, and their methods.

use proc_macro2::TokenStream;
use quote::quote;
use worldbind_resolve::Need;

use super::calls::{emit_call, emit_func, emit_function_type};
use super::choices::emit_accessor;
pub(crate) use super::owner::Owner;
use super::{Context, emit_arguments_lint, emit_deprecated};
use crate::model::{Function, Handle, OwnType, Presence};

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

/// The specification of a function. `owner` is the type that has the function's methods.
///
/// ```text
/// rt::function("apply", "func(m: mode, s: string) -> string", Self::func_apply)
/// rt::async_function("run", "async func()", Self::func_run).optional()
/// ```
pub(crate) fn emit_spec(cx: &Context<'_>, function: &Function, owner: &TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let Function {
        wit_name,
        wit_type,
        is_async,
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
    let need = match presence.need() {
        Need::Required => quote!(),
        Need::Since(version) => quote!(.since(#version)),
        Need::Optional => quote!(.optional()),
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
    let function = match is_async {
        true => quote!(#rt::async_function),
        false => quote!(#rt::function),
    };
    quote!(#function(#wit_name, #wit_type, #owner::#func_ident) #need #handles)
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

/// ```text
/// pub fn has_count(&self) -> bool {
///     self.count.is_some()
/// }
/// ```
fn emit_has(function: &Function, owner: &Owner) -> TokenStream {
    let plain_name = &function.plain_name;
    let has_ident = match &function.presence {
        Presence::Required => None,
        Presence::MayBeAbsent { has_ident, .. } => has_ident.as_ref(),
    };
    let has = has_ident.map(|has_ident| {
        let docs = format!(" Whether the component exports `{plain_name}`.");
        let value = owner.value(function).into_tokens();
        quote! {
            #[doc = #docs]
            pub fn #has_ident(&self) -> bool {
                #value.is_some()
            }
        }
    });
    quote!(#has)
}
