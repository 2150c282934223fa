//! Checks the form of pages: lines of prose are short, and examples have no hidden lines.

mod repository;

use repository::pages;

/// The longest line of prose.
const COLUMNS: usize = 100;

#[test]
fn lines_of_prose_are_short() {
    check(&|line, is_code| {
        let line = line.trim_start();
        // Tables, pictures, and targets of links have no place to break a line.
        let is_whole = line.starts_with(['|', '#', '<', '!']) || is_target(line);
        is_code || is_whole || line.chars().count() <= COLUMNS || !line.contains(' ')
    });
}

/// A line such as `[name]: https://…`.
fn is_target(line: &str) -> bool {
    line.starts_with('[') && line.contains("]: ")
}

/// In the repository, a page shows lines that rustdoc hides.
#[test]
fn examples_have_no_hidden_lines() {
    check(&|line, is_code| {
        let is_hidden = line.trim() == "#" || line.trim_start().starts_with("# ");
        !is_code || !is_hidden
    });
}

/// Checks each line outside of code or in code of Rust. Other code may have any lines.
fn check(is_right: &dyn Fn(&str, bool) -> bool) {
    let mut wrong = Vec::new();
    for page in pages() {
        let text = std::fs::read_to_string(&page).unwrap();
        // The language of the code that the line is in.
        let mut code: Option<&str> = None;
        for (index, line) in text.lines().enumerate() {
            if let Some(language) = line.trim_start().strip_prefix("```") {
                code = match code {
                    None => Some(language),
                    Some(_) => None,
                };
                continue;
            }
            let is_rust = code.is_some_and(|code| code.is_empty() || code.starts_with("rust"));
            if (code.is_none() || is_rust) && !is_right(line, is_rust) {
                wrong.push(format!("{}:{}: {line}", page.display(), index + 1));
            }
        }
    }
    assert_eq!(wrong, [""; 0]);
}
