//! The enum of the generations.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Generation, Generations, Summary};

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
    let docs = format!(" A generation of the world `{world}`, from the oldest to the newest.");
    let has_version = all.iter().any(|generation| generation.version.is_some());
    let (head, line) = match has_version {
        true => (
            " | generation | version | equal to the newest | changed or removed later |",
            " |---|---|---|---|",
        ),
        false => (
            " | generation | equal to the newest | changed or removed later |",
            " |---|---|---|",
        ),
    };
    let table = all.iter().map(|generation| row(generation, has_version));
    let variants = all.iter().map(|generation| &generation.variant);
    let docs_of_variants = all.iter().map(|generation| {
        let package = &generation.package;
        format!(" `{package}`")
    });
    let all = variants.clone();
    quote! {
        #[doc = #docs]
        ///
        #[doc = #head]
        #[doc = #line]
        #(#[doc = #table])*
        #[derive(::core::fmt::Debug, ::core::cmp::PartialEq, ::core::cmp::Eq)]
        pub enum #ident {
            #(#[doc = #docs_of_variants] #variants,)*
        }

        impl #ident {
            /// All generations, from the oldest to the newest.
            pub const ALL: &'static [Self] = &[#(Self::#all),*];
        }
    }
}

/// The row of a generation in the table.
fn row(generation: &Generation, has_version: bool) -> String {
    let Generation {
        module,
        version,
        summary,
        ..
    } = generation;
    let version = match (has_version, version) {
        (false, _) => String::new(),
        (true, None) => " |".to_owned(),
        (true, Some(version)) => format!(" {} |", version.version()),
    };
    let (equal, own) = match summary {
        Summary::Newest => ("all".to_owned(), String::new()),
        Summary::Older {
            functions,
            types,
            own,
        } => {
            let counts = [counted(*functions, "function"), counted(*types, "type")];
            let counts: Vec<_> = counts.into_iter().flatten().collect();
            let equal = match counts.is_empty() {
                true => "nothing".to_owned(),
                false => counts.join(", "),
            };
            let own: Vec<_> = own.iter().map(|name| format!("`{name}`")).collect();
            (equal, own.join(", "))
        }
    };
    format!(" | `{module}` |{version} {equal} | {own} |")
}

fn counted(count: usize, what: &str) -> Option<String> {
    match count {
        0 => None,
        1 => Some(format!("1 {what}")),
        _ => Some(format!("{count} {what}s")),
    }
}
