//! The macro of the crate `worldbind`, which re-exports it.
//!
//! All that it does is in `worldbind-codegen`; this crate says where paths begin, and that the
//! bindings depend on the WIT files.

use proc_macro2::TokenStream;
use quote::quote;
use std::path::{Path, PathBuf};

#[doc = include_str!("bindgen.md")]
#[proc_macro]
pub fn bindgen(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match root_folder() {
        Some(root) => expand(input.into(), &root).into(),
        None => no_root_folder().into(),
    }
}

fn expand(input: TokenStream, root: &Path) -> TokenStream {
    let expansion = worldbind_codegen::expand(input, root);
    let mut tokens = expansion.tokens;
    tokens.extend(expansion.files.iter().filter_map(|file| depend_on(file)));
    tokens
}

/// The folder of the `Cargo.toml` of the crate that is compiled.
///
/// Cargo sets an absolute one; other build systems may not, and `include_bytes!` would begin at the
/// source file.
fn root_folder() -> Option<PathBuf> {
    let root = std::env::var_os("CARGO_MANIFEST_DIR")?;
    std::path::absolute(root).ok()
}

fn no_root_folder() -> TokenStream {
    quote! {
        ::core::compile_error! {
            "`CARGO_MANIFEST_DIR` is not set; expected the folder in which paths of `bindgen!` begin"
        }
    }
}

/// Makes the compiler expand the macro again if the file changes. For a macro there is no direct
/// way to say so: <https://github.com/rust-lang/rust/issues/99515>.
fn depend_on(file: &Path) -> Option<TokenStream> {
    let file = file.to_str()?;
    Some(quote! { const _: &[u8] = ::core::include_bytes!(#file); })
}

#[test]
fn an_error_in_a_file_is_reported_anew_if_the_file_changes() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
    let tokens = expand(quote!(in "wit/invalid.wit"), &root).to_string();
    assert!(tokens.contains("compile_error !"), "{tokens}");
    let file = root.join("wit/invalid.wit");
    let dependency = depend_on(&file).unwrap().to_string();
    assert!(tokens.ends_with(&dependency), "{tokens}");
    assert!(
        dependency.contains(&format!("include_bytes ! ({file:?})")),
        "{dependency}"
    );
}
