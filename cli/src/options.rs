//! From the arguments that describe a host to the tokens of its `bindgen!`, and errors in them as text with
//! file and line.
//!
//! The arguments and the text of the options become one text, so that a line in it says where a token is
//! from.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Delimiter, LineColumn, Literal, Span, TokenStream, TokenTree};
use worldbind_codegen::Warning;

use crate::arguments::Host;

/// How many lines of the text come before the options.
const LINES_BEFORE: usize = 3;

/// The tokens of a host's `bindgen!`, and where they are from.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) tokens: TokenStream,
    /// What the options are called in messages, and their text.
    name: String,
    text: String,
}

impl Input {
    /// Reads the arguments.
    ///
    /// Fails with the text of an error.
    pub(crate) fn new(host: &Host) -> Result<Self, String> {
        let (name, text) = read_options(host.options.as_deref())?;
        let mut input = Input {
            tokens: TokenStream::new(),
            name,
            text,
        };
        input.check_syntax()?;
        let before: [String; LINES_BEFORE] =
            ["{".to_owned(), path_option(host)?, world_option(host)];
        let text = format!("{}\n{}\n}}", before.join("\n"), input.text);
        input.tokens = TokenStream::from_str(&text).map_err(|error| format!("error: {error}\n"))?;
        Ok(input)
    }

    /// Fails if the text of the options is not Rust's tokens, and takes the braces around them away.
    fn check_syntax(&mut self) -> Result<(), String> {
        let tokens = TokenStream::from_str(&self.text).map_err(|error| {
            self.render_at(
                "error: expected options, with every bracket closed",
                error.span().start(),
                1,
            )
        })?;
        let mut trees = tokens.into_iter();
        if let (Some(TokenTree::Group(group)), None) = (trees.next(), trees.next())
            && group.delimiter() == Delimiter::Brace
        {
            // Columns stay as they are.
            self.text = self.text.replacen('{', " ", 1);
            if let Some(end) = self.text.rfind('}') {
                self.text.replace_range(end..=end, " ");
            }
        }
        Ok(())
    }

    /// All errors, each with the line of the options that it is in.
    pub(crate) fn render(&self, errors: syn::Error) -> String {
        let errors = errors.into_iter();
        let texts = errors.map(|error| self.render_span(&format!("error: {error}"), error.span()));
        texts.collect::<Vec<_>>().join("\n")
    }

    /// All warnings, in the same way.
    pub(crate) fn render_warnings(&self, warnings: &[Warning]) -> String {
        let warnings = warnings.iter();
        let texts = warnings.map(|Warning { span, message }| {
            self.render_span(&format!("warning: {message}"), *span)
        });
        texts.collect::<Vec<_>>().join("\n")
    }

    fn render_span(&self, message: &str, span: Span) -> String {
        let (mut start, end) = (span.start(), span.end());
        let width = match start.line == end.line {
            true => end.column.saturating_sub(start.column).max(1),
            false => 1,
        };
        start.line = start.line.saturating_sub(LINES_BEFORE);
        self.render_at(message, start, width)
    }

    /// A message at a place in the options; line 0 is none in them.
    fn render_at(&self, message: &str, at: LineColumn, width: usize) -> String {
        let mut text = format!("{message}\n");
        if let Some(line) = at
            .line
            .checked_sub(1)
            .and_then(|i| self.text.lines().nth(i))
        {
            let LineColumn {
                line: number,
                column,
            } = at;
            let line = line.trim_end();
            let margin = " ".repeat(number.to_string().len());
            // Writing to a `String` cannot fail.
            let _ = write!(
                text,
                "{margin}--> {name}:{number}:{column}\n{margin} |\n{number} | {line}\n{margin} | {space}{marks}\n",
                name = self.name,
                column = column + 1,
                space = " ".repeat(column),
                marks = "^".repeat(width),
            );
        }
        text
    }
}

/// The text of the options, and what to call it.
fn read_options(options: Option<&str>) -> Result<(String, String), String> {
    let Some(options) = options else {
        return Ok(("--options".to_owned(), String::new()));
    };
    match options.strip_prefix('@') {
        None => Ok(("--options".to_owned(), options.to_owned())),
        Some(file) => match fs::read_to_string(file) {
            Ok(text) => Ok((file.to_owned(), text)),
            Err(error) => Err(format!("error: `{file}` cannot be read: {error}\n")),
        },
    }
}

/// `path: ["a", "b"],`, or nothing.
fn path_option(host: &Host) -> Result<String, String> {
    if host.wit.is_empty() {
        return Ok(String::new());
    }
    let paths = host.wit.iter().map(|path| path_literal(path));
    let paths = paths.collect::<Result<Vec<_>, String>>()?;
    Ok(format!("path: [{}],", paths.join(", ")))
}

fn path_literal(path: &Path) -> Result<String, String> {
    if !path.exists() {
        return Err(format!("error: no file or folder `{}`\n", path.display()));
    }
    match path.to_str() {
        Some(path) => Ok(Literal::string(path).to_string()),
        None => Err(format!(
            "error: the name `{}` is not UTF-8\n",
            path.display()
        )),
    }
}

/// `world: "plugin",`, or nothing.
fn world_option(host: &Host) -> String {
    match &host.world {
        Some(world) => format!("world: {},", Literal::string(world)),
        None => String::new(),
    }
}
