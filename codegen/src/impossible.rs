//! Errors for states that should not occur.

use proc_macro2::Span;
use worldbind_resolve::printable;

/// A state that the WIT parser or an earlier stage should not allow. If it occurs anyway, it is an
/// ordinary error, and not a panic or wrong bindings.
#[derive(Debug)]
pub(crate) struct Impossible(String);

impl Impossible {
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Impossible(what.into())
    }

    /// The error for the user.
    pub(crate) fn at(&self, span: Span) -> syn::Error {
        let message = format!(
            "this is a bug in worldbind: {}; please report it, with the WIT and the options",
            printable(&self.0)
        );
        syn::Error::new(span, message)
    }
}
