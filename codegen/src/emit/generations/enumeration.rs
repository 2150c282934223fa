//! The enum of the generations.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::emit::Context;
use crate::model::{Generation, Generations, Summary};

/// ```text
/// pub enum Generation { V0_1, V1 }
/// impl Generation {
///     pub const ALL: &'static [Self] = &[Self::V0_1, Self::V1];
///     pub fn version(self) -> __plugin_rt::Version { … }
///     pub fn at(version: &__plugin_rt::Version) -> __plugin_rt::Option<Self> { … }
/// }
/// impl ::core::fmt::Display for Generation { … }
/// ```
pub(in crate::emit) fn emit_generation_enum(
    cx: &Context<'_>,
    generations: &Generations,
) -> TokenStream {
    let Generations {
        ident, world, all, ..
    } = generations;
    let docs = format!(" A generation of the world `{world}`, from the oldest to the newest.");
    let table = all.iter().map(|generation| format!(" {}", row(generation)));
    let variants = all.iter().map(|generation| {
        let Generation {
            variant, package, ..
        } = generation;
        let docs = format!(" `{package}`");
        quote!(#[doc = #docs] #variant,)
    });
    let idents: Vec<_> = all.iter().map(|generation| &generation.variant).collect();
    let labels = all.iter().map(|generation| generation.module.to_string());
    let versions = emit_versions(cx, all);
    quote! {
        #[doc = #docs]
        ///
        /// | generation | version | as in the newest | only in older generations |
        /// |---|---|---|---|
        #(#[doc = #table])*
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::fmt::Debug,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::cmp::PartialOrd,
            ::core::cmp::Ord,
            ::core::hash::Hash,
        )]
        pub enum #ident {
            #(#variants)*
        }

        impl #ident {
            /// All generations, from the oldest to the newest.
            pub const ALL: &'static [Self] = &[#(Self::#idents),*];

            #versions
        }

        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(match self {
                    #(Self::#idents => #labels,)*
                })
            }
        }
    }
}

/// The row of a generation in the table.
fn row(generation: &Generation) -> String {
    let Generation {
        module,
        version,
        summary,
        ..
    } = generation;
    let version = version
        .as_ref()
        .map(ToString::to_string)
        .unwrap_or_default();
    let (equal, own) = match summary {
        Summary::Newest => ("the newest".to_owned(), String::new()),
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
    format!("| `{module}` | {version} | {equal} | {own} |")
}

fn counted(count: usize, what: &str) -> String {
    match count {
        1 => format!("1 {what}"),
        _ => format!("{count} {what}s"),
    }
}

/// `version` and `at`, if every generation has a version.
fn emit_versions(cx: &Context<'_>, all: &[Generation]) -> TokenStream {
    let rt = &cx.rt;
    let versions = all.iter().map(|generation| generation.version.as_ref());
    let Some(versions) = versions.collect::<Option<Vec<_>>>() else {
        return quote!();
    };
    let arms = all.iter().zip(versions).map(|(generation, version)| {
        let variant = &generation.variant;
        let parts = [version.major, version.minor, version.patch];
        let parts = parts.map(Literal::u64_unsuffixed);
        let value = match version.pre.is_empty() {
            true => quote!(#rt::Version::new(#(#parts),*)),
            false => {
                let prerelease = version.pre.as_str();
                quote!(#rt::prerelease(#(#parts),*, #prerelease))
            }
        };
        quote!(Self::#variant => #value,)
    });
    quote! {
        /// The version of its WIT.
        pub fn version(self) -> #rt::Version {
            match self {
                #(#arms)*
            }
        }

        /// The generation for a version: the one on the version's track, or else the one with the
        /// greatest version that is not above it.
        pub fn at(version: &#rt::Version) -> #rt::Option<Self> {
            #rt::generation_at(version, Self::ALL, Self::version)
        }
    }
}
