//! The methods that call a component, and functions that use them.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Block, Expr, ExprBlock, FnArg, Ident, ImplItem, ImplItemFn, Item, ItemImpl, Stmt, Type};

/// The inherent implementations among the items, and among those of their constants' blocks.
pub(super) fn inherent(items: &[Item]) -> impl Iterator<Item = &ItemImpl> {
    let within = items.iter().flat_map(|item| match item {
        Item::Const(item) => match &*item.expr {
            Expr::Block(ExprBlock {
                block: Block { stmts, .. },
                ..
            }) => &stmts[..],
            _ => &[],
        },
        _ => &[],
    });
    let within = within.filter_map(|statement| match statement {
        Stmt::Item(item) => Some(item),
        _ => None,
    });
    items.iter().chain(within).filter_map(|item| match item {
        Item::Impl(item) if item.trait_.is_none() => Some(item),
        _ => None,
    })
}

pub(super) fn functions(item: &ItemImpl) -> impl Iterator<Item = &ImplItemFn> {
    item.items.iter().filter_map(|item| match item {
        ImplItem::Fn(function) => Some(function),
        _ => None,
    })
}

/// A method that calls a component, with its type.
pub(super) struct Call<'a> {
    of: &'a ItemImpl,
    pub(super) function: &'a ImplItemFn,
}

pub(super) fn calls(of: &ItemImpl) -> impl Iterator<Item = Call<'_>> {
    let is_call = |function: &&ImplItemFn| function.sig.ident.to_string().starts_with("call_");
    functions(of)
        .filter(is_call)
        .map(move |function| Call { of, function })
}

/// A function that makes the call with its own arguments:
///
/// ```ignore
/// fn used0(of: &Guest, store: &mut crate::engine::Store<crate::State>, argument0: &str) {
///     crate::keep(of.call_apply(store, argument0));
/// }
/// ```
pub(super) fn call_function(name: &Ident, call: &Call<'_>) -> TokenStream {
    let (signature, of) = (&call.function.sig, &call.of.self_ty);
    let generics = &call.of.generics;
    let mut types = signature.inputs.iter().filter_map(|input| match input {
        FnArg::Typed(input) => Some(&*input.ty),
        FnArg::Receiver(_) => None,
    });
    let store = match types.next() {
        Some(Type::Reference(_)) => {
            quote!(&crate::engine::component::Accessor<crate::State, crate::Data>)
        }
        _ => quote!(&mut crate::engine::Store<crate::State>),
    };
    let types: Vec<_> = types.collect();
    let arguments: Vec<_> = (0..types.len())
        .map(|index| format_ident!("argument{index}"))
        .collect();
    let method = &signature.ident;
    let take = taker(signature.asyncness.is_some());
    quote! {
        fn #name #generics (of: &#of, store: #store, #(#arguments: #types),*) {
            #take(of.#method(store, #(#arguments),*));
        }
    }
}

/// The function that takes the value or the future of a call.
pub(super) fn taker(is_async: bool) -> TokenStream {
    match is_async {
        true => quote!(crate::poll),
        false => quote!(crate::keep),
    }
}
