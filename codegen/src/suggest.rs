//! Names in messages: the name that the user probably meant, and the list of all names.

use worldbind_resolve::printable;

/// The known name that the user probably meant by `name`.
///
/// As in rustc, a name is near if at most one letter in three differs, or one letter of a short
/// name. Two exchanged letters count as one difference. If several names are equally near, the
/// first one is returned.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let near = name.chars().count().max(3) / 3;
    known
        .into_iter()
        .map(|candidate| (strsim::osa_distance(name, candidate), candidate))
        .filter(|(distance, _)| *distance <= near)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The end of a message about an unknown name: ``; did you mean `world`?``. Empty if no known name
/// is near.
pub fn did_you_mean<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    match nearest(name, known) {
        Some(candidate) => format!("; did you mean `{}`?", printable(candidate)),
        None => String::new(),
    }
}

/// Names in backticks, with commas between them.
pub fn list<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names = names.into_iter().map(printable);
    let quoted: Vec<_> = names.map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

/// How many names of a list a message contains, if the list may have any length.
const SHOWN: usize = 20;

/// The first names of a list, and how many more there are.
pub fn short_list(names: &[&str]) -> String {
    let shown = list(names.iter().take(SHOWN).copied());
    match names.len().saturating_sub(SHOWN) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: [&str; 4] = ["path", "world", "with", "additional_derives"];

    #[test]
    fn nearest_finds_what_was_meant() {
        let cases = [
            ("wrold", Some("world")),
            ("World", Some("world")),
            ("worlds", Some("world")),
            ("pth", Some("path")),
            ("additional_derive", Some("additional_derives")),
            ("additionl_drives", Some("additional_derives")),
            ("derives", None),
            ("", None),
            ("xy", None),
            // Three of five letters differ.
            ("wxyzd", None),
        ];
        for (name, expected) in cases {
            assert_eq!(nearest(name, KNOWN), expected, "{name}");
        }
    }

    #[test]
    fn nearest_prefers_the_nearer_then_the_first() {
        assert_eq!(
            nearest("plugin-b", ["plugin-aa", "plugin-a"]),
            Some("plugin-a")
        );
        assert_eq!(
            nearest("plugin-c", ["plugin-a", "plugin-b"]),
            Some("plugin-a")
        );
    }

    #[test]
    fn messages_quote_names() {
        assert_eq!(did_you_mean("pat", KNOWN), "; did you mean `path`?");
        assert_eq!(did_you_mean("zzz", KNOWN), "");
        assert_eq!(list(["a", "b"]), "`a`, `b`");
        assert_eq!(list(["a\u{1b}", "b\n"]), "`a\\u{1b}`, `b\\n`");
    }

    #[test]
    fn of_many_names_the_first_are_shown() {
        let names: Vec<_> = (0..22).map(|number| number.to_string()).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        assert!(short_list(&names).ends_with("`18`, `19` and 2 more"));
        assert!(short_list(&names[..20]).ends_with("`18`, `19`"));
    }
}
