//! Files, functions and lines of comments are short, in all crates that users get, also in the
//! files for other engines. Comments are short in manifests, scripts and WIT, too.
//!
//! A function is as long as the lines from its signature to its closing brace. Tests do not count.

use std::fs;
use std::path::{Path, PathBuf};

const CRATES: &[&str] = &["codegen", "resolve", "runtime", "cli", "macro", "testing"];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// All files below folders, except in folders with certain names.
fn paths(mut folders: Vec<PathBuf>, except: &[&str]) -> Vec<PathBuf> {
    let mut paths = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if !path.is_dir() {
                paths.push(path);
            } else if !except.iter().any(|name| path.ends_with(name)) {
                folders.push(path);
            }
        }
    }
    paths
}

/// The sources of the crates, also for other engines, with their lines before the tests at the end.
fn files() -> Vec<(PathBuf, Vec<String>)> {
    let sources = CRATES.iter().map(|name| root().join(name).join("src"));
    let folders = sources.chain([root().join("engines")]).collect();
    let mut files = Vec::new();
    for path in paths(folders, &["tests"]) {
        if path.extension().is_some_and(|extension| extension == "rs")
            && !path.ends_with("tests.rs")
        {
            let text = fs::read_to_string(&path).unwrap();
            let code = text.split("#[cfg(test)]\nmod tests {").next();
            let lines = code.unwrap_or_default().lines().map(str::to_owned);
            files.push((path, lines.collect()));
        }
    }
    assert!(files.len() > 300, "{} files", files.len());
    files
}

/// The manifests, the WIT and the scripts, which have no extension, with their lines.
fn other_files() -> Vec<(PathBuf, Vec<String>)> {
    let mut files = Vec::new();
    for path in paths(vec![root()], &["target", ".git", ".github"]) {
        let extension = path.extension().and_then(|extension| extension.to_str());
        if matches!(extension, None | Some("toml" | "wit")) {
            // The WIT of one test is not UTF-8.
            let bytes = fs::read(&path).unwrap();
            let text = String::from_utf8_lossy(&bytes);
            files.push((path, text.lines().map(str::to_owned).collect()));
        }
    }
    assert!(files.len() > 200, "{} files", files.len());
    files
}

/// The lengths of the functions, with their first lines.
fn functions(lines: &[String]) -> Vec<(usize, &str)> {
    let starts = lines.iter().enumerate().filter(|(_, line)| is_start(line));
    let functions = starts.map(|(start, line)| {
        let indent = &line[..line.len() - line.trim_start().len()];
        let is_end = |(index, other): &(usize, &String)| {
            let is_one_line = *index == 0 && other.ends_with(['}', ';']);
            let is_declared = *index > 0
                && other.ends_with(';')
                && other
                    .strip_prefix(indent)
                    .is_some_and(|rest| rest.starts_with(')'));
            let closes = other.strip_prefix(indent) == Some("}");
            is_one_line || is_declared || closes
        };
        let mut rest = lines[start..].iter().enumerate();
        let length = rest.find(is_end).map_or(0, |(index, _)| index + 1);
        (length, line.trim())
    });
    functions.collect()
}

/// Whether a function starts here, in a module, an `impl` or a trait.
fn is_start(line: &str) -> bool {
    let mut words = line.trim_start().split(' ').peekable();
    while words
        .next_if(|word| matches!(*word, "const" | "async" | "unsafe") || word.starts_with("pub"))
        .is_some()
    {}
    // `pub(in crate::load)`
    words.next_if(|word| word.ends_with(')'));
    words.next() == Some("fn")
}

#[test]
fn no_file_has_more_than_400_lines() {
    let long = files().into_iter().filter(|(_, lines)| lines.len() > 400);
    let long: Vec<_> = long.map(|(path, lines)| (path, lines.len())).collect();
    assert!(long.is_empty(), "{long:#?}");
}

#[test]
fn no_function_has_more_than_60_lines_and_most_have_less_than_ten() {
    let files = files();
    let mut lengths = Vec::new();
    for (path, lines) in &files {
        for (length, line) in functions(lines) {
            assert!(
                length <= 60,
                "{}: {line} has {length} lines",
                path.display()
            );
            lengths.push(length);
        }
    }
    lengths.sort_unstable();
    let (median, p90) = (lengths[lengths.len() / 2], lengths[lengths.len() * 9 / 10]);
    assert!(lengths.len() > 1500, "{} functions", lengths.len());
    assert!(
        median <= 9 && p90 <= 27,
        "median {median}, 90th percentile {p90}"
    );
}

#[test]
fn no_line_of_a_comment_has_more_than_100_columns() {
    let mut long = Vec::new();
    for (path, lines) in files().into_iter().chain(other_files()) {
        let mut is_code = false;
        for (index, line) in lines.iter().enumerate() {
            let Some(text) = comment(line) else {
                is_code = false;
                continue;
            };
            is_code ^= text.starts_with("```");
            // Code, tables and targets of links have no place to break a line.
            let is_whole = is_code || text.starts_with('|') || text.contains("]: ");
            if line.chars().count() > 100 && !is_whole {
                long.push(format!("{}:{}: {line}", path.display(), index + 1));
            }
        }
    }
    assert!(long.is_empty(), "{long:#?}");
}

/// The text of a line that is only a comment, of Rust and WIT or of manifests and scripts.
fn comment(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let text = line
        .strip_prefix("//")
        .or_else(|| line.strip_prefix("# "))?;
    let text = text.strip_prefix(['/', '!']).unwrap_or(text);
    Some(text.trim_start())
}
