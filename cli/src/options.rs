//! Converts the arguments that describe a host to the tokens of its `bindgen!`, and errors in them
//! to text with file and line.
//!
//! The arguments and the text of the options are joined to one text. So the line of a token shows
//! where it comes from.

use std::fmt::Write as _;
use std::path::Path;
use std::str::FromStr;

use proc_macro2::{Delimiter, LineColumn, Literal, Span, TokenStream, TokenTree};
use worldbind_codegen::{Root, Warning};

use crate::arguments::Host;
use crate::foreign::{escaped, on_its_lines};
use crate::read::read_text;
use crate::wit::{has_generations, path_option};

/// The number of lines before the options in the text.
const LINES_BEFORE: usize = 3;

/// The folder that is read if no argument or option names the WIT.
const DEFAULT_FOLDER: &str = "wit";

/// The options that contain or name the WIT of one world. `generations` does so for several.
pub(crate) const WIT_OPTIONS: [&str; 3] = ["inline", "interfaces", "path"];

/// The tokens of a host's `bindgen!`, and their source.
#[derive(Debug)]
pub(crate) struct Input {
    pub(crate) tokens: TokenStream,
    /// The name of the options in messages, and their text.
    name: String,
    text: String,
}

impl Input {
    /// Reads the arguments.
    ///
    /// Fails with the text of an error.
    pub(crate) fn new(host: &Host) -> Result<Self, String> {
        let mut input = Input::read(host.options.as_deref())?;
        input.check_wit(host)?;
        if has_generations(host) && input.names("generations") {
            return Err(
                "error: `--wit v1=wit/v1` and the option `generations` both list generations; \
                 expected one of them\n"
                    .to_owned(),
            );
        }
        let before: [String; LINES_BEFORE] =
            ["{".to_owned(), path_option(host)?, world_option(host)];
        input.parse(&before, "}")?;
        Ok(input)
    }

    /// Only the options in the text of an argument, without braces around them.
    ///
    /// Fails with the text of an error.
    pub(crate) fn of_options(options: Option<&str>) -> Result<Self, String> {
        let mut input = Input::read(options)?;
        input.parse(&[const { String::new() }; LINES_BEFORE], "")?;
        Ok(input)
    }

    fn read(options: Option<&str>) -> Result<Self, String> {
        let (name, text) = read_options(options)?;
        let mut input = Input {
            tokens: TokenStream::new(),
            name,
            text,
        };
        input.check_syntax()?;
        Ok(input)
    }

    fn parse(&mut self, before: &[String; LINES_BEFORE], behind: &str) -> Result<(), String> {
        let text = format!("{}\n{}\n{behind}", before.join("\n"), self.text);
        self.tokens = TokenStream::from_str(&text).map_err(|error| format!("error: {error}\n"))?;
        Ok(())
    }

