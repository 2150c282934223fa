//! What the compiler says about common mistakes with correct bindings, and the page of the guide
//! that shows it.
//!
//! `TRYBUILD=overwrite cargo test -p worldbind-expected-output --test
//! compiler_errors` writes the messages again. `UPDATE_EXPECT=1` before the same command writes the
//! page.

#[path = "../../macro/tests/rustc/mod.rs"]
mod rustc;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

#[test]
fn messages() {
    if rustc::prints_the_messages() {
        trybuild::TestCases::new().compile_fail("tests/compiler-errors/*.rs");
    }
}

fn cases() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compiler-errors");
    let files = fs::read_dir(folder).unwrap();
    let files = files.map(|entry| entry.unwrap().path());
    let is_source = |path: &PathBuf| path.extension().is_some_and(|extension| extension == "rs");
    let mut files: Vec<_> = files.filter(is_source).collect();
    files.sort();
    files
}

#[test]
fn the_page_shows_them() {
    let mut text = INTRODUCTION.to_owned();
    let cases = cases();
    assert_eq!(cases.len(), 10);
    for case in cases {
        let source = fs::read_to_string(&case).unwrap();
        let (comments, code) = source.split_once("\n\n").unwrap();
        let (title, fix) = comments.split_once('\n').unwrap();
        let (title, fix) = (
            title.trim_start_matches("// "),
            fix.trim_start_matches("// "),
        );
        let code = code.trim_end().trim_end_matches("fn main() {}").trim_end();
        let message = fs::read_to_string(case.with_extension("stderr")).unwrap();
        let message = message.trim_end();
        write!(
            text,
            "\n## {title}\n\n{}\n\n```rust,ignore\n{code}\n```\n\n```text\n{message}\n```\n",
            wrapped(fix)
        )
        .unwrap();
    }
    let page =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../runtime/src/guide/compiler-errors.md");
    expect_file![page].assert_eq(&text);
}

/// A paragraph in lines of 100 columns.
fn wrapped(paragraph: &str) -> String {
    let mut lines = String::new();
    let mut width = 0;
    for word in paragraph.split(' ') {
        let length = word.chars().count();
        if width > 0 && width + 1 + length > 100 {
            lines.push('\n');
            width = 0;
        } else if width > 0 {
            lines.push(' ');
            width += 1;
        }
        lines.push_str(word);
        width += length;
    }
    lines
}

const INTRODUCTION: &str = "\
# Compiler errors

The errors of Rust's compiler for a host that does not match its bindings, and their fixes. A test
writes this page from the compiler's output: `expected-output/tests/compiler_errors.rs`. The page
shows types in full; cargo may print `_` for a part of a long type. Mistakes in the options of the
macro are in `docs/mistakes.md` of the repository.
";
