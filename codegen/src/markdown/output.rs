//! Writes the lines of a doc. Keeps indented code back until its end is known.

use super::language::is_foreign;

/// The lines that were written.
#[derive(Debug, Default)]
pub(super) struct Output {
    lines: Vec<String>,
    code: Option<Code>,
}

/// Indented code whose end is not known yet.
#[derive(Debug)]
struct Code {
    /// The beginning of its first line.
    first_prefix: String,
    /// The beginning of its other lines.
    prefix: String,
    lines: Vec<String>,
    /// Blank lines, unchanged and as code.
    blanks: Vec<(String, String)>,
}

impl Output {
    /// Begins indented code, with the beginnings of its first line and of its other lines.
    pub(super) fn begin_code(&mut self, first_prefix: String, prefix: String) {
        self.end_code();
        self.code = Some(Code {
            first_prefix,
            prefix,
            lines: Vec::new(),
            blanks: Vec::new(),
        });
    }

    /// Writes a line of indented code.
    pub(super) fn code(&mut self, line: String) {
        if let Some(code) = &mut self.code {
            let blanks = code.blanks.drain(..).map(|(_, blank)| blank);
            code.lines.extend(blanks);
            code.lines.push(line);
        }
    }

    /// Writes a line without text. `code` is the same line as a part of indented code.
    pub(super) fn blank(&mut self, line: &str, code: Option<String>) {
        match (&mut self.code, code) {
            (Some(open), Some(code)) => open.blanks.push((line.to_owned(), code)),
            _ => self.other(line),
        }
    }

    /// Writes the line that begins code with fences. `info` is the end of this line.
    pub(super) fn fence(&mut self, line: &str, info: &str) {
        match line.strip_suffix(info) {
            Some(fence) if !is_foreign(info) => self.other(&format!("{fence}text")),
            _ => self.other(line),
        }
    }

    /// Writes a line as it is.
    pub(super) fn other(&mut self, line: &str) {
        self.end_code();
        self.lines.push(line.to_owned());
    }

    /// All lines, and a line that closes the last block of code.
    pub(super) fn finish(mut self, closing: Option<String>) -> Vec<String> {
        self.end_code();
        self.lines.extend(closing);
        self.lines
    }

    fn end_code(&mut self) {
        let Some(code) = self.code.take() else {
            return;
        };
        let Code {
            first_prefix,
            prefix,
            lines,
            blanks,
        } = code;
        let fence = fence_around(&lines);
        self.lines.push(format!("{first_prefix}{fence}text"));
        self.lines
            .extend(lines.iter().map(|line| format!("{prefix}{line}")));
        self.lines.push(format!("{prefix}{fence}"));
        self.lines.extend(blanks.into_iter().map(|(line, _)| line));
    }
}

/// A fence that is different from all lines of the code.
fn fence_around(lines: &[String]) -> String {
    let ticks = |line: &String| line.split(|c| c != '`').map(str::len).max();
    let longest = lines.iter().filter_map(ticks).max();
    "`".repeat(longest.map_or(3, |longest| (longest + 1).max(3)))
}
