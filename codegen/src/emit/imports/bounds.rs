//! The traits that a host's types must implement to be linked.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Context;
use crate::model::{HostTrait, Imports, LinkBounds, LinkedImports};

/// What the function needs that links everything of a module, the parts of other modules too.
///
/// ```text
/// where
///     D: HostWithStore<T>,
///     for<'a> D::Data<'a>: Host,
///     T: 'static,
/// ```
pub(super) fn emit_bounds(cx: &Context<'_>, linked: &LinkedImports) -> TokenStream {
    let rt = &cx.rt;
    let HostTrait {
        ident, with_store, ..
    } = &linked.imports.host;
    let LinkBounds {
        traits,
        with_stores,
        is_host_send,
        is_data_send,
    } = &linked.links.bounds;
    let traits = traits.iter().map(|path| cx.path(path));
    let with_stores = with_stores.iter().map(|path| cx.path(path));
    let send = is_host_send.then(|| quote!(+ #rt::Send));
    let data = emit_data_bound(cx, *is_data_send);
    quote! {
        where
            D: #with_store<T> #(+ #with_stores<T>)*,
            for<'a> D::Data<'a>: #ident #(+ #traits)* #send,
            T: #data,
    }
}

/// What the function needs that links only what the module itself implements.
pub(super) fn emit_own_bounds(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    let HostTrait {
        ident, with_store, ..
    } = &imports.host;
    let converters = imports.converters.iter().map(|path| cx.path(path));
    let data = emit_data_bound(cx, imports.is_send);
    quote! {
        where
            D: #with_store<T>,
            for<'a> D::Data<'a>: #ident #(+ #converters)*,
            T: #data,
    }
}

/// The bound on the store's data.
pub(crate) fn emit_data_bound(cx: &Context<'_>, is_send: bool) -> TokenStream {
    let rt = &cx.rt;
    if is_send {
        quote!(#rt::Send + 'static)
    } else {
        quote!('static)
    }
}
