//! Blocks that contain others: quotes, items of lists, footnotes.

use super::line::Line;

/// A block that contains other blocks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Container {
    /// Each line begins with `>`.
    Quote,
    /// Each line except the first is indented by this number of columns.
    Item {
        /// The columns before its contents.
        width: usize,
        /// Whether it is still empty.
        is_empty: bool,
    },
    /// Each line except the first is indented by four columns.
    Footnote,
}

impl Container {
    /// Skips the mark that shows that a line is in the container, if there is one.
    pub(super) fn goes_on(&self, line: &mut Line<'_>) -> bool {
        match self {
            Container::Quote => skip_quote(line),
            Container::Footnote => goes_on(line, 4, false),
            Container::Item { width, is_empty } => goes_on(line, *width, *is_empty),
        }
    }

    /// Records that it is not empty.
    pub(super) fn fill(&mut self) {
        if let Container::Item { is_empty, .. } = self {
            *is_empty = false;
        }
    }

    /// The beginning of a line that we add to the container.
    pub(super) fn prefix(&self) -> String {
        match self {
            Container::Quote => "> ".to_owned(),
            Container::Item { width, .. } => " ".repeat(*width),
            Container::Footnote => " ".repeat(4),
        }
    }
}

/// Skips the space before the contents of an item, if the line has it. An empty item ends with a
/// blank line.
fn goes_on(line: &mut Line<'_>, width: usize, is_empty: bool) -> bool {
    let is_in = match line.is_blank() {
        true => !is_empty,
        false => line.indent() >= width,
    };
    if is_in {
        line.skip_columns(width);
    }
    is_in
}

/// Skips the mark of a quote, if there is one.
pub(super) fn skip_quote(line: &mut Line<'_>) -> bool {
    if line.indent() > 3 || !line.text().starts_with('>') {
        return false;
    }
    line.skip_space();
    line.skip_text(">");
    line.skip_columns(1);
    true
}

/// Skips the mark of an item, if there is one. Returns the item, and the rest of the line. A mark
/// that interrupts a paragraph must be a bullet or the number one, followed by text.
pub(super) fn skip_item(line: &mut Line<'_>, interrupts: bool) -> Option<(Container, String)> {
    let indent = line.indent();
    let marker = marker(line.text())?;
    let mut after = *line;
    after.skip_space();
    after.skip_text(marker);
    let space = after.indent();
    let is_empty = after.is_blank();
    if !is_empty && space == 0 {
        return None;
    }
    let is_first = marker.len() == 1 || marker.trim_end_matches(['.', ')']) == "1";
    if interrupts && (is_empty || !is_first) {
        return None;
    }
    // Five or more columns count as one, followed by code.
    let space = if is_empty || space > 4 { 1 } else { space };
    after.skip_columns(space);
    *line = after;
    let width = indent + marker.len() + space;
    let prefix = " ".repeat(indent) + marker + &" ".repeat(space);
    Some((Container::Item { width, is_empty }, prefix))
}

/// Skips the beginning of a footnote, if there is one. Returns the rest of the line.
pub(super) fn skip_footnote(line: &mut Line<'_>) -> Option<String> {
    let text = line.text();
    let label = label(text.strip_prefix("[^")?)?;
    let mark = text
        .get(..label.len() + 4)
        .filter(|mark| mark.ends_with("]:"))?;
    line.skip_space();
    line.skip_text(mark);
    line.skip_space();
    Some(format!("{mark} "))
}

/// The text before a bracket that closes a label.
fn label(text: &str) -> Option<&str> {
    let mut is_escaped = false;
    let end = text.find(|c| {
        let is_bracket = !is_escaped && "[]".contains(c);
        is_escaped = !is_escaped && c == '\\';
        is_bracket
    })?;
    let label = text.get(..end)?;
    (text.get(end..)?.starts_with(']') && !label.trim().is_empty()).then_some(label)
}

/// `-`, `+`, `*`, `7.` or `7)`.
fn marker(text: &str) -> Option<&str> {
    if text.starts_with(['-', '+', '*']) {
        return text.get(..1);
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number =
        (1..=9).contains(&digits) && matches!(text.as_bytes().get(digits), Some(b'.' | b')'));
    if is_number { text.get(..=digits) } else { None }
}
