//! The name of a type as its definition has it, with the lifetime of what it borrows.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// The name of a type, and its lifetime if it borrows its contents.
pub(super) struct Definition<'a> {
    pub(super) ident: &'a Ident,
    /// `'a`, or nothing.
    pub(super) lifetime: TokenStream,
    /// `<'a>`, or nothing.
    pub(super) generics: TokenStream,
    /// `<'_>`, or nothing.
    pub(super) elided: TokenStream,
}

impl<'a> Definition<'a> {
    pub(super) fn new(ident: &'a Ident, is_borrowed: bool) -> Self {
        let if_borrowed = |tokens: TokenStream| if is_borrowed { tokens } else { quote!() };
        Definition {
            ident,
            lifetime: if_borrowed(quote!('a)),
            generics: if_borrowed(quote!(<'a>)),
            elided: if_borrowed(quote!(<'_>)),
        }
    }
}
