//! References to types.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use crate::emit::Context;
use crate::model::Type;

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
    let or_unit = |ty: &Option<Box<Type>>| match ty {
        Some(ty) => emit_type_with(cx, ty, lifetime),
        None => quote!(()),
    };
    match ty {
        Type::Primitive(name) => {
            let ident = Ident::new(name, proc_macro2::Span::call_site());
            quote!(#ident)
        }
        Type::String => quote!(#rt::String),
        Type::Str => quote!(&#lifetime str),
        Type::Vec(ty) => {
            let ty = emit(ty);
            quote!(#rt::Vec<#ty>)
        }
        Type::Slice(ty) => {
            let ty = emit(ty);
            quote!(&#lifetime [#ty])
        }
        Type::Ref(ty) => {
            let ty = emit(ty);
            quote!(&#lifetime #ty)
        }
        Type::Option(ty) => {
            let ty = emit(ty);
            quote!(#rt::Option<#ty>)
        }
        Type::Result(ok, err) => {
            let (ok, err) = (or_unit(ok), or_unit(err));
            quote!(#rt::Result<#ok, #err>)
        }
        Type::Tuple(types) => emit_tuple(types.iter().map(emit)),
        Type::Array(ty, len) => {
            let ty = emit(ty);
            let len = Literal::u32_unsuffixed(*len);
            quote!([#ty; #len])
        }
        Type::Map(key, value) => {
            let (key, value) = (emit(key), emit(value));
            quote!(#rt::HashMap<#key, #value>)
        }
        Type::Named(named) => {
            let path = cx.path_to_type(*named);
            let is_borrowed = cx.type_of(*named).is_some_and(|ty| ty.is_borrowed);
            let lifetime = match lifetime.is_empty() {
                true => quote!('_),
                false => lifetime.clone(),
            };
            match is_borrowed {
                true => quote!(#path<#lifetime>),
                false => path,
            }
        }
        Type::Users(path) => cx.path(path),
        Type::ResourceAny => quote!(#rt::ResourceAny),
        Type::Resource(resource) => {
            let path = cx.path_to_type(*resource);
            quote!(#rt::Resource<#path>)
        }
        Type::Future(payload) => {
            let payload = or_unit(payload);
            quote!(#rt::FutureReader<#payload>)
        }
        Type::Stream(payload) => {
            let payload = or_unit(payload);
            quote!(#rt::StreamReader<#payload>)
        }
        Type::ErrorContext => quote!(#rt::ErrorContext),
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
