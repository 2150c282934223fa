//! The traits that a host's types must implement to be linked.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Context;
use crate::model::{HostTrait, Imports, ItemPath, LinkPart, LinkedImports};

/// What the function needs that links everything of a module, the parts of other modules too.
///
/// ```text
/// where
///     D: HostWithStore<T>,
///     for<'a> D::Data<'a>: Host,
///     T: 'static,
/// ```
pub(super) fn emit_bounds(cx: &Context<'_>, linked: &LinkedImports) -> TokenStream {
    let LinkedImports { imports, links } = linked;
    emit_bounds_with(cx, imports, &links.parts, links.is_data_send)
}

/// What the function needs that links only what the module itself implements.
pub(super) fn emit_own_bounds(cx: &Context<'_>, imports: &Imports) -> TokenStream {
    emit_bounds_with(cx, imports, &[], imports.is_send)
}

fn emit_bounds_with(
    cx: &Context<'_>,
    imports: &Imports,
    parts: &[LinkPart],
    is_data_send: bool,
) -> TokenStream {
    let HostTrait {
        ident, with_store, ..
    } = &imports.host;
    let rt = &cx.rt;
    let mut others: Vec<&ItemPath> = imports.converters.iter().collect();
    others.extend(parts.iter().map(|part| &part.host.host));
    others.extend(parts.iter().flat_map(|part| &part.converters));
    let mut seen: Vec<&ItemPath> = Vec::new();
    for path in others {
        if !seen.contains(&path) {
            seen.push(path);
        }
    }
    let others = seen.into_iter().map(|trait_| cx.path(trait_));
    let with_stores = parts.iter().map(|part| cx.path(&part.host.with_store));
    let is_part_send = parts.iter().any(|part| part.is_send);
    let send = (is_part_send && !imports.is_send).then(|| quote!(+ #rt::Send));
    let data = emit_data_bound(cx, is_data_send);
    quote! {
        where
            D: #with_store<T> #(+ #with_stores<T>)*,
            for<'a> D::Data<'a>: #ident #(+ #others)* #send,
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