    /// Checks that the text of the options consists of Rust tokens, and removes the braces around
    /// them.
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
            // The columns do not change.
            self.text = self.text.replacen('{', " ", 1);
            if let Some(end) = self.text.rfind('}') {
                self.text.replace_range(end..=end, " ");
            }
        }
        Ok(())
    }

    /// Reports that there is no WIT: neither in the arguments, nor in the options, nor in the
    /// folder `wit`.
    fn check_wit(&self, host: &Host) -> Result<(), String> {
        if !host.wit.is_empty() || self.names_wit() || has_wit(DEFAULT_FOLDER) {
            return Ok(());
        }
        let missing = if Path::new(DEFAULT_FOLDER).is_dir() {
            format!("no `.wit` files in the folder `{DEFAULT_FOLDER}`")
        } else {
            format!("no folder `{DEFAULT_FOLDER}` in the current folder")
        };
        let above = format!("../{DEFAULT_FOLDER}");
        Err(if has_wit(&above) {
            format!("error: {missing}; did you mean `--wit {above}`?\n")
        } else {
            format!("error: {missing}; name the host's WIT with `--wit`\n")
        })
    }

    /// Whether an option contains or names the WIT.
    fn names_wit(&self) -> bool {
        let mut options = WIT_OPTIONS.iter().chain(&["generations"]);
        options.any(|option| self.names(option))
    }

    /// Whether there is an option with this name.
    fn names(&self, option: &str) -> bool {
        // Text that is not Rust was reported before.
        TokenStream::from_str(&self.text).is_ok_and(|tokens| {
            let mut tokens = tokens.into_iter();
            tokens.any(|token| matches!(token, TokenTree::Ident(name) if name == option))
        })
    }

    /// The folder that paths in the options begin in, and the names of the arguments for messages.
    /// They depend on the options in use: `--wit` does not help if the options have generations.
    pub(crate) fn root(&self) -> Root<'static> {
        let root = Root::called("the current folder", Path::new("."));
        let root = root.with_world_argument("--world");
        match self.names("path") || self.names("generations") {
            true => root,
            false => root.with_path_argument("--wit"),
        }
    }

    /// All errors, each with its line of the options.
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

    /// Renders a message at a place in the options. Line 0 means that there is no place.
    fn render_at(&self, message: &str, at: LineColumn, width: usize) -> String {
        let mut text = format!("{}\n", on_its_lines(message));
        if let Some(line) = at
            .line
            .checked_sub(1)
            .and_then(|i| self.text.lines().nth(i))
        {
            let number = at.line;
            let line: Vec<_> = line.trim_end().chars().collect();
            let (before, behind) = line.split_at(at.column.min(line.len()));
            let (marked, behind) = behind.split_at(width.min(behind.len()));
            let before = end_of(before);
            let [marked, behind] = [marked, behind].map(start_of);
            let margin = " ".repeat(number.to_string().len());
            // Writing to a `String` cannot fail.
            let _ = write!(
                text,
                "{margin}--> {name}:{number}:{column}\n{margin} |\n{number} | {before}{marked}{behind}\n{margin} | {space}{marks}\n",
                name = self.name,
                column = at.column + 1,
                space = " ".repeat(before.chars().count()),
                marks = "^".repeat(marked.chars().count().max(1)),
            );
        }
        text
    }
}

/// The maximal number of characters that are shown of a part of a line.
const LONGEST: usize = 200;

/// The end of the text before a mark, as it is shown.
fn end_of(part: &[char]) -> String {
    match part.len().checked_sub(LONGEST) {
        Some(left_out @ 1..) => format!("…{}", shown_part(&part[left_out..])),
        _ => shown_part(part),
    }
}

/// The start of the marked text or of the text after it, as it is shown.
fn start_of(part: &[char]) -> String {
    match part.get(..LONGEST) {
        Some(start) if part.len() > LONGEST => format!("{}…", shown_part(start)),
        _ => shown_part(part),
    }
}

/// Shows tabs as blanks, so that marks are below the marked text.
fn shown_part(part: &[char]) -> String {
    let part: String = part.iter().collect();
    escaped(&part.replace('\t', "    "))
}

/// Whether there is a folder with WIT in it.
fn has_wit(folder: &str) -> bool {
    let entries = Path::new(folder).read_dir().into_iter().flatten().flatten();
    let mut files = entries.map(|entry| entry.path());
    files.any(|file| file.extension().is_some_and(|extension| extension == "wit"))
}

/// The name and the text of the options.
fn read_options(options: Option<&str>) -> Result<(String, String), String> {
    let Some(options) = options else {
        return Ok(("--options".to_owned(), String::new()));
    };
    match options.strip_prefix('@') {
        None => Ok(("--options".to_owned(), options.to_owned())),
        Some(file) => match read_text(Path::new(file)) {
            Ok(text) => Ok((escaped(file), text)),
            Err(error) => Err(format!(
                "error: `{}` cannot be read: {error}\n",
                escaped(file)
            )),
        },
    }
}

/// `world: "plugin",`, or an empty text.
fn world_option(host: &Host) -> String {
    match &host.world {
        Some(world) => format!("world: {},", Literal::string(world)),
        None => String::new(),
    }
}
