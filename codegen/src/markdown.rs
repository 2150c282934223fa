//! Marks code in WIT docs as text. Code in WIT docs is not Rust, but rustdoc takes code without a
//! language for Rust, and runs it as a test.
//!
//! The input is the lines of a doc. The output is the same lines, with `text` as the language of
//! each block of code that rustdoc would take for Rust. Indented code gets fences. Everything else
//! stays unchanged.
//!
//! It knows the blocks of CommonMark and the footnotes of rustdoc. This is enough to distinguish
//! code from text that only looks like code.

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
