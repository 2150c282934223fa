//! The macro of the crate `worldbind`, which re-exports it.
//!
//! The implementation is in `worldbind-codegen`. This crate sets the folder that paths are relative
//! to, makes the compiler depend on the WIT files, and writes the bindings to a file if the options
//! request this.

// A new kind of type must not compile until all code considers it.
#![warn(clippy::wildcard_enum_match_arm)]
#![warn(clippy::missing_errors_doc)]
// No options and no WIT cause a panic; they cause errors.
#![cfg_attr(
    not(test),
    warn(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::unreachable,
        clippy::todo,
        clippy::unimplemented,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

mod editor;
mod file;
mod messages;
mod warning;

use proc_macro2::TokenStream;
use quote::quote;
use std::path::{Path, PathBuf};
use worldbind_codegen::Audience;
use worldbind_codegen::options::Form;

#[doc = include_str!("bindgen.md")]
#[proc_macro]
pub fn bindgen(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match root_folder() {
        Some(root) => {
            let call = proc_macro::Span::call_site().local_file();
            let compiler: Vec<_> = std::env::args_os()
                .filter_map(|argument| argument.into_string().ok())
                .collect();
            let known = messages::known(call.as_deref(), &compiler);
            let reader = match editor::is_editor() {
                true => Reader::Editor,
                false => Reader::Compiler {
                    is_debugged: is_debugged(),
                },
            };
            let input = TokenStream::from(input);
            let bindings = messages::keep_known(known, expand(input.clone(), &root, reader));
            match reader {
                Reader::Editor => editor::lead_to_wit(bindings, input).into(),
                Reader::Compiler { .. } => bindings.into(),
            }
        }
        None => no_root_folder().into(),
    }
}

/// Who reads the bindings.
#[derive(Clone, Copy)]
enum Reader {
    Compiler {
        /// Whether all bindings are put into files.
        is_debugged: bool,
    },
    /// An editor cannot read the files, so it gets items.
    Editor,
}

fn expand(input: TokenStream, root: &Path, reader: Reader) -> TokenStream {
    let expansion = worldbind_codegen::expand_for(audience(), input.clone(), root);
    let form = match (expansion.form, reader) {
        (Form::Text, _) => Form::Text,
        (Form::File, Reader::Compiler { .. })
        | (Form::Items, Reader::Compiler { is_debugged: true }) => Form::File,
        (Form::Items | Form::File, _) => Form::Items,
    };
    let warnings = expansion.warnings.iter().map(warning::warn);
    let mut tokens = match (form, &expansion.world) {
        (Form::Text, _) => return warning::beside_text(warnings.collect(), expansion.tokens),
        (Form::File, Some(world)) if expansion.errors.is_none() => {
            let name = file::name(&input, root, world);
            file::include(expansion.tokens, &name)
        }
        (Form::File | Form::Items, _) => expansion.tokens,
    };
    tokens.extend(warnings);
    tokens.extend(expansion.files.iter().filter_map(|file| depend_on(file)));
    tokens
}

/// Whether an environment variable turns on the option `debug` for all bindings.
fn is_debugged() -> bool {
    std::env::var_os("WORLDBIND_DEBUG_BINDGEN").is_some()
}

/// Who can use the bindings. Cargo sets the variable only for programs. If another build system
/// does not set it, a program is treated as a library.
fn audience() -> Audience {
    match std::env::var_os("CARGO_BIN_NAME") {
        Some(_) => Audience::Program,
        None => Audience::Anyone,
    }
}

/// The folder of the `Cargo.toml` of the crate that is compiled.
///
/// Cargo sets an absolute path. Other build systems may set a relative one, and `include_bytes!`
/// would look for it relative to the source file.
fn root_folder() -> Option<PathBuf> {
    let root = std::env::var_os("CARGO_MANIFEST_DIR")?;
    std::path::absolute(root).ok()
}

fn no_root_folder() -> TokenStream {
    quote! {
        ::core::compile_error! {
            "the environment variable `CARGO_MANIFEST_DIR` is not set; expected the folder that \
             paths of `bindgen!` are relative to"
        }
    }
}

/// Makes the compiler expand the macro again if the file changes. A macro has no direct way to
/// request this: <https://github.com/rust-lang/rust/issues/99515>.
fn depend_on(file: &Path) -> Option<TokenStream> {
    let file = file.to_str()?;
    Some(quote! { const _: &[u8] = ::core::include_bytes!(#file); })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proc_macro2::TokenTree;

    #[test]
    fn an_error_in_a_file_is_reported_anew_if_the_file_changes() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui");
        let compiler = Reader::Compiler { is_debugged: false };
        let tokens = expand(quote!(in "wit/invalid.wit"), &root, compiler).to_string();
        assert!(tokens.contains("compile_error !"), "{tokens}");
        let file = root.join("wit/invalid.wit");
        let dependency = depend_on(&file).unwrap().to_string();
        assert!(tokens.ends_with(&dependency), "{tokens}");
        assert!(
            dependency.contains(&format!("include_bytes ! ({file:?})")),
            "{dependency}"
        );
    }

    #[test]
    fn bindings_that_are_debugged_come_from_a_file() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documented");
        let interfaces = quote!(path: "wit/types", interfaces: "import acme:types/basics;");
        for (input, is_debugged) in [
            (quote!({ #interfaces }), true),
            (quote!({ #interfaces, debug: true }), false),
        ] {
            let compiler = Reader::Compiler { is_debugged };
            let tokens = expand(input.clone(), &root, compiler).to_string();
            assert!(tokens.starts_with(":: core :: include ! ("), "{tokens}");
            assert!(tokens.contains("include_bytes !"), "{tokens}");
            // An editor has them as items.
            let tokens = expand(input, &root, Reader::Editor).to_string();
            assert!(!tokens.contains("include !"), "{tokens}");
            assert!(tokens.contains("pub mod basics"), "{tokens}");
        }
    }

    #[test]
    fn a_string_is_alone() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documented");
        let interfaces = quote!(path: "wit/types", interfaces: "import acme:types/basics;");
        let tokens = expand(
            quote!({ #interfaces, stringify: true }),
            &root,
            Reader::Compiler { is_debugged: true },
        );
        let trees: Vec<_> = tokens.into_iter().collect();
        assert!(matches!(*trees, [TokenTree::Literal(_)]), "{trees:?}");
    }
}
