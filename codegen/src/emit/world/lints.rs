//! The lints that the items of a world would trigger.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// Allows a lint. If the name of a world gets an underscore at its end, then `Host_Pre` has an
/// underscore in the middle, and the compiler would warn.
pub(super) fn emit_name_lint(ident: &Ident) -> TokenStream {
    if ident.to_string().ends_with('_') {
        quote!(#[allow(non_camel_case_types)])
    } else {
        quote!()
    }
}
