//! Writes lines, tables and lists for a terminal.
//!
//! All texts are foreign: they are escaped here, and cut if they are too long to read.

use anstyle::Style;
use worldbind_resolve::{LISTED, write_blanks};

use crate::foreign::{cut, escaped};

/// How many characters of a text are shown on one line.
const LONGEST: usize = 4_000;

/// The maximal width of a column. A wider cell is printed, but the other rows are not aligned with
/// it.
const WIDEST: usize = 80;

/// A part of a line, with its style.
pub(super) type Piece = (Style, String);

/// Text under construction.
#[derive(Default)]
pub(super) struct Page {
    text: String,
    /// How long the text may be.
    limit: Option<usize>,
    /// The number of lines that were left out because of the limit.
    left_out: usize,
}

impl Page {
    pub(super) fn into_text(self) -> String {
        self.text
    }

    /// A line without a style.
    pub(super) fn plain(&mut self, indent: usize, text: &str) {
        self.line(indent, &[plain(text)]);
    }

    pub(super) fn blank(&mut self) {
        self.line(0, &[]);
    }

    pub(super) fn line(&mut self, indent: usize, pieces: &[Piece]) {
        let mut line = blanks(indent);
        line.extend(
            pieces
                .iter()
                .map(|(style, text)| styled(*style, &shown(text))),
        );
        self.push(line);
    }

    /// Rows in columns. A column is as wide as its widest cell that another cell follows.
    pub(super) fn table(&mut self, indent: usize, rows: Vec<Vec<Piece>>) {
        let rows: Vec<Vec<_>> = rows.into_iter().map(escaped_row).collect();
        let columns = rows.iter().map(Vec::len).max().unwrap_or_default();
        let width = |column: usize| {
            let rows = rows.iter().filter(|row| row.len() > column + 1);
            let cells = rows.map(|row| row[column].1.chars().count());
            let cells = cells.filter(|width| *width <= WIDEST);
            cells.max().unwrap_or_default()
        };
        let widths: Vec<_> = (0..columns).map(width).collect();
        for row in rows {
            let mut line = blanks(indent);
            let last = row.len().saturating_sub(1);
            for (i, (style, cell)) in row.iter().enumerate() {
                line.push_str(&styled(*style, cell));
                if i < last {
                    let rest = widths[i].saturating_sub(cell.chars().count());
                    line.push_str(&blanks(rest + 2));
                }
            }
            self.push(line);
        }
    }

    /// Writes how many entries of a list are not shown.
    pub(super) fn more(&mut self, indent: usize, count: usize) {
        if count > 0 {
            self.plain(indent, &more(count));
        }
    }

    /// Limits what `write` writes to this number of bytes, and says how many lines are left out.
    pub(super) fn within(&mut self, bytes: usize, write: impl FnOnce(&mut Page)) {
        self.limit = Some(self.text.len() + bytes);
        write(self);
        self.limit = None;
        let count = std::mem::take(&mut self.left_out);
        if count > 0 {
            let lines = if count == 1 { "line" } else { "lines" };
            let all = "`--format json` prints all";
            self.plain(2, &format!("… {count} more {lines}; {all}"));
        }
    }

    fn push(&mut self, line: String) {
        let has_room = |limit| self.text.len() + line.len() < limit;
        if self.left_out == 0 && self.limit.is_none_or(has_room) {
            self.text.push_str(&line);
            self.text.push('\n');
        } else if !line.is_empty() {
            self.left_out += 1;
        }
    }
}

/// A part of a line without a style.
pub(super) fn plain(text: &str) -> Piece {
    (Style::new(), text.to_owned())
}

/// The first entries of a list, and how many more there are.
pub(super) fn first<T>(all: &[T]) -> (&[T], usize) {
    let shown = all.len().min(LISTED);
    (&all[..shown], all.len() - shown)
}

/// A list within a line.
pub(super) fn joined(all: &[String]) -> String {
    let (shown, rest) = first(all);
    let shown = shown.join(", ");
    match rest {
        0 => shown,
        rest => format!("{shown} {}", more(rest)),
    }
}

fn more(count: usize) -> String {
    format!("and {count} more")
}

fn shown(text: &str) -> String {
    cut(&escaped(text), LONGEST)
}

fn escaped_row(row: Vec<Piece>) -> Vec<Piece> {
    let row = row.into_iter();
    row.map(|(style, text)| (style, shown(&text))).collect()
}

fn styled(style: Style, text: &str) -> String {
    format!("{style}{text}{style:#}")
}

fn blanks(count: usize) -> String {
    let mut blanks = String::new();
    // Writing to a `String` cannot fail.
    let _ = write_blanks(&mut blanks, count);
    blanks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_foreign_makes_no_lines_and_no_colours() {
        let mut page = Page::default();
        page.plain(2, "a\nb\u{1b}[31m");
        page.table(0, vec![vec![plain("\u{202e}"), plain("\r")]]);
        let text = page.into_text();
        assert_eq!(text, "  a\\nb\\u{1b}[31m\n\\u{202e}  \\r\n");
    }

    #[test]
    fn a_cell_may_be_wider_than_any_column() {
        let mut page = Page::default();
        let wide = "a".repeat(70_000);
        let rows = [&wide, "b", "ccc"].map(|cell| vec![plain(cell), plain("x")]);
        page.table(0, rows.to_vec());
        let text = page.into_text();
        let cut = "a".repeat(LONGEST);
        assert_eq!(text, format!("{cut}…  x\nb    x\nccc  x\n"));
    }

    #[test]
    fn a_text_ends_where_there_is_no_more_room() {
        let mut page = Page::default();
        page.plain(0, "before");
        page.within(20, |page| {
            (0..10).for_each(|_| page.plain(0, "12345678"));
            page.blank();
            page.plain(0, "");
        });
        page.plain(0, "after");
        let text = page.into_text();
        let end = "  … 8 more lines; `--format json` prints all\nafter\n";
        assert_eq!(text, format!("before\n12345678\n12345678\n{end}"));
    }

    #[test]
    fn a_list_ends_after_some_entries() {
        let names: Vec<_> = (0..23).map(|i| format!("n{i}")).collect();
        assert!(joined(&names).ends_with(", n18, n19 and 3 more"));
        assert_eq!(joined(&names[..2]), "n0, n1");
    }
}
