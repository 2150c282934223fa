//! Formats the flags in the engine's macro `flags!`, which the formatter does not understand.
//!
//! They are removed before the rest is formatted, and inserted again, each on its own line.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};

const INDENT: usize = 4;

/// The flags that were removed: one list for each `flags!`.
#[derive(Default)]
pub(super) struct Flags {
    lists: Vec<Vec<String>>,
}

impl Flags {
    /// Replaces the braces in each `flags!(Name { … })` by a placeholder.
    pub(super) fn take(&mut self, tokens: TokenStream) -> TokenStream {
        let mut taken: Vec<TokenTree> = Vec::new();
        for token in tokens {
            let token = match token {
                TokenTree::Group(group) => {
                    let inside = match taken.as_slice() {
                        [.., name, bang] if is(name, "flags") && is(bang, "!") => {
                            self.take_list(group.stream())
                        }
                        _ => self.take(group.stream()),
                    };
                    let mut replaced = Group::new(group.delimiter(), inside);
                    replaced.set_span(group.span());
                    TokenTree::Group(replaced)
                }
                token @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => {
                    token
                }
            };
            taken.push(token);
        }
        taken.into_iter().collect()
    }

    fn take_list(&mut self, arguments: TokenStream) -> TokenStream {
        let arguments = arguments.into_iter().map(|token| match token {
            TokenTree::Group(braces) => {
                let name = placeholder(self.lists.len());
                self.lists.push(lines(braces.stream()));
                Ident::new(&name, Span::call_site()).into()
            }
            token @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => token,
        });
        arguments.collect()
    }

    /// Inserts the flags into the formatted text.
    pub(super) fn put_back(&self, text: &str) -> String {
        let mut lists = self.lists.iter().enumerate().peekable();
        let mut whole = String::with_capacity(text.len());
        for line in text.lines() {
            match lines_at(line, lists.peek().copied()) {
                Some(replaced) => {
                    lists.next();
                    whole.push_str(&replaced);
                }
                None => whole.push_str(line),
            }
            whole.push('\n');
        }
        whole
    }
}

fn is(token: &TokenTree, text: &str) -> bool {
    !matches!(token, TokenTree::Group(_)) && token.to_string() == text
}

/// The placeholder. No name from WIT begins with an underscore.
fn placeholder(index: usize) -> String {
    format!("__flags_{index}_")
}

/// A line with the next list in place of its placeholder, if that is in the line.
fn lines_at(line: &str, next: Option<(usize, &Vec<String>)>) -> Option<String> {
    let (index, list) = next?;
    let (before, after) = line.split_once(&placeholder(index))?;
    let indent = " ".repeat(line.len() - line.trim_start().len());
    let mut text = format!("{before}{{\n");
    for flag in list {
        text.push_str(&format!("{indent}{:INDENT$}{flag}\n", ""));
    }
    text.push_str(&format!("{indent}}}{after}"));
    Some(text)
}

/// Each flag with its attribute: `#[component(name = "a-b")] const A_B;`.
fn lines(tokens: TokenStream) -> Vec<String> {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let is_end = |token: &TokenTree| is(token, ";");
    let flags = tokens.split_inclusive(is_end);
    flags.map(|flag| text(flag.iter().cloned())).collect()
}

/// The tokens on one line, spaced as `rustfmt` spaces attributes and constants.
fn text(tokens: impl Iterator<Item = TokenTree>) -> String {
    let mut text = String::new();
    for token in tokens {
        let (word, is_tight) = match &token {
            TokenTree::Group(group) => (enclosed(group), true),
            token @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => {
                (token.to_string(), is(token, ";"))
            }
        };
        if !text.is_empty() && !is_tight {
            text.push(' ');
        }
        text.push_str(&word);
    }
    text
}

fn enclosed(group: &Group) -> String {
    let inside = text(group.stream().into_iter());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inside})"),
        Delimiter::Bracket => format!("[{inside}]"),
        Delimiter::Brace => format!("{{{inside}}}"),
        Delimiter::None => inside,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn flags_are_put_back_where_they_were() {
        let flags = |name: &str| {
            format!("rt::flags!({name} {{ #[component(name = \"a-b\")] const A_B; const C; }});")
        };
        let items = format!("mod a {{ {} {} }}", flags("F"), flags("G"));
        let formatted = |name: &str| {
            format!(
                "    rt::flags!({name} {{\n        #[component(name = \"a-b\")] const A_B;\n        const C;\n    }});\n"
            )
        };
        assert_eq!(
            crate::source(items.parse().unwrap()),
            format!("mod a {{\n{}{}}}\n", formatted("F"), formatted("G"))
        );
    }
}
