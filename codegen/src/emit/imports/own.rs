//! Links what a module itself implements.

use proc_macro2::TokenStream;
use quote::quote;

use super::links::emit_links;
use super::options::emit_gated;
use super::parts::emit_names;
use crate::emit::Context;
use crate::model::{LinkNames, LinkedImports, NamedCall, OwnLinks};

/// The statements that link everything that a module implements. The last one returns the result.
/// `call` is a call of the function for some names.
///
/// ```text
/// add_to_linker_named::<T, D>(linker, host_getter, rt::Names::Except(&["raw"]))?;
/// if options.raw_sockets {
///     add_to_linker_named::<T, D>(linker, host_getter, rt::Names::Only(&[("raw", "raw")]))?;
/// }
/// rt::Ok(())
/// ```
pub(super) fn emit_own(
    cx: &Context<'_>,
    LinkedImports { imports, links }: &LinkedImports,
    call: impl Fn(TokenStream) -> TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    match &links.own {
        OwnLinks::Nothing => quote!(#rt::Ok(())),
        OwnLinks::Methods { gate: None } => emit_links(cx, imports),
        OwnLinks::Methods { gate: Some(gate) } => {
            let links = emit_links(cx, imports);
            quote! {
                if !options.#gate {
                    return #rt::Ok(());
                }
                #links
            }
        }
        OwnLinks::InOneCall => call(emit_names(cx, &LinkNames::All)),
        OwnLinks::InCalls { gate, calls } => {
            let calls = calls.iter().map(|NamedCall { gate, names }| {
                let call = call(emit_names(cx, names));
                emit_gated(gate, quote!(#call?;))
            });
            let calls = emit_gated(gate, quote!(#(#calls)*));
            quote!(#calls #rt::Ok(()))
        }
    }
}
