//! The tables in `README.md` are true: the items that they name exist, and they name every option.

use std::fs;
use std::path::{Path, PathBuf};

const TABLES: &str = include_str!("../../README.md");
const OPTIONS: &str = include_str!("../../../../macro/src/bindgen.md");

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The files of the tests, each with its module's name.
fn modules(folder: &Path, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            modules(&path, found);
        } else {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
}

/// The texts between backticks in the last column of each row.
fn shown_by() -> impl Iterator<Item = &'static str> {
    let rows = TABLES.lines().filter(|line| line.starts_with("| "));
    let cells = rows.filter_map(|row| row.trim_end_matches(" |").rsplit(" | ").next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2))
}

#[test]
fn what_the_tables_name_is_there() {
    let mut found = Vec::new();
    modules(&project().join("tests/parity/tests/parity"), &mut found);
    let mut tests = 0;
    for name in shown_by() {
        if name.contains('/') {
            assert!(project().join(name).exists(), "`{name}` is not there");
            continue;
        }
        tests += 1;
        let (module, test) = name.split_once("::").expect("a module and a test");
        let test = format!("fn {test}(");
        assert!(
            found
                .iter()
                .any(|(name, text)| name == module && text.contains(&test)),
            "`{name}` is not a test"
        );
    }
    assert!(tests > 50, "{tests}");
}

#[test]
fn every_option_is_in_the_table() {
    let rows = OPTIONS.lines().filter_map(|line| line.strip_prefix("| [`"));
    let options: Vec<_> = rows.filter_map(|row| row.split('`').next()).collect();
    assert!(options.contains(&"path"), "{options:?}");
    let (of_options, _) = TABLES.split_once("## What is generated").unwrap();
    for option in options {
        let named = format!("`{option}`");
        assert!(of_options.contains(&named), "{named} is not in the table");
    }
}
