//! The specification of the world, and the function that loads its exports.

use proc_macro2::TokenStream;
use quote::quote;

use super::super::functions::{emit_load, emit_spec};
use super::super::generations::emit_generation_specs;
use super::super::guest::emit_versions;
use super::super::{Context, emit_allow_deprecated};
use crate::model::World;

/// The specification of the world, and the function that loads the exports. Both have the same
/// exports in the same order, which is the order of the fields.
///
/// ```text
/// #[doc(hidden)]
/// impl __plugin_rt::World for Plugin {
///     const SPEC: &'static __plugin_rt::WorldSpec = &__plugin_rt::WorldSpec { … };
///     fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> { … }
/// }
/// ```
pub(super) fn emit_world_spec(cx: &Context<'_>, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        wit_name,
        ident,
        uses_deprecated,
        import_names,
        versions,
        interfaces,
        functions,
        generations,
        ..
    } = world;
    let load = emit_load_world(cx, world);
    let generations = generations
        .iter()
        .map(|of| emit_generation_specs(cx, world, of));
    let optional = interfaces.iter().filter(|interface| interface.is_optional);
    let optional: Vec<_> = optional.map(|interface| &interface.wit_name).collect();
    let optional = (!optional.is_empty())
        .then(|| quote!(const OPTIONAL: &'static [&'static str] = &[#(#optional),*];));
    let versions = emit_versions(cx, versions);
    let specs = interfaces.iter().map(|interface| {
        let module = &interface.module;
        quote!(<#(#module)::*::Guest as #rt::Interface>::SPEC)
    });
    let function_specs = functions
        .iter()
        .map(|function| emit_spec(cx, function, &quote!(Self)));
    let allow = emit_allow_deprecated(uses_deprecated.spec);
    quote! {
        #[doc(hidden)]
        #allow
        impl #rt::World for #ident {
            const SPEC: &'static #rt::WorldSpec = &#rt::WorldSpec {
                name: #wit_name,
                imports: &[#(#import_names),*],
                interfaces: &[#(#specs),*],
                functions: &[#(#function_specs),*],
            };
            #optional
            #versions
            #(#generations)*

            #load
        }
    }
}

/// ```text
/// fn load(loader: &mut __plugin_rt::Loader<'_>) -> __plugin_rt::Result<Self> {
///     __plugin_rt::Ok(Plugin { acme_plugin_transform: __plugin_rt::Interface::load(loader)?, … })
/// }
/// ```
fn emit_load_world(cx: &Context<'_>, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        ident,
        interfaces,
        functions,
        generations,
        ..
    } = world;
    let is_unused = interfaces.is_empty() && functions.is_empty() && generations.is_none();
    let loader = match is_unused {
        true => quote!(_),
        false => quote!(loader),
    };
    let generation = generations.iter().map(|of| {
        let generation = &of.ident;
        let newest = of.all.iter().last().map(|newest| &newest.variant);
        quote!(generation: loader.generation(#generation::ALL, #generation::#newest),)
    });
    let interfaces = interfaces.iter().map(|interface| {
        let field = &interface.field;
        match interface.is_option() {
            false => quote!(#field: #rt::Interface::load(loader)?,),
            true => quote!(#field: loader.interface()?,),
        }
    });
    let older = generations.iter().flat_map(|of| &of.older);
    let older = older.map(|older| {
        let field = &older.field;
        quote!(#field: loader.older()?,)
    });
    let functions = functions.iter().map(emit_load);
    quote! {
        fn load(#loader: &mut #rt::Loader<'_>) -> #rt::Result<Self> {
            #rt::Ok(#ident {
                #(#generation)*
                #(#interfaces)*
                #(#older)*
                #(#functions)*
            })
        }
    }
}
