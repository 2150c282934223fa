//! Finds lines of code, and the blocks that contain them: the first phase of CommonMark's parsing
//! strategy.

use super::containers::{Container, skip_footnote, skip_item, skip_quote};
use super::html::{HtmlEnd, html_start};
use super::line::Line;

/// The kind of a line.
#[derive(Debug)]
pub(super) enum Kind<'a> {
    /// A line of indented code.
    Code {
        /// The beginning of the line, which is not code.
        prefix: String,
        /// The code, without the four columns before it.
        code: String,
        /// Whether the previous line that is not blank belongs to the same code.
        goes_on: bool,
    },
    /// A line without text, which may be in indented code.
    Blank {
        /// Its text, if it is code.
        code: Option<String>,
    },
    /// The beginning of a block with fences. The rest of the line is `info`.
    Fence { info: &'a str },
    /// Anything else.
    Other,
}

/// How deep containers may be nested. All of them are checked for each line.
const MAX_DEPTH: usize = 200;

/// The block that is open after a line, in the innermost container.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
enum Leaf {
    #[default]
    Nothing,
    Paragraph,
    Code,
    Fence(Fence),
    Html(HtmlEnd),
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Fence {
    mark: char,
    length: usize,
}

/// The blocks that are open after a line.
#[derive(Debug, Default)]
pub(super) struct Blocks {
    containers: Vec<Container>,
    leaf: Leaf,
}

impl Blocks {
    /// The beginning of a line that we add to the innermost container.
    pub(super) fn prefix(&self) -> String {
        self.prefix_of(self.containers.len())
    }

    fn prefix_of(&self, count: usize) -> String {
        let containers = self.containers.iter().take(count);
        containers.map(Container::prefix).collect()
    }

    /// The line that would close the open block with fences, if there is one.
    pub(super) fn open_fence(&self) -> Option<String> {
        match &self.leaf {
            Leaf::Fence(Fence { mark, length }) => {
                Some(self.prefix() + &mark.to_string().repeat(*length))
            }
            Leaf::Nothing | Leaf::Paragraph | Leaf::Code | Leaf::Html(_) => None,
        }
    }

    /// Reads a line.
    pub(super) fn next<'a>(&mut self, text: &'a str) -> Kind<'a> {
        let mut line = Line::new(text);
        let containers = self.containers.iter();
        let going_on = containers.take_while(|container| container.goes_on(&mut line));
        let matched = going_on.count();
        let is_all = matched == self.containers.len();
        if is_all && let Some(kind) = self.next_of_leaf(&line) {
            return kind;
        }
        self.next_block(line, matched)
    }

    /// Reads a line of an open block that has its own end mark, if there is such a block.
    fn next_of_leaf<'a>(&mut self, line: &Line<'a>) -> Option<Kind<'a>> {
        match &self.leaf {
            Leaf::Fence(fence) => {
                if fence.is_closed_by(line) {
                    self.leaf = Leaf::Nothing;
                }
                Some(Kind::Other)
            }
            Leaf::Html(end) if !end.is_before(line.text()) => {
                if end.is_in(line.text()) {
                    self.leaf = Leaf::Nothing;
                }
                Some(Kind::Other)
            }
            Leaf::Nothing | Leaf::Paragraph | Leaf::Code | Leaf::Html(_) => None,
        }
    }

    /// Reads a line on which blocks may begin, after the marks of the containers that continue.
    fn next_block<'a>(&mut self, mut line: Line<'a>, matched: usize) -> Kind<'a> {
        let start = self.start_of(&mut line, matched);
        if line.is_blank() {
            self.next_blank(line, start)
        } else if line.indent() > 3 {
            self.next_indented(line, start)
        } else {
            self.next_text(line.text(), start)
        }
    }

    /// Skips the marks of the containers that begin on a line.
    fn start_of(&self, line: &mut Line<'_>, matched: usize) -> Start {
        let is_all = matched == self.containers.len();
        let in_paragraph = self.leaf == Leaf::Paragraph;
        let mut start = Start {
            matched,
            is_all,
            is_lazy: in_paragraph,
            new: Vec::new(),
            begins: String::new(),
        };
        while start.matched + start.new.len() < MAX_DEPTH && line.indent() <= 3 {
            let interrupts = start.is_lazy && is_all;
            if skip_quote(line) {
                start.push(Container::Quote, "> ");
            } else if is_break(line.text()) {
                break;
            } else if let Some((item, begins)) = skip_item(line, interrupts) {
                start.push(item, &begins);
            } else if let Some(begins) = skip_footnote(line) {
                self.close_footnote(&mut start);
                start.push(Container::Footnote, &begins);
            } else {
                break;
            }
        }
        start
    }

    /// Closes the innermost footnote: footnotes are not nested.
    fn close_footnote(&self, start: &mut Start) {
        let outer = self.containers.get(..start.matched).unwrap_or_default();
        if start.new.last() == Some(&Container::Footnote) {
            start.new.pop();
        } else if start.new.is_empty() && outer.last() == Some(&Container::Footnote) {
            start.matched -= 1;
        }
    }

    fn next_blank<'a>(&mut self, mut line: Line<'a>, start: Start) -> Kind<'a> {
        if self.goes_on_with_code(&start) {
            line.skip_columns(4);
            return Kind::Blank {
                code: Some(line.with_space()),
            };
        }
        // It closes paragraphs, and the containers around them that it does not belong to.
        self.enter(start, Leaf::Nothing);
        Kind::Blank { code: None }
    }

    fn next_indented<'a>(&mut self, mut line: Line<'a>, start: Start) -> Kind<'a> {
        if start.is_lazy {
            return Kind::Other;
        }
        let goes_on = self.goes_on_with_code(&start);
        let prefix = self.prefix_of(start.matched) + &start.begins;
        self.fill(start, Leaf::Code);
        line.skip_columns(4);
        Kind::Code {
            prefix,
            code: line.with_space(),
            goes_on,
        }
    }

    fn goes_on_with_code(&self, start: &Start) -> bool {
        self.leaf == Leaf::Code && start.is_all && start.new.is_empty()
    }

    fn next_text<'a>(&mut self, text: &'a str, start: Start) -> Kind<'a> {
        if let Some((fence, info)) = fence_start(text) {
            self.fill(start, Leaf::Fence(fence));
            return Kind::Fence { info };
        }
        if let Some(end) = html_start(text, start.is_lazy) {
            let is_all = end.is_in(text);
            self.fill(
                start,
                if is_all {
                    Leaf::Nothing
                } else {
                    Leaf::Html(end)
                },
            );
        } else if is_heading(text)
            || is_break(text)
            || start.may_be_underlined() && is_underline(text)
        {
            self.fill(start, Leaf::Nothing);
        } else if !start.is_lazy {
            self.fill(start, Leaf::Paragraph);
        }
        Kind::Other
    }

    /// Closes the containers that do not continue, and opens new ones that are not empty.
    fn fill(&mut self, start: Start, leaf: Leaf) {
        self.enter(start, leaf);
        if let Some(last) = self.containers.last_mut() {
            last.fill();
        }
    }

    /// Closes the containers that do not continue, and opens new ones.
    fn enter(&mut self, start: Start, leaf: Leaf) {
        self.containers.truncate(start.matched);
        for container in start.new {
            if let Some(outer) = self.containers.last_mut() {
                outer.fill();
            }
            self.containers.push(container);
        }
        self.leaf = leaf;
    }
}

