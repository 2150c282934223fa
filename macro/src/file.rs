//! Writes bindings to a file, so that compiler messages and editors point into readable source.

use proc_macro2::TokenStream;
use quote::quote;
use std::env;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;
use worldbind_codegen::file::write;

/// The folder of the files. It is the output folder of this crate, because a macro knows no other
/// folder.
const FOLDER: &str = env!("OUT_DIR");

/// Writes the items to a file. Returns the code that includes the file, or an error that says why
/// it cannot be written.
pub(crate) fn include(items: TokenStream, name: &str) -> TokenStream {
    include_from(FOLDER, items, name)
}

fn include_from(folder: &str, items: TokenStream, name: &str) -> TokenStream {
    let path = format!("{folder}/{name}");
    match write(Path::new(&path), &worldbind_codegen::source(items)) {
        Ok(()) => quote!(::core::include!(#path);),
        Err(error) => {
            let message = format!("cannot write the bindings to `{path}`: {error}");
            quote!(::core::compile_error!(#message);)
        }
    }
}

/// The name of the file for one `bindgen!`. It contains the names of the crate and the world, so
/// that people recognize it, and a hash, so that every `bindgen!` has its own file.
pub(crate) fn name(input: &TokenStream, root: &Path, world: &str) -> String {
    let crate_name = env::var("CARGO_CRATE_NAME").unwrap_or_default();
    let mut hasher = DefaultHasher::new();
    (root, input.to_string()).hash(&mut hasher);
    format!("{crate_name}-{world}-{:016x}.rs", hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    fn names(input: TokenStream, root: &str) -> String {
        name(&input, Path::new(root), "plugin")
    }

    #[test]
    fn every_bindgen_has_a_file_of_its_own() {
        let one = names(quote!({ world: "plugin" }), "a");
        assert_eq!(one, names(quote!({ world: "plugin" }), "a"));
        assert_ne!(one, names(quote!({ world: "plugin", debug: true }), "a"));
        assert_ne!(one, names(quote!({ world: "plugin" }), "b"));
        assert!(one.contains("-plugin-") && one.ends_with(".rs"), "{one}");
    }

    #[test]
    fn the_file_has_the_items_as_a_person_writes_them() {
        let tokens = include(
            quote!(
                pub struct A {
                    a: u8,
                }
            ),
            "items.rs",
        )
        .to_string();
        let path = format!("{FOLDER}/items.rs");
        assert_eq!(tokens, quote!(::core::include!(#path);).to_string());
        let text = fs::read_to_string(path).unwrap();
        assert_eq!(text, "pub struct A {\n    a: u8,\n}\n");
    }

    #[test]
    fn an_error_says_why_the_file_cannot_be_written() {
        let nowhere = format!("{FOLDER}/nowhere");
        let tokens = include_from(&nowhere, quote!(), "items.rs").to_string();
        assert!(tokens.contains("compile_error !"), "{tokens}");
        assert!(tokens.contains("/nowhere/items.rs`: "), "{tokens}");
    }
}
