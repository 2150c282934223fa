//! An invented plugin API with the size of a large program's: 12 interfaces with 100 functions and
//! 90 types. The same number makes the same text. Only the version number depends on the version.

use std::fmt::Write as _;

/// The topics of the interfaces. Their types and functions are named for them.
const THEMES: [&str; 12] = [
    "document", "account", "message", "picture", "project", "payment", "session", "schedule",
    "report", "device", "search", "layout",
];
const NUMBERS: [&str; 7] = ["u32", "s64", "f64", "u8", "u64", "s32", "u16"];

/// The package in a version: `synthetic:api@MAJOR.0.0`, whose world `plugin` imports every other
/// interface and exports the rest.
pub(crate) fn package(major: u32) -> String {
    let mut wit = format!("package synthetic:api@{major}.0.0;\n");
    for index in 0..THEMES.len() {
        wit.push_str(&interface(index));
    }
    wit.push_str("\nworld plugin {\n");
    for (index, theme) in THEMES.iter().enumerate() {
        let direction = if is_imported(index) {
            "import"
        } else {
            "export"
        };
        writeln!(wit, "  {direction} {theme}s;").expect("a string takes all text");
    }
    wit.push_str("}\n");
    wit
}

fn is_imported(index: usize) -> bool {
    index.is_multiple_of(2)
}

/// An interface. Every second one has 8 own types, the others 7. Every third one has 9 functions,
/// the others 8. All except the first use the item of the previous imported one.
fn interface(index: usize) -> String {
    let theme = THEMES[index];
    let number = NUMBERS[index % NUMBERS.len()];
    let other_number = NUMBERS[(index + 3) % NUMBERS.len()];
    let (used, other) = match (index > 0).then(|| THEMES[(index - 1) / 2 * 2]) {
        Some(used) => (
            format!("  use {used}s.{{{used}-item}};\n"),
            format!("{used}-item"),
        ),
        None => (String::new(), "string".to_owned()),
    };
    let summary = if index.is_multiple_of(2) {
        format!(
            "  record {theme}-summary {{\n    count: {other_number},\n    kinds: list<{theme}-kind>,\n    scores: tuple<f32, {number}>,\n  }}\n"
        )
    } else {
        String::new()
    };
    let last = if index.is_multiple_of(3) {
        format!("  {theme}-tags: func(names: list<string>) -> list<tuple<string, {theme}-kind>>;\n")
    } else {
        String::new()
    };
    format!(
        "
interface {theme}s {{
{used}  enum {theme}-kind {{ draft, normal, archived{more_kinds} }}
  flags {theme}-rights {{ read, write, share{more_rights} }}
  record {theme}-item {{
    id: {number},
    name: string,
    kind: {theme}-kind,
    rights: {theme}-rights,
    tags: list<string>,
    weight: option<{other_number}>,
  }}
  variant {theme}-change {{
    renamed(string),
    replaced({theme}-item),
    related(list<{other}>),
    moved(tuple<{number}, {other_number}>),
    removed,
  }}
  variant {theme}-failure {{ not-found, denied({theme}-rights), invalid(option<string>), other(string) }}
  record {theme}-page {{
    items: list<{theme}-item>,
    next: option<{number}>,
    outcome: result<{theme}-kind, {theme}-failure>,
  }}
{summary}  resource {theme}-cursor {{
    constructor(start: {theme}-item);
    next: func() -> option<{theme}-item>;
    seek: func(to: {number}) -> result<_, {theme}-failure>;
    joined: static func(first: {theme}-cursor, second: borrow<{theme}-cursor>) -> {theme}-cursor;
  }}
  get-{theme}: func(id: {number}, rights: {theme}-rights) -> result<{theme}-item, {theme}-failure>;
  list-{theme}s: func(first: {other_number}, filter: option<{theme}-change>) -> {theme}-page;
  apply-{theme}: func(at: borrow<{theme}-cursor>, changes: list<{theme}-change>) -> result<{number}, {theme}-failure>;
  relate-{theme}: func(page: {theme}-page, to: {other}) -> tuple<{theme}-page, option<{other}>>;
{last}}}
",
        more_kinds = [", hidden", "", ", locked, removed"][index % 3],
        more_rights = ["", ", administer", ", move, copy"][index % 3],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use wit_parser::{Resolve, Type, TypeDefKind, WorldItem};

    #[test]
    fn the_package_has_twelve_interfaces_a_hundred_functions_and_ninety_types() {
        for major in [1, 9] {
            let mut resolve = Resolve::default();
            resolve.push_str("synthetic.wit", &package(major)).unwrap();
            assert_eq!(resolve.interfaces.len(), 12);
            let functions = resolve.interfaces.iter().map(|(_, it)| it.functions.len());
            assert_eq!(functions.sum::<usize>(), 100);
            let named = resolve.types.iter().filter(|(_, it)| {
                let is_use = matches!(it.kind, TypeDefKind::Type(Type::Id(_)));
                it.name.is_some() && !is_use
            });
            assert_eq!(named.count(), 90);
        }
    }

    #[test]
    fn half_of_the_interfaces_are_imported() {
        let mut resolve = Resolve::default();
        resolve.push_str("synthetic.wit", &package(1)).unwrap();
        let (_, world) = resolve.worlds.iter().next().unwrap();
        let interfaces = |items: &mut dyn Iterator<Item = &WorldItem>| {
            items
                .filter(|item| matches!(item, WorldItem::Interface { .. }))
                .count()
        };
        assert_eq!(interfaces(&mut world.imports.values()), 6);
        assert_eq!(interfaces(&mut world.exports.values()), 6);
    }

    #[test]
    fn versions_differ_in_the_version_alone() {
        assert_eq!(package(1).replace("@1.0.0", "@2.0.0"), package(2));
    }
}
