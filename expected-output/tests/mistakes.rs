//! The same ten mistakes with wasmtime's macro and with this one, and the document that shows both.
//!
//! `TRYBUILD=overwrite cargo test -p worldbind-expected-output --test
//! mistakes` writes the messages again, and `UPDATE_EXPECT=1 cargo test -p
//! worldbind-expected-output --test mistakes` writes the document.

#[path = "../../macro/tests/rustc/mod.rs"]
mod rustc;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use expect_test::expect_file;

#[test]
fn messages() {
    if !rustc::prints_the_messages() {
        return;
    }
    let cases = trybuild::TestCases::new();
    for side in ["wasmtime", "worldbind"] {
        cases.compile_fail(format!("tests/mistakes/{side}/*.rs"));
    }
}

fn folder(side: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/mistakes")
        .join(side)
}

/// A mistake: its title, the code, and the message of each macro.
struct Mistake {
    title: String,
    code: String,
    wasmtime: String,
    worldbind: String,
}

fn mistakes() -> Vec<Mistake> {
    let entries = fs::read_dir(folder("worldbind")).unwrap();
    let mut names: Vec<_> = entries
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| name.strip_suffix(".rs").map(str::to_owned))
        .collect();
    names.sort();
    names.iter().map(|name| mistake(name)).collect()
}

fn mistake(name: &str) -> Mistake {
    let read = |side: &str, extension: &str| {
        let file = folder(side).join(format!("{name}.{extension}"));
        fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
    };
    let source = read("worldbind", "rs");
    assert_eq!(
        source.replace(
            "worldbind::bindgen",
            "worldbind::wasmtime::component::bindgen"
        ),
        read("wasmtime", "rs"),
        "{name} is not the same mistake"
    );
    let (title, code) = source.split_once('\n').unwrap();
    let code = code.replace("use worldbind::bindgen;\n", "");
    let code = code.replace("fn main() {}\n", "");
    Mistake {
        title: title.trim_matches(['/', ' ', '.']).to_owned(),
        code: code.trim().to_owned(),
        wasmtime: read("wasmtime", "stderr"),
        worldbind: read("worldbind", "stderr"),
    }
}

/// The first line of each error, with the line and column at which it is.
fn summary(stderr: &str) -> String {
    let lines: Vec<_> = stderr.lines().collect();
    let errors = lines.iter().enumerate().filter_map(|(index, line)| {
        let message = line.strip_prefix("error")?.split_once(": ")?.1;
        let mut places = lines[index..]
            .iter()
            .filter_map(|line| line.split_once(".rs:"));
        let (_, place) = places.next()?;
        let message = message.replace('|', "\\|").replace('`', "");
        Some(format!("{place}: `{message}`"))
    });
    errors.collect::<Vec<_>>().join("<br>")
}

#[test]
fn the_document_shows_them() {
    let mistakes = mistakes();
    assert_eq!(mistakes.len(), 10);
    let mut text = INTRODUCTION.to_owned();
    for Mistake {
        title,
        wasmtime,
        worldbind,
        ..
    } in &mistakes
    {
        let (wasmtime, worldbind) = (summary(wasmtime), summary(worldbind));
        writeln!(text, "| {title} | {wasmtime} | {worldbind} |").unwrap();
    }
    for Mistake {
        title,
        code,
        wasmtime,
        worldbind,
    } in &mistakes
    {
        let (wasmtime, worldbind) = (wasmtime.trim_end(), worldbind.trim_end());
        write!(
            text,
            "\n## {title}\n\n```rust,ignore\n{code}\n```\n\nwasmtime's macro:\n\n```text\n{wasmtime}\n```\n\n\
             worldbind's:\n\n```text\n{worldbind}\n```\n"
        )
        .unwrap();
    }
    let document = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/mistakes.md");
    expect_file![document].assert_eq(&text);
}

const INTRODUCTION: &str = "\
# Ten mistakes

This document shows what the compiler prints for the same mistake with the macro of wasmtime 48 and
with worldbind's macro. A test, `expected-output/tests/mistakes.rs`, writes it from the compiler's
output. The numbers in the table are the line and the column of the error. The code begins in line 4
of its file.

| mistake | wasmtime's macro | worldbind's |
|---|---|---|
";
