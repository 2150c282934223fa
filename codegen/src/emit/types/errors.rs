//! The methods and traits of types that are a function's error type.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::lifetime::Definition;
use crate::emit::Context;
use crate::model::EnumCase;

/// Emits the methods of an enum that is a function's error type: its code, its name, and its
/// message, which is WIT's docs.
///
/// ```text
/// impl Errno {
///     pub fn name(&self) -> &'static str { … }
///     pub fn message(&self) -> &'static str { … }
/// }
/// impl ::core::fmt::Debug for Errno { … }
/// impl ::core::fmt::Display for Errno { … }
/// impl ::core::error::Error for Errno {}
/// ```
pub(super) fn emit_error_enum(cx: &Context<'_>, ident: &Ident, cases: &[EnumCase]) -> TokenStream {
    let rt = &cx.rt;
    let names = cases.iter().map(
        |EnumCase {
             ident, wit_name, ..
         }| { quote!(Self::#ident => #wit_name,) },
    );
    let messages = cases.iter().map(|EnumCase { ident, docs, .. }| {
        let message = docs.0.join("\n");
        quote!(Self::#ident => #message,)
    });
    let name = ident.to_string();
    quote! {
        impl #ident {
            /// The case's name in WIT.
            pub fn name(&self) -> &'static str {
                match self { #(#names)* }
            }

            /// The case's docs in WIT.
            pub fn message(&self) -> &'static str {
                match self { #(#messages)* }
            }
        }

        impl ::core::fmt::Debug for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                let (name, message) = (self.name(), self.message());
                #rt::debug_error_enum(f, #name, *self as i32, name, message)
            }
        }

        impl ::core::fmt::Display for #ident {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #rt::display_error_enum(f, *self as i32, self.name())
            }
        }

        impl ::core::error::Error for #ident {}
    }
}

/// Emits `Error` and `Display` for a record or variant that is a function's error type. `Display`
/// is the same as `Debug`.
///
/// ```text
/// impl ::core::fmt::Display for Error { … }
/// impl ::core::error::Error for Error {}
/// ```
pub(super) fn emit_error(definition: &Definition<'_>, is_error: bool) -> TokenStream {
    if !is_error {
        return quote!();
    }
    let Definition { ident, elided, .. } = definition;
    quote! {
        impl ::core::fmt::Display for #ident #elided {
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Debug::fmt(self, f)
            }
        }
        impl ::core::error::Error for #ident #elided {}
    }
}
