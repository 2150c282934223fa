//! `worldbind diff` with `--options` and `--provided`.

use std::fs;
use std::path::Path;

use expect_test::expect;
use serde_json::{Value, json};
use worldbind_cli::{Outcome, run_from};

/// Writes a file to a folder with the name of the test, and returns its path.
fn file(test: &str, name: &str, contents: impl AsRef<[u8]>) -> String {
    let tmp = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = tmp.join("diff-options").join(test);
    fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    fs::write(&path, contents).unwrap();
    path.to_str().unwrap().to_owned()
}

fn diff(test: &str, [older, newer]: [&str; 2], more: &[&str]) -> Outcome {
    let older = file(test, "older.wit", older);
    let newer = file(test, "newer.wit", newer);
    let command = ["worldbind", "diff", &older, &newer];
    run_from([&command[..], more].concat())
}

/// The report as JSON, for valid options.
fn report(test: &str, versions: [&str; 2], options: &str) -> Value {
    let more = ["--format", "json", "--options", options];
    let outcome = diff(test, versions, &more);
    assert_eq!(outcome.stderr, "", "{options}");
    serde_json::from_slice(&outcome.stdout).unwrap()
}

/// The errors or warnings, without the path of the folder.
fn stderr(test: &str, versions: [&str; 2], more: &[&str]) -> String {
    let outcome = diff(test, versions, more);
    let tmp = format!("{}/diff-options/", env!("CARGO_TARGET_TMPDIR"));
    outcome.stderr.replace(&tmp, "")
}

/// The result for an item: what it is in the newer version, where it is, and why it differs.
fn item(report: &Value, name: &str) -> [Value; 3] {
    let items = report["items"].as_array().unwrap();
    let item = items.iter().find(|item| item["name"] == name);
    let item = item.unwrap_or_else(|| panic!("{name}: {report:#}"));
    ["change", "to", "because"].map(|field| item[field].clone())
}

const OLDER: &str = "package a:b@1.0.0; interface i { f: func(); } world w { export i; }";
const NEWER: &str =
    "package a:b@1.1.0; interface i { f: func(); g: func(); } interface j { h: func(); }
    world w { export i; export j; }";

#[test]
fn what_is_optional_in_the_host_breaks_nothing() {
    let fits = |options: &str| {
        let report = report("optional", [OLDER, NEWER], options);
        let verdict = report["version"]["verdict"].clone();
        let gates = report["gates"].as_array().unwrap().len();
        (report["forward"]["fit"].clone(), verdict, gates)
    };
    assert_eq!(fits(""), (json!(false), json!("breaks"), 2));
    let one = r#"exports: { "a:b/j": optional }"#;
    assert_eq!(fits(one), (json!(false), json!("breaks"), 1));
    let both = r#"exports: { "a:b/j": optional, "a:b/i.g": optional }"#;
    assert_eq!(fits(both), (json!(true), json!("right"), 0));
    // Options may be with or without braces, and a version may have its own options.
    let braces = format!("{{ {both} }}");
    assert_eq!(fits(&braces), fits(both));
    let own = format!("generations: {{ newer: {{ {both} }} }}");
    assert_eq!(fits(&own), fits(both));
    let path = file("optional", "host.options", both);
    assert_eq!(fits(&format!("@{path}")), fits(both));
}

