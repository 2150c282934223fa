//! The other commands, and the messages about errors in the options and in the WIT.

use std::fs;
use std::path::Path;
use std::process::Command;

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
fn without_a_command_it_says_what_to_do_next() {
    let outcome = run(&[]);
    assert_eq!(outcome.status, 2);
    assert_eq!(text(&outcome), "");
    let examples = outcome.stderr.lines();
    let examples = examples.filter_map(|line| line.trim().strip_prefix("worldbind "));
    let examples: Vec<_> = examples
        .map(|line| line.split("   ").next().unwrap())
        .collect();
    assert_eq!(examples.len(), 3);
    for example in examples {
        let arguments = ["worldbind"].into_iter().chain(example.split(' '));
        Arguments::try_parse_from(arguments).unwrap();
    }
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
            error: `a:b/c` matches no function that the world exports
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
            error: bad version requirement: unexpected character 'x' while parsing major version number; expected one such as `>=0.2.3, <0.3`
             --> --options:1:22
              |
            1 | versions: { default: ">=x" }
              |                      ^^^^^
        "#]],
    );
    check(
        "path: \"elsewhere\"",
        expect![[r#"
        error: no file or folder `elsewhere` in the current folder
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
            error: expected the name of an option
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

/// Runs the binary in a folder of its own, which contains `wit/deps` or other files.
fn stderr_in(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_worldbind"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_command_without_wit_says_how_to_name_it() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("without-wit");
    let _ = fs::remove_dir_all(&folder);
    let within = folder.join("within");
    fs::create_dir_all(&within).unwrap();
    let explain = ["explain", "plugin.wasm"];
    expect![[r#"
        error: no folder `wit` in the current folder; name the host's WIT with `--wit`
    "#]]
    .assert_eq(&stderr_in(&within, &explain));
    assert_eq!(
        stderr_in(&within, &explain),
        stderr_in(&within, &["expand"])
    );

    fs::create_dir_all(folder.join("wit")).unwrap();
    expect![[r#"
        error: no `.wit` files in the folder `wit`; name the host's WIT with `--wit`
    "#]]
    .assert_eq(&stderr_in(&folder, &explain));
    fs::write(folder.join("wit/a.wit"), "package a:b; world w {}").unwrap();
    expect![[r#"
        error: no folder `wit` in the current folder; did you mean `--wit ../wit`?
    "#]]
    .assert_eq(&stderr_in(&within, &explain));

    // WIT in the options is enough, and a path in them begins where the command is run.
    let options = "inline: \"package a:b; world w {}\"";
    let outcome = Command::new(env!("CARGO_BIN_EXE_worldbind"))
        .args(["expand", "--options", options])
        .current_dir(&within)
        .output()
        .unwrap();
    assert_eq!(outcome.status.code(), Some(0));
    let arguments = ["expand", "--options", "path: \"plugin\""];
    expect![[r#"
        error: no file or folder `plugin` in the current folder
         --> --options:1:7
          |
        1 | path: "plugin"
          |       ^^^^^^^^
    "#]]
    .assert_eq(&stderr_in(&within, &arguments));
}

#[test]
fn hints_about_wit_name_the_arguments() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("wit-words");
    let _ = fs::remove_dir_all(&folder);
    let file = |name: &str, text: &str| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    let host = "package a:host; world w { import a:types/t; } world x {}";
    let types = "package a:types; interface t {}";
    file("late/host.wit", host);
    file("late/types and more/t.wit", types);
    file("file/host.wit", host);
    file("file/deps/types/t.wit", types);
    file("packages/one/t.wit", types);
    file("packages/two/t.wit", "package a:two; world w {}");
    file(
        "worlds/w.wit",
        "package a:worlds; world one {} world two {}",
    );
    let stderr = |arguments: &[&str]| stderr_in(&folder, &[&["expand"], arguments].concat());

    expect![[r#"
        error: invalid WIT: package `a:types` not found
             --> late/host.wit:1:34
              |
            1 | package a:host; world w { import a:types/t; } world x {}
              |                                  ^------
        it is in `late/types and more/t.wit`, which is listed too late in `--wit`; a package can only use those before it: `--wit 'late/types and more' --wit late`
        packages that were read: `a:host`
    "#]]
    .assert_eq(&stderr(&["--wit", "late", "--wit", "late/types and more"]));
    expect![[r#"
        error: invalid WIT: package `a:types` not found
             --> file/host.wit:1:34
              |
            1 | package a:host; world w { import a:types/t; } world x {}
              |                                  ^------
        it is in `file/deps/types/t.wit`, which is not read; `--wit` names the file `file/host.wit` and not its folder: `--wit file`
        packages that were read: `a:host`
    "#]].assert_eq(&stderr(&["--wit", "file/host.wit"]));
    expect![[r#"
        error: no `.wit` files in the folder `packages` itself, but folders inside it have some; name each, after those that it uses: `--wit packages/one --wit packages/two`
    "#]].assert_eq(&stderr(&["--wit", "packages"]));
    expect![[r#"
        error: several worlds in package `a:worlds`; choose one with `--world`
        worlds: `one`, `two`
    "#]]
    .assert_eq(&stderr(&["--wit", "worlds"]));
    expect![[r#"
        error: no `.wit` files in the folder `packages` itself, but folders inside it have some; name each, after those that it uses: `path: ["packages/one", "packages/two"]`
         --> --options:1:7
          |
        1 | path: "packages"
          |       ^^^^^^^^^^
    "#]].assert_eq(&stderr(&["--options", "path: \"packages\""]));
}

#[test]
fn a_name_that_is_provided_in_vain_is_a_warning() {
    let guests =
        ["c-v0.2.0", "c-v0.2.3"].map(|guest| wit(&format!("tests/guests/components/{guest}.wasm")));
    let case = wit("examples/plugin-host/wit");
    let explain = |provided: &[&str]| {
        let provided = provided.iter().flat_map(|name| ["--provided", name]);
        let arguments = ["explain", &guests[0], &guests[1], "--wit", &case].into_iter();
        let arguments: Vec<_> = arguments.chain(provided).collect();
        let outcome = run(&arguments);
        (outcome.stderr, outcome.status)
    };
    assert_eq!(explain(&["wasi"]), (String::new(), 0));
    // A name may be as long as the import's.
    let all = [
        "wasi:io",
        "wasi:cli@0.2.12",
        "wasi:clocks/wall-clock",
        "wasi",
    ];
    assert_eq!(explain(&all).0, "");
    let (stderr, status) = explain(&[
        "wsai",
        "wasi:clock",
        "wasi:io/error@0.2.1",
        "other",
        "\u{1b}[2J",
    ]);
    expect![[r#"
        warning: `--provided wsai` matches no import; did you mean `wasi`?
        warning: `--provided wasi:clock` matches no import; did you mean `wasi:clocks`?
        warning: `--provided wasi:io/error@0.2.1` matches no import; did you mean `wasi:io/error@0.2.12`?
        warning: `--provided other` matches no import
        warning: `--provided \u{1b}[2J` matches no import
    "#]].assert_eq(&stderr);
    assert_eq!(status, 1);
    // If no component was read, a name may still be right.
    let outcome = run(&[
        "explain",
        "nowhere.wasm",
        "--wit",
        &case,
        "--provided",
        "wsai",
    ]);
    expect![[r#"
        error: `nowhere.wasm` cannot be read: No such file or directory (os error 2)
    "#]]
    .assert_eq(&outcome.stderr);
    assert_eq!((text(&outcome), outcome.status), ("", 2));
}

#[test]
fn interfaces_without_a_world_cannot_be_fitted() {
    let options = "interfaces: \"export i: interface { f: func(); }\"";
    let outcome = run(&["explain", "plugin.wasm", "--options", options]);
    assert_eq!(outcome.status, 2);
    expect![[r#"
        error: the option `interfaces` generates no world; expected a world that components can fit
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
        for word in ["explain", "expand", "diff", "provided"] {
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
        (2, "error: unknown command `nothing`\n")
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
    let unread = explain.stderr.strip_prefix(&expand.stderr);
    assert!(unread.is_some_and(|error| error.starts_with("error: `nowhere.wasm` cannot be read")));
    expect![[r#"
        warning: `acme:checked/api` has no effect: the world does not import it; to replace a type of an exported interface, use the type's name as the key
         --> --options:1:9
          |
        1 | with: { "acme:checked/api": crate::api }
          |         ^^^^^^^^^^^^^^^^^^
    "#]].assert_eq(&expand.stderr);
}
