//! Counts how often types are visited, for tests. Types share their parts, so code that walks them
//! as trees visits some of them a million times.

use std::cell::Cell;
use std::fmt::Write;
use std::path::Path;

thread_local! {
    static STEPS: Cell<usize> = const { Cell::new(0) };
}

/// Counts a visit to a type.
pub(crate) fn count() {
    STEPS.set(STEPS.get() + 1);
}

/// Begins to count.
pub(crate) fn reset() {
    STEPS.set(0);
}

/// How often types were visited since then.
pub(crate) fn taken() -> usize {
    STEPS.get()
}

/// How often types are visited while the bindings of a package are generated, and the length of the
/// bindings.
fn steps_for(wit: &str, options: &str) -> (usize, usize) {
    STEPS.set(0);
    let input = format!("{{ inline: {wit:?}, {options} }}");
    let expansion = crate::expand(input.parse().unwrap(), Path::new(""));
    assert!(expansion.errors.is_none(), "{:?}", expansion.errors);
    (STEPS.get(), expansion.tokens.to_string().len())
}

/// A package where each type contains the one before twice, and where functions use the last type.
fn doubled(first: &str, twice: &str, doublings: usize, functions: usize, world: &str) -> String {
    let mut wit = format!("package a:b;\ninterface c {{\n{first}\n");
    for number in 1..=doublings {
        let twice = twice.replace("$0", &format!("t{}", number - 1));
        writeln!(wit, "{}", twice.replace("$1", &format!("t{number}"))).unwrap();
    }
    for number in 0..functions {
        writeln!(wit, "call{number}: func(x: t{doublings}) -> t{doublings};").unwrap();
    }
    wit + "}\nworld w { " + world + " }"
}

#[test]
fn types_that_share_their_parts_are_looked_at_once_for_each_function() {
    let options = r#"
        exports: { default: tracing | verbose_tracing },
        imports: { default: tracing },
        additional_derives: [Hash],
        derives: { default: [PartialOrd, serde::Serialize, Third] },
        ownership: Borrowing { duplicate_if_necessary: true },
    "#;
    for options in ["", options] {
        for twice in [
            "type $1 = tuple<$0, $0>;",
            "record $1 { a: $0, b: $0 }",
            "variant $1 { a($0), b(option<$0>), c(result<$0, $0>) }",
        ] {
            let doublings = if twice.contains("result") { 9 } else { 17 };
            for world in ["export c;", "import c;", "import c; export c;"] {
                let wit = doubled("type t0 = u8;", twice, doublings, 100, world);
                let (steps, length) = steps_for(&wit, options);
                assert!(steps < 60_000, "{steps}: {twice} {world}");
                assert!(length < 1_000_000, "{length}: {twice} {world}");
            }
        }
    }
}

#[test]
fn more_functions_over_a_type_cost_no_more_each() {
    let of = |functions| {
        let twice = "record $1 { a: $0, b: list<$0> }";
        let wit = doubled("resource t0;", twice, 5, functions, "export c;");
        steps_for(&wit, "exports: { default: tracing }").0
    };
    let (few, many, more) = (of(10), of(20), of(30));
    assert_eq!(more - many, many - few);
    assert!(many - few < 10 * 700, "{few} {many}");
}

#[test]
fn a_type_that_the_interface_has_no_name_for_is_cut() {
    let mut wit = doubled(
        "record t0 { x: u8 }",
        "record $1 { a: $0, b: $0 }",
        17,
        0,
        "export d;",
    );
    wit.push_str("interface d { use c.{t17 as t}; record r { t: t } ");
    for number in 0..100 {
        write!(wit, "call{number}: func(x: r);").unwrap();
    }
    wit.push('}');
    let (steps, length) = steps_for(&wit, "");
    assert!(steps < 20_000, "{steps}");
    assert!(length < 200_000, "{length}");
}

#[test]
fn what_keeps_types_from_a_derive_is_looked_for_once() {
    // Several records contain one large record with many fields.
    let mut wit = String::from("package a:b;\ninterface c {\n");
    for number in 0..500 {
        writeln!(wit, "record part{number} {{ x: f32 }}").unwrap();
    }
    let parts = (0..500).map(|number| format!("p{number}: part{number}"));
    let parts: Vec<_> = parts.collect();
    writeln!(wit, "record whole0 {{ {} }}", parts.join(", ")).unwrap();
    for number in 1..80 {
        let before = number - 1;
        writeln!(wit, "record whole{number} {{ x: whole{before} }}").unwrap();
    }
    wit.push_str("f: func(x: whole79); }\nworld w { export c; }");
    let (steps, _) = steps_for(&wit, "derives: { default: [PartialOrd, Hash] }");
    assert!(steps < 10_000, "{steps}");
}

#[test]
fn what_generations_require_is_found_while_they_are_surveyed_once() {
    let generation = |number: usize| {
        let fields = (0..=number).map(|field| format!("f{field}: tuple<u8, list<u8>>"));
        let fields: Vec<_> = fields.collect();
        let wit = format!(
            "package a:b@{number}.0.0; \
             interface c {{ record r {{ {} }} f: func(r: r) -> option<r>; }} \
             world w {{ export c; }}",
            fields.join(", ")
        );
        format!("v{number}: {{ inline: {wit:?} }}")
    };
    let generations: Vec<_> = (1..=8).map(generation).collect();
    let input = format!("{{ generations: {{ {} }} }}", generations.join(", "));
    STEPS.set(0);
    crate::model_text(input.parse().unwrap(), Path::new("")).unwrap();
    let model = STEPS.replace(0);
    crate::wants_of_each(input.parse().unwrap(), Path::new("")).unwrap();
    let wants = STEPS.get();
    // Its texts are made from the same types once more.
    assert!(wants < model * 3 / 2, "{wants} instead of {model}");
}
