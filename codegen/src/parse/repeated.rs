//! Options that occur twice. wasmtime's macro accepts some of them, and so does this one.

use proc_macro2::Span;

use crate::warnings::Warnings;

/// The meaning of an option that occurs twice.
#[derive(Clone, Copy)]
pub(super) enum Repeated {
    /// Its values are added up.
    Added,
    /// Only the last value counts.
    Replaced,
    /// It is an error.
    Refused,
}

/// Warns that the earlier one of two has no effect.
pub(super) fn warn_of_earlier(name: &str, earlier: Span, warnings: &mut Warnings) {
    let message = format!("`{name}` is repeated; this one has no effect");
    warnings.push(earlier, message);
}
