//! The calls that link everything, and what they need of the host.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Context;
use crate::emit::imports::{emit_gated, emit_part};
use crate::model::{LinkPlan, LinkStep};

/// The bounds on the host.
pub(super) fn emit_host_bounds(cx: &Context<'_>, plan: &LinkPlan) -> TokenStream {
    let rt = &cx.rt;
    let send = plan.is_host_send.then(|| quote!(#rt::Send));
    let hosts = plan.hosts.iter().map(|host| cx.path(&host.host));
    let hosts = hosts.chain(send.clone());
    let with_stores = plan.hosts.iter().map(|host| {
        let path = cx.path(&host.with_store);
        quote!(#path<T>)
    });
    let with_stores = with_stores.chain(send);
    quote! {
        D: #(#with_stores)+*,
        for<'a> D::Data<'a>: #(#hosts)+*,
    }
}

/// ```text
/// acme::host::kv::add_to_linker::<T, D>(&mut linker, host_getter)?;
/// ```
pub(super) fn emit_steps(
    cx: &Context<'_>,
    steps: &[LinkStep],
    linker: &TokenStream,
) -> TokenStream {
    let steps = steps.iter().map(|step| emit_step(cx, step, linker));
    quote!(#(#steps)*)
}

fn emit_step(cx: &Context<'_>, step: &LinkStep, linker: &TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let options =
        |has_options: bool| has_options.then(|| quote!(&::core::convert::Into::into(options),));
    match step {
        LinkStep::Interface {
            function,
            has_options,
        } => {
            let (function, options) = (cx.path(function), options(*has_options));
            quote!(#function::<T, D>(#linker, #options host_getter)?;)
        }
        LinkStep::Renamed {
            function,
            has_options,
            name,
        } => {
            let (function, options) = (cx.path(function), options(*has_options));
            quote! {
                #rt::add_interface(#linker, #name, |linker| {
                    #function::<T, D>(linker, #options host_getter)
                })?;
            }
        }
        LinkStep::Parts { name, parts } => {
            let calls = parts.iter();
            let calls = calls.map(|part| emit_part(cx, part, &quote!(linker)));
            quote! {
                #rt::add_interface(#linker, #name, |linker| {
                    #(#calls)*
                    #rt::Ok(())
                })?;
            }
        }
        LinkStep::World {
            function,
            has_options,
        } => {
            let options = has_options.then(|| quote!(options,));
            quote!(Self::#function::<T, D>(#linker, #options host_getter)?;)
        }
        LinkStep::Own(part) => emit_part(cx, part, linker),
        LinkStep::Gated { gates, steps } => emit_gated(gates, emit_steps(cx, steps, linker)),
    }
}
