//! Hints for a name that matches nothing: the side of the world that has it, its full name, or the
//! name with the nearest spelling, in this order.

use std::collections::BTreeSet;

use heck::ToKebabCase;

use crate::suggest::{did_you_mean, list, nearest};
use crate::survey::{Names, Sides, Unmatched, Unused};

/// How many names a hint lists.
const MANY: usize = 3;

/// The names of the other side of the world, and the option for them.
struct OtherSide<'a> {
    names: &'a Names,
    /// What the world does with these items: `imports` or `exports`.
    verb: &'static str,
    advice: &'static str,
}

/// Returns `what` with a hint at its end, or a message that replaces it.
pub(super) fn hinted(what: String, unmatched: Unmatched, unused: &Unused, sides: &Sides) -> String {
    let name = unused.literal.value();
    let other = other_side(unmatched, sides);
    if let Some(OtherSide {
        names,
        verb,
        advice,
    }) = &other
        && names.functions.contains(&name)
    {
        return format!("the world {verb} `{name}`; {advice}");
    }
    if let Some(own) = own_side(unmatched, sides)
        && own.types.contains(&name)
    {
        return format!("`{name}` is a type without functions; a filter names functions");
    }
    if name.contains("[drop]") && unmatched == Unmatched::Export {
        return format!(
            "{what}; to drop a resource of the component, call `resource_drop` of the `ResourceAny`"
        );
    }
    what + &hint(&name, &unused.known, other.as_ref())
}

/// A hint for a name that may be incomplete or misspelled.
pub(super) fn hint_of(name: &str, known: &BTreeSet<String>) -> String {
    hint(name, known, None)
}

/// The names of the option's own side, if the option is for functions.
fn own_side(unmatched: Unmatched, sides: &Sides) -> Option<&Names> {
    match unmatched {
        Unmatched::Export => Some(&sides.exported),
        Unmatched::Import => Some(&sides.imported),
        Unmatched::Replacement
        | Unmatched::NamedImport
        | Unmatched::ErrorType
        | Unmatched::VersionedExport
        | Unmatched::DerivingType
        | Unmatched::AttributedType => None,
    }
}

fn other_side(unmatched: Unmatched, sides: &Sides) -> Option<OtherSide<'_>> {
    let (names, verb, advice) = match unmatched {
        Unmatched::Export => (&sides.imported, "imports", "write this rule in `imports`"),
        Unmatched::Import => (&sides.exported, "exports", "write this rule in `exports`"),
        Unmatched::NamedImport => (
            &sides.exported,
            "exports",
            "`named_imports` is for interfaces that it imports",
        ),
        Unmatched::VersionedExport => (
            &sides.imported,
            "imports",
            "`versions` is for interfaces that it exports",
        ),
        Unmatched::Replacement
        | Unmatched::ErrorType
        | Unmatched::DerivingType
        | Unmatched::AttributedType => return None,
    };
    Some(OtherSide {
        names,
        verb,
        advice,
    })
}

fn hint(name: &str, known: &BTreeSet<String>, other: Option<&OtherSide<'_>>) -> String {
    let own = full_names(name, known);
    if !own.is_empty() {
        return match own.as_slice() {
            [one] => format!("; write `{one}`"),
            several => format!("; write one of {}", listed(several)),
        };
    }
    let Some(OtherSide {
        names,
        verb,
        advice,
    }) = other
    else {
        return did_you_mean(name, known.iter().map(String::as_str));
    };
    let on_other_side = |name: &str| format!("; the world {verb} `{name}`: {advice}");
    if let Some(first) = full_names(name, &names.functions).first() {
        return on_other_side(first);
    }
    let all = known.iter().chain(&names.functions).map(String::as_str);
    match nearest(name, all) {
        Some(near) if !known.contains(near) => on_other_side(near),
        _ => did_you_mean(name, known.iter().map(String::as_str)),
    }
}

/// The full names that `name` may be short for. They end with the last part of `name`, and contain
/// its other parts before that: `acme:host/kv.bucket.get` for `get`, `kv.get`, `acme:host/get` and
/// `acme::host::kv::Bucket::get`. The shortest come first. Empty for a name with a version, because
/// that is a full name already.
fn full_names<'a>(name: &str, known: &'a BTreeSet<String>) -> Vec<&'a str> {
    if name.contains('@') {
        return Vec::new();
    }
    let parts = parts(name.strip_prefix("exports::").unwrap_or(name));
    // Each function is in `known` twice: in WIT's spelling and in the component model's.
    let is_spelled_so = |known: &str| known.contains('[') == name.contains('[');
    let is_meant =
        |known: &&str| is_spelled_so(known) && !known.contains('@') && ends_like(known, &parts);
    let mut names: Vec<_> = known.iter().map(String::as_str).filter(is_meant).collect();
    names.sort_by_key(|name| name.len());
    names
}

fn ends_like(known: &str, name: &[String]) -> bool {
    let known = parts(known);
    let Some((last, rest)) = name.split_last() else {
        return false;
    };
    let Some((known_last, known_rest)) = known.split_last() else {
        return false;
    };
    let mut known_rest = known_rest.iter();
    last == known_last
        && rest
            .iter()
            .all(|part| known_rest.any(|known| known == part))
}

/// The parts of a name in WIT's spelling. The name may be written as a Rust path.
fn parts(name: &str) -> Vec<String> {
    let parts = name.split(|c: char| ":/.#".contains(c));
    let parts = parts.filter(|part| !part.is_empty());
    parts.map(str::to_kebab_case).collect()
}

/// The first names, and how many more there are.
fn listed(names: &[&str]) -> String {
    let first = list(names.iter().take(MANY).copied());
    match names.len().saturating_sub(MANY) {
        0 => first,
        more => format!("{first} and {more} more"),
    }
}
