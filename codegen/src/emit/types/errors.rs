//! What a type has beside its definition if a function fails with it: it is an error.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::Definition;
use crate::emit::Context;
use crate::model::EnumCase;

/// An enum that a function fails with has a code, a name and a message: WIT's docs.
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
pub(super) fn emit_error_enum(cx: &Context, ident: &Ident, cases: &[EnumCase]) -> TokenStream {
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

/// A record or variant that a function fails with is an error, which shows itself as it does to
/// programmers.
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
