//! The messages of a build script: errors and warnings.

use std::fmt::{self, Write};
use std::panic::Location;
use std::path::Path;

use proc_macro2::Span;
use worldbind_resolve::printable;

use crate::warnings::Warning;

/// Why [`crate::Builder`] generated no bindings, in the format of compiler messages.
///
/// `Debug` is the same as `Display`, so a `main` that returns this error prints a readable text.
#[derive(Clone)]
pub struct Error {
    message: String,
}

impl Error {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Error {
            message: message.into(),
        }
    }

    pub(crate) fn unwritten(path: &Path, error: &std::io::Error) -> Self {
        let path = path.display().to_string();
        let path = printable(&path);
        Error::new(format!("cannot write the bindings to `{path}`: {error}"))
    }

    /// All errors, each with its line of the options. `location` is the place of the options in the
    /// build script.
    pub(crate) fn in_options(options: &str, location: &Location<'_>, errors: syn::Error) -> Self {
        let mut message = format!(
            "cannot generate bindings for the options at {}:{}",
            location.file(),
            location.line()
        );
        for error in errors {
            message.push_str(&format!("\n\nerror: {error}"));
            let place = shown_place("options", options, error.span());
            message.push_str(&place.unwrap_or_default());
        }
        Error::new(message)
    }
}

/// A warning above its line of the options. `location` is the place of the options in the build
/// script.
pub(crate) fn warning_text(options: &str, location: &Location<'_>, warning: &Warning) -> String {
    let Warning { span, message } = warning;
    let name = format!("options at {}:{}", location.file(), location.line());
    let place = shown_place(&name, options, *span);
    message.clone() + &place.unwrap_or_else(|| format!("\n --> {name}"))
}

/// The place in the options, which are called `name`.
///
/// ```text
///   --> options, line 1, column 3
///    |
///  1 | { wrold: "plugin" }
///    |   ^^^^^
/// ```
///
/// Nothing, if the message is about the options as a whole.
fn shown_place(name: &str, options: &str, span: Span) -> Option<String> {
    let (start, end) = (span.start(), span.end());
    let line = options.lines().nth(start.line.saturating_sub(1));
    let line = line.filter(|_| start != end)?;
    let last = if end.line == start.line {
        end.column
    } else {
        line.chars().count()
    };
    let number = start.line.to_string();
    let margin = " ".repeat(number.len());
    // Keeps tabs, so that the mark is below the right characters.
    let blank: String = line
        .chars()
        .take(start.column)
        .map(|c| if c == '\t' { '\t' } else { ' ' })
        .collect();
    let mark = "^".repeat(last.saturating_sub(start.column).max(1));
    let mut text = String::new();
    let _ = write!(
        text,
        "\n{margin}--> {name}, line {number}, column {}\n{margin} |\n{number} | {line}\n{margin} | {blank}{mark}",
        start.column + 1,
    );
    Some(text)
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}
