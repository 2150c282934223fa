//! The limits of the validator: a package exactly at a limit is accepted, and one beyond it is
//! reported.

use worldbind_generated_tests::packages::Package;
use worldbind_generated_tests::validated::{Verdict, compare};

fn check(items: &str, expected: Verdict) {
    check_package(&package(items), expected);
}

/// A package with an interface of these items.
fn package(items: &str) -> Package {
    Package {
        text: format!("package a:b; interface i {{ {items} }} world w {{ import i; }}"),
        world: "w".to_owned(),
    }
}

fn check_package(package: &Package, expected: Verdict) {
    match compare(package) {
        Ok(verdict) => assert_eq!(verdict, expected, "{:.200}", package.text),
        Err(why) => panic!("{why:.1000}"),
    }
}

fn list(count: usize, item: impl Fn(usize) -> String) -> String {
    (0..count).map(item).collect::<Vec<_>>().join(", ")
}

#[test]
fn types_have_so_many_parts() {
    for (count, expected) in [(10_000, Verdict::Accepted), (10_001, Verdict::Refused)] {
        let fields = list(count, |i| format!("x{i}: u8"));
        check(&format!("record r {{ {fields} }}"), expected);
    }
    for (count, expected) in [(10_000, Verdict::Accepted), (10_001, Verdict::Refused)] {
        let cases = list(count, |i| format!("x{i}"));
        check(&format!("enum e {{ {cases} }}"), expected);
    }
    for (count, expected) in [(10_000, Verdict::Accepted), (10_001, Verdict::Refused)] {
        let cases = list(count, |i| format!("x{i}"));
        check(&format!("variant v {{ {cases} }}"), expected);
    }
    // The parsers of newer engines refuse 33 flags themselves.
    for (count, expected) in [
        (32, vec![Verdict::Accepted]),
        (33, vec![Verdict::Refused, Verdict::Invalid]),
    ] {
        let flags = list(count, |i| format!("x{i}"));
        let found = compare(&package(&format!("flags f {{ {flags} }}")));
        assert!(expected.contains(&found.unwrap()), "{count} flags");
    }
}

#[test]
fn names_have_so_many_letters() {
    for (count, expected) in [(100_000, Verdict::Accepted), (100_001, Verdict::Refused)] {
        let name = "x".repeat(count);
        check(&format!("enum e {{ {name} }}"), expected);
    }
    for (count, expected) in [(100_000, Verdict::Accepted), (100_001, Verdict::Refused)] {
        let name = "x".repeat(count);
        check(&format!("{name}: func();"), expected);
    }
    for (count, expected) in [(100_000, Verdict::Accepted), (100_001, Verdict::Refused)] {
        // `a:b/` is part of the name, too.
        let name = "x".repeat(count - 4);
        let package = Package {
            text: format!("package a:b; interface {name} {{}} world w {{ import {name}; }}"),
            world: "w".to_owned(),
        };
        check_package(&package, expected);
    }
    // In a component, the name of a method contains its resource.
    for (count, expected) in [(99_990, Verdict::Accepted), (99_991, Verdict::Refused)] {
        let name = "x".repeat(count);
        check(&format!("resource r {{ {name}: func(); }}"), expected);
    }
}

#[test]
fn each_use_of_a_type_counts() {
    // A function is 1, the record 1,000, and each function has it twice.
    let fields = list(999, |i| format!("x{i}: u8"));
    for (count, expected) in [(490, Verdict::Accepted), (510, Verdict::Refused)] {
        let functions = list(count, |i| format!("call{i}: func(a: r) -> r"));
        let functions = functions.replace(", c", "; c");
        check(&format!("record r {{ {fields} }} {functions};"), expected);
    }
}

#[test]
fn the_limit_of_types_is_exact() {
    // The types are 999,002, and each function is one more.
    let fields = list(999, |i| format!("x{i}: u8"));
    let uses = list(998, |i| format!("y{i}: r"));
    let compared = (990..=1_000).map(|count| {
        let functions = list(count, |i| format!("call{i}: func()")).replace(", ", "; ");
        let items = format!("record r {{ {fields} }} record s {{ {uses} }} {functions};");
        compare(&package(&items)).unwrap_or_else(|why| panic!("{count}: {why:.1000}"))
    });
    let compared: Vec<_> = compared.collect();
    let accepted = compared
        .iter()
        .take_while(|verdict| **verdict == Verdict::Accepted);
    let refused = compared
        .iter()
        .rev()
        .take_while(|verdict| **verdict == Verdict::Refused);
    let (accepted, refused) = (accepted.count(), refused.count());
    assert!(accepted > 0 && refused > 0, "{compared:?}");
    assert_eq!(accepted + refused, compared.len(), "{compared:?}");
}

#[test]
fn worlds_have_so_many_interfaces() {
    // The number depends on the engine. The generator and the validator must agree.
    let mut verdicts = Vec::new();
    for count in [1_000, 1_001, 4_096, 4_097] {
        let interfaces: String = (0..count)
            .map(|i| format!("interface i{i} {{}}\n"))
            .collect();
        let imports: String = (0..count).map(|i| format!("import i{i};\n")).collect();
        let package = Package {
            text: format!("package a:b; {interfaces} world w {{ {imports} }}"),
            world: "w".to_owned(),
        };
        verdicts.push(compare(&package).unwrap_or_else(|why| panic!("{why:.1000}")));
    }
    let accepted = verdicts
        .iter()
        .filter(|verdict| **verdict == Verdict::Accepted);
    let accepted = accepted.count();
    // 1,000 or 4,096.
    assert!([1, 3].contains(&accepted), "{verdicts:?}");
    let refused = &verdicts[accepted..];
    assert!(
        refused.iter().all(|verdict| *verdict == Verdict::Refused),
        "{verdicts:?}"
    );
}
