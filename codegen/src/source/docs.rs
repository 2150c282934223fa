//! Docs in generated tokens, with one attribute for each line.
//!
//! The docs of an item are one attribute, because the compiler's work grows with the number of
//! tokens. People read a `///` for each line.

use proc_macro2::{Delimiter, Group, Literal, TokenStream, TokenTree};
use syn::LitStr;

/// The same tokens, in which `#[doc = "a\nb"]` is `#[doc = "a"] #[doc = "b"]`.
pub(super) fn split_docs(tokens: TokenStream) -> TokenStream {
    let mut split = Vec::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Punct(pound) if pound.as_char() == '#' => {
                match tokens.peek().and_then(lines_of_docs) {
                    Some(lines) => {
                        tokens.next();
                        for line in lines {
                            split.extend([TokenTree::Punct(pound.clone()), line]);
                        }
                    }
                    None => split.push(TokenTree::Punct(pound)),
                }
            }
            TokenTree::Group(group) => {
                split.push(with_contents(&group, split_docs(group.stream())))
            }
            token @ (TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_)) => {
                split.push(token);
            }
        }
    }
    split.into_iter().collect()
}

/// A `[doc = "…"]` for each line of one with several lines.
fn lines_of_docs(token: &TokenTree) -> Option<Vec<TokenTree>> {
    let TokenTree::Group(group) = token else {
        return None;
    };
    if group.delimiter() != Delimiter::Bracket {
        return None;
    }
    let mut tokens = group.stream().into_iter();
    let (doc, equals, text, end) = (
        tokens.next()?,
        tokens.next()?,
        tokens.next()?,
        tokens.next(),
    );
    let is_docs = matches!(&doc, TokenTree::Ident(doc) if doc == "doc");
    if !is_docs || end.is_some() {
        return None;
    }
    let text = syn::parse2::<LitStr>(text.into()).ok()?.value();
    let line = |line: &str| {
        let line = TokenTree::Literal(Literal::string(line));
        let contents = [doc.clone(), equals.clone(), line];
        with_contents(group, contents.into_iter().collect())
    };
    Some(text.split('\n').map(line).collect())
}

fn with_contents(group: &Group, contents: TokenStream) -> TokenTree {
    let mut changed = Group::new(group.delimiter(), contents);
    changed.set_span(group.span());
    TokenTree::Group(changed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(tokens: &str, expected: &str) {
        let expected: TokenStream = expected.parse().unwrap();
        let split = split_docs(tokens.parse().unwrap());
        assert_eq!(split.to_string(), expected.to_string());
    }

    #[test]
    fn each_line_of_docs_gets_an_attribute() {
        check(
            r#"mod m { #[doc = " a\n\n b"] pub struct S { #[doc = " c\n d"] x: u8 } }"#,
            r#"mod m {
                #[doc = " a"] #[doc = ""] #[doc = " b"]
                pub struct S { #[doc = " c"] #[doc = " d"] x: u8 }
            }"#,
        );
    }

    #[test]
    fn nothing_else_is_changed() {
        for same in [
            r#"#[doc = " a"] #[deprecated(note = "a\nb")] #[doc(hidden)] fn f() {}"#,
            r##"m!(# [doc] #[doc = x] #[doc = "a" "b\nc"] r#"a#b"#)"##,
        ] {
            check(same, same);
        }
    }
}
