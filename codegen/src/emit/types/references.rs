//! References to types.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

use crate::emit::Context;
use crate::model::{Type, TypeRef};

/// A reference to a type.
pub(crate) fn emit_type(cx: &Context<'_>, ty: &Type) -> TokenStream {
    emit_type_with(cx, ty, &quote!())
}

/// A reference to a type with `'static` lifetimes.
pub(crate) fn emit_static_type(cx: &Context<'_>, ty: &Type) -> TokenStream {
    emit_type_with(cx, ty, &quote!('static))
}

pub(super) fn emit_type_with(cx: &Context<'_>, ty: &Type, lifetime: &TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let emit = |ty: &Type| emit_type_with(cx, ty, lifetime);
    let emit_or_unit = |ty: &Option<Box<Type>>| match ty {
        Some(ty) => emit_type_with(cx, ty, lifetime),
        None => quote!(()),
    };
    let generic = |name: &str, types: &[TokenStream]| {
        let name = Ident::new(name, Span::call_site());
        quote!(#rt::#name<#(#types),*>)
    };
    match ty {
        Type::Primitive(name) => {
            let ident = Ident::new(name, Span::call_site());
            quote!(#ident)
        }
        Type::String => quote!(#rt::String),
        Type::Str => quote!(&#lifetime str),
        Type::Vec(ty) => generic("Vec", &[emit(ty)]),
        Type::Slice(ty) => {
            let ty = emit(ty);
            quote!(&#lifetime [#ty])
        }
        Type::Ref(ty) => {
            let ty = emit(ty);
            quote!(&#lifetime #ty)
        }
        Type::Option(ty) => generic("Option", &[emit(ty)]),
        Type::Result(ok, err) => generic("Result", &[emit_or_unit(ok), emit_or_unit(err)]),
        Type::Tuple(types) => emit_tuple(types.iter().map(emit)),
        Type::Array(ty, len) => {
            let ty = emit(ty);
            let len = Literal::u32_unsuffixed(*len);
            quote!([#ty; #len])
        }
        Type::Map(key, value) => generic("HashMap", &[emit(key), emit(value)]),
        Type::Named(named) => emit_named(cx, *named, lifetime),
        Type::Users(path) => cx.path(path),
        Type::ResourceAny => quote!(#rt::ResourceAny),
        Type::Resource(resource) => generic("Resource", &[cx.path_to_type(*resource)]),
        Type::Future(payload) => generic("FutureReader", &[emit_or_unit(payload)]),
        Type::Stream(payload) => generic("StreamReader", &[emit_or_unit(payload)]),
        Type::ErrorContext => quote!(#rt::ErrorContext),
    }
}

/// A named type. One that borrows its contents has a lifetime.
fn emit_named(cx: &Context<'_>, named: TypeRef, lifetime: &TokenStream) -> TokenStream {
    let path = cx.path_to_type(named);
    match (cx.type_of(named).is_borrowed, lifetime.is_empty()) {
        (false, _) => path,
        (true, true) => quote!(#path<'_>),
        (true, false) => quote!(#path<#lifetime>),
    }
}

/// `()`, `(A,)`, `(A, B)`.
pub(crate) fn emit_tuple(items: impl Iterator<Item = TokenStream>) -> TokenStream {
    let items: Vec<_> = items.collect();
    match items.as_slice() {
        [item] => quote!((#item,)),
        items => quote!((#(#items),*)),
    }
}
