//! The enum of the generations.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::emit_own_docs;
use crate::model::{Generation, GenerationVersion, Generations, Summary};

/// ```text
/// #[derive(Debug, PartialEq, Eq)]
/// pub enum Generation { V0_1, V1 }
/// impl Generation {
///     pub const ALL: &'static [Self] = &[Self::V0_1, Self::V1];
/// }
/// ```
///
/// A macro adds the other methods and traits, see [`emit_common`](super::emit_common).
pub(in crate::emit) fn emit_generation_enum(generations: &Generations) -> TokenStream {
    let Generations {
        ident, world, all, ..
    } = generations;
    let docs = format!("The generations of the world `{world}`, from the oldest to the newest.");
    let docs = emit_own_docs(&docs);
    let variants = all.iter().map(|generation| &generation.variant);
    let docs_of_variants = all
        .iter()
        .map(|generation| emit_own_docs(&docs_of(generation)));
    let all = variants.clone();
    quote! {
        #docs
        #[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
        pub enum #ident {
            #(#docs_of_variants #variants,)*
        }

        impl #ident {
            /// All generations, from the oldest to the newest.
            pub const ALL: &'static [Self] = &[#(Self::#all),*];
        }
    }
}

/// `` `acme:plugin@1.0.0`. Equal to the newest: 1 function. Changed or removed later: `run`. ``
fn docs_of(generation: &Generation) -> String {
    let Generation {
        package,
        version,
        summary,
        ..
    } = generation;
    let version = match version {
        Some(GenerationVersion::Given(version)) => format!(" {version}"),
        Some(GenerationVersion::OfWorld(_)) | None => String::new(),
    };
    let summary = match summary {
        Summary::Newest => " The newest.".to_owned(),
        Summary::Older {
            functions,
            types,
            others,
        } => {
            let counts = [counted(*functions, "function"), counted(*types, "type")];
            let counts: Vec<_> = counts.into_iter().flatten().collect();
            let equal = match counts.is_empty() {
                true => "nothing".to_owned(),
                false => counts.join(", "),
            };
            let others: Vec<_> = others.iter().map(|name| format!("`{name}`")).collect();
            let others = match others.is_empty() {
                true => String::new(),
                false => format!(" Changed or removed later: {}.", others.join(", ")),
            };
            format!(" Equal to the newest: {equal}.{others}")
        }
    };
    format!("`{package}`{version}.{summary}")
}

fn counted(count: usize, what: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {what}")),
        _ => Some(format!("{count} {what}s")),
    }
}
