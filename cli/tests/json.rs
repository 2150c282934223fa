//! The output of `worldbind explain --format json` matches `explain.schema.json`.

#[path = "json/schema.rs"]
mod schema;

use clap::Parser;
use expect_test::expect_file;
use serde_json::Value;
use worldbind_cli::{Arguments, run_with};

use schema::{Seen, schema, validate};

fn guests(path: &str) -> String {
    format!("{}/../tests/guests/{path}", env!("CARGO_MANIFEST_DIR"))
}

/// Explains components.
fn explain(files: &[String], arguments: &[&str]) -> (String, Value) {
    let all = ["worldbind", "explain", "--format", "json"].into_iter();
    let all = all.chain(files.iter().map(String::as_str));
    let all = all.chain(arguments.iter().copied());
    let outcome = run_with(&Arguments::try_parse_from(all).unwrap());
    let text = String::from_utf8(outcome.stdout).unwrap();
    let value = serde_json::from_str(&text).unwrap();
    (text.replace(&guests(""), ""), value)
}

/// All components of the test data, and their sources, which are not components.
fn all_files() -> Vec<String> {
    let mut files = Vec::new();
    for folder in ["components", "wasi"] {
        let entries = std::fs::read_dir(guests(folder)).unwrap();
        files.extend(entries.map(|entry| entry.unwrap().path().to_str().unwrap().to_owned()));
    }
    files
}

#[test]
fn a_report_is_as_before() {
    let files = [
        "components/c-v0.2.9-changed.wasm",
        "components/rust-with-imports-0.2.0.wasm",
        "wasi/c-cli-run.c",
    ];
    let wit = guests("../../examples/plugin-host/wit");
    let arguments = ["--wit", &wit, "--provided", "wasi"];
    let (text, _) = explain(&files.map(guests), &arguments);
    expect_file!["explain.json"].assert_eq(&text);
}

#[test]
fn every_report_is_as_the_schema_says() {
    let schema = schema();
    let mut seen = Seen::default();
    let hosts = [
        "wit/v0.2.3",
        "wit/with-imports",
        "../../examples/plugin-host/wit",
    ];
    for wit in hosts.map(guests) {
        for options in [&[][..], &["--provided", "wasi"]] {
            let arguments = [&["--wit", &wit][..], options].concat();
            let (_, report) = explain(&all_files(), &arguments);
            validate(&schema, &schema, &report, "report", &mut seen);
        }
    }
    // Otherwise no test would notice a property that exists only in the schema.
    let properties = [
        "error",
        "taken",
        "absent",
        "since",
        "given",
        "other-tracks",
        "because",
    ];
    for property in properties {
        assert!(seen.0.iter().any(|name| name == property), "{property}");
    }
}

#[test]
fn the_schema_refuses_what_is_not_in_it() {
    let schema = schema();
    let (_, mut report) = explain(&all_files(), &["--wit", &guests("wit/v0.2.3")]);
    report["components"][0]["verdict"] = "perhaps".into();
    let validate = || validate(&schema, &schema, &report, "report", &mut Seen::default());
    assert!(std::panic::catch_unwind(std::panic::AssertUnwindSafe(validate)).is_err());
}
