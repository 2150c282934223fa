//! The place of errors that no option causes.

use proc_macro2::Span;

/// The span of an error that no token of the user caused.
pub fn call_site() -> Span {
    Span::call_site()
}
