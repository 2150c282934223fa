//! Calls that link a part of what a module implements.

use proc_macro2::TokenStream;
use quote::quote;

use super::options::emit_gated;
use crate::emit::Context;
use crate::model::{LinkFunction, LinkNames, LinkPart, LinkedName};

/// The statement that links a part of what a module implements, if its features are enabled.
///
/// ```text
/// super::super::super::super::acme::host::kv::add_to_linker_named::<T, D>(
///     linker, host_getter, rt::Names::Except(&["[method]bucket.keys"]),
/// )?;
/// ```
pub(crate) fn emit_part(cx: &Context<'_>, part: &LinkPart, linker: &TokenStream) -> TokenStream {
    let LinkPart {
        function,
        names,
        is_in_root,
        gates,
    } = part;
    let function = emit_function(cx, function);
    let linker = match is_in_root {
        true => quote!(&mut linker.root()),
        false => quote!(#linker),
    };
    let names = names.as_ref().map(|names| {
        let names = emit_names(cx, names);
        quote!(, #names)
    });
    emit_gated(
        gates,
        quote!(#function::<T, D>(#linker, host_getter #names)?;),
    )
}

fn emit_function(cx: &Context<'_>, function: &LinkFunction) -> TokenStream {
    match function {
        LinkFunction::InModule(path) => cx.path(path),
        LinkFunction::OfWorld { world, ident } => {
            let world = cx.path(world);
            quote!(#world::#ident)
        }
    }
}

/// ```text
/// rt::Names::Except(&["now"])
/// ```
pub(super) fn emit_names(cx: &Context<'_>, names: &LinkNames) -> TokenStream {
    let rt = &cx.rt;
    match names {
        LinkNames::All => quote!(#rt::Names::All),
        LinkNames::Except(names) => quote!(#rt::Names::Except(&[#(#names),*])),
        LinkNames::Only(names) => {
            let pairs = names.iter();
            let pairs = pairs.map(
                |LinkedName {
                     implemented,
                     linked,
                 }| { quote!((#implemented, #linked)) },
            );
            quote!(#rt::Names::Only(&[#(#pairs),*]))
        }
    }
}
