//! The world: its struct, its `…Pre` and `…Indices`, its own types.

mod link;
mod linkers;
mod lints;
mod spec;
mod steps;

use proc_macro2::TokenStream;
use quote::quote;

use self::link::{emit_host, emit_links};
use self::linkers::emit_linkers;
use self::lints::emit_name_lint;
use self::spec::emit_world_spec;
use super::absence::elsewhere_text;
use super::choices::emit_own_types;
use super::functions::{emit_field_type, emit_methods};
use super::generations::{
    emit_common as emit_common_of_generations, emit_generation_enum, emit_indistinguishable_docs,
    emit_linkers_struct, emit_plugin_method,
};
use super::owner::{Owner, OwnerKind};
use super::types::{emit_type_lints, emit_types, uses_of};
use super::{
    Context, emit_allow_deprecated, emit_deprecated, emit_docs_and, emit_docs_lint, emit_own_docs,
};
use crate::model::{StoredGuest, World, WorldInterface, WorldTypes};

/// All items at the root, except for the modules of interfaces.
///
/// ```text
/// use ::worldbind::__private… as __plugin_rt;
/// pub struct Plugin { … }
/// pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
/// impl __plugin_rt::World for Plugin { … }
/// __plugin_rt::world_methods!(__plugin_rt, Plugin, PluginPre, PluginIndices);
/// impl Plugin { … }
/// ```
pub(crate) fn emit_world(cx: &Context<'_>, world: &World) -> TokenStream {
    let (cx, import) = cx.at_root(&world.runtime_ident, world.uses_deprecated.items);
    let types = world.types.iter().map(|types| emit_world_types(&cx, types));
    let host = emit_host(&cx, world);
    let structs = emit_structs(&cx, world);
    let spec = emit_world_spec(&cx, world);
    let common = emit_common(&cx, world);
    let methods = emit_world_methods(&cx, world);
    let generations = world.generations.iter();
    let generations = generations.map(emit_generation_enum);
    let own_types = emit_own_types(&cx, &world.functions);
    quote! {
        #import #(#types)* #host #(#generations)* #own_types #structs #spec #common #methods
    }
}

/// The world's own types. They are in a module, so that the module can import what their
/// definitions need.
///
/// ```text
/// mod __plugin_types { … }
/// pub use __plugin_types::{Mode, Item};
/// ```
pub(super) fn emit_world_types(cx: &Context<'_>, types: &WorldTypes) -> TokenStream {
    let WorldTypes {
        module,
        types,
        uses_deprecated,
    } = types;
    let types = &cx.types_of(types);
    let (cx, import) = cx.inside(module).within_module(uses_of(types));
    let (lints, docs_lint) = (emit_type_lints(types), emit_docs_lint());
    let definitions = emit_types(&cx, types);
    let idents = types.iter().map(|ty| ty.ident());
    let allow = emit_allow_deprecated(*uses_deprecated);
    quote! {
        #lints
        #docs_lint
        #allow
        mod #module {
            #import
            #definitions
        }
        #allow
        pub use #module::{#(#idents),*};
    }
}

/// ```text
/// pub struct Plugin {
///     acme_plugin_transform: exports::acme::plugin::transform::Guest,
///     run: __plugin_rt::Function<(), ()>,
/// }
/// pub struct PluginPre<T: 'static>(__plugin_rt::WorldPre<T, Plugin>);
/// pub struct PluginIndices(__plugin_rt::Indices<Plugin>);
/// ```
fn emit_structs(cx: &Context<'_>, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        wit_name,
        docs,
        ident,
        pre_ident,
        indices_ident,
        generations,
        ..
    } = world;
    let fits = match generations {
        Some(generations) => format!("a generation of the world `{}`", generations.world),
        None => format!("the world `{wit_name}`"),
    };
    let docs = emit_docs_and(
        docs,
        &format!("An instance of a component that fits {fits}. [`{pre_ident}`] makes it."),
    );
    let pre_docs = format!("A component that fits {fits}, ready to be instantiated.");
    let pre_docs = emit_own_docs(&pre_docs);
    let indices_docs = emit_own_docs(&format!("Where the exports of {fits} are in a component."));
    let fields = emit_fields(cx, world);
    let lint = emit_name_lint(ident);
    let allow = &cx.allow_deprecated;
    let linkers = generations.iter().map(|of| emit_linkers_struct(cx, of));
    let indistinguishable_docs = generations.iter().map(emit_indistinguishable_docs);
    quote! {
        #docs
        #allow
        pub struct #ident {
            #fields
        }

        #(#linkers)*

        #pre_docs
        #(#indistinguishable_docs)*
        #lint
        pub struct #pre_ident<T: 'static>(#rt::WorldPre<T, #ident>);

        #indices_docs
        #lint
        #[derive(::core::clone::Clone)]
        pub struct #indices_ident(#rt::Indices<#ident>);
    }
}

