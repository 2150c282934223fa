//! The options with which a host links unstable items, and the code that they enable.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::emit::Context;
use crate::model::{LinkFeature, LinkOptions, OptionsParam};

/// The parameter with the enabled unstable features, and the argument that passes it on.
pub(crate) fn emit_options(
    cx: &Context<'_>,
    param: Option<&OptionsParam>,
) -> (TokenStream, TokenStream) {
    match param {
        Some(OptionsParam { ty, is_used: _ }) => {
            let ty = cx.path(ty);
            (quote!(options: &#ty,), quote!(options,))
        }
        None => (quote!(), quote!()),
    }
}

/// The same parameter for a function that may not use it.
pub(crate) fn emit_options_param(cx: &Context<'_>, param: Option<&OptionsParam>) -> TokenStream {
    match param {
        Some(OptionsParam { ty, is_used: false }) => {
            let ty = cx.path(ty);
            quote!(_: &#ty,)
        }
        Some(OptionsParam { is_used: true, .. }) | None => emit_options(cx, param).0,
    }
}

/// ```text
/// /// The unstable features to link.
/// #[derive(Clone, Debug, Default)]
/// pub struct LinkOptions { experimental: bool }
/// ```
pub(crate) fn emit_link_options(options: Option<&LinkOptions>) -> TokenStream {
    let Some(LinkOptions { path, features }) = options else {
        return quote!();
    };
    let struct_ident = &path.ident;
    let fields = features
        .iter()
        .map(|LinkFeature { ident, .. }| quote!(#ident: bool,));
    let setters = features.iter().map(|LinkFeature { wit_name, ident }| {
        let docs =
            format!(" Sets whether items with `@unstable(feature = {wit_name})` are linked.");
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
        pub struct #struct_ident {
            #(#fields)*
        }

        impl #struct_ident {
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
