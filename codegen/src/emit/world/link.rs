//! Links the imports of a world, or of all its generations: the host's traits, the link options,
//! `add_to_linker`.

use proc_macro2::TokenStream;
use quote::quote;

use super::lints::emit_name_lint;
use super::steps::{emit_host_bounds, emit_steps};
use crate::emit::imports::{
    Around, emit_data_bound, emit_link_options, emit_options_param, emit_own_imports_link,
    emit_traits,
};
use crate::emit::{Context, emit_docs_lint};
use crate::model::{LinkFeature, LinkOptions, LinkPlan, LinkStep, LinkSteps, World};

/// The link options, and the traits for the imports of the world itself.
///
/// ```text
/// pub struct LinkOptions { … }
/// impl From<&LinkOptions> for acme::host::kv::LinkOptions { … }
/// pub trait PluginImports { … }
/// ```
pub(super) fn emit_host(cx: &Context<'_>, world: &World) -> TokenStream {
    let options = world.link.iter().map(|plan| emit_all_options(cx, plan));
    let lints = (emit_docs_lint(), emit_name_lint(&world.ident));
    let (docs_lint, name_lint) = lints;
    let imports = world.imports.iter().map(|linked| &linked.imports);
    let traits = imports.map(|imports| emit_traits(cx, imports, &quote!(#docs_lint #name_lint)));
    quote!(#(#options)* #(#traits)*)
}

/// The link options of everything, and the conversions to those of interfaces.
fn emit_all_options(cx: &Context<'_>, plan: &LinkPlan) -> TokenStream {
    let Some(all) = &plan.options else {
        return quote!();
    };
    let options = emit_link_options(Some(all));
    let conversions = plan.of_interfaces.iter();
    let conversions = conversions.map(|options| emit_conversion(cx, all, options));
    quote!(#options #(#conversions)*)
}

/// Makes the options of an interface from those of everything.
fn emit_conversion(cx: &Context<'_>, all: &LinkOptions, options: &LinkOptions) -> TokenStream {
    let LinkOptions { path, features } = options;
    let (all, interface) = (cx.path(&all.path), cx.path(path));
    let features = features.iter().map(|LinkFeature { ident, .. }| ident);
    quote! {
        impl ::core::convert::From<#all> for #interface {
            fn from(options: #all) -> Self {
                <Self as ::core::convert::From<&#all>>::from(&options)
            }
        }

        impl ::core::convert::From<&#all> for #interface {
            fn from(options: &#all) -> Self {
                let mut all = <Self as ::core::default::Default>::default();
                #(Self::#features(&mut all, options.#features);)*
                all
            }
        }
    }
}

/// The world's functions that link.
pub(super) fn emit_links(cx: &Context<'_>, world: &World) -> TokenStream {
    let own = world.imports.iter();
    let own = own.map(|linked| emit_own_imports_link(cx, linked, Around::Struct));
    let add_to_linker = world.link.iter().map(|plan| match &plan.steps {
        LinkSteps::Nothing => emit_empty_add_to_linker(cx, plan),
        LinkSteps::Same(steps) => emit_add_to_linker(cx, world, plan, steps),
        // Each generation has a linker of its own.
        LinkSteps::PerGeneration { .. } => quote!(),
    });
    quote!(#(#own)* #(#add_to_linker)*)
}

/// ```text
/// pub fn add_to_linker<T, D>(linker: &mut …::Linker<T>, host_getter: fn(&mut T) -> D::Data<'_>) -> …
/// where
///     D: acme::host::kv::HostWithStore<T> + PluginImportsWithStore<T>,
///     for<'a> D::Data<'a>: acme::host::kv::Host + PluginImports,
///     T: 'static,
/// { … }
/// ```
fn emit_add_to_linker(
    cx: &Context<'_>,
    world: &World,
    plan: &LinkPlan,
    steps: &[LinkStep],
) -> TokenStream {
    let rt = &cx.rt;
    let docs = emit_docs(world);
    let param = emit_options_param(cx, plan.param.as_ref());
    let bounds = emit_host_bounds(cx, plan);
    let data = emit_data_bound(cx, plan.is_data_send);
    let steps = emit_steps(cx, steps, &quote!(linker));
    quote! {
        #docs
        pub fn add_to_linker<T, D>(
            linker: &mut #rt::Linker<T>,
            #param
            host_getter: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        where
            #bounds
            T: #data,
        {
            #steps
            #rt::Ok(())
        }
    }
}

fn emit_docs(world: &World) -> TokenStream {
    let of_one = quote! {
        /// Adds everything that the world imports to a `Linker`. Where `host_getter` returns a
        /// `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    };
    let of_all = quote! {
        /// Adds everything that the worlds of all generations import to a `Linker`. Where
        /// `host_getter` returns a `&mut` of the host, call it as `add_to_linker::<_, HasSelf<_>>`.
    };
    match &world.generations {
        None => of_one,
        Some(_) => of_all,
    }
}

/// `add_to_linker` of a world that imports only types. It exists so that code that is generic over
/// worlds can call it.
fn emit_empty_add_to_linker(cx: &Context<'_>, plan: &LinkPlan) -> TokenStream {
    let rt = &cx.rt;
    let param = emit_options_param(cx, plan.param.as_ref());
    let data = emit_data_bound(cx, plan.is_data_send);
    quote! {
        /// Does nothing: the world imports only types, and types need no linking.
        pub fn add_to_linker<T, D>(
            _: &mut #rt::Linker<T>,
            #param
            _: fn(&mut T) -> D::Data<'_>,
        ) -> #rt::Result<()>
        where
            D: #rt::HasData,
            T: #data,
        {
            #rt::Ok(())
        }
    }
}
