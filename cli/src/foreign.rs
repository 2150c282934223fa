//! Prepares text from a component, a WIT file or a path for output.
//!
//! Characters that a terminal would interpret are escaped, as in the messages of the resolver: see
//! `worldbind_resolve::printable`. Escaping twice changes nothing. So if it is not certain that a
//! text was escaped, escape it.

pub(crate) use worldbind_resolve::escaped;
use worldbind_resolve::printable;

/// The number of characters after which a message of another library is cut.
const LONGEST: usize = 1_000;

/// A name: escaped, and cut if it is long.
pub(crate) fn name(text: &str) -> String {
    printable(text).to_string()
}

/// A message of another library, which may quote foreign text: on one line, and cut if it is long.
pub(crate) fn on_one_line(message: &str) -> String {
    cut(&escaped(message), LONGEST)
}

/// The same for a message of several lines. Its line breaks and tabs stay.
pub(crate) fn on_its_lines(message: &str) -> String {
    let lines = message.split('\n').map(|line| {
        let parts = line.split('\t').map(escaped);
        parts.collect::<Vec<_>>().join("\t")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The beginning of a text that has more characters than this, or all of it.
pub(crate) fn cut(text: &str, longest: usize) -> String {
    match text.char_indices().nth(longest) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// Whether a terminal shows a character as it is.
pub(crate) fn is_visible(c: char) -> bool {
    matches!(c, ' '..='~') || c.escape_debug().len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escaping_twice_changes_nothing() {
        let text = "a\u{1b}[2J\r\n\u{202e}\\ \u{9b} \"é\"";
        let once = escaped(text);
        assert_eq!(once, r#"a\u{1b}[2J\r\n\u{202e}\ \u{9b} "é""#);
        assert_eq!(escaped(&once), once);
        assert!(once.chars().all(is_visible));
    }

    #[test]
    fn messages_keep_their_lines_or_become_one() {
        let text = "error:\u{1b}\n  |\tx\n";
        assert_eq!(on_one_line(text), r"error:\u{1b}\n  |\tx\n");
        assert_eq!(on_its_lines(text), "error:\\u{1b}\n  |\tx\n");
        let long = on_one_line(&"é".repeat(5_000));
        assert_eq!(long, format!("{}…", "é".repeat(LONGEST)));
    }
}
