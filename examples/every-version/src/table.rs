//! A row for each plugin.
//!
//! Without file names it takes the components that come with the project. First it prints the
//! plugins that fit, then what they logged, then in one line why each of the others is refused. The
//! exit status is 1 if a file that was named is refused.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use worldbind::NoGeneration;
use worldbind::wasmtime::{Error, Result};

use crate::host::{Host, Report};

/// Loads the plugins, and prints the result for each.
pub(crate) fn print() -> Result<ExitCode> {
    let named: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let files = if named.is_empty() {
        bundled()
    } else {
        named.clone()
    };
    let host = Host::new()?;
    let (mut taken, mut logs, mut refused) = (Vec::new(), Vec::new(), Vec::new());
    for file in &files {
        let name = shown(&file.file_stem().unwrap_or_default().to_string_lossy());
        match host.inspect(file) {
            Ok(report) => {
                logs.extend(report.log.iter().map(|line| [name.clone(), shown(line)]));
                taken.push(row(name, &report));
            }
            Err(error) => refused.push([name, in_short(&error)]),
        }
    }
    let number = refused.len();
    print_rows(
        ["file", "generation", "found", "describe", "apply", "absent"],
        &taken,
    );
    print_rows(["file", "logged"], &logs);
    print_rows(["file", "refused because"], &refused);
    println!("{} taken, {number} refused", taken.len());
    let is_success = named.is_empty() || number == 0;
    Ok(if is_success {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn row(name: String, report: &Report) -> [String; 6] {
    let found = report.found.version().map(ToString::to_string);
    let absent = match report.absent.as_slice() {
        [] => "-".to_owned(),
        [first] => (*first).to_owned(),
        [first, more @ ..] => format!("{first} and {} more", more.len()),
    };
    [
        name,
        report.generation.to_string(),
        shown(&found.unwrap_or_else(|| "-".to_owned())),
        shown(&report.description),
        shown(&report.applied),
        absent,
    ]
}

/// The first problem, in one line.
fn in_short(error: &Error) -> String {
    match error.downcast_ref::<NoGeneration>() {
        Some(error) => error.in_short(),
        None => shown(format!("{error:#}").lines().next().unwrap_or_default()),
    }
}

/// The plugins of the project's tests, in the order of their names.
fn bundled() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/guests/components");
    let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries.map(|entry| entry.path()).collect();
    files.sort();
    files
}

/// Prints rows below their titles, and an empty line. The columns are as wide as their cells.
fn print_rows<const N: usize>(titles: [&str; N], rows: &[[String; N]]) {
    if rows.is_empty() {
        return;
    }
    let titles = titles.map(str::to_owned);
    let lines = || std::iter::once(&titles).chain(rows);
    let width = |column: usize| lines().map(|row| row[column].chars().count()).max();
    for row in lines() {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let blanks = width(column).unwrap_or_default() + 2 - cell.chars().count();
            line += cell;
            line += &" ".repeat(blanks);
        }
        println!("{}", line.trim_end());
    }
    println!();
}

/// A plugin may return any text. Without control characters and with this length, it cannot change
/// other text on a terminal.
fn shown(text: &str) -> String {
    const LONGEST: usize = 100;
    let start = text.chars().take(LONGEST).flat_map(char::escape_debug);
    start.collect()
}