#[test]
fn the_rules_of_versions_count() {
    let newer = OLDER.replace("1.0.0", "1.1.0");
    let report = |options: &str| {
        let report = report("versions", [OLDER, &newer], options);
        report["forward"]["fit"].clone()
    };
    assert_eq!(report(""), true);
    assert_eq!(report(r#"versions: { default: ">=1.1.0" }"#), false);
    assert_eq!(report(r#"versions: { "a:b": ">=1.0.0" }"#), true);
}

#[test]
fn what_is_unstable_counts_with_its_feature() {
    let newer = "package a:b@1.1.0;
        interface i { f: func(); @unstable(feature = new) g: func(); } world w { export i; }";
    let added = |options: &str| {
        let report = report("features", [OLDER, newer], options);
        let items = report["items"].as_array().unwrap();
        items
            .iter()
            .filter(|item| item["change"] == "added")
            .count()
    };
    assert_eq!(added(""), 1);
    assert_eq!(added("generations: { newer: { features: [] } }"), 0);
    assert_eq!(added(r#"generations: { newer: { features: ["new"] } }"#), 1);
}

const BEFORE: &str = "package a:b@1.0.0;
    interface k { record key { name: string } get: func(key: key) -> u32; }
    interface i { colour: func() -> u32; size: func(a: u8); same: func(); }
    world w { import k; export i; }";
const AFTER: &str = "package a:b@2.0.0;
    interface k { record key { name: string } get: func(key: key) -> u32; }
    interface i { color: func() -> u32; length: func(a: u16); same: func(); }
    world w { import k; export i; }";

#[test]
fn what_the_option_moved_says_is_not_gone() {
    let options = r#"generations: { older: { moved: { "a:b/i.colour": "a:b/i.color", "a:b/i.size": "a:b/i.length" } } }"#;
    let without = report("moved", [BEFORE, AFTER], "");
    assert_eq!(
        item(&without, "colour"),
        [json!("moved"), json!("a:b/i.color"), json!(null)]
    );
    assert_eq!(
        without["host"]["only-older"],
        json!(["a:b/i.colour", "a:b/i.size"])
    );
    assert_eq!(without["moved"].as_array().unwrap().len(), 1);
    let with = report("moved", [BEFORE, AFTER], options);
    assert_eq!(
        item(&with, "colour"),
        [json!("equal"), json!("a:b/i.color"), json!(null)]
    );
    let because = "parameter `a`: `older` has `u8`, `newer` has `u16`";
    assert_eq!(
        item(&with, "size"),
        [json!("differing"), json!("a:b/i.length"), json!(because)]
    );
    assert_eq!(with["host"]["matches"], json!(["a:b/i.size"]));
    assert_eq!(with["host"]["only-older"], json!([]));
    assert_eq!(with["moved"], json!([]));
    let text = diff("moved", [BEFORE, AFTER], &["--options", options]);
    let text = anstream::adapter::strip_bytes(&text.stdout).into_vec();
    let text = String::from_utf8(text).unwrap();
    let items = text
        .split("\n\n")
        .find(|part| part.starts_with("types and"));
    expect![[r#"
        types and functions: 4 equal, 1 differing
          export a:b/i.colour  moved to a:b/i.color
          export a:b/i.size    moved to a:b/i.length, differs: parameter `a`: `older` has `u8`, `newer` has `u16`"#]]
    .assert_eq(items.unwrap());
}

#[test]
fn what_is_by_hand_or_replaced_is_not_equal() {
    let plain = report("unequal", [BEFORE, AFTER], "");
    assert_eq!(item(&plain, "same")[0], "equal");
    assert_eq!(item(&plain, "get")[0], "equal");
    let options =
        r#"generations: { older: { by_hand: ["a:b/i.same"], with: { "a:b/k.key": crate::Key } } }"#;
    let unequal = report("unequal", [BEFORE, AFTER], options);
    assert_eq!(item(&unequal, "same")[0], "differing");
    assert_eq!(item(&unequal, "key")[0], "differing");
    assert_eq!(item(&unequal, "get")[0], "differing");
    assert_eq!(unequal["host"]["matches"], json!(["a:b/i.same"]));
    // With the same option in both versions, it is equal.
    let shared = r#"with: { "a:b/k.key": crate::Key }"#;
    let equal = report("unequal", [BEFORE, AFTER], shared);
    assert_eq!(item(&equal, "get")[0], "equal");
}

#[test]
fn a_host_must_name_the_version_that_no_component_says() {
    let wit = "package a:b; interface i { f: func(); } world w { export i; }";
    let names_version = |options: &str| {
        let report = report("parted", [wit, wit], options);
        report["host"]["names-version"].clone()
    };
    assert_eq!(names_version(""), false);
    let options = r#"generations: { older: { by_hand: ["a:b/i.f"] } }"#;
    assert_eq!(names_version(options), true);
    let outcome = diff("parted", [wit, wit], &["--options", options]);
    let text = String::from_utf8(outcome.stdout).unwrap();
    assert!(
        text.contains("the version of each component: with `by_hand`"),
        "{text}"
    );
}

#[test]
fn errors_in_options_are_at_their_place() {
    let error = |options: &str| {
        let outcome = stderr("errors", [OLDER, NEWER], &["--options", options]);
        let status = diff("errors", [OLDER, NEWER], &["--options", options]).status;
        assert_eq!(status, 2, "{outcome}");
        outcome
    };
    expect![[r#"
        error: `a:b/i.gg` matches no function that the world exports; did you mean `a:b/i.g`?
         --> --options:1:12
          |
        1 | exports: { "a:b/i.gg": optional }
          |            ^^^^^^^^^^
    "#]]
    .assert_eq(&error(r#"exports: { "a:b/i.gg": optional }"#));
    expect![[r#"
        error: `path` cannot be used here: OLD and NEW are the WIT
         --> --options:1:1
          |
        1 | path: "wit"
          | ^^^^
    "#]]
    .assert_eq(&error(r#"path: "wit""#));
    expect![[r#"
        error: expected `older` or `newer`: the names of OLD and NEW
         --> --options:1:16
          |
        1 | generations: { v1: { features: [] } }
          |                ^^
    "#]]
    .assert_eq(&error("generations: { v1: { features: [] } }"));
    expect![[r#"
        error: expected options in braces: OLD and NEW are the WIT
         --> --options:1:16
          |
        1 | generations: { older: "wit/v1" }
          |                ^^^^^
    "#]]
    .assert_eq(&error(r#"generations: { older: "wit/v1" }"#));
    expect![[r#"
        error: expected `generations: { older: { .. }, newer: { .. } }`
         --> --options:1:1
          |
        1 | generations
          | ^^^^^^^^^^^
    "#]]
    .assert_eq(&error("generations"));
    expect![[r#"
        error: `older` is repeated
         --> --options:1:27
          |
        1 | generations: { older: {}, older: {} }
          |                           ^^^^^
    "#]]
    .assert_eq(&error("generations: { older: {}, older: {} }"));
    expect![[r#"
        error: `inline` cannot be used here: OLD and NEW are the WIT
         --> --options:2:3
          |
        2 |   inline: "x" } }
          |   ^^^^^^
    "#]]
    .assert_eq(&error("generations: { newer: {\n  inline: \"x\" } }"));
    expect![[r#"
        error: `a:b/i.h` matches no function, type or interface of generation `older`; did you mean `a:b/i.f`?
         --> --options:1:34
          |
        1 | generations: { older: { moved: { "a:b/i.h": "a:b/j.h" } } }
          |                                  ^^^^^^^^^
    "#]].assert_eq(&error(r#"generations: { older: { moved: { "a:b/i.h": "a:b/j.h" } } }"#));
    expect![[r#"
        error: unknown option `wordl`; did you mean `world`?
        known options: `path`, `inline`, `world`, `generations`, `with`, `additional_derives`, `derives`, `attributes`, `exports`, `imports`, `versions`, `trappable_error_type`, `require_store_data_send`, `skip_mut_forwarding_impls`, `merge_structurally_equal_types`, `one_way_types`, `named_imports`, `ownership`, `interfaces`, `crate`, `wasmtime_crate`, `anyhow`, `include_component_type`, `stringify`, `include_generated_code_from_file`, `debug`
         --> --options:1:1
          |
        1 | wordl: "w"
          | ^^^^^
    "#]]
    .assert_eq(&error(r#"wordl: "w""#));
    expect![[r#"
        error: expected options, with every bracket closed
         --> --options:1:1
          |
        1 | }
          | ^
    "#]]
    .assert_eq(&error("}"));
}

/// No text of options causes a panic.
#[test]
fn any_options_are_an_error_or_none() {
    for options in [
        ",",
        ",,",
        ":",
        "a",
        "a:",
        ": a",
        "generations: {}",
        "generations: { , }",
        "generations: { older }",
        "generations: { older: }",
        "generations: { \"older\": {} }",
        "generations: {}, generations: {}",
        "{}",
        "{{}}",
        "()",
        "#![a]",
        "\u{0}",
        "'a",
        "//",
        "world: \"w\", world: \"w\"",
        "generations: { older: { world: \"w\" } }",
        "generations: { older: { generations: {} } }",
        "moved: {}",
        "generations: [older]",
    ] {
        let outcome = diff("any", [OLDER, NEWER], &["--options", options]);
        match outcome.status {
            2 => assert!(
                outcome.stderr.starts_with("error: "),
                "{options}: {}",
                outcome.stderr
            ),
            _ => assert!(
                !outcome.stderr.contains("error"),
                "{options}: {}",
                outcome.stderr
            ),
        }
    }
}

#[test]
fn a_name_in_provided_that_matches_nothing_is_a_warning() {
    let wit = "package a:b@1.0.0; interface k { get: func(); } world w { import k; }";
    let warning = |names: &[&str]| {
        let arguments = names.iter().flat_map(|name| ["--provided", name]);
        let arguments: Vec<_> = arguments.collect();
        stderr("provided", [wit, wit], &arguments)
    };
    assert_eq!(warning(&["a"]), "");
    assert_eq!(warning(&["a:b/k", "a:b@1.0.0", "a:b/k@1.0.0"]), "");
    expect![[r#"
        warning: `--provided a:b/j` matches no import; did you mean `a:b/k`?
        warning: `--provided wasi` matches no import
    "#]]
    .assert_eq(&warning(&["a:b/j", "a", "wasi"]));
}

/// The name may have a version, as in `explain`.
#[test]
fn what_is_provided_is_not_compared() {
    let wit = |version: &str, ty: &str| {
        format!(
            "package a:b@{version}; interface k {{ get: func() -> {ty}; }} world w {{ import k; }}"
        )
    };
    let (older, newer) = (wit("1.0.0", "u8"), wit("1.1.0", "u16"));
    for provided in [
        &["a"][..],
        &["a:b"],
        &["a:b/k"],
        &["a:b/k@1.0.0", "a:b/k@1.1.0"],
    ] {
        let arguments = provided.iter().flat_map(|name| ["--provided", name]);
        let mut arguments: Vec<_> = arguments.collect();
        arguments.extend(["--format", "json"]);
        let outcome = diff("unlisted", [&older, &newer], &arguments);
        assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 0));
        let report: Value = serde_json::from_slice(&outcome.stdout).unwrap();
        assert_eq!(report["items"], json!([]), "{provided:?}");
        assert_eq!(report["host"]["host-methods"], json!([]), "{provided:?}");
    }
}
