use super::*;
use crate::types::read::read_function;

const TYPES: &[(&str, &str)] = &[
    ("point", "record { x: u32, y: u32 }"),
    ("shape", "variant { dot, line(point) }"),
];

/// How two functions differ, by their texts. Resources are equal if their names are.
fn difference(host: &str, component: &str) -> Option<String> {
    compare(&mut Comparison::of_exports(), host, component)
}

fn compare(comparison: &mut Comparison, host: &str, component: &str) -> Option<String> {
    let host = read_function(host, TYPES, &[]).unwrap();
    let mut component = read_function(component, TYPES, &[]).unwrap();
    let mut names = Vec::new();
    for param in &mut component.params {
        number(param.ty.as_mut().unwrap(), &mut names);
    }
    let is_resource =
        |host: &Type, ResourceId(number): ResourceId| host.name() == Some(names[number].as_str());
    let compared = comparison.function(&host, &component, &is_resource);
    compared.err().map(|difference| difference.to_string())
}

/// Identifies a resource by a number, as a component does.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the other kinds are no handles"
)]
fn number(ty: &mut Type, names: &mut Vec<String>) {
    let id = ResourceId(names.len());
    let name = ty.name().map(str::to_owned);
    *ty = match ty.kind() {
        Kind::Own(_) => Type::plain(Kind::Own(id)),
        Kind::Borrow(_) => Type::plain(Kind::Borrow(id)),
        _ => return,
    };
    names.extend(name);
}

#[test]
fn each_difference_is_named_where_it_is() {
    for (host, component, expected) in [
        ("func(a: u8)", "func(b: u8)", None),
        (
            "func(a: enum { a })",
            "func(a: string)",
            Some("parameter `a`: the host has `enum`, the component has `string`"),
        ),
        (
            "func(a: u8)",
            "func()",
            Some("the host has 1 parameter, the component has 0"),
        ),
        (
            "async func()",
            "func()",
            Some("the function is `async` in the host, but not in the component"),
        ),
        (
            "func() -> u8",
            "func()",
            Some("the host has a result, the component has none"),
        ),
        (
            "func(a: list<shape>)",
            "func(a: list<variant { dot, line(record { x: u32, y: u64 }) }>)",
            Some(
                "parameter `a`: element: case `line`: field `y`: the host has `u32`, the component has `u64`",
            ),
        ),
        (
            "func(a: shape)",
            "func(a: variant { dot })",
            Some("parameter `a`: the host has 2 cases, the component has 1"),
        ),
        (
            "func(a: flags { a, b })",
            "func(a: flags { a, c })",
            Some("parameter `a`: flag 2: the host has `b`, the component has `c`"),
        ),
        (
            "func(a: tuple<u8, u8>)",
            "func(a: tuple<u8>)",
            Some("parameter `a`: the host has 2 elements, the component has 1"),
        ),
        (
            "func(a: tuple<u8, u8>)",
            "func(a: tuple<u8, u16>)",
            Some("parameter `a`: element 2: the host has `u8`, the component has `u16`"),
        ),
        (
            "func() -> result<u8, string>",
            "func() -> result<u8>",
            Some("result: `err`: the host has a type, the component has none"),
        ),
        (
            "func() -> map<u8, option<u8>>",
            "func() -> map<u8, option<u16>>",
            Some("result: value: `some`: the host has `u8`, the component has `u16`"),
        ),
        (
            "func(a: list<u8, 4>)",
            "func(a: list<u8, 5>)",
            Some(
                "parameter `a`: the host has a list of length 4, the component has one of length 5",
            ),
        ),
        (
            "func(a: list<u8, 4>)",
            "func(a: list<u8>)",
            Some("parameter `a`: the host has `list of fixed length`, the component has `list`"),
        ),
        (
            "func(a: future<u8>)",
            "func(a: stream<u8>)",
            Some("parameter `a`: the host has `future`, the component has `stream`"),
        ),
        ("func(a: r, b: borrow<s>)", "func(a: r, b: borrow<s>)", None),
        (
            "func(a: r)",
            "func(a: s)",
            Some("parameter `a`: the host has the resource `r`, the component has another one"),
        ),
        (
            "func(a: r)",
            "func(a: borrow<r>)",
            Some("parameter `a`: the host has `own`, the component has `borrow`"),
        ),
    ] {
        assert_eq!(difference(host, component).as_deref(), expected, "{host}");
    }
}

#[test]
fn handles_of_imports_are_alike() {
    let of_imports = || Comparison::of_imports();
    let compare = |host, component| compare(&mut of_imports(), host, component);
    assert_eq!(compare("func(a: r)", "func(a: borrow<r>)"), None);
    assert!(compare("func(a: r)", "func(a: borrow<s>)").is_some());
}

#[test]
fn what_is_cut_is_not_compared() {
    for (host, component) in [
        ("func(a: …)", "func(a: u8)"),
        ("func(a: u8, …)", "func(a: u8, b: u8, c: u8)"),
        ("func(a: enum { a, … })", "func(a: enum { a, b, c })"),
        ("func(a: tuple<u8, …>)", "func(a: tuple<u8, u8, u8>)"),
        ("func(a: result<…>)", "func(a: result<u8, u8>)"),
    ] {
        assert_eq!(difference(host, component), None, "{host}");
    }
    assert!(difference("func(a: enum { b, … })", "func(a: enum { a })").is_some());
}

#[test]
fn a_pair_of_types_is_compared_once() {
    let doubled = || {
        let mut ty = Type::plain(Kind::U8);
        for _ in 0..90 {
            let part = Part::unnamed(Some(ty));
            ty = Type::new(Kind::Tuple, vec![part.clone(), part]);
        }
        FunctionType {
            is_async: false,
            params: vec![Part::named("a", Some(ty))],
            result: None,
        }
    };
    let mut comparison = Comparison::of_exports();
    let (host, component) = (doubled(), doubled());
    // A step for the parameter, and one for its type.
    for steps in [4 * 90 + 2, 4 * 90 + 4] {
        let compared = comparison.function(&host, &component, &|_, _| true);
        assert!(compared.is_ok());
        assert_eq!(comparison.steps, steps);
    }
}
