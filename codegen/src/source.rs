//! From tokens to source that a person reads.

mod invocations;

use proc_macro2::{Literal, TokenStream, TokenTree};

use self::invocations::Invocations;

/// The items, as `rustfmt` would show them.
pub fn source(items: TokenStream) -> String {
    let mut invocations = Invocations::default();
    match syn::parse2(invocations.take(items.clone())) {
        Ok(file) => invocations.put_back(&prettyplease::unparse(&file)),
        // Legible, if not fair to see. Whoever compiles it sees what is wrong.
        Err(_) => items.to_string(),
    }
}

/// The same as a string literal.
pub(crate) fn source_literal(items: TokenStream) -> TokenStream {
    TokenTree::from(Literal::string(&source(items))).into()
}
