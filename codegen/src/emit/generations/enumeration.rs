//! The enum of the generations.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Generation, GenerationVersion, Generations, Summary};

/// ```text
/// pub enum Generation { V0_1, V1 }
/// ```
///
/// A macro adds the methods and the other traits, see [`emit_common`](super::emit_common).
pub(in crate::emit) fn emit_generation_enum(generations: &Generations) -> TokenStream {
    let Generations {
        ident, world, all, ..
    } = generations;
    let docs = format!(" A generation of the world `{world}`, from the oldest to the newest.");
    let has_version = !all
        .iter()
        .all(|generation| matches!(generation.version, GenerationVersion::None));
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
    let variants = all.iter().map(|generation| {
        let Generation {
            variant, package, ..
        } = generation;
        let docs = format!(" `{package}`");
        quote!(#[doc = #docs] #variant,)
    });
    quote! {
        #[doc = #docs]
        ///
        #[doc = #head]
        #[doc = #line]
        #(#[doc = #table])*
        #[derive(::core::cmp::PartialEq, ::core::cmp::Eq)]
        pub enum #ident {
            #(#variants)*
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
        (true, GenerationVersion::None) => " |".to_owned(),
        (true, GenerationVersion::OfWorld(version) | GenerationVersion::Given(version)) => {
            format!(" {version} |")
        }
    };
    let (equal, own) = match summary {
        Summary::Newest => ("all".to_owned(), String::new()),
        Summary::Older {
            functions,
            types,
            own,
        } => {
            let functions = counted(*functions, "function");
            let types = counted(*types, "type");
            let own: Vec<_> = own.iter().map(|name| format!("`{name}`")).collect();
            (format!("{functions}, {types}"), own.join(", "))
        }
    };
    format!(" | `{module}` |{version} {equal} | {own} |")
}

fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}
