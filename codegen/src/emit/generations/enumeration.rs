//! The enum of the generations.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Generation, Generations, Summary};

/// ```text
/// #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
/// pub enum Generation { V0_1, V1 }
/// impl Generation {
///     pub const ALL: &'static [Self] = &[Self::V0_1, Self::V1];
/// }
/// impl Display for Generation { … }
/// ```
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
    let display = emit_display(generations);
    let all = variants.clone();
    quote! {
        #[doc = #docs]
        ///
        #[doc = #head]
        #[doc = #line]
        #(#[doc = #table])*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash
        )]
        pub enum #ident {
            #(#[doc = #docs_of_variants] #variants,)*
        }

        impl #ident {
            /// All generations, from the oldest to the newest.
            pub const ALL: &'static [Self] = &[#(Self::#all),*];
        }

        #display
    }
}

/// ```text
/// /// The name in the option `generations`, such as `v1`.
/// impl ::core::fmt::Display for Generation {
///     fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
///         let name = match self { Self::V0_1 => "v0_1", Self::V1 => "v1" };
///         f.pad(name)
///     }
/// }
/// ```
fn emit_display(generations: &Generations) -> TokenStream {
    let ident = &generations.ident;
    let names = generations.all.iter().map(|generation| {
        let Generation {
            variant, module, ..
        } = generation;
        let name = module.to_string();
        quote!(Self::#variant => #name,)
    });
    quote! {
        /// The name in the option `generations`.
        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let name = match self { #(#names)* };
                f.pad(name)
            }
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
        (true, Some(version)) => format!(" {version} |"),
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
