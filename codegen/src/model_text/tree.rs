//! A `Debug` text as a tree, to lay it out anew: what fits on a line is on one line.

use std::iter::Peekable;
use std::str::Chars;

/// How long a line may be.
const WIDTH: usize = 100;

/// `field: Name { a: 1, b: 2 }`, or a part of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tree {
    pub(super) field: Option<String>,
    /// A name before brackets, or a whole value without brackets. Empty for a list.
    pub(super) name: String,
    pub(super) group: Option<Group>,
}

/// The contents of brackets.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Group {
    brackets: Brackets,
    pub(super) parts: Vec<Tree>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Brackets {
    Braces,
    Parentheses,
    Square,
}

impl Brackets {
    fn opened_by(c: char) -> Option<Self> {
        match c {
            '{' => Some(Brackets::Braces),
            '(' => Some(Brackets::Parentheses),
            '[' => Some(Brackets::Square),
            _ => None,
        }
    }

    fn around(self) -> [char; 2] {
        match self {
            Brackets::Braces => ['{', '}'],
            Brackets::Parentheses => ['(', ')'],
            Brackets::Square => ['[', ']'],
        }
    }
}

/// The trees of a text that `{:?}` wrote. It is usually one.
pub(super) fn trees(text: &str) -> Vec<Tree> {
    parts(&mut text.chars().peekable())
}

/// Reads up to a closing bracket, which it removes, or to the end.
fn parts(text: &mut Peekable<Chars<'_>>) -> Vec<Tree> {
    let mut parts = Vec::new();
    while let Some(c) = text.peek() {
        match c {
            ' ' | ',' => {
                text.next();
            }
            '}' | ')' | ']' => {
                text.next();
                break;
            }
            _ => parts.push(tree(text)),
        }
    }
    parts
}

fn tree(text: &mut Peekable<Chars<'_>>) -> Tree {
    let mut head = String::new();
    while let Some(c) = text.next_if(|c| !matches!(c, ',' | '}' | ')' | ']')) {
        if let Some(brackets) = Brackets::opened_by(c) {
            let parts = parts(text);
            return Tree::new(&head, Some(Group { brackets, parts }));
        }
        head.push(c);
        match c {
            '"' => literal(text, &mut head),
            '\'' => character(text, &mut head),
            _ => {}
        }
    }
    Tree::new(&head, None)
}

/// Reads the rest of a character literal, whose character may be a bracket.
fn character(text: &mut Peekable<Chars<'_>>, head: &mut String) {
    let first = text.next();
    head.extend(first);
    if first == Some('\\') {
        head.extend(text.next());
        while let Some(c) = text.next_if(|c| *c != '\'') {
            head.push(c);
        }
    }
    head.extend(text.next_if_eq(&'\''));
}

/// Reads the rest of a string literal.
fn literal(text: &mut Peekable<Chars<'_>>, head: &mut String) {
    while let Some(c) = text.next() {
        head.push(c);
        match c {
            '\\' => head.extend(text.next()),
            '"' => return,
            _ => {}
        }
    }
}

impl Tree {
    fn new(head: &str, group: Option<Group>) -> Self {
        let is_word = |text: &str| text.chars().all(|c| c.is_alphanumeric() || c == '_');
        let (field, name) = match head.split_once(": ") {
            Some((field, name)) if is_word(field) => (Some(field.to_owned()), name),
            _ => (None, head),
        };
        Tree {
            field,
            name: name.trim().to_owned(),
            group,
        }
    }

    /// The parts in the brackets.
    pub(super) fn parts(&self) -> &[Tree] {
        self.group.as_ref().map_or(&[], |group| &group.parts)
    }

    pub(super) fn part(&self, field: &str) -> Option<&Tree> {
        let mut parts = self.parts().iter();
        parts.find(|part| part.field.as_deref() == Some(field))
    }

    /// The text, with the lines after the first indented by so many spaces.
    pub(super) fn lay_out(&self, indent: usize) -> String {
        let line = self.line();
        let Some(Group { brackets, parts }) = &self.group else {
            return line;
        };
        // A comma may follow.
        if indent + line.chars().count() < WIDTH {
            return line;
        }
        let [open, close] = brackets.around();
        let mut text = self.head(*brackets);
        text.push(open);
        if let (Brackets::Parentheses, [only]) = (brackets, parts.as_slice()) {
            return format!("{text}{}{close}", only.lay_out(indent));
        }
        let blanks = " ".repeat(indent + 4);
        for part in parts {
            text += &format!("\n{blanks}{},", part.lay_out(indent + 4));
        }
        text += &format!("\n{}{close}", " ".repeat(indent));
        text
    }

    fn line(&self) -> String {
        let Some(Group { brackets, parts }) = &self.group else {
            return self.head(Brackets::Parentheses);
        };
        let [open, close] = brackets.around();
        let parts: Vec<_> = parts.iter().map(Tree::line).collect();
        let parts = parts.join(", ");
        let head = self.head(*brackets);
        match brackets {
            Brackets::Braces if !parts.is_empty() => format!("{head}{open} {parts} {close}"),
            Brackets::Braces | Brackets::Parentheses | Brackets::Square => {
                format!("{head}{open}{parts}{close}")
            }
        }
    }

    /// Everything before the brackets.
    fn head(&self, brackets: Brackets) -> String {
        let field = self.field.iter().map(|field| format!("{field}: "));
        let mut head: String = field.collect();
        head += &self.name;
        if brackets == Brackets::Braces && !self.name.is_empty() {
            head.push(' ');
        }
        head
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(Debug)]
    #[allow(dead_code, reason = "only its `Debug` is used")]
    struct Item {
        name: &'static str,
        kinds: Vec<Option<char>>,
        more: Vec<Item>,
    }

    fn item(more: Vec<Item>) -> Item {
        Item {
            name: "a \"{b: (c\\",
            kinds: vec![Some('('), None, Some('\'')],
            more,
        }
    }

    fn laid_out(item: &Item) -> String {
        let trees = trees(&format!("{item:?}"));
        let texts: Vec<_> = trees.iter().map(|tree| tree.lay_out(0)).collect();
        texts.join("\n")
    }

    #[test]
    fn a_text_that_is_short_enough_stays_as_it_is() {
        let item = item(Vec::new());
        assert_eq!(laid_out(&item), format!("{item:?}"));
    }

    #[test]
    fn a_long_text_has_a_line_for_each_part_that_is_short_enough() {
        let one = format!("{:?}", item(Vec::new()));
        let expected = format!(
            "Item {{\n    name: \"a \\\"{{b: (c\\\\\",\n    kinds: [Some('('), None, Some('\\'')],\n    more: [\n        {one},\n        {one},\n    ],\n}}"
        );
        let item = item(vec![item(Vec::new()), item(Vec::new())]);
        assert_eq!(laid_out(&item), expected);
    }
}