/// The fields, in the order in which [`emit_load_world`] loads them.
fn emit_fields(cx: &Context<'_>, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        interfaces,
        functions,
        generations,
        ..
    } = world;
    let generation = generations.iter().map(|of| &of.ident);
    let interfaces = interfaces.iter().map(|interface| {
        let field = &interface.field;
        let ty = emit_interface_type(cx, interface);
        quote!(#field: #ty,)
    });
    let older = generations.iter().flat_map(|of| &of.older).map(|older| {
        let StoredGuest { field, guest } = older;
        let guest = cx.path(guest);
        quote!(#field: #rt::Option<#guest>,)
    });
    let functions = functions.iter().map(|function| {
        let field = &function.field;
        let ty = emit_field_type(cx, function);
        quote!(#field: #ty,)
    });
    quote! {
        #(generation: #generation,)*
        #(#interfaces)*
        #(#older)*
        #(#functions)*
    }
}

/// The methods that are the same for every world.
///
/// ```text
/// __plugin_rt::world_methods!(__plugin_rt, Plugin, PluginPre, PluginIndices);
/// ```
fn emit_common(cx: &Context<'_>, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        ident,
        pre_ident,
        indices_ident,
        versions,
        ..
    } = world;
    if let Some(generations) = &world.generations {
        return emit_common_of_generations(cx, world, generations);
    }
    let idents = quote!(#rt, #ident, #pre_ident, #indices_ident);
    let policy = versions
        .has_policy
        .then(|| quote!(#rt::world_policy_methods!(#idents);));
    quote!(#rt::world_methods!(#idents); #policy)
}

/// The type of the field that holds an interface.
fn emit_interface_type(cx: &Context<'_>, interface: &WorldInterface) -> TokenStream {
    let rt = &cx.rt;
    let module = &interface.module;
    match interface.is_option() {
        false => quote!(#(#module)::*::Guest),
        true => quote!(#rt::Option<#(#module)::*::Guest>),
    }
}

/// ```text
/// impl Plugin {
///     pub fn acme_plugin_transform(&self) -> &exports::acme::plugin::transform::Guest { … }
///     pub fn call_run(…) { … }
/// }
/// ```
fn emit_world_methods(cx: &Context<'_>, world: &World) -> TokenStream {
    let World {
        ident,
        interfaces,
        functions,
        ..
    } = world;
    let accessors = interfaces.iter();
    let accessors = accessors.map(|interface| emit_accessor(cx, interface));
    let owner = Owner {
        holder: quote!(self),
        kind: OwnerKind::World,
    };
    let methods = functions
        .iter()
        .map(|function| emit_methods(cx, function, &owner));
    let links = emit_links(cx, world);
    let allow = &cx.allow_deprecated;
    let generations = world.generations.as_ref();
    let linkers = generations.map(|of| emit_linkers(cx, world, of));
    let plugin_methods = generations.into_iter().flat_map(|of| &of.plugin_methods);
    let plugin_methods = plugin_methods.map(|of| emit_plugin_method(cx, of));
    quote! {
        #linkers

        #allow
        impl #ident {
            #links
            #(#accessors)*
            #(#methods)*
            #(#plugin_methods)*
        }
    }
}

/// ```text
/// pub fn acme_plugin_transform(&self) -> &exports::acme::plugin::transform::Guest { … }
/// ```
fn emit_accessor(cx: &Context<'_>, interface: &WorldInterface) -> TokenStream {
    let rt = &cx.rt;
    let WorldInterface {
        wit_name,
        deprecated,
        module,
        field,
        accessor,
        is_optional: _,
        elsewhere,
    } = interface;
    let deprecated = emit_deprecated(deprecated);
    if interface.is_option() {
        let missing = elsewhere_text(elsewhere).map(|missing| format!(" {missing}."));
        let missing = missing.unwrap_or_default();
        let docs = format!("The functions of `{wit_name}`, if the component exports it.{missing}");
        let docs = emit_own_docs(&docs);
        quote! {
            #docs
            #deprecated
            pub fn #accessor(&self) -> #rt::Option<&#(#module)::*::Guest> {
                self.#field.as_ref()
            }
        }
    } else {
        let docs = format!(" The functions of `{wit_name}`.");
        quote! {
            #[doc = #docs]
            #deprecated
            pub fn #accessor(&self) -> &#(#module)::*::Guest {
                &self.#field
            }
        }
    }
}
