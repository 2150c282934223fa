//! A line for each plugin.
//!
//! Without arguments it takes the components that come with the project; with arguments, those files.
//! For each it prints which version it found, what the plugin says, and which functions are absent; or
//! why it refuses the plugin. The exit status is 1 if a file that was named is refused.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use crate::plugin::{Count, Host, Report};

/// Takes the plugins, and prints what became of each.
pub(crate) fn print() -> ExitCode {
    let named: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let files = if named.is_empty() {
        bundled()
    } else {
        named.clone()
    };
    let host = Host::new();
    let names: Vec<_> = files.iter().map(|file| file_name(file)).collect();
    let width = names.iter().map(|name| name.chars().count()).max();
    let width = width.unwrap_or_default();
    print_row(width, ["file", "found", "says", "counts", "absent"]);
    let mut refused = 0;
    for (file, name) in files.iter().zip(&names) {
        match host.inspect(file) {
            Ok(report) => print_report(width, name, &report),
            Err(error) => {
                refused += 1;
                print_row(width, [name, "refused", "", "", ""]);
                for line in format!("{error:#}").lines() {
                    println!("{}", format!("    {}", escaped(line)).trim_end());
                }
            }
        }
    }
    println!(
        "\n{} taken, {refused} refused",
        files.len().saturating_sub(refused)
    );
    if named.is_empty() || refused == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
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
    // Not `{file:width$}`: a width above 65,535 panics.
    let file = format!(
        "{file}{}",
        " ".repeat(width.saturating_sub(file.chars().count()))
    );
    let row = format!("{file}  {found:7}  {says:36}  {counts:12}  {absent}");
    println!("{}", row.trim_end());
}

/// The text of a plugin, or of a file name, as a cell of the table: escaped, and not too long.
fn shown(text: &str) -> String {
    const LONGEST: usize = 100;
    let start: String = text.chars().take(LONGEST).collect();
    let end = if start.len() < text.len() { "…" } else { "" };
    escaped(&start) + end
}

/// A plugin may return any text. Without control characters, it cannot change what is on a terminal.
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
