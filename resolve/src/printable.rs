//! Text that comes from a component, a WIT file or a path, as messages and tables show it.
//!
//! Some names in a component may contain any character: terminal escape sequences, line breaks, and
//! Unicode control characters that reorder the text next to them. If they were printed unchanged, a
//! component could forge a line of a message or a row of a table.

use std::fmt::{self, Write};

/// A text with more characters is shortened.
const LONGEST: usize = 256;

/// Text that is safe to show in a message: on one line, without invisible characters, and not too
/// long.
///
/// Control characters, line breaks and other invisible characters are written as in a Rust string,
/// such as `\n` and `\u{202e}`. If a text has more than 256 characters, only its beginning and its
/// end are shown, with `…` between them.
#[derive(Clone, Copy, Debug)]
pub struct Printable<'a> {
    text: &'a str,
    longest: usize,
}

/// Wraps text from a component, a WIT file or a path for a message.
pub fn printable(text: &str) -> Printable<'_> {
    printable_up_to(text, LONGEST)
}

/// The same for a text that is cut after another number of characters than 256.
pub fn printable_up_to(text: &str, longest: usize) -> Printable<'_> {
    Printable { text, longest }
}

impl fmt::Display for Printable<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Printable { text, longest } = *self;
        // There are never more characters than bytes, and the number of bytes is known.
        if text.len() <= longest || text.chars().nth(longest).is_none() {
            return write_escaped(f, text);
        }
        let end = longest / 4;
        let start = longest - end;
        let start = text.char_indices().nth(start).map_or(0, |(at, _)| at);
        let last = text.char_indices().rev().take(end).last();
        let end = last.map_or(text.len(), |(at, _)| at);
        write_escaped(f, &text[..start])?;
        f.write_char('…')?;
        write_escaped(f, &text[end..])
    }
}

/// Text on one line, without invisible characters, and not shortened.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    // Writing to a `String` cannot fail.
    let _ = write_escaped(&mut escaped, text);
    escaped
}

/// Writes text on one line, without invisible characters, and does not shorten it.
///
/// # Errors
///
/// The error of `f`.
pub fn write_escaped(f: &mut (impl Write + ?Sized), text: &str) -> fmt::Result {
    write_each_escaped(&mut { f }, text)
}

/// The same for any writer: most hosts contain this code, so it is not generic.
fn write_each_escaped(f: &mut dyn Write, text: &str) -> fmt::Result {
    text.chars().try_for_each(|c| match c {
        // A message is not a string literal, so quotes and backslashes need no escape.
        ' '..='~' => f.write_char(c),
        _ => write!(f, "{}", c.escape_debug()),
    })
}

/// Writes rows as a table with two spaces between the columns. The last column is not padded.
///
/// A width argument (`{:w$}`) above 65,535 panics; this function does not.
///
/// # Errors
///
/// The error of `f`.
pub fn write_table<const N: usize>(
    f: &mut (impl Write + ?Sized),
    rows: &[[String; N]],
) -> fmt::Result {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.max().unwrap_or_default()
    };
    let widths: [usize; N] = std::array::from_fn(width);
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            f.write_char('\n')?;
        }
        for (column, cell) in row.iter().enumerate() {
            f.write_str(cell)?;
            if column + 1 < N {
                write_blanks(f, widths[column] + 2 - cell.chars().count())?;
            }
        }
    }
    Ok(())
}

/// Writes `count` spaces.
///
/// # Errors
///
/// The error of `f`.
pub fn write_blanks(f: &mut (impl Write + ?Sized), count: usize) -> fmt::Result {
    (0..count).try_for_each(|_| f.write_char(' '))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_is_escaped() {
        let text = "a\u{1b}[31m\n\t\u{7f}\u{9b}\u{202e}\u{2066}\u{2028}\u{200b}\u{feff}b \"é\\'…";
        assert_eq!(
            printable(text).to_string(),
            r#"a\u{1b}[31m\n\t\u{7f}\u{9b}\u{202e}\u{2066}\u{2028}\u{200b}\u{feff}b "é\'…"#
        );
    }

    #[test]
    fn what_is_long_is_cut_in_its_middle() {
        let text = format!("{}{}", "é".repeat(300), "z".repeat(70_000));
        let shown = printable(&text).to_string();
        assert_eq!(shown, format!("{}…{}", "é".repeat(192), "z".repeat(64)));
        let text = "é".repeat(LONGEST);
        assert_eq!(printable(&text).to_string(), text);
        assert_eq!(printable_up_to("abcdefghi", 8).to_string(), "abcdef…hi");
    }

    #[test]
    fn columns_are_wide_enough_and_may_be_very_wide() {
        let rows = [["a", "b", "c"], ["éé", "x", ""]].map(|row| row.map(str::to_owned));
        let mut text = String::new();
        write_table(&mut text, &rows).unwrap();
        assert_eq!(text, "a   b  c\néé  x  ");

        let rows = [
            ["a".repeat(70_000), "b".to_owned()],
            ["c", "d"].map(str::to_owned),
        ];
        let mut text = String::new();
        write_table(&mut text, &rows).unwrap();
        assert!(text.ends_with("  d"));
    }
}
