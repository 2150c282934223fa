//! The invariants of ARCHITECTURE.md that a few lines can test.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// The lines of code, without comments, of all Rust files in a folder, with their paths.
fn lines(folder: &str) -> Vec<(PathBuf, String)> {
    let mut lines = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).unwrap();
                let code = text
                    .lines()
                    .filter(|line| !line.trim_start().starts_with("//"));
                lines.extend(code.map(|line| (path.clone(), line.to_owned())));
            }
        }
    }
    assert!(!lines.is_empty(), "{folder} has no code");
    lines
}

/// The stage of the pipeline that a file belongs to: `lower` of `lower.rs` and of `lower/types.rs`.
fn stage(path: &Path) -> String {
    let within = path
        .iter()
        .skip_while(|part| *part != "src")
        .nth(1)
        .unwrap();
    within.to_str().unwrap().trim_end_matches(".rs").to_owned()
}

fn assert_only(folder: &str, word: &str, is_allowed: impl Fn(&Path) -> bool) {
    let mut found = false;
    for (path, line) in lines(folder) {
        if line.contains(word) {
            found = true;
            assert!(is_allowed(&path), "`{word}` in {}: {line}", path.display());
        }
    }
    assert!(
        found,
        "`{word}` is nowhere, so that this test tests nothing"
    );
}

#[test]
fn only_the_stages_from_load_to_lower_know_the_wit_parser() {
    assert_only("src", "wit_parser", |path| {
        matches!(
            stage(path).as_str(),
            "load" | "survey" | "place" | "relate" | "lower"
        )
    });
}

/// No file changes a value that another one reads at the same time.
#[test]
fn no_stage_keeps_notes_in_cells() {
    for (path, line) in lines("src") {
        // The texts of types cache converted types. The cache is the same for every caller.
        let is_cache = path.ends_with("lower/wit_text.rs");
        let is_test = stage(&path) == "steps" || is_cache;
        let has_cell = ["Cell<", "Cell::", "Mutex<"]
            .iter()
            .any(|cell| line.contains(cell));
        assert!(is_test || !has_cell, "{}: {line}", path.display());
    }
}

/// A tool that called stages by itself could leave out a check.
#[test]
fn only_the_pipeline_calls_stages() {
    let calls = [
        "load::load(",
        "load::load_versions(",
        "survey::survey(",
        "relate::relate(",
        "place::place(",
        "lower::lower",
        "check::check",
        "emit::emit(",
    ];
    for call in calls {
        assert_only("src", call, |path| stage(path) == "pipeline");
    }
    // The same, if a `use` has named the function.
    for call in calls {
        let call = call.trim_end_matches('(');
        for (path, line) in lines("src") {
            let is_use = line.starts_with("use crate::") && line.ends_with(&format!("{call};"));
            let is_test = path
                .iter()
                .any(|part| part == "tests" || part == "tests.rs");
            assert!(!is_use || is_test, "{}: {line}", path.display());
        }
    }
}

#[test]
fn only_emit_quotes() {
    for word in ["quote::", "quote!"] {
        assert_only("src", word, |path| stage(path) == "emit");
    }
}

#[test]
fn only_one_file_of_the_runtime_has_unsafe_code_or_uses_what_the_engine_hides() {
    for word in ["unsafe", "__internal", ".instance_type()", "::typecheck"] {
        assert_only("../runtime/src", word, |path| {
            path.ends_with("bind/function.rs")
        });
    }
}

#[test]
fn generated_code_has_no_unsafe_code() {
    for (path, line) in lines("../expected-output/src") {
        assert!(!line.contains("unsafe"), "{}: {line}", path.display());
    }
}

#[test]
fn generated_code_names_core_and_the_runtime_alone() {
    for (path, line) in lines("../expected-output/src") {
        // A path that begins at a crate has no name before its first `::`.
        let parts: Vec<_> = line.split("::").collect();
        for pair in parts.windows(2) {
            let is_after_name =
                pair[0].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '>');
            if !is_after_name {
                let names = ["core", "worldbind", "<"];
                // With the flag `tracing`, generated code uses that crate.
                let is_traced = path.ends_with("tracing.rs") && pair[1].starts_with("tracing");
                let is_known = is_traced || names.iter().any(|name| pair[1].starts_with(name));
                assert!(is_known, "{}: {line}", path.display());
            }
        }
    }
}

/// The name that `names::runtime_module` makes from the number of the release.
#[test]
fn the_hidden_module_of_the_runtime_has_the_number_of_the_release() {
    let (minor, patch) = (
        env!("CARGO_PKG_VERSION_MINOR"),
        env!("CARGO_PKG_VERSION_PATCH"),
    );
    let name = format!("__private{minor}_{patch}");
    for folder in ["../runtime/src", "../expected-output/src", "../tests/src"] {
        let lines = lines(folder);
        let named = lines.iter().filter(|(_, line)| line.contains("__private"));
        let mut count = 0;
        for (path, line) in named {
            assert!(line.contains(&name), "{}: {line}", path.display());
            count += 1;
        }
        assert_ne!(count, 0, "{folder} does not name the module");
    }
}

/// The table *To change X, go to Y* is only useful as long as its files exist.
#[test]
fn the_files_that_the_architecture_names_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let text = fs::read_to_string(root.join("ARCHITECTURE.md")).unwrap();
    let quoted = text.split('`').skip(1).step_by(2);
    let paths: BTreeSet<_> = quoted
        .filter(|quoted| quoted.contains('/') && !quoted.contains([':', ' ', '@', '<', '*']))
        .filter(|quoted| quoted.ends_with(".rs") || quoted.ends_with('/'))
        .collect();
    // Sections about one crate leave out its folder.
    let folders = [
        "",
        "codegen/src",
        "runtime/src",
        "resolve/src",
        "runtime/src/bind",
    ];
    let missing: Vec<_> = paths
        .iter()
        .filter(|path| {
            folders
                .iter()
                .all(|folder| !root.join(folder).join(path).exists())
        })
        .collect();
    assert!(paths.len() > 60, "{} paths", paths.len());
    assert!(missing.is_empty(), "{missing:?}");
}
