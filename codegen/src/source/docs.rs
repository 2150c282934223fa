//! Docs in generated tokens, with one attribute for each line.
//!
//! The docs of an item are one attribute, because the compiler's work grows with the number of
//! tokens. People read a `///` for each line.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::{LitStr, Token};

/// The same tokens, in which `#[doc = "a\nb"]` is `#[doc = "a"] #[doc = "b"]`.
pub(super) fn split_docs(tokens: TokenStream) -> TokenStream {
    let mut split = TokenStream::new();
    let mut tokens = tokens.into_iter().peekable();
    while let Some(token) = tokens.next() {
        if is_pound(&token)
            && let Some(docs) = tokens.peek().and_then(docs)
        {
            tokens.next();
            for line in docs.split('\n') {
                split.extend(quote!(#[doc = #line]));
            }
            continue;
        }
        split.extend([match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), split_docs(group.stream()));
                inner.set_span(group.span());
                TokenTree::Group(inner)
            }
            token => token,
        }]);
    }
    split
}

fn is_pound(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '#')
}

/// The text of `[doc = "…"]`.
fn docs(token: &TokenTree) -> Option<String> {
    let TokenTree::Group(group) = token else {
        return None;
    };
    let is_docs = group.delimiter() == Delimiter::Bracket;
    let parse = |input: syn::parse::ParseStream<'_>| {
        let path: syn::Ident = input.parse()?;
        input.parse::<Token![=]>()?;
        let text: LitStr = input.parse()?;
        Ok((path == "doc").then(|| text.value()))
    };
    let parsed = is_docs.then(|| syn::parse::Parser::parse2(parse, group.stream()));
    parsed?.ok().flatten()
}
