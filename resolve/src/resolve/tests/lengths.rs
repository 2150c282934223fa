//! Components do not decide how long a message is.

use super::*;

/// Versions of an interface, all with the same functions.
fn versions(count: usize, functions: &'static [&'static str]) -> Exports {
    let versions = (0..count).map(|i| format!("acme:app/api@0.2.{i}"));
    let names: Vec<String> = versions.collect();
    let interfaces: Vec<_> = names
        .iter()
        .map(|name| (name.as_str(), functions))
        .collect();
    Exports::new(&interfaces)
}

#[test]
fn what_is_said_of_many_versions_does_not_grow() {
    let exports = versions(5000, &["f!", "[method]r.g!"]);
    let error = resolve_world(WORLD, &[], &Policy::default(), &exports)
        .err()
        .unwrap();
    // Every function of the first twenty, and one of each that comes after them; the world's comes
    // last.
    assert_eq!(exports.checks.get(), 20 * 2 + (5000 - 20) + 1);
    assert_eq!(exports.types.get(), 20 * 2);
    assert_eq!(exports.lists.get(), 1);

    assert_eq!(error.exports.len(), 5000);
    let Problem::Interface(problem) = &error.problems[0] else {
        panic!("{error:?}");
    };
    assert_eq!(problem.refused.len(), 5000);
    let mut length = 0;
    for (index, refused) in problem.refused.iter().enumerate() {
        let Reason::DoesNotFit { missing, differing } = &refused.reason else {
            panic!("{refused:?}");
        };
        assert!(missing.is_empty());
        assert_eq!(differing.len(), if index < 20 { 2 } else { 0 });
        for differing in differing {
            let Differing { found, reason, .. } = differing;
            length += found.as_ref().unwrap().len() + reason.as_ref().unwrap().len();
        }
    }
    assert!(length < 45_000, "{length}");
    let first = problem.refused[0].in_short(&problem.wanted, &problem.rule);
    assert_eq!(
        first,
        "`f` has a different type, `r.g` has a different type"
    );
    let last = problem.refused[4999].in_short(&problem.wanted, &problem.rule);
    assert_eq!(last, "its functions do not fit either");

    let text = error.to_string();
    assert!(text.len() < 64_000 && !text.contains('\u{1b}'), "{text}");
    assert!(text.contains("\n  and 4980 more"), "{text}");
}

#[test]
fn what_is_missing_is_cut_and_the_list_of_exports_is_not() {
    let names: Vec<String> = (0..3000).map(|i| format!("acme:app/x{i}@0.2.3")).collect();
    let interfaces: Vec<_> = names.iter().map(|name| (name.as_str(), &[][..])).collect();
    let exports = Exports::new(&interfaces);
    let error = resolve_world(WORLD, &[], &Policy::default(), &exports)
        .err()
        .unwrap();
    assert_eq!(exports.lists.get(), 1);
    assert_eq!(error.exports, names);
    let text = error.to_string();
    assert!(
        text.contains(", `acme:app/x19@0.2.3`, and 2980 more\n"),
        "{text}"
    );
    assert!(
        text.ends_with("\n  `acme:app/x19@0.2.3`\n  and 2980 more"),
        "{text}"
    );
}

#[test]
fn long_names_are_shortened_in_tables() {
    let name = format!("acme:app/api@0.2.3+{}", "b".repeat(70_000));
    let found = resolution(&[(&name, &["f", "[method]r.g"])]).unwrap();
    let text = found.to_string();
    assert!(text.contains("bbb…bbb"), "{text}");
    assert!(
        text.lines().all(|line| line.chars().count() < 300),
        "{text}"
    );
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the others would be a fault of this test"
)]
#[test]
fn how_types_differ_is_said_in_the_words_of_the_resolver_if_it_knows() {
    // The component's type is `func(a: enum { c0, .. })`.
    let reason = |wit: &'static str| {
        let spec = &InterfaceSpec {
            name: "acme:app/api@0.2.3",
            functions: &[function("f", wit, ())],
            types: &[("t", "record { x: u8 }"), ("u", "enum { c0, d1 }")],
        };
        let exports = Exports::new(&[("acme:app/api@0.2.3", &["f!"])]);
        let error = resolve_interface(spec, &Policy::default(), &exports).err();
        let problem = match &error.unwrap().problems[0] {
            Problem::Interface(problem) => problem.clone(),
            problem => panic!("{problem:?}"),
        };
        match &problem.refused[0].reason {
            Reason::DoesNotFit { differing, .. } => differing[0].reason.clone().unwrap(),
            reason => panic!("{reason:?}"),
        }
    };
    assert_eq!(
        reason("func(a: t)"),
        "parameter `a`: the host has `record`, the component has `enum`"
    );
    assert_eq!(
        reason("func(b: u)"),
        "parameter `b`: case 2: the host has `d1`, the component has `c1`"
    );
    // Nothing is known about a part that was cut, so the words of the offer are used.
    assert!(reason("func(a: …)").starts_with("x\\u{1b}"));
}