/// The marks before the text of a line.
struct Start {
    /// How many of the containers continue.
    matched: usize,
    /// Whether all of them do.
    is_all: bool,
    /// Whether the line may continue a paragraph. It can do so without the marks of the blocks
    /// around it.
    is_lazy: bool,
    /// The containers that begin.
    new: Vec<Container>,
    /// Their marks.
    begins: String,
}

impl Start {
    fn push(&mut self, container: Container, begins: &str) {
        self.is_lazy = false;
        self.new.push(container);
        self.begins.push_str(begins);
    }

    /// Whether the line may make a heading of the paragraph above.
    fn may_be_underlined(&self) -> bool {
        self.is_lazy && self.is_all
    }
}

impl Fence {
    fn is_closed_by(&self, line: &Line<'_>) -> bool {
        let text = line.text().trim_end_matches([' ', '\t']);
        line.indent() <= 3
            && text.len() >= self.length
            && text.chars().all(|mark| mark == self.mark)
    }
}

/// A fence and what follows it, if the text begins with one.
fn fence_start(text: &str) -> Option<(Fence, &str)> {
    let mark = text.chars().next().filter(|mark| "`~".contains(*mark))?;
    let info = text.trim_start_matches(mark);
    let length = text.len() - info.len();
    // If there are ticks at its end, it is a span of code.
    let is_span = mark == '`' && info.contains('`');
    (length >= 3 && !is_span).then_some((Fence { mark, length }, info))
}

/// `# Heading`.
fn is_heading(text: &str) -> bool {
    let rest = text.trim_start_matches('#');
    let is_marked = (1..=6).contains(&(text.len() - rest.len()));
    is_marked && (rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// `===` or `---`, which makes a heading of the paragraph above.
fn is_underline(text: &str) -> bool {
    let text = text.trim_end_matches([' ', '\t']);
    let is_all = |mark: char| text.chars().all(|c| c == mark);
    is_all('=') || is_all('-')
}

/// `***`, `- - -`.
fn is_break(text: &str) -> bool {
    let mut marks = text.chars().filter(|c| !" \t".contains(*c));
    let Some(mark) = marks.next().filter(|mark| "*-_".contains(*mark)) else {
        return false;
    };
    let mut count = 1;
    marks.all(|c| {
        count += 1;
        c == mark
    }) && count >= 3
}
