//! Says what is wrong with an import: the engine's sentences, in the words of all other messages.
//!
//! Only the engine knows both types, because a linker does not list its contents. So the engine's
//! sentences are translated. An unknown sentence, for example of a newer engine, does not change.

use worldbind_resolve::NotProvided;

use crate::engine::sentences;

/// Why an import is not satisfied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) text: String,
    pub(crate) why: NotProvided,
}

/// The text for a function that is missing.
pub(super) const MISSING: &str = "the function is missing in the host";

/// The beginnings of the engine's sentences, and their replacements. The first match is used. A `*`
/// is any text without a backtick, which is copied.
const SENTENCES: &[(&str, &str)] = &[
    (
        "instance export `*` has the wrong type: function implementation is missing",
        "the function `*` is missing in the host",
    ),
    (
        "instance export `*` has the wrong type: resource implementation is missing",
        "the resource `*` is missing in the host",
    ),
    (
        "instance export `*` has the wrong type: type mismatch with ",
        "the function `*` has a different type: ",
    ),
    ("instance export `*` has the wrong type: ", "`*`: "),
    (
        "* implementation is missing",
        "the * is missing in the host",
    ),
    ("type mismatch with ", ""),
    (
        "results: expected 0-tuple, found 1-tuple",
        "the component has a result, the host has none",
    ),
    (
        "results: expected 1-tuple, found 0-tuple",
        "the host has a result, the component has none",
    ),
    ("results: ", "result: "),
    (
        "parameters: expected *-tuple, found *-tuple",
        "number of parameters: the host has *, the component has *",
    ),
    ("parameters: ", "parameters: "),
    (
        "async: this import is declared",
        "the function is `async` in the component, but not in the host",
    ),
    (
        "async: ",
        "the function is `async` in the host, but not in the component",
    ),
    ("type mismatch for field *: ", "field `*`: "),
    ("type mismatch for case *: ", "case `*`: "),
    (
        "expected `*` found `*`",
        "the host has `*`, the component has `*`",
    ),
    (
        "expected *-tuple, found *-tuple",
        "number of elements: the host has *, the component has *",
    ),
    (
        "expected record of * fields, found * fields",
        "number of fields: the host has *, the component has *",
    ),
    (
        "expected variant of * cases, found * cases",
        "number of cases: the host has *, the component has *",
    ),
    (
        "expected enum of * names, found * names",
        "number of cases: the host has *, the component has *",
    ),
    (
        "expected flags type with * names, found * names",
        "number of flags: the host has *, the component has *",
    ),
    (
        "expected * named *, found *",
        "*: the host has `*`, the component has `*`",
    ),
];

/// The reason of an error of the engine about an import.
pub(super) fn reason(error: &wasmtime::Error) -> Reason {
    // The first sentence only names the import.
    let text = match sentences(error).as_slice() {
        [_, reasons @ ..] if !reasons.is_empty() => reasons.join(": "),
        sentences => sentences.concat(),
    };
    let why = if !text.ends_with(" implementation is missing") {
        match text.starts_with("expected ") && !text.contains('`') {
            true => NotProvided::OtherKind,
            false => NotProvided::Differs,
        }
    } else if text.starts_with("instance export ") {
        NotProvided::Incomplete
    } else {
        NotProvided::Missing
    };
    let text = translated(&text);
    Reason { text, why }
}

fn translated(mut rest: &str) -> String {
    let mut text = String::new();
    'sentences: while !rest.is_empty() {
        for (engines, ours) in SENTENCES {
            if let Some((parts, after)) = split(engines, rest) {
                fill(ours, &parts, &mut text);
                // The rest is advice for a host that is written by hand.
                rest = if engines.starts_with("async") {
                    ""
                } else {
                    after
                };
                continue 'sentences;
            }
        }
        text.push_str(rest);
        break;
    }
    text
}

/// If a text begins with a pattern, returns the texts for its `*`, and the rest of the text.
fn split<'t>(pattern: &str, mut text: &'t str) -> Option<(Vec<&'t str>, &'t str)> {
    let mut parts = Vec::new();
    let mut literals = pattern.split('*');
    text = text.strip_prefix(literals.next()?)?;
    for literal in literals {
        let end = match literal {
            "" => text.len(),
            literal => text.find(literal)?,
        };
        let part = &text[..end];
        if part.contains('`') {
            return None;
        }
        parts.push(part);
        text = &text[end + literal.len()..];
    }
    Some((parts, text))
}

fn fill(template: &str, parts: &[&str], text: &mut String) {
    let mut parts = parts.iter();
    for (index, literal) in template.split('*').enumerate() {
        if index > 0
            && let Some(part) = parts.next()
        {
            text.push_str(part);
        }
        text.push_str(literal);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_the_engine_are_translated() {
        for (engines, ours) in [
            (
                "instance export `n` has the wrong type: instance export `f` has the wrong type: \
                 function implementation is missing",
                "`n`: the function `f` is missing in the host",
            ),
            ("function implementation is missing", MISSING),
            (
                "type mismatch with results: expected `string` found `u64`",
                "result: the host has `string`, the component has `u64`",
            ),
            (
                "instance export `f` has the wrong type: type mismatch with parameters: \
                 type mismatch for field a: type mismatch for case b: expected enum case named c, found d",
                "the function `f` has a different type: parameters: field `a`: case `b`: enum case: \
                 the host has `c`, the component has `d`",
            ),
            (
                "type mismatch with parameters: expected 1-tuple, found 2-tuple",
                "number of parameters: the host has 1, the component has 2",
            ),
            (
                "type mismatch with async: this import is declared `async func` in WIT, but ..",
                "the function is `async` in the component, but not in the host",
            ),
            (
                "instance export `f` has the wrong type: another sentence",
                "`f`: another sentence",
            ),
            ("expected *` found", "expected *` found"),
        ] {
            assert_eq!(translated(engines), ours);
        }
    }
}
