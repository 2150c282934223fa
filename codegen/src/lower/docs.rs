//! WIT's docs.

use wit_parser as wit;

use crate::markdown::code_as_text;
use crate::model::Docs;

/// WIT's docs, line by line. No code in them is Rust.
pub(crate) fn lower_docs(docs: &wit::Docs) -> Docs {
    let text = docs.contents.as_deref().unwrap_or_default();
    let lines: Vec<_> = text.lines().collect();
    let is_text = |line: &&str| !line.trim().is_empty();
    let begin = lines.iter().position(is_text).unwrap_or(lines.len());
    let end = lines
        .iter()
        .rposition(is_text)
        .map_or(begin, |last| last + 1);
    let lines = lines.get(begin..end).unwrap_or_default();
    Docs(code_as_text(without_indent(lines)))
}

/// Removes the space that all lines begin with, as in comments over several lines.
fn without_indent<'a>(lines: &[&'a str]) -> impl Iterator<Item = &'a str> {
    let indent = |line: &&str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let text = lines.iter().filter(|line| !line.trim().is_empty());
    let shared = text.map(indent).min().unwrap_or(0);
    lines
        .iter()
        .map(move |line| line.get(shared..).unwrap_or_default())
}
