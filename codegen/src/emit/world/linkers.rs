//! The struct with a linker for each generation.

use proc_macro2::TokenStream;
use quote::quote;

use super::steps::{emit_host_bounds, emit_steps};
use crate::emit::Context;
use crate::emit::imports::{emit_options, emit_options_param};
use crate::model::{GenerationSteps, Generations, LinkPlan, LinkStep, LinkSteps, World};

/// ```text
/// impl<T> PluginLinkers<T> {
///     pub fn new<D>(engine: &…::Engine, host_getter: fn(&mut T) -> D::Data<'_>) -> …::Result<Self> { … }
/// }
/// ```
pub(super) fn emit_linkers(
    cx: &Context<'_>,
    world: &World,
    generations: &Generations,
) -> TokenStream {
    let linkers_ident = &generations.linkers_ident;
    let Some(plan) = &world.link else {
        // The macro with the methods that are the same for every world adds it.
        return quote!();
    };
    let new = emit_new(cx, world, generations, plan);
    quote! {
        impl<T> #linkers_ident<T> {
            #new
        }
    }
}

fn emit_new(
    cx: &Context<'_>,
    world: &World,
    generations: &Generations,
    plan: &LinkPlan,
) -> TokenStream {
    let rt = &cx.rt;
    let ident = &generations.ident;
    let data = plan.is_data_send.then(|| quote!(T: #rt::Send,));
    let bounds = emit_host_bounds(cx, plan);
    let (param, links) = match &plan.steps {
        LinkSteps::Nothing | LinkSteps::Same(_) => {
            let world = &world.ident;
            let (param, argument) = emit_options(cx, plan.param.as_ref());
            let links = quote! {
                let mut linker = #rt::Linker::new(engine);
                #world::add_to_linker::<T, D>(&mut linker, #argument host_getter)?;
                #rt::Ok(Self(#rt::Linkers::new(linker, #ident::ALL.len())))
            };
            (param, links)
        }
        LinkSteps::PerGeneration { shared, own } => (
            emit_options_param(cx, plan.param.as_ref()),
            emit_each(cx, generations, shared, own),
        ),
    };
    quote! {
        /// Linkers with everything that the host implements. Where `host_getter` returns a `&mut`
        /// of the host, call it as `new::<HasSelf<_>>`.
        pub fn new<D>(
            engine: &#rt::Engine,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<Self>
        where
            #bounds
            #data
        {
            #links
        }
    }
}

/// Names with one meaning come first, then the names that differ between generations.
fn emit_each(
    cx: &Context<'_>,
    generations: &Generations,
    shared: &[LinkStep],
    own: &[GenerationSteps],
) -> TokenStream {
    let rt = &cx.rt;
    let ident = &generations.ident;
    let linker = match shared.is_empty() {
        true => quote!(let linker),
        false => quote!(let mut linker),
    };
    let shared = emit_steps(cx, shared, &quote!(&mut linker));
    let arms = own.iter().map(|GenerationSteps { generations, steps }| {
        let steps = emit_steps(cx, steps, &quote!(linker));
        quote!(#(#ident::#generations)|* => { #steps })
    });
    quote! {
        #linker = #rt::Linker::new(engine);
        #shared
        let mut linkers = #rt::Linkers::new(linker, #ident::ALL.len());
        for generation in #ident::ALL {
            let linker = linkers.get_mut(*generation as usize);
            match generation {
                #(#arms)*
            }
        }
        #rt::Ok(Self(linkers))
    }
}
