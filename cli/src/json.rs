//! A report for machines.

use std::fmt::Write as _;

use crate::foreign::is_visible;
use serde::Serialize;

/// The report as JSON, without characters that a terminal would interpret.
///
/// A program that reads the JSON gets the exact names: invisible characters are written as escapes
/// of JSON. serde itself escapes only the characters that JSON requires.
pub(crate) fn to_json(report: &impl Serialize) -> serde_json::Result<String> {
    let json = serde_json::to_string_pretty(report)?;
    let mut escaped = String::with_capacity(json.len());
    for c in json.chars() {
        // Outside of strings, there are only ASCII characters and line breaks. Strings contain no
        // line breaks.
        if is_visible(c) || c == '\n' {
            escaped.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                // Writing to a `String` cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
    }
    Ok(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Report;

    #[test]
    fn every_character_is_written_so_that_it_is_seen_and_read_as_it_was() {
        let world: String = (0..=char::MAX as u32).filter_map(char::from_u32).collect();
        let report = Report {
            format: 2,
            world: world.clone(),
            worlds: Vec::new(),
            components: Vec::new(),
        };
        let json = to_json(&report).unwrap();
        assert!(json.chars().all(|c| is_visible(c) || c == '\n'));
        for escape in [r"\u007f", r"\u009b", r"\u202e", r"\u2028", r"\u200b"] {
            assert!(json.contains(escape), "{escape}");
        }
        let read: serde_json::Value = serde_json::from_str(&json).unwrap();
        assert_eq!(read["world"], world.as_str());
    }
}
