//! Markdown of WIT docs, in which no code is Rust: rustdoc takes code without a language for Rust,
//! and runs it as a test.
//!
//! Comes in: the lines of a doc. Goes out: the same lines, with `text` as the language of each
//! block of code that rustdoc would take for Rust. Indented code gets fences. All else is kept as
//! it is.
//!
//! It knows blocks as CommonMark has them, with the footnotes of rustdoc: enough to tell code from
//! all that only looks like it.

mod blocks;
mod containers;
mod html;
mod language;
mod line;
mod output;
#[cfg(test)]
mod tests;

use self::blocks::{Blocks, Kind};
use self::output::Output;

/// Marks all code as text.
pub(crate) fn code_as_text<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut blocks = Blocks::default();
    let mut output = Output::default();
    for line in lines {
        match blocks.next(line) {
            Kind::Code {
                prefix,
                code,
                goes_on,
            } => {
                if !goes_on {
                    output.begin_code(prefix, blocks.prefix());
                }
                output.code(code);
            }
            Kind::Blank { code } => output.blank(line, code),
            Kind::Fence { info } => output.fence(line, info),
            Kind::Other => output.other(line),
        }
    }
    output.finish(blocks.open_fence())
}
