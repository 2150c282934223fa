//! What a new user sees, word for word.

use std::process::{Command, Output};

use expect_test::{expect, expect_file};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_plugin-host"))
        .args(arguments)
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn without_arguments_it_takes_the_bundled_plugins() {
    let output = run(&[]);
    assert!(output.status.success());
    expect_file!["output.txt"].assert_eq(&stdout(&output));
}

#[test]
fn on_request_it_says_everything() {
    let output = run(&["--verbose"]);
    assert!(output.status.success());
    expect_file!["verbose.txt"].assert_eq(&stdout(&output));
}

#[test]
fn the_readme_shows_a_part_of_it() {
    let readme = include_str!("../../../README.md");
    let blocks = readme.split("```text\n").skip(1);
    let mut blocks = blocks.filter_map(|rest| rest.split("```").next());
    let block = blocks.find(|block| block.contains("because ")).unwrap();
    assert!(include_str!("verbose.txt").contains(block), "{block}");
}

#[test]
fn a_named_plugin_is_taken() {
    let output = run(&["../../tests/guests/components/c-v0.2.1.wasm"]);
    assert!(output.status.success());
    expect![[r#"
        file           found    says                                  counts        absent
        c-v0.2.1.wasm  0.2.1    c wit-bindgen-0.63.0 clang-22 0.2.1   3             session.reset, echo-many

        1 taken, 0 refused
    "#]]
    .assert_eq(&stdout(&output));
}

#[test]
fn a_named_file_that_is_refused_is_a_failure() {
    for file in ["Cargo.toml", "no-such-file.wasm"] {
        let output = run(&[file]);
        assert_eq!(output.status.code(), Some(1), "{file}");
        assert!(stdout(&output).contains("0 taken, 1 refused"), "{file}");
    }
}
