//! Limits the length of messages: a component decides what they contain, but not how long they are.

use std::fmt::{self, Write};

/// The number of entries after which a list in a message says how many more there are.
pub const LISTED: usize = 20;

/// The number of bytes after which a message is cut.
const MESSAGE: usize = 50_000;

/// The mark at the place where a text was cut.
pub const CUT: &str = "…";

/// Writes a message, and stops where it becomes too long.
///
/// # Errors
///
/// The error of `to` or `write`.
pub fn write_message(
    to: &mut dyn Write,
    write: &mut dyn FnMut(&mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    write_part(to, MESSAGE, write)
}

/// Writes a part of a message, and stops when it becomes longer than this number of bytes. So the
/// parts after it are not cut.
///
/// # Errors
///
/// The error of `to` or `write`.
pub fn write_part(
    to: &mut dyn Write,
    length: usize,
    write: &mut dyn FnMut(&mut dyn Write) -> fmt::Result,
) -> fmt::Result {
    let mut message = Message {
        to,
        left: length,
        is_cut: false,
    };
    match write(&mut message) {
        Err(fmt::Error) if message.is_cut => message.to.write_str(CUT),
        result => result,
    }
}

/// The entries of a list that a message shows. `iter().take(LISTED)` would be the same, but the
/// compiler unrolls that.
pub(crate) fn listed<T>(list: &[T]) -> &[T] {
    &list[..list.len().min(LISTED)]
}

/// Writes how many entries of a list are not shown, if there are any.
///
/// # Errors
///
/// The error of `to`.
pub fn write_more(to: &mut dyn Write, before: &str, length: usize) -> fmt::Result {
    match length.saturating_sub(LISTED) {
        0 => Ok(()),
        more => write!(to, "{before}and {more} more"),
    }
}

/// Writes how many problems there are besides the one that a message is about, if there are any.
///
/// # Errors
///
/// The error of `to`.
pub fn write_more_problems(to: &mut dyn Write, problems: usize) -> fmt::Result {
    match problems.saturating_sub(1) {
        0 => Ok(()),
        1 => to.write_str(" (and 1 more problem)"),
        more => write!(to, " (and {more} more problems)"),
    }
}

/// The position where a text must be cut, if it is too long. This is less machine code than the
/// search of the standard library.
#[inline(never)]
pub(crate) fn cut_at(text: &str) -> Option<usize> {
    let mut ends = text.as_bytes().windows(CUT.len());
    ends.position(|end| end == CUT.as_bytes())
}

/// Cuts a text that is longer than this number of bytes.
#[inline(never)]
pub(crate) fn cut(text: &str, length: usize) -> String {
    match text.len() <= length {
        true => text.to_owned(),
        false => format!("{}{CUT}", &text[..text.floor_char_boundary(length)]),
    }
}

struct Message<'a> {
    to: &'a mut dyn Write,
    left: usize,
    is_cut: bool,
}

impl Write for Message<'_> {
    #[inline(never)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let length = text.floor_char_boundary(self.left);
        self.to.write_str(&text[..length])?;
        self.left -= length;
        self.is_cut = length < text.len();
        // The error stops the code that writes.
        if self.is_cut { Err(fmt::Error) } else { Ok(()) }
    }
}

/// Writes lines, with blanks before each except the first.
pub(crate) struct Indented<'a> {
    pub(crate) to: &'a mut dyn Write,
    pub(crate) blanks: &'static str,
}

impl Write for Indented<'_> {
    #[inline(never)]
    fn write_str(&mut self, text: &str) -> fmt::Result {
        for (index, line) in text.split('\n').enumerate() {
            if index > 0 {
                self.to.write_char('\n')?;
                self.to.write_str(self.blanks)?;
            }
            self.to.write_str(line)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_stops_where_it_becomes_too_long() {
        let mut text = String::new();
        let mut written = 0;
        let result = write_message(&mut text, &mut |f| {
            loop {
                f.write_str("é234567")?;
                written += 1;
            }
        });
        assert_eq!(result, Ok(()));
        assert_eq!((written, MESSAGE % 8), (MESSAGE / 8, 0));
        assert_eq!(text.len(), MESSAGE + CUT.len());
        assert!(text.ends_with("7…"), "{}", &text[MESSAGE - 20..]);

        let mut text = String::new();
        let result = write_message(&mut text, &mut |f| {
            f.write_str("short")?;
            Err(fmt::Error)
        });
        assert_eq!((result, text.as_str()), (Err(fmt::Error), "short"));
    }

    #[test]
    fn a_part_that_is_too_long_does_not_cut_the_next() {
        let mut text = String::new();
        write_message(&mut text, &mut |f| {
            write_part(f, 4, &mut |f| f.write_str("123é56"))?;
            f.write_str(" next")
        })
        .unwrap();
        assert_eq!(text, "123… next");
    }

    #[test]
    fn lines_are_indented() {
        let mut text = String::new();
        let mut lines = Indented {
            to: &mut text,
            blanks: "  ",
        };
        lines.write_str("a\nb").unwrap();
        lines.write_str("c\n").unwrap();
        assert_eq!(text, "a\n  bc\n  ");
    }
}
