//! What a new user sees, word for word.

use std::path::Path;
use std::process::{Command, Output};

use expect_test::expect_file;

/// Runs the host in the folder of the bundled plugins.
fn run(arguments: &[&str]) -> Output {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/guests/components");
    Command::new(env!("CARGO_BIN_EXE_every-version"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn plugins_of_every_version_are_taken() {
    let output = run(&[]);
    assert!(output.status.success());
    expect_file!["output.txt"].assert_eq(&stdout(&output));
}

#[test]
fn the_readme_shows_some_of_them() {
    let files = ["0.2.1", "0.3.0", "2.0.0"];
    let files = files.map(|version| format!("c-v{version}.wasm"));
    let output = run(&files.each_ref().map(String::as_str));
    assert!(output.status.success());
    let output = stdout(&output);
    let (table, _) = output.split_once("\n\n").unwrap();
    let readme = include_str!("../../../README.md");
    assert!(
        readme.contains(&format!("```text\n{table}\n```")),
        "{table}"
    );
}

#[test]
fn the_readme_shows_a_part_of_the_host() {
    let host = include_str!("../src/host.rs");
    let host: Vec<&str> = host.lines().map(str::trim).collect();
    let readme = include_str!("../../../README.md");
    let block = readme.split("```rust,ignore\n").nth(1).unwrap();
    let block = block.split("```").next().unwrap();
    // The first line has fewer generations.
    let lines = block
        .lines()
        .skip(1)
        .map(|line| line.split("  //").next().unwrap().trim());
    for line in lines.filter(|line| !line.is_empty()) {
        assert!(host.contains(&line), "{line}");
    }
}

#[test]
fn a_named_file_that_is_refused_is_a_failure() {
    for file in ["../README.md", "no-such-file.wasm"] {
        let output = run(&[file]);
        assert_eq!(output.status.code(), Some(1), "{file}");
        let text = stdout(&output);
        assert!(text.contains("the file is not a component"), "{text}");
        assert!(text.contains("0 taken, 1 refused"), "{text}");
    }
}

#[test]
fn the_guide_says_how_many_are_taken() {
    let guide = include_str!("../../../runtime/src/guide/generations.md");
    let guide: Vec<_> = guide.split_whitespace().collect();
    let guide = guide.join(" ");
    let taken = include_str!("output.txt").lines().last().unwrap();
    let (taken, refused) = taken.split_once(" taken, ").unwrap();
    let refused = refused.trim_end_matches(" refused");
    let all = taken.parse::<u32>().unwrap() + refused.parse::<u32>().unwrap();
    let counted = format!(
        "takes {taken} of the {all} plugins of this project's tests, with seven generations"
    );
    assert!(guide.contains(&counted), "{counted}");
    let host = include_str!("../src/host.rs");
    let generations = host.split("generations: {").nth(1).unwrap();
    let generations = generations.split("        },").next().unwrap();
    assert_eq!(generations.matches("\"wit/").count(), 7);
}
