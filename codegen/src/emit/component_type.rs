//! The world in binary form.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// ```text
/// pub const COMPONENT_TYPE: &[u8] = b"\0asm…";
/// ```
pub(crate) fn emit_component_type(bytes: &[u8]) -> TokenStream {
    let bytes = Literal::byte_string(bytes);
    quote! {
        /// The world of these bindings in binary form, with all its dependencies.
        /// `wit_parser::decoding::decode_world` can read it.
        pub const COMPONENT_TYPE: &[u8] = #bytes;
    }
}
