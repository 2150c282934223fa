//! Warnings of the compiler at the user's tokens.
//!
//! A stable macro has no way to report one but to use something that is deprecated. The crate
//! `proc-macro-warning` does the same; it would be a dependency of every host for the few lines
//! below.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use worldbind_codegen::Warning;

/// Makes the compiler warn. Beside the bindings, since modules in them allow what is deprecated;
/// without a name that another `bindgen!` of the same module could have as well.
///
/// ```text
/// const _: () = {
///     #[deprecated(note = "…")]
///     const BINDGEN_WARNING: () = ();
///     BINDGEN_WARNING
/// };
/// ```
pub(crate) fn warn(warning: &Warning) -> TokenStream {
    let Warning { span, message } = warning;
    quote_spanned! {*span=>
        const _: () = {
            #[deprecated(note = #message)]
            const BINDGEN_WARNING: () = ();
            BINDGEN_WARNING
        };
    }
}

/// A string has no room for items beside it: with warnings, it is the value of a block.
pub(crate) fn beside_text(warnings: TokenStream, text: TokenStream) -> TokenStream {
    match warnings.is_empty() {
        true => text,
        false => quote!({ #warnings #text }),
    }
}
