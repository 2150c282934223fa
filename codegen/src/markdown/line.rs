//! A line, read from its beginning by columns. A tab continues to the next column that is a
//! multiple of four.

/// The rest of a line.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    rest: &'a str,
    /// The column at which `rest` begins.
    column: usize,
    /// The remaining columns of a tab before `rest`.
    left_of_tab: usize,
}

impl<'a> Line<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Line {
            rest: text,
            column: 0,
            left_of_tab: 0,
        }
    }

    /// The text after all space.
    pub(super) fn text(&self) -> &'a str {
        self.rest.trim_start_matches([' ', '\t'])
    }

    /// The text with the space before it.
    pub(super) fn with_space(&self) -> String {
        " ".repeat(self.left_of_tab) + self.rest
    }

    pub(super) fn is_blank(&self) -> bool {
        self.text().is_empty()
    }

    /// The columns of space before the text.
    pub(super) fn indent(&self) -> usize {
        let mut line = *self;
        while line.skip_column() {}
        line.column - self.column
    }

    /// Skips at most this number of columns of space.
    pub(super) fn skip_columns(&mut self, count: usize) {
        for _ in 0..count {
            if !self.skip_column() {
                return;
            }
        }
    }

    /// Skips all space.
    pub(super) fn skip_space(&mut self) {
        while self.skip_column() {}
    }

    /// Skips a text that was just checked, and that contains neither tabs nor spaces.
    pub(super) fn skip_text(&mut self, text: &str) {
        if let Some(rest) = self.rest.strip_prefix(text) {
            self.rest = rest;
            self.column += text.chars().count();
        }
    }

    fn skip_column(&mut self) -> bool {
        if self.left_of_tab == 0 {
            let columns = match self.rest.chars().next() {
                Some(' ') => 1,
                Some('\t') => 4 - self.column % 4,
                _ => return false,
            };
            self.left_of_tab = columns;
            self.rest = self.rest.get(1..).unwrap_or_default();
        }
        self.left_of_tab -= 1;
        self.column += 1;
        true
    }
}
