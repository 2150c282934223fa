//! Finds out whether an editor expands the macro, and not a compiler. An editor gets items whose
//! names lead to the WIT in the options.
//!
//! An editor reads the files of each crate itself. Bindings in a file are in the output folder of
//! the macro's crate, where it does not look for files of the host. So with `include!`, the editor
//! would not know the bindings.

use proc_macro2::{Group, Span, TokenStream, TokenTree};
use std::env;
use std::path::Path;
use worldbind_codegen::options::Options;
use worldbind_codegen::parse::parse;

/// The tokens that come before the name of an item.
const KEYWORDS: [&str; 6] = ["enum", "fn", "mod", "struct", "trait", "type"];

/// Whether this process belongs to an editor.
pub(crate) fn is_editor() -> bool {
    let program = env::current_exe().ok();
    let name = program.as_deref().and_then(Path::file_stem);
    is_server(&name.unwrap_or_default().to_string_lossy())
}

/// `rust-analyzer`, `rust-analyzer-proc-macro-srv`, `intellij-rust-native-helper`.
fn is_server(program: &str) -> bool {
    program.starts_with("rust-analyzer") || program.starts_with("intellij-rust")
}

/// Moves the names of items to the place of the WIT in the options. For a name with the place of
/// the call, an editor offers the macro's own source as the definition.
pub(crate) fn lead_to_wit(bindings: TokenStream, input: TokenStream) -> TokenStream {
    match parse(input) {
        Ok(options) => named_at(bindings, Span::call_site().located_at(wit(&options))),
        Err(_) => bindings,
    }
}

/// The literal with the path of the newest world. If there is none, the literal with its name.
fn wit(options: &Options) -> Span {
    let newest = options.worlds.all().last();
    let path = newest.and_then(|world| world.paths.first());
    path.map_or_else(|| options.span(), |path| path.span())
}

fn named_at(tokens: TokenStream, place: Span) -> TokenStream {
    let mut is_name = false;
    let trees = tokens.into_iter().map(|tree| {
        let is_next =
            matches!(&tree, TokenTree::Ident(ident) if KEYWORDS.iter().any(|it| ident == it));
        let tree = match tree {
            TokenTree::Group(group) => within(&group, place).into(),
            TokenTree::Ident(mut ident) if is_name => {
                ident.set_span(place);
                ident.into()
            }
            tree @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => tree,
        };
        is_name = is_next;
        tree
    });
    trees.collect()
}

fn within(group: &Group, place: Span) -> Group {
    let mut named = Group::new(group.delimiter(), named_at(group.stream(), place));
    named.set_span(group.span());
    named
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_change_for_an_editor() {
        let bindings: TokenStream =
            "pub mod a { pub struct B; impl B { pub fn c(&self) -> u8 { 1 } } }"
                .parse()
                .unwrap();
        for input in [
            "in \"wit\"",
            "{ inline: \"package a:b;\" }",
            "{ unknown: 1 }",
        ] {
            let led = lead_to_wit(bindings.clone(), input.parse().unwrap());
            assert_eq!(led.to_string(), bindings.to_string());
        }
    }

    #[test]
    fn the_servers_of_editors_are_known() {
        assert!(is_server("rust-analyzer-proc-macro-srv"));
        assert!(is_server("rust-analyzer"));
        assert!(is_server("intellij-rust-native-helper"));
        for compiler in ["rustc", "rustdoc", "clippy-driver", "miri", ""] {
            assert!(!is_server(compiler), "{compiler}");
        }
        assert!(!is_editor());
    }
}
