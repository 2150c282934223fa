//! Converts tokens to readable source.

mod docs;
mod flags;

use proc_macro2::{Literal, TokenStream, TokenTree};

use self::docs::split_docs;
use self::flags::Flags;

/// The items, formatted like the output of `rustfmt`.
pub fn source(items: TokenStream) -> String {
    let items = split_docs(items);
    let mut flags = Flags::default();
    match syn::parse2(flags.take(items.clone())) {
        Ok(file) => flags.put_back(&prettyplease::unparse(&file)),
        // The tokens are not valid Rust, so they are not formatted. The compiler will report the
        // reason.
        Err(_) => items.to_string(),
    }
}

/// The same as a string literal.
pub(crate) fn source_literal(items: TokenStream) -> TokenStream {
    TokenTree::from(Literal::string(&source(items))).into()
}
