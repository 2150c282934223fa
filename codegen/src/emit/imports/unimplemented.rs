//! The compiler's message for a host that does not implement a trait. The trait of every interface
//! is called `Host`, so the message names the interface and the path of the trait.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use crate::model::HostOf;

/// ```text
/// #[diagnostic::on_unimplemented(
///     message = "`{Self}` does not implement `Host` of the interface `acme:host/kv@0.2.1`",
///     label = "missing `impl acme::host::kv::Host for {Self}`"
/// )]
/// ```
pub(super) fn emit_host_unimplemented(ident: &Ident, of: &Option<HostOf>) -> TokenStream {
    let Some(of) = of else { return quote!() };
    let path = path_text(of, ident);
    let message = message(&ident.to_string(), of);
    let label = format!("missing `impl {path} for {{Self}}`");
    quote!(#[diagnostic::on_unimplemented(message = #message, label = #label)])
}

/// The message for the trait with the functions that need the store, which the host itself does not
/// implement.
pub(super) fn emit_with_store_unimplemented(ident: &Ident, of: &Option<HostOf>) -> TokenStream {
    let Some(of) = of else { return quote!() };
    let path = path_text(of, ident);
    let message = message(&format!("{ident}<{{T}}>"), of);
    let label = format!("missing `impl<T> {path}<T> for {{Self}}`");
    quote! {
        #[diagnostic::on_unimplemented(
            message = #message,
            label = #label,
            note = "implement it for `HasSelf<_>` or for your own `HasData` type, the `D` of `add_to_linker::<T, D>`"
        )]
    }
}

fn message(name: &str, of: &HostOf) -> String {
    let interface = &of.wit_name;
    format!("`{{Self}}` does not implement `{name}` of the interface `{interface}`")
}

/// `acme::host::kv::Host`, from the module with the bindings.
fn path_text(of: &HostOf, ident: &Ident) -> String {
    let path = of.module.iter().chain([ident]).map(Ident::to_string);
    path.collect::<Vec<_>>().join("::")
}
