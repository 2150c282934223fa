//! Errors that several options share.

use syn::{Ident, LitStr};

use crate::suggest;

/// The error for an unknown option or flag.
pub(super) fn unknown(
    what: &str,
    ident: &Ident,
    known: impl Iterator<Item = &'static str> + Clone,
) -> syn::Error {
    let name = ident.to_string();
    let message = format!(
        "unknown {what} `{name}`{}\nknown {what}s: {}",
        suggest::did_you_mean(&name, known.clone()),
        suggest::list(known),
    );
    syn::Error::new(ident.span(), message)
}

pub(super) fn given_twice(ident: &Ident) -> syn::Error {
    syn::Error::new(ident.span(), format!("`{ident}` is repeated"))
}

/// The error for a key that is repeated.
pub(super) fn key_given_twice(key: &LitStr) -> syn::Error {
    syn::Error::new(key.span(), format!("`{}` is repeated", key.value()))
}
