//! Blocks that contain others: quotes, items of lists, footnotes.

use super::line::Line;

/// A block that has blocks in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Container {
    /// Each line begins with `>`.
    Quote,
    /// Each line but the first is indented so far.
    Item {
        /// The columns before what is in it.
        width: usize,
        /// Whether there is nothing in it yet.
        is_empty: bool,
    },
    /// Each line but the first is indented by four columns.
    Footnote,
}

impl Container {
    /// Skips what shows that a line is in the container, if it is.
    pub(super) fn goes_on(&self, line: &mut Line<'_>) -> bool {
        match self {
            Container::Quote => skip_quote(line),
            Container::Footnote => goes_on(line, 4, false),
            Container::Item { width, is_empty } => goes_on(line, *width, *is_empty),
        }
    }

    /// Notes that something is in it.
    pub(super) fn fill(&mut self) {
        if let Container::Item { is_empty, .. } = self {
            *is_empty = false;
        }
    }

    /// What a line of ours begins with that is in the container.
    pub(super) fn prefix(&self) -> String {
        match self {
            Container::Quote => "> ".to_owned(),
            Container::Item { width, .. } => " ".repeat(*width),
            Container::Footnote => " ".repeat(4),
        }
    }
}

/// Skips the space before what is in an item, if the line has it. One without anything in it ends
/// with a blank line.
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

/// Skips the mark of an item, if there is one. Returns the item, and the text of a line that begins
/// so. One that interrupts a paragraph must be a bullet or the number one, with something behind
/// it.
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
    // Five columns and more are one, and the beginning of code.
    let space = if is_empty || space > 4 { 1 } else { space };
    after.skip_columns(space);
    *line = after;
    let width = indent + marker.len() + space;
    let prefix = " ".repeat(indent) + marker + &" ".repeat(space);
    Some((Container::Item { width, is_empty }, prefix))
}

/// Skips the beginning of a footnote, if there is one. Returns the text of a line that begins so.
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

/// What is before a bracket that closes a label.
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
