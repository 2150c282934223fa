//! Suggestions for unknown names in WIT.

use wit_parser::{ParseError, ParseErrorKind};

use crate::suggest;

/// The keywords of WIT that are followed by the name of a new item.
const DEFINING: &[&str] = &[
    "as",
    "enum",
    "flags",
    "import",
    "interface",
    "export",
    "record",
    "resource",
    "type",
    "variant",
    "world",
];

/// If the error is about an unknown name, adds the nearest name that the texts define.
pub(super) fn suggest_item(error: &mut ParseError, texts: &[String]) {
    if let ParseErrorKind::ItemNotFound { name, hint, .. } = error.kind_mut()
        && hint.is_none()
    {
        let defined: Vec<_> = texts.iter().flat_map(|text| defined_names(text)).collect();
        let others = defined.iter().filter(|defined| *defined != name);
        let nearest = suggest::nearest(name, others.map(String::as_str));
        *hint = nearest.map(|nearest| format!("did you mean `{nearest}`?"));
    }
}

/// The names that a WIT text defines, and those that it imports with `use`.
fn defined_names(text: &str) -> Vec<String> {
    let lines = text.lines();
    let code = lines.map(|line| line.split_once("//").map_or(line, |(code, _)| code));
    let code = code.collect::<Vec<_>>().join("\n");
    let mut names = Vec::new();
    for statement in code.split(';') {
        let is_part = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '%';
        let words: Vec<_> = statement
            .split(|c| !is_part(c))
            .filter(|word| !word.is_empty())
            .collect();
        // The names in `use a.{b, c as d}`, and the words next to them, which do no harm.
        let used = words.iter().skip_while(|word| **word != "use").skip(1);
        let pairs = words.iter().zip(words.iter().skip(1));
        let defined = pairs.filter(|(word, _)| DEFINING.contains(word));
        let all = used.chain(defined.map(|(_, name)| name));
        names.extend(all.map(|name| name.trim_start_matches('%').to_owned()));
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_those_that_are_defined_or_used() {
        let text = "
            package a:b; // interface no
            interface one {
                use two.{three, four as five};
                record six { seven: u32 }
                %type: func();
                type %world = six;
            }
            world eight { import one; }
        ";
        let names = defined_names(text);
        let expected = "two three four as five one five six world eight one";
        assert_eq!(names.join(" "), expected);
    }
}
