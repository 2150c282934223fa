//! The code of bindings: the output of the macro, and the code after all macros and derives are
//! expanded.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use syn::{Expr, File, Item, Lit};

use crate::Result;

/// The number of lines of the files, with one formatter for both macros.
pub(crate) fn formatted_lines(files: &[File]) -> usize {
    let lines = |file| prettyplease::unparse(file).lines().count();
    files.iter().map(lines).sum()
}

/// How many tokens a source has. Comments have none, and docs are attributes.
///
/// # Errors
///
/// If that is not Rust.
pub(crate) fn tokens(source: &str) -> Result<usize> {
    Ok(count(source.parse().map_err(|error| format!("{error}"))?))
}

/// The number of tokens that are docs.
///
/// # Errors
///
/// If that is not Rust.
pub(crate) fn tokens_of_docs(source: &str) -> Result<usize> {
    Ok(count_docs(
        source.parse().map_err(|error| format!("{error}"))?,
    ))
}

fn count_docs(tokens: TokenStream) -> usize {
    let one = |token| match token {
        // `#`, two brackets, and their contents.
        TokenTree::Group(group) if is_doc(&group) => 3 + count(group.stream()),
        TokenTree::Group(group) => count_docs(group.stream()),
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => 0,
    };
    tokens.into_iter().map(one).sum()
}

fn is_doc(group: &Group) -> bool {
    let mut tokens = group.stream().into_iter();
    let is_named = matches!(tokens.next(), Some(TokenTree::Ident(ident)) if ident == "doc");
    group.delimiter() == Delimiter::Bracket && is_named
}

fn count(tokens: TokenStream) -> usize {
    let one = |token| match token {
        // The two brackets count as well.
        TokenTree::Group(group) => 2 + count(group.stream()),
        TokenTree::Ident(_) | TokenTree::Punct(_) | TokenTree::Literal(_) => 1,
    };
    tokens.into_iter().map(one).sum()
}

/// The output of each `bindgen!`, from the expansion of
/// [`Host::literals`](crate::host::Host::literals).
///
/// # Errors
///
/// If that is not Rust.
pub(crate) fn bindings(expanded: &str) -> Result<Vec<File>> {
    let file = syn::parse_file(expanded)?;
    let literals = file.items.iter().filter_map(literal);
    let files = literals.map(|text| Ok(syn::parse_file(&text)?));
    files.collect()
}

fn literal(item: &Item) -> Option<String> {
    let Item::Const(item) = item else { return None };
    let mut value = &*item.expr;
    while let Expr::Group(syn::ExprGroup { expr, .. }) | Expr::Paren(syn::ExprParen { expr, .. }) =
        value
    {
        value = expr;
    }
    match value {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_tokens_and_comments_are_none() {
        assert_eq!(tokens("fn f() -> u8 { 1 } // one").unwrap(), 10);
        assert!(tokens("fn f(").is_err());
    }

    #[test]
    fn docs_are_counted_with_their_brackets() {
        let source = "#[doc = \"a\"] pub struct A { /// b\n x: (doc, u8) }";
        assert_eq!(tokens_of_docs(source).unwrap(), 12);
    }

    #[test]
    fn lines_are_counted_after_formatting() {
        let expanded = r#"
            extern crate worldbind;
            pub const BINDINGS0: &str = "pub struct A { a : u8 , }";
            pub const BINDINGS1: &str = ("pub struct B ; # [doc = \"b\"] pub struct C ;");
        "#;
        let bindings = bindings(expanded).unwrap();
        assert_eq!(bindings.len(), 2);
        assert_eq!(formatted_lines(&bindings[..1]), 3);
        assert_eq!(formatted_lines(&bindings), 6);
    }
}
