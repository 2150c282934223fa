//! From tokens to source that a person reads.

use proc_macro2::{Literal, TokenStream, TokenTree};

/// The items, as `rustfmt` would show them.
pub fn source(items: TokenStream) -> String {
    match syn::parse2(items.clone()) {
        Ok(file) => prettyplease::unparse(&file),
        // Legible, if not fair to see. Whoever compiles it sees what is wrong.
        Err(_) => items.to_string(),
    }
}

/// The same as a string literal.
pub(crate) fn source_literal(items: TokenStream) -> TokenStream {
    TokenTree::from(Literal::string(&source(items))).into()
}
