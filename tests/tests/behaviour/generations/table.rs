//! The table of cases, `table.md`: a test for each of its rows.
//!
//! Each row has bindings of its own, and components of its generations that run. What is absent
//! from the bindings is looked up in the text of the same bindings (`items.rs`).

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

mod choice;
mod exports;
mod imports;
mod items;
mod resources;
mod types;

const TABLE: &str = include_str!("table.md");

/// The tests and files in the last column of a row.
fn named(row: &str) -> Vec<&str> {
    let cells: Vec<_> = row.trim_matches('|').split(" | ").collect();
    let tests = cells.last().expect("a row has cells");
    tests.split('`').skip(1).step_by(2).collect()
}

fn rows() -> Vec<&'static str> {
    let rows = TABLE.lines().filter(|line| line.starts_with('|'));
    // The head and the line below it.
    rows.skip(2).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/behaviour/generations")
}

/// The tests in a file of these tests, by their names.
fn tests_of(file: &Path) -> Vec<String> {
    let text =
        fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    let mut lines = text.lines();
    let mut tests = Vec::new();
    while let Some(line) = lines.next() {
        if line.trim() == "#[test]" {
            let function = lines.next().unwrap().trim().strip_prefix("fn ").unwrap();
            tests.push(function.split('(').next().unwrap().to_owned());
        }
    }
    tests
}

#[test]
fn each_row_names_tests_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    for row in rows() {
        let named = named(row);
        assert!(!named.is_empty(), "no test: {row}");
        for name in named {
            let exists = match name.rsplit_once("::") {
                // `table::exports::f` is in `table/exports.rs`.
                Some((module, test)) => {
                    let file = folder()
                        .join(module.replace("::", "/"))
                        .with_extension("rs");
                    tests_of(&file).iter().any(|of| of == test)
                }
                None => root.join(name).exists(),
            };
            assert!(exists, "`{name}` does not exist: {row}");
        }
    }
    assert_eq!(rows().len(), 26);
}

#[test]
fn each_test_of_the_table_is_named_by_a_row() {
    let named: BTreeSet<&str> = rows().into_iter().flat_map(named).collect();
    for module in ["choice", "exports", "imports", "resources", "types"] {
        for test in tests_of(&folder().join("table").join(module).with_extension("rs")) {
            let name = format!("table::{module}::{test}");
            assert!(named.contains(name.as_str()), "no row names `{name}`");
        }
    }
}
