//! The attributes of generated items: docs, lints, deprecation.

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Deprecated, Docs};

/// Items from WIT have WIT's docs, which may be missing. The items that the engine's `flags!`
/// defines have no docs.
pub(crate) fn emit_docs_lint() -> TokenStream {
    quote!(#[allow(missing_docs)])
}

/// WIT's docs. All lines are in one attribute, because there are more lines of docs than anything
/// else; `source` writes a `///` for each.
pub(crate) fn emit_docs(docs: &Docs) -> TokenStream {
    let Docs(lines) = docs;
    let mut text = String::new();
    for (position, line) in lines.iter().enumerate() {
        if position > 0 {
            text.push('\n');
        }
        if !line.is_empty() {
            text.push(' ');
            text.push_str(line);
        }
    }
    let text = (!lines.is_empty()).then_some(text).into_iter();
    quote!(#(#[doc = #text])*)
}

/// WIT's docs, or a line of the generator if there are none.
pub(crate) fn emit_docs_or(docs: &Docs, ours: &str) -> TokenStream {
    match docs.0.is_empty() {
        true => emit_own_docs(ours),
        false => emit_docs(docs),
    }
}

/// Docs of the generator.
pub(crate) fn emit_own_docs(text: &str) -> TokenStream {
    emit_docs_and(&Docs::default(), text)
}

/// WIT's docs, and below them a paragraph of the generator.
pub(crate) fn emit_docs_and(docs: &Docs, ours: &str) -> TokenStream {
    let mut lines = docs.0.clone();
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(ours.lines().flat_map(wrapped));
    emit_docs(&Docs(lines))
}

/// A paragraph or an item of a list, in short lines. A line does not end within backticks.
fn wrapped(paragraph: &str) -> Vec<String> {
    const WIDTH: usize = 90;
    let text = paragraph.trim_start();
    let start = paragraph.strip_suffix(text).unwrap_or_default();
    let indent = match text.starts_with("* ") {
        true => format!("{start}  "),
        false => start.to_owned(),
    };
    let mut lines = vec![start.to_owned()];
    let mut is_code = false;
    for word in text.split(' ') {
        let has_room = |line: &&mut String| {
            is_code || line.trim().is_empty() || line.chars().count() + word.chars().count() < WIDTH
        };
        match lines.last_mut().filter(has_room) {
            Some(line) => {
                if !line.trim().is_empty() {
                    line.push(' ');
                }
                line.push_str(word);
            }
            None => lines.push(format!("{indent}{word}")),
        }
        is_code ^= word.matches('`').count() % 2 == 1;
    }
    lines
}

/// ```text
/// #[deprecated(since = "1.2.0", note = "`acme:plugin/api.old` is deprecated since `acme:plugin@1.2.0`")]
/// ```
pub(crate) fn emit_deprecated(deprecated: &Option<Deprecated>) -> TokenStream {
    match deprecated {
        Some(Deprecated { since, note }) => quote!(#[deprecated(since = #since, note = #note)]),
        None => quote!(),
    }
}

/// The attribute for generated code that must use deprecated items. Only code that uses them by
/// choice should get a warning.
pub(crate) fn emit_allow_deprecated(has_deprecated: bool) -> TokenStream {
    if has_deprecated {
        quote!(#[allow(deprecated)])
    } else {
        quote!()
    }
}

/// Allows a lint about the number of parameters, `self` included. WIT decides how many parameters a
/// function has.
pub(crate) fn emit_arguments_lint(count: usize) -> TokenStream {
    const CLIPPYS_LIMIT: usize = 7;
    if count > CLIPPYS_LIMIT {
        quote!(#[allow(clippy::too_many_arguments)])
    } else {
        quote!()
    }
}
