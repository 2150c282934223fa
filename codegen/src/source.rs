//! From tokens to readable source.

mod invocations;

use proc_macro2::{Literal, TokenStream, TokenTree};

use self::invocations::Invocations;

/// The items, formatted like the output of `rustfmt`.
pub fn source(items: TokenStream) -> String {
    let mut invocations = Invocations::default();
    match syn::parse2(invocations.take(items.clone())) {
        Ok(file) => invocations.put_back(&prettyplease::unparse(&file)),
        // Not formatted, but readable. The compiler will report what is wrong.
        Err(_) => items.to_string(),
    }
}

/// The same as a string literal.
pub(crate) fn source_literal(items: TokenStream) -> TokenStream {
    TokenTree::from(Literal::string(&source(items))).into()
}
