//! The function that links an interface under its own name.

use proc_macro2::TokenStream;
use quote::quote;

use super::bounds::emit_bounds;
use super::options::emit_options;
use crate::emit::Context;
use crate::model::LinkedImports;

pub(super) fn emit_add_to_linker(
    cx: &Context<'_>,
    wit_name: &str,
    linked: &LinkedImports,
) -> TokenStream {
    let rt = &cx.rt;
    let bounds = emit_bounds(cx, linked);
    let (param, argument) = emit_options(cx, linked.links.options.as_ref());
    quote! {
            /// Adds this interface to a `Linker`. Where `host_getter` returns a `&mut` of the host,
            /// call it as `add_to_linker::<_, HasSelf<_>>`.
            pub fn add_to_linker<T, D>(
                linker: &mut #rt::Linker<T>,
                #param
                host_getter: fn(&mut T) -> D::Data<'_>,
            ) -> #rt::Result<()>
            #bounds
            {
                #rt::add_interface(linker, #wit_name, |linker| {
                    add_to_linker_instance::<T, D>(linker, #argument host_getter)
                })
            }
    }
}
