//! The other commands, and what is said of errors in the options and in the WIT.

use std::fs;
use std::path::Path;

use clap::{CommandFactory, Parser};
use expect_test::{Expect, expect};
use worldbind_cli::{Arguments, Outcome, run_with};

fn run(arguments: &[&str]) -> Outcome {
    let arguments = ["worldbind"].into_iter().chain(arguments.iter().copied());
    run_with(&Arguments::try_parse_from(arguments).unwrap())
}

fn text(outcome: &Outcome) -> &str {
    std::str::from_utf8(&outcome.stdout).unwrap()
}

/// A folder of WIT.
fn wit(path: &str) -> String {
    format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_definitions_of_the_arguments_are_consistent() {
    Arguments::command().debug_assert();
}

#[test]
fn expand_prints_what_the_macro_generates() {
    let case = wit("expected-output/cases/functions.wit");
    let outcome = run(&["expand", "--wit", &case]);
    assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    let expected = fs::read_to_string(wit("expected-output/src/functions.rs")).unwrap();
    assert_eq!(text(&outcome), expected);
}

#[test]
fn expand_has_the_options_of_the_macro() {
    let case = wit("expected-output/cases/functions.wit");
    let sync = run(&["expand", "--wit", &case]);
    let options = "exports: { default: async }";
    let outcome = run(&["expand", "--wit", &case, "--options", options]);
    assert_eq!(outcome.status, 0, "{}", outcome.stderr);
    assert!(!text(&sync).contains("pub async fn call_"));
    assert!(text(&outcome).contains("pub async fn call_"));
}

fn check_error(arguments: &[&str], expected: Expect) {
    let run = |command: &[&str]| {
        let outcome = run(&[command, arguments].concat());
        assert_eq!(outcome.status, 2);
        assert_eq!(text(&outcome), "");
        outcome.stderr.replace(&wit(""), "")
    };
    let error = run(&["expand"]);
    assert_eq!(error, run(&["explain", "plugin.wasm"]));
    expected.assert_eq(&error);
}

#[test]
fn errors_in_the_options_are_shown_where_they_are() {
    let case = wit("expected-output/cases/functions.wit");
    let check = |options: &str, expected| {
        check_error(&["--wit", &case, "--options", options], expected);
    };
    check(
        "debug: maybe,\nanyhow: 1",
        expect![[r#"
        error: expected `true` or `false`
         --> --options:1:8
          |
        1 | debug: maybe,
          |        ^^^^^

        error: expected `true` or `false`
         --> --options:2:9
          |
        2 | anyhow: 1
          |         ^
    "#]],
    );
    check(
        "{ exports: { \"a:b/c\": async } }",
        expect![[r#"
        error: `a:b/c` names no function that the world exports
         --> --options:1:14
          |
        1 |   exports: { "a:b/c": async }
          |              ^^^^^^^
    "#]],
    );
    check(
        "exports: {",
        expect![[r#"
        error: expected options, with every bracket closed
         --> --options:1:10
          |
        1 | exports: {
          |          ^
    "#]],
    );
    check(
        "exports: }",
        expect![[r#"
        error: expected options, with every bracket closed
         --> --options:1:10
          |
        1 | exports: }
          |          ^
    "#]],
    );
    check(
        "versions: { default: \">=x\" }",
        expect![[r#"
        error: bad version requirement: unexpected character 'x' while parsing major version number; one is such as `>=0.2.3, <0.3`
         --> --options:1:22
          |
        1 | versions: { default: ">=x" }
          |                      ^^^^^
    "#]],
    );
    check(
        "path: \"elsewhere\"",
        expect![[r#"
            error: no file or folder `elsewhere` in the crate's root folder
             --> --options:1:7
              |
            1 | path: "elsewhere"
              |       ^^^^^^^^^^^
        "#]],
    );
    check(
        "world: \"other\"",
        expect![[r#"
        error: no world `other` in package `acme:app@0.2.0`
        worlds: `app`
         --> --options:1:8
          |
        1 | world: "other"
          |        ^^^^^^^
    "#]],
    );
    check(
        "\"plugin\" in \"wit\"",
        expect![[r#"
        error: expected an option's name
         --> --options:1:1
          |
        1 | "plugin" in "wit"
          | ^^^^^^^^
    "#]],
    );
}

#[test]
fn errors_in_a_file_of_options_name_it() {
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad.options");
    fs::write(&file, "world: \"functions\",\nexprots: {}\n").unwrap();
    let case = wit("expected-output/cases/functions.wit");
    let options = format!("@{}", file.display());
    let outcome = run(&["expand", "--wit", &case, "--options", &options]);
    assert_eq!(outcome.status, 2);
    let place = format!("--> {}:2:1", file.display());
    assert!(outcome.stderr.contains(&place), "{}", outcome.stderr);

    let outcome = run(&["expand", "--wit", &case, "--options", "@nowhere"]);
    expect![[r#"
        error: `nowhere` cannot be read: No such file or directory (os error 2)
    "#]]
    .assert_eq(&outcome.stderr);
}

#[test]
fn errors_in_the_wit_are_shown_where_they_are() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("bad-wit");
    fs::create_dir_all(&folder).unwrap();
    fs::write(
        folder.join("a.wit"),
        "package a:b;\nworld w {\n  export missing;\n}\n",
    )
    .unwrap();
    let outcome = run(&["expand", "--wit", folder.to_str().unwrap()]);
    assert_eq!(outcome.status, 2);
    let folder = format!("{}/", folder.display());
    expect![[r#"
        error: invalid WIT: interface or world `missing` does not exist
             --> a.wit:3:10
              |
            3 |   export missing;
              |          ^------
    "#]]
    .assert_eq(&outcome.stderr.replace(&folder, ""));

    check_error(
        &["--wit", "nowhere"],
        expect![[r#"
        error: no file or folder `nowhere`
    "#]],
    );
    let case = wit("tests/guests/wit/v0.2.3");
    check_error(
        &["--wit", &case, "--world", "pluggin"],
        expect![[r#"
        error: no world `pluggin` in package `acme:plugin@0.2.3`; did you mean `plugin`?
        worlds: `plugin`
    "#]],
    );
    let options = "interfaces: \"import wasi:io/poll@0.2.0;\"";
    let outcome = run(&["explain", "a.wasm", "--options", options]);
    assert_eq!(outcome.status, 2);
}

#[test]
fn interfaces_without_a_world_cannot_be_fitted() {
    let options = "interfaces: \"export i: interface { f: func(); }\"";
    let outcome = run(&["explain", "plugin.wasm", "--options", options]);
    assert_eq!(outcome.status, 2);
    expect![[r#"
        error: `interfaces` makes no world; expected one that components can fit
         --> --options:1:13
          |
        1 | interfaces: "export i: interface { f: func(); }"
          |             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    "#]]
    .assert_eq(&outcome.stderr);
}

#[test]
fn there_are_completions_for_every_shell() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let outcome = run(&["completions", shell]);
        assert_eq!(outcome.status, 0);
        for word in ["explain", "expand", "provided"] {
            assert!(text(&outcome).contains(word), "{shell}: {word}");
        }
    }
}

#[test]
fn there_is_a_man_page_for_the_tool_and_for_its_commands() {
    let page = run(&["man"]);
    assert!(text(&page).starts_with(".ie"), "{}", text(&page));
    assert!(text(&page).contains("explain"));
    let page = run(&["man", "explain"]);
    assert!(text(&page).contains("provided"));
    let none = run(&["man", "nothing"]);
    assert_eq!(
        (none.status, none.stderr.as_str()),
        (2, "error: there is no command `nothing`\n")
    );
}

#[test]
fn the_tool_has_no_engine() {
    let manifest = include_str!("../Cargo.toml");
    let names = manifest.lines().filter(|line| !line.starts_with('#'));
    let names: Vec<_> = names
        .filter_map(|line| line.split(['.', ' ']).next())
        .collect();
    for engine in ["worldbind", "wasmtime"] {
        assert!(!names.contains(&engine));
    }
    assert!(names.contains(&"worldbind-resolve"));
}

#[test]
fn warnings_are_on_standard_error() {
    let case = wit("codegen/tests/wit/checked");
    let options = "with: { \"acme:checked/api\": crate::api }";
    let arguments = ["--wit", &case, "--options", options];
    let expand = run(&[&["expand"], &arguments[..]].concat());
    assert_eq!(expand.status, 0, "{}", expand.stderr);
    assert!(text(&expand).contains("pub struct App {"));
    let explain = run(&[&["explain", "nowhere.wasm"], &arguments[..]].concat());
    assert_eq!(explain.stderr, expand.stderr);
    expect![[r#"
        warning: `acme:checked/api` has no effect: the world does not import it; to replace a type of an exported interface, use the type's name as the key
         --> --options:1:9
          |
        1 | with: { "acme:checked/api": crate::api }
          |         ^^^^^^^^^^^^^^^^^^
    "#]].assert_eq(&expand.stderr);
}
