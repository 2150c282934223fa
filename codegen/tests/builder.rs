//! The entry point for build scripts.

use expect_test::{Expect, expect};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};
use worldbind_codegen::{Builder, expand, source};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/wit")
}

/// A folder for this test.
fn out_dir(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

#[test]
fn the_file_has_what_the_macro_generates() {
    let options = r#"{ path: "plugin", exports: { default: async } }"#;
    let out_dir = out_dir("same");
    let path = Builder::new(options)
        .root(fixtures())
        .out_dir(&out_dir)
        .file_name("plugin.rs")
        .build()
        .unwrap();
    assert_eq!(path, out_dir.join("plugin.rs"));
    let expansion = expand(options.parse().unwrap(), &fixtures());
    assert_eq!(fs::read_to_string(path).unwrap(), source(expansion.tokens));
}

#[test]
fn what_was_read_is_named_and_the_folders_too() {
    let generated = Builder::new(
        r#"{ path: ["more-plugins", "several/worlds.wit"], world: "acme:more-plugins/more" }"#,
    )
    .root(fixtures())
    .generate();
    let generated = generated.unwrap_or_else(|error| panic!("{error}"));
    let within = |paths: &[PathBuf]| -> Vec<String> {
        let paths = paths
            .iter()
            .map(|path| path.strip_prefix(fixtures()).unwrap());
        paths.map(|path| path.display().to_string()).collect()
    };
    assert_eq!(within(&generated.folders), ["more-plugins"]);
    assert!(generated.files.len() > 1);
}

/// Acts as a build script: the test below runs it.
#[test]
#[ignore = "is run by another test"]
fn a_build_script() {
    let options = env::var("TEST_OPTIONS").unwrap();
    Builder::new(options).build().unwrap();
}

/// The output of a build script with these options.
fn run_build_script(options: &str, out_dir: &Path) -> String {
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "a_build_script", "--ignored", "--nocapture"])
        .env("TEST_OPTIONS", options)
        .env("CARGO_MANIFEST_DIR", fixtures())
        .env("OUT_DIR", out_dir)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn cargo_is_told_of_files_and_folders() {
    let out_dir = out_dir("watched");
    let stdout = run_build_script(r#"in "more-plugins""#, &out_dir);
    let watched = stdout.lines().filter_map(|line| {
        let path = line.strip_prefix("cargo::rerun-if-changed=")?;
        let path = Path::new(path).strip_prefix(fixtures()).unwrap();
        Some(path.display().to_string())
    });
    assert_eq!(
        watched.collect::<Vec<_>>(),
        [
            "more-plugins",
            "more-plugins/world.wit",
            "more-plugins/deps/copy.wit"
        ]
    );
    assert!(out_dir.join("bindings.rs").is_file());
}

/// On some file systems, a file name may contain a line break. Cargo would execute the second line.
#[cfg(unix)]
#[test]
fn a_name_of_a_file_says_nothing_to_cargo() {
    let root = out_dir("line-break");
    fs::create_dir(root.join("wit")).unwrap();
    let wit = "package a:b; world w {}";
    fs::write(root.join("wit/a\ncargo::warning=b.wit"), wit).unwrap();
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "a_build_script", "--ignored", "--nocapture"])
        .env("TEST_OPTIONS", r#"in "wit""#)
        .env("CARGO_MANIFEST_DIR", &root)
        .env("OUT_DIR", &root)
        .output()
        .unwrap();
    assert!(output.status.success(), "{output:?}");
    let stdout = String::from_utf8(output.stdout).unwrap();
    let mut lines = stdout.lines();
    assert!(
        !lines.any(|line| line.starts_with("cargo::warning")),
        "{stdout}"
    );
}

