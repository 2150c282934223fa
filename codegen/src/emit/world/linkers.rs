//! Links the imports of all generations.

use proc_macro2::TokenStream;
use quote::quote;

use crate::emit::Context;
use crate::emit::imports::{
    emit_data_bound, emit_gated, emit_options, emit_options_param, emit_own_step, emit_part_step,
};
use crate::model::{Generations, ItemPath, LinkPlan, LinkStep, World};
use crate::names;

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
    let Some(plan) = &generations.link else {
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
    let data = plan.is_send.then(|| quote!(T: #rt::Send,));
    let bounds = emit_host_bounds(cx, plan);
    let links = match plan.is_per_generation {
        false => {
            let world = &world.ident;
            let argument = emit_options(plan.options.as_ref()).1;
            quote! {
                let mut linker = #rt::Linker::new(engine);
                #world::add_to_linker::<T, D>(&mut linker, #argument host_getter)?;
                #rt::Ok(Self(#rt::Linkers::new(linker, #ident::ALL.len())))
            }
        }
        true => emit_each(cx, generations, plan),
    };
    let is_passed_on = !plan.is_per_generation || uses_options(plan);
    let param = emit_options_param(plan.options.as_ref(), is_passed_on);
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

/// Whether what is linked depends on the link options.
fn uses_options(plan: &LinkPlan) -> bool {
    fn is_gated(step: &LinkStep) -> bool {
        match step {
            LinkStep::Interface { has_options, .. } | LinkStep::Renamed { has_options, .. } => {
                *has_options
            }
            LinkStep::Parts { name: _, parts } => parts.iter().any(|part| !part.gates.is_empty()),
            LinkStep::Own(part) => !part.gates.is_empty(),
            LinkStep::Gated { .. } => true,
        }
    }
    let mut steps = plan.shared.iter().chain(plan.own.iter().flatten());
    steps.any(is_gated)
}

/// Names with one meaning come first, then the names that differ between generations.
fn emit_each(cx: &Context<'_>, generations: &Generations, plan: &LinkPlan) -> TokenStream {
    let rt = &cx.rt;
    let Generations { ident, all, .. } = generations;
    let linker = match plan.shared.is_empty() {
        true => quote!(let linker),
        false => quote!(let mut linker),
    };
    let shared = plan.shared.iter();
    let shared = shared.map(|step| emit_step(cx, step, &quote!(&mut linker)));
    let mut arms: Vec<(Vec<TokenStream>, &Vec<LinkStep>)> = Vec::new();
    for (generation, steps) in all.iter().zip(&plan.own) {
        let variant = &generation.variant;
        let pattern = quote!(#ident::#variant);
        match arms.iter_mut().find(|(_, of)| *of == steps) {
            Some((patterns, _)) => patterns.push(pattern),
            None => arms.push((vec![pattern], steps)),
        }
    }
    let arms = arms.iter().map(|(patterns, steps)| {
        let steps = steps.iter();
        let steps = steps.map(|step| emit_step(cx, step, &quote!(linker)));
        quote!(#(#patterns)|* => { #(#steps)* })
    });
    quote! {
        #linker = #rt::Linker::new(engine);
        #(#shared)*
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

/// The bounds on the host.
fn emit_host_bounds(cx: &Context<'_>, plan: &LinkPlan) -> TokenStream {
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

/// `add_to_linker` for all generations, if no name means different things in two.
pub(super) fn emit_add_all_to_linker(cx: &Context<'_>, generations: &Generations) -> TokenStream {
    let rt = &cx.rt;
    let Some(plan) = &generations.link else {
        return quote!();
    };
    if plan.is_per_generation {
        return quote!();
    }
    let bounds = emit_host_bounds(cx, plan);
    let data = emit_data_bound(cx, plan.is_send);
    let param = emit_options_param(plan.options.as_ref(), uses_options(plan));
    let steps = plan.shared.iter();
    let steps = steps.map(|step| emit_step(cx, step, &quote!(linker)));
    quote! {
        /// Adds everything that the worlds of all generations import to a `Linker`. Where
        /// `host_getter` returns a `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
        pub fn add_to_linker<T, D>(
            linker: &mut #rt::Linker<T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        where
            #bounds
            T: #data,
        {
            #(#steps)*
            #rt::Ok(())
        }
    }
}

/// ```text
/// acme::host::kv::add_to_linker::<T, D>(&mut linker, host_getter)?;
/// ```
fn emit_step(cx: &Context<'_>, step: &LinkStep, linker: &TokenStream) -> TokenStream {
    let rt = &cx.rt;
    let function = |module: &crate::model::ModulePath, name: &str| {
        cx.path(&ItemPath {
            module: module.clone(),
            ident: names::ident(name),
        })
    };
    let options =
        |has_options: bool| has_options.then(|| quote!(&::core::convert::Into::into(options),));
    match step {
        LinkStep::Interface {
            module,
            has_options,
        } => {
            let function = function(module, "add_to_linker");
            let options = options(*has_options);
            quote!(#function::<T, D>(#linker, #options host_getter)?;)
        }
        LinkStep::Renamed {
            module,
            has_options,
            name,
        } => {
            let function = function(module, "add_to_linker_instance");
            let options = options(*has_options);
            quote! {
                #rt::add_interface(#linker, #name, |linker| {
                    #function::<T, D>(linker, #options host_getter)
                })?;
            }
        }
        LinkStep::Parts { name, parts } => {
            let calls = parts.iter();
            let calls = calls.map(|part| emit_part_step(cx, part, &quote!(linker)));
            quote! {
                #rt::add_interface(#linker, #name, |linker| {
                    #(#calls)*
                    #rt::Ok(())
                })?;
            }
        }
        LinkStep::Own(part) => emit_own_step(cx, part, linker),
        LinkStep::Gated { gates, step } => emit_gated(gates, emit_step(cx, step, linker)),
    }
}
