//! The options with which a host links unstable items, and the code that they enable.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::model::LinkOptions;

/// The parameter with the enabled unstable features, and the argument that passes it on.
pub(crate) fn emit_options(options: Option<&LinkOptions>) -> (TokenStream, TokenStream) {
    match options {
        Some(_) => (quote!(options: &LinkOptions,), quote!(options,)),
        None => (quote!(), quote!()),
    }
}

/// The same parameter for a function that may not use it: if only types are unstable, there is
/// nothing to link.
pub(crate) fn emit_options_param(options: Option<&LinkOptions>, is_used: bool) -> TokenStream {
    match options {
        Some(_) if !is_used => quote!(_: &LinkOptions,),
        options => emit_options(options).0,
    }
}

/// ```text
/// /// The unstable features to link.
/// #[derive(Clone, Debug, Default)]
/// pub struct LinkOptions { experimental: bool }
/// ```
pub(crate) fn emit_link_options(options: Option<&LinkOptions>) -> TokenStream {
    let Some(LinkOptions { features }) = options else {
        return quote!();
    };
    let fields = features.iter().map(|(ident, _)| quote!(#ident: bool,));
    let setters = features.iter().map(|(ident, name)| {
        let docs = format!(" Sets whether items with `@unstable(feature = {name})` are linked.");
        quote! {
            #[doc = #docs]
            pub fn #ident(&mut self, enabled: bool) -> &mut Self {
                self.#ident = enabled;
                self
            }
        }
    });
    quote! {
        /// The unstable features to link. By default, none is enabled.
        #[derive(Clone, Debug, Default)]
        pub struct LinkOptions {
            #(#fields)*
        }

        impl LinkOptions {
            #(#setters)*
        }
    }
}

/// ```text
/// if options.experimental { … }
/// ```
pub(crate) fn emit_gated<'a>(
    gates: impl IntoIterator<Item = &'a Ident>,
    statements: TokenStream,
) -> TokenStream {
    let mut gates = gates.into_iter().peekable();
    match gates.peek() {
        Some(_) => quote!(if #(options.#gates)&&* { #statements }),
        None => statements,
    }
}
