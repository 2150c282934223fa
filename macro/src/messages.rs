//! The attributes `#[diagnostic::…]` of the bindings. They improve messages of the compiler, but
//! not every place can use them: `diagnostic` is a name like any other, the last one that the
//! compiler looks up.
//!
//! * Under `#![no_implicit_prelude]` there is no such name.
//! * A dependency called `diagnostic` is found first.
//! * So is an item called `diagnostic`, next to the bindings. Modules of the bindings do not
//!   contain one.
//!
//! No path avoids this, and a macro cannot ask the compiler what a name means. So the source of the
//! crate decides. If in doubt, the bindings have no such attribute: they compile, with the
//! compiler's own messages.

use proc_macro2::{TokenStream, TokenTree};
use std::fs;
use std::path::{Path, PathBuf};

const TOOL: &str = "diagnostic";

/// Where `diagnostic` means the compiler's attributes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Known {
    Everywhere,
    /// In modules of the bindings. Next to the bindings, it may be a user-defined item.
    InModules,
    Nowhere,
}

/// Finds the answer for a call in `file`, if the file is known. `compiler` are the compiler's
/// arguments for the crate.
pub(crate) fn known(file: Option<&Path>, compiler: &[String]) -> Known {
    let root = compiler.iter().find(|argument| is_source(argument));
    let root = root.map(PathBuf::from);
    let around = file.into_iter().flat_map(modules_around);
    let mut texts = around.chain(root).filter_map(|file| read(&file));
    let own = file.and_then(read).unwrap_or_default();
    let hides = |text: &str| text.contains("no_implicit_prelude") || text.contains("as diagnostic");
    if has_dependency(compiler) || hides(&own) || texts.any(|text| hides(&text)) {
        Known::Nowhere
    } else if has_item(&own) {
        Known::InModules
    } else {
        Known::Everywhere
    }
}

/// Removes the attributes where `diagnostic` may mean something else.
pub(crate) fn keep_known(known: Known, tokens: TokenStream) -> TokenStream {
    match known {
        Known::Everywhere => tokens,
        Known::InModules | Known::Nowhere => without(known, tokens),
    }
}

fn without(known: Known, tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for mut tree in tokens {
        if let TokenTree::Group(group) = &mut tree {
            match &*kept {
                [.., TokenTree::Punct(hash)]
                    if hash.as_char() == '#' && is_tool(group.stream()) =>
                {
                    kept.pop();
                    continue;
                }
                [.., TokenTree::Ident(keyword), TokenTree::Ident(_)]
                    if known == Known::InModules && keyword == "mod" => {}
                _ => {
                    let span = group.span();
                    let inside = without(known, group.stream());
                    *group = proc_macro2::Group::new(group.delimiter(), inside);
                    group.set_span(span);
                }
            }
        }
        kept.push(tree);
    }
    kept.into_iter().collect()
}

/// Whether an attribute with these tokens begins with `diagnostic::`.
fn is_tool(attribute: TokenStream) -> bool {
    let mut tokens = attribute.into_iter();
    matches!(tokens.next(), Some(TokenTree::Ident(first)) if first == TOOL)
        && matches!(tokens.next(), Some(TokenTree::Punct(colon)) if colon.as_char() == ':')
}

fn is_source(argument: &str) -> bool {
    !argument.starts_with('-') && argument.ends_with(".rs")
}

/// Whether the arguments contain `--extern diagnostic=…` or `--extern priv:diagnostic=…`.
fn has_dependency(compiler: &[String]) -> bool {
    let mut arguments = compiler.iter();
    while let Some(argument) = arguments.next() {
        let value = match argument.strip_prefix("--extern") {
            Some("") => arguments.next().map(String::as_str),
            Some(joined) => joined.strip_prefix('='),
            None => None,
        };
        let name = value.and_then(|value| value.split('=').next());
        if name.is_some_and(|name| name.rsplit(':').next() == Some(TOOL)) {
            return true;
        }
    }
    false
}

/// Whether something other than an attribute may be called `diagnostic`.
fn has_item(text: &str) -> bool {
    let is_part =
        |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
    text.match_indices(TOOL).any(|(at, _)| {
        let (before, rest) = text.split_at(at);
        let after = rest.as_bytes().get(TOOL.len());
        let is_word = !is_part(before.as_bytes().last()) && !is_part(after);
        is_word && !before.trim_end().ends_with('[')
    })
}

/// The files that may contain the modules around that of a file: `src/host.rs`, `src/host/mod.rs`,
/// `src/lib.rs` and `src/main.rs` for `src/host/bindings.rs`.
fn modules_around(file: &Path) -> Vec<PathBuf> {
    let folders = file.ancestors().skip(1);
    // The modules of a crate are in the folders below its root. The folder above has a manifest.
    let own = folders.take_while(|folder| !folder.join("Cargo.toml").is_file());
    let files = own.flat_map(|folder| {
        let inside = ["mod.rs", "lib.rs", "main.rs"].map(|name| folder.join(name));
        inside.into_iter().chain([folder.with_extension("rs")])
    });
    files.collect()
}

fn read(file: impl AsRef<Path>) -> Option<String> {
    fs::read_to_string(file).ok()
}

#[cfg(test)]
mod tests;
