//! The output of `worldbind expand --model`.
//!
//! `UPDATE_EXPECT=1 cargo test -p worldbind-cli --test model` writes the texts again.

use std::path::{Path, PathBuf};

use clap::Parser;
use expect_test::expect_file;
use worldbind_cli::{Arguments, run_with};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/model")
}

fn check(wit: &[&str], expected: &str) {
    let mut arguments = vec!["worldbind".to_owned(), "expand".to_owned()];
    arguments.push("--model".to_owned());
    for wit in wit {
        let (label, file) = wit.split_once('=').unwrap_or(("", wit));
        let label = if label.is_empty() {
            String::new()
        } else {
            format!("{label}=")
        };
        let file = folder().join(file).display().to_string();
        arguments.extend(["--wit".to_owned(), format!("{label}{file}")]);
    }
    let outcome = run_with(&Arguments::try_parse_from(arguments).unwrap());
    assert_eq!((outcome.stderr.as_str(), outcome.status), ("", 0));
    // The name of the runtime's hidden module is different in each release.
    let (minor, patch) = (
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    );
    let text = String::from_utf8(outcome.stdout).unwrap();
    let text = text.replace(&format!("__private{minor}_{patch}"), "__private…");
    expect_file![folder().join(expected)].assert_eq(&text);
}

#[test]
fn the_model_of_one_world_is_printed() {
    check(&["v1.wit"], "one_world.txt");
}

#[test]
fn the_model_of_generations_has_each_type_and_each_world() {
    check(&["v1=v1.wit", "v2=v2.wit"], "generations.txt");
}
