//! Warnings of the compiler at the user's tokens.
//!
//! On stable Rust, a macro can show a warning only by using a deprecated item. The crate
//! `proc-macro-warning` does the same, but would be a dependency of every host for these few lines.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};
use worldbind_codegen::Warning;

/// Makes the compiler warn. The constant is next to the bindings, because modules in them have
/// `#[allow(deprecated)]`. It has no name, so two `bindgen!`s in one module do not collide.
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

/// Items cannot be next to a string literal. So with warnings, the string is the value of a block.
pub(crate) fn beside_text(warnings: TokenStream, text: TokenStream) -> TokenStream {
    match warnings.is_empty() {
        true => text,
        false => quote!({ #warnings #text }),
    }
}
