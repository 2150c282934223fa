//! Foreign text in messages: names, paths and lines of WIT, and the parser's messages about them.
//!
//! The text comes from WIT files, their paths and the parser's errors. Characters that a terminal
//! would interpret are escaped, so that a file cannot forge parts of the message that quotes it.

use std::ops::Range;

use wit_parser::{SourceMap, Span, SpanLocation};
pub(super) use worldbind_resolve::escaped;

/// Longer lines of WIT, in bytes, are not quoted.
const LONGEST_LINE: usize = 500;

/// Escapes a message of the parser, but not its line breaks: no name in WIT contains one, so they
/// are the parser's.
pub(super) fn escaped_lines(text: &str) -> String {
    let lines: Vec<_> = text.lines().map(escaped).collect();
    lines.join("\n")
}

/// WIT texts, with the names that the parser uses for their files.
pub(super) struct Texts<'a> {
    pub(super) map: &'a SourceMap,
    /// The texts by name.
    pub(super) contents: Vec<(&'a str, &'a str)>,
}

impl Texts<'_> {
    /// The message, and below it the place in rustc's style, if it is known:
    ///
    /// ```text
    /// type `u23` does not exist
    ///      --> deps/types.wit:4:13
    ///       |
    ///     4 |   type id = u23;
    ///       |             ^--
    /// ```
    pub(super) fn show(&self, message: &str, span: Span) -> String {
        let place = self.map.resolve_span(span);
        let place = place.and_then(|SpanLocation { path, range }| {
            let named = self.contents.iter().find(|(name, _)| *name == path);
            Some((path, range, named?.1))
        });
        match place {
            Some((path, range, text)) => format!("{message}\n{}", shown_place(path, range, text)),
            None => message.to_owned(),
        }
    }
}

fn shown_place(path: &str, range: Range<usize>, text: &str) -> String {
    let before = text.get(..range.start).unwrap_or(text);
    let line_start = before.rfind('\n').map_or(0, |end| end + 1);
    let number = before.matches('\n').count() + 1;
    let line = text.get(line_start..).unwrap_or_default();
    let line = line.lines().next().unwrap_or_default();
    let before = before.get(line_start..).unwrap_or_default();
    let column = before.chars().count() + 1;
    let arrow = format!("     --> {}:{number}:{column}", escaped(path));
    if line.len() > LONGEST_LINE {
        return arrow;
    }
    let marked = text.get(range).unwrap_or_default();
    let marked = marked.lines().next().unwrap_or_default();
    let blank = " ".repeat(quoted(before).chars().count());
    let rest = "-".repeat(quoted(marked).chars().count().saturating_sub(1));
    let line = quoted(line);
    format!("{arrow}\n      |\n {number:4} | {line}\n      | {blank}^{rest}")
}

/// A part of a line of WIT, with blanks for tabs: the mark in the next line must be below its text.
fn quoted(line: &str) -> String {
    escaped(&line.replace('\t', "    "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, marked: &str) -> String {
        let start = text.find(marked).unwrap_or_default();
        shown_place("a\u{1b}.wit", start..start + marked.len(), text)
    }

    #[test]
    fn what_is_quoted_is_escaped_and_the_mark_is_below_it() {
        let text = "package a:b;\n\tworld\u{202e} é\u{1b}[31m{ }\r\nend";
        assert_eq!(
            shown(text, "\u{1b}[31m{"),
            "     --> a\\u{1b}.wit:2:10\n      |\n    2 |     world\\u{202e} é\\u{1b}[31m{ }\n      \
             |                    ^----------"
        );
    }

    #[test]
    fn a_mark_ends_with_its_line() {
        assert_eq!(
            shown("ab c\nd e", "c\nd"),
            "     --> a\\u{1b}.wit:1:4\n      |\n    1 | ab c\n      |    ^"
        );
    }

    #[test]
    fn a_place_at_the_end_and_one_that_is_too_long_to_show() {
        assert_eq!(
            shown_place("a", 3..3, "ab\n"),
            "     --> a:2:1\n      |\n    2 | \n      | ^"
        );
        let text = "x".repeat(LONGEST_LINE + 1);
        assert_eq!(shown_place("a", 7..8, &text), "     --> a:1:8");
    }
}
