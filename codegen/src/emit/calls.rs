//! The methods that call an exported function, and the types of its handles.

use proc_macro2::TokenStream;
use quote::quote;

use super::absence::emit_absence_docs;
use super::owner::{Owner, Value};
use super::trace::{Direction, emit_traced, emit_traced_future};
use super::types::{emit_static_type, emit_tuple, emit_type};
use super::{Context, emit_docs};
use crate::model::{Call, Docs, Function, Param};

/// ```text
/// rt::Function<(Mode, &'static str), (rt::String,)>
/// ```
pub(crate) fn emit_function_type(cx: &Context<'_>, function: &Function) -> TokenStream {
    let rt = &cx.rt;
    let (params, results) = emit_static_signature(cx, function);
    quote!(#rt::Function<#params, #results>)
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
    let docs = match docs.0.is_empty() {
        true => Docs(vec![format!("Calls `{plain_name}`.")]),
        false => docs.clone(),
    };
    match owner.value(function) {
        Value::Optional(value) => {
            let required = owner.require(cx, &value, wit_name);
            (
                emit_absence_docs(cx, &docs, presence),
                quote!(#required?.typed()),
            )
        }
        Value::Always(value) => (emit_docs(&docs), quote!(#value.typed())),
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
    let (params, results) = emit_signature(cx, function);
    match owner.value(function) {
        Value::Always(value) => {
            let docs = format!(" The engine's handle to `{plain_name}`.");
            quote! {
                #[doc = #docs]
                pub fn #func_ident(&self) -> #rt::TypedFunc<#params, #results> {
                    #value.typed()
                }
            }
        }
        Value::Optional(value) => {
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