#[test]
fn cargo_shows_warnings_line_by_line() {
    let options = "{
    path: \"checked\",
    with: { \"acme:checked/api\": crate::api },
}";
    let out_dir = out_dir("warnings");
    let stdout = run_build_script(options, &out_dir);
    let warnings = stdout
        .lines()
        .filter(|line| line.starts_with("cargo::warning="));
    let warnings: Vec<_> = warnings.collect();
    // The line is that of the `Builder::new` above.
    let (line, _) = warnings[1].split_once(", line 3").unwrap();
    let (_, number) = line.split_once("codegen/tests/builder.rs:").unwrap();
    let shown = warnings.join("\n").replace(number, "LINE");
    expect![[r#"
        cargo::warning=`acme:checked/api` has no effect: the world does not import it; to replace a type of an exported interface, use the type's name as the key
        cargo::warning= --> options at codegen/tests/builder.rs:LINE, line 3, column 13
        cargo::warning=  |
        cargo::warning=3 |     with: { "acme:checked/api": crate::api },
        cargo::warning=  |             ^^^^^^^^^^^^^^^^^^
    "#]]
    .assert_eq(&(shown + "\n"));
    assert!(out_dir.join("bindings.rs").is_file());
}

#[test]
fn warnings_are_there_without_cargo() {
    let options = r#"{ path: "checked", with: { "acme:checked/api": crate::api } }"#;
    let generated = Builder::new(options).root(fixtures()).generate().unwrap();
    let [warning] = &generated.warnings[..] else {
        panic!("{:?}", generated.warnings);
    };
    assert!(warning.starts_with("`acme:checked/api` has no effect: "));
    assert!(generated.source.contains("pub struct App {"));
}

#[test]
fn a_file_that_would_be_the_same_is_left_alone() {
    let out_dir = out_dir("alone");
    let builder = Builder::new(r#"in "plugin""#)
        .root(fixtures())
        .out_dir(out_dir);
    let path = builder.build().unwrap();
    let written = || fs::metadata(&path).unwrap().modified().unwrap();
    let before = written();
    builder.build().unwrap();
    assert_eq!(before, written());
}

#[test]
fn errors_are_shown_in_the_options() {
    check(
        Builder::new("{\n\twrold: \"plugin\",\n    path: \"nowhere\", path: 1\n}"),
        expect![[r#"
            Error: cannot generate bindings for the options at codegen/tests/builder.rs:LINE

            error: unknown option `wrold`; did you mean `world`?
            known options: `path`, `inline`, `world`, `generations`, `with`, `additional_derives`, `derives`, `attributes`, `exports`, `imports`, `versions`, `trappable_error_type`, `require_store_data_send`, `skip_mut_forwarding_impls`, `merge_structurally_equal_types`, `one_way_types`, `named_imports`, `ownership`, `interfaces`, `crate`, `wasmtime_crate`, `anyhow`, `include_component_type`, `stringify`, `include_generated_code_from_file`, `debug`
             --> options, line 2, column 2
              |
            2 | 	wrold: "plugin",
              | 	^^^^^

            error: expected a path as a string literal, or a list of paths in brackets
             --> options, line 3, column 28
              |
            3 |     path: "nowhere", path: 1
              |                            ^
        "#]],
    );
    check(
        Builder::new(r#""nowhere" in "plugin""#),
        expect![[r#"
            Error: cannot generate bindings for the options at codegen/tests/builder.rs:LINE

            error: no world `nowhere` in package `acme:plugin@1.2.0`
            worlds: `plugin`
             --> options, line 1, column 1
              |
            1 | "nowhere" in "plugin"
              | ^^^^^^^^^
        "#]],
    );
    check(
        Builder::new("{"),
        expect![[r#"
            Error: cannot generate bindings for the options at codegen/tests/builder.rs:LINE

            error: expected options, as in the parentheses of `bindgen!`
        "#]],
    );
    check(
        Builder::new("in 'wit"),
        expect![[r#"
            Error: cannot generate bindings for the options at codegen/tests/builder.rs:LINE

            error: expected a path as a string literal
             --> options, line 1, column 4
              |
            1 | in 'wit
              |    ^
        "#]],
    );
}

#[test]
fn errors_are_shown_in_the_wit() {
    check(
        Builder::new(r#"in "syntax""#),
        expect![[r#"
            Error: cannot generate bindings for the options at codegen/tests/builder.rs:LINE

            error: invalid WIT: expected ':', found keyword `string`
                 --> syntax/world.wit:4:25
                  |
                4 |   export run: func(name string);
                  |                         ^
             --> options, line 1, column 4
              |
            1 | in "syntax"
              |    ^^^^^^^^
        "#]],
    );
    check(
        Builder::new("{\n    inline: \"package a:b;\n    world w { export f: fun(); }\"\n}"),
        expect![[r#"
            Error: cannot generate bindings for the options at codegen/tests/builder.rs:LINE

            error: invalid WIT: expected ';', found '('
                 --> inline:2:28
                  |
                2 |     world w { export f: fun(); }
                  |                            ^
             --> options, line 2, column 13
              |
            2 |     inline: "package a:b;
              |             ^^^^^^^^^^^^^
        "#]],
    );
}

/// The text that `main` prints if it returns the error, without the line of the call of
/// [`Builder::new`].
fn check(builder: Builder, expected: Expect) {
    let error = builder.root(fixtures()).generate().unwrap_err();
    assert_eq!(format!("{error:?}"), error.to_string());
    let printed = format!("Error: {error:?}\n");
    let (before, behind) = printed.split_once("builder.rs:").unwrap();
    let behind = behind.trim_start_matches(|c: char| c.is_ascii_digit());
    expected.assert_eq(&format!("{before}builder.rs:LINE{behind}"));
}

#[test]
fn what_cannot_be_written_is_named() {
    let builder = Builder::new(r#"in "plugin""#).root(fixtures());
    let error = builder.out_dir("nowhere").build().unwrap_err();
    let error = error.to_string();
    assert!(
        error.starts_with("cannot write the bindings to `nowhere/bindings.rs`: "),
        "{error}"
    );
}

#[test]
fn outside_of_a_build_script_a_folder_is_needed() {
    let builder = Builder::new(r#"in "plugin""#).root(fixtures());
    expect!["the environment variable `OUT_DIR` is not set; cargo sets it for build scripts, elsewhere call `Builder::out_dir`"]
        .assert_eq(&builder.build().unwrap_err().to_string());
}
