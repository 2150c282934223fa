//! A line for each plugin.
//!
//! Without file names it takes the components that come with the project. First it prints the
//! plugins that fit: which version it found, what the plugin says, and which functions are absent.
//! Then it prints in one line why each of the others is refused; with `--verbose`, everything that
//! is wrong. The exit status is 1 if a file that was named is refused.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use worldbind::wasmtime::Error;
use worldbind::{BindError, InterfaceProblem, Problem, Reason};

use crate::plugin::{Count, Host, Report};

/// Loads the plugins, and prints the result for each.
pub(crate) fn print() -> ExitCode {
    let mut named: Vec<_> = std::env::args_os().skip(1).collect();
    let all = named.len();
    named.retain(|argument| argument != "--verbose");
    let is_verbose = named.len() < all;
    let files = match named.as_slice() {
        [] => bundled(),
        named => named.iter().map(PathBuf::from).collect(),
    };
    let host = Host::new();
    let names = files.iter().map(|file| file_name(file));
    let (mut taken, mut refused) = (Vec::new(), Vec::new());
    for (name, file) in names.zip(&files) {
        match host.inspect(file) {
            Ok(report) => taken.push((name, report)),
            Err(error) => refused.push((name, error)),
        }
    }
    print_taken(&taken);
    print_refused(&refused, is_verbose);
    println!("\n{} taken, {} refused", taken.len(), refused.len());
    if !refused.is_empty() && !is_verbose {
        println!("`--verbose` shows everything that is wrong");
    }
    if named.is_empty() || refused.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn print_taken(taken: &[(String, Report)]) {
    if taken.is_empty() {
        return;
    }
    let width = width(taken);
    print_row(width, ["file", "found", "says", "counts", "absent"]);
    for (name, report) in taken {
        print_report(width, name, report);
    }
}

fn print_refused(refused: &[(String, Error)], is_verbose: bool) {
    if refused.is_empty() {
        return;
    }
    let width = width(refused);
    println!("\n{}refused because", padded("file", width));
    for (name, error) in refused {
        if is_verbose {
            println!("{name}");
            for line in format!("{error:#}").lines() {
                println!("{}", format!("    {}", escaped(line)).trim_end());
            }
        } else {
            println!("{}{}", padded(name, width), escaped(&in_short(error)));
        }
    }
}

/// The first problem, in one line.
fn in_short(error: &Error) -> String {
    let problem = error.downcast_ref::<BindError>();
    match problem.and_then(|error| error.problems.first()) {
        Some(Problem::Interface(problem)) => version_in_short(problem),
        Some(other) => first_line(&other.to_string()),
        None => first_line(&format!("{error:#}")),
    }
}

/// The reason why the version that was tried first is not used, if there is a version.
fn version_in_short(problem: &InterfaceProblem) -> String {
    let InterfaceProblem {
        wanted,
        rule,
        refused,
        ..
    } = problem;
    match refused.first() {
        Some(first) if first.reason != Reason::OtherInterface => {
            format!("`{}`: {}", first.name.shown(), first.in_short(wanted, rule))
        }
        _ => problem.in_short(),
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

/// The plugins in C of the project's tests, in the order of their names.
fn bundled() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/guests/components");
    let entries = std::fs::read_dir(&folder).into_iter().flatten().flatten();
    let is_plugin = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        name.starts_with("c-") && name.ends_with(".wasm")
    };
    let mut files: Vec<_> = entries
        .map(|entry| entry.path())
        .filter(is_plugin)
        .collect();
    files.sort();
    files
}

fn file_name(file: &Path) -> String {
    let name = file.file_name().unwrap_or(file.as_os_str());
    shown(&name.to_string_lossy())
}

fn print_report(width: usize, name: &str, report: &Report) {
    let version = report.found.version().map(ToString::to_string);
    let count = match report.count {
        Count::ByPlugin(count) => format!("{count}"),
        Count::ByHost(count) => format!("{count} (the host)"),
    };
    let absent = match report.absent.as_slice() {
        [] => "-".to_owned(),
        absent => absent.join(", "),
    };
    let found = shown(&version.unwrap_or_default());
    let says = shown(&report.description);
    print_row(width, [name, &found, &says, &count, &absent]);
}

fn print_row(width: usize, [file, found, says, counts, absent]: [&str; 5]) {
    let file = padded(file, width);
    let row = format!("{file}{found:7}  {says:36}  {counts:12}  {absent}");
    println!("{}", row.trim_end());
}

/// The width of the first column.
fn width<T>(rows: &[(String, T)]) -> usize {
    let names = rows.iter().map(|(name, _)| name.chars().count());
    names.max().unwrap_or_default()
}

/// The first column, and two blanks.
fn padded(text: &str, width: usize) -> String {
    // Not `{text:width$}`: a width above 65,535 panics.
    let blanks = width.saturating_sub(text.chars().count()) + 2;
    format!("{text}{}", " ".repeat(blanks))
}

/// The text of a plugin, or of a file name, as a cell of the table: escaped, and not too long.
fn shown(text: &str) -> String {
    const LONGEST: usize = 100;
    let start: String = text.chars().take(LONGEST).collect();
    let end = if start.len() < text.len() { "…" } else { "" };
    escaped(&start) + end
}

/// A plugin may return any text. Without control characters, it cannot change other text on a
/// terminal.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        match c {
            '"' | '\'' | '\\' => escaped.push(c),
            _ => escaped.extend(c.escape_debug()),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::{escaped, shown};

    #[test]
    fn the_text_of_a_plugin_stays_on_its_line() {
        let text = "a \"plugin\"\n\u{1b}[2Jé\u{202e}";
        assert_eq!(shown(text), r#"a "plugin"\n\u{1b}[2Jé\u{202e}"#);
        assert_eq!(shown(&"x".repeat(100_000)), "x".repeat(100) + "…");
        assert_eq!(escaped("it's `C:\\x`"), "it's `C:\\x`");
    }
}
