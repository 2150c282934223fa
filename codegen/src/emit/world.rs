//! The world: its struct, its `…Pre`, its own types.

mod indices;
mod link;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use self::indices::emit_indices;
use self::link::{emit_add_to_linker, emit_host};
use super::functions::{Owner, OwnerKind, emit_field_type, emit_methods, emit_wanted};
use super::interface::emit_rules;
use super::types::{emit_type_lints, emit_types, uses_of};
use super::{Context, emit_allow_deprecated, emit_deprecated, emit_docs_and, emit_docs_lint};
use crate::model::{TypeDef, World, WorldInterface, WorldTypes};

/// All items at the root, except for the modules of interfaces.
pub(crate) fn emit_world(cx: &Context, world: &World) -> TokenStream {
    let types = emit_world_types(cx, world);
    let instance = emit_struct(cx, world);
    let common = emit_common(cx, world);
    let indices = emit_indices(cx, world);
    let methods = emit_world_methods(cx, world);
    let host = emit_host(cx, world);
    quote!(#types #host #instance #common #indices #methods)
}

/// Whether an item at the root uses deprecated items: one of the world's own types, a function that
/// the world imports, or an exported interface.
pub(crate) fn uses_deprecated(world: &World) -> bool {
    let types = world.types.as_ref();
    let mut interfaces = world.interfaces.iter();
    types.is_some_and(|types| has_deprecated(&types.types))
        || world
            .imports
            .as_ref()
            .is_some_and(|imports| imports.has_deprecated)
        || interfaces.any(|interface| interface.deprecated.is_some())
}

fn has_deprecated(types: &[TypeDef]) -> bool {
    types.iter().any(|ty| ty.deprecated.is_some())
}

/// The world's own types. They are in a module, so that the module can import what their
/// definitions need.
///
/// ```text
/// mod __plugin_types { … }
/// pub use __plugin_types::{Mode, Item};
/// ```
fn emit_world_types(cx: &Context, world: &World) -> TokenStream {
    let Some(WorldTypes { module, types }) = &world.types else {
        return quote!();
    };
    let (cx, import) = cx.within_module(uses_of(types));
    let (lints, docs_lint) = (emit_type_lints(types), emit_docs_lint());
    let definitions = emit_types(&cx, types);
    let idents = types.iter().map(|ty| &ty.ident);
    let allow = emit_allow_deprecated(has_deprecated(types));
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
///     run: ::worldbind::__private::Function<…>,
/// }
/// ```
fn emit_struct(cx: &Context, world: &World) -> TokenStream {
    let World {
        wit_name,
        docs,
        ident,
        pre_ident,
        interfaces,
        functions,
        ..
    } = world;
    let docs = emit_docs_and(
        docs,
        &format!(
            "An instance of a component that fits the world `{wit_name}`. [`{pre_ident}`] makes it."
        ),
    );
    let interfaces = interfaces.iter().map(|interface| {
        let field = &interface.field;
        let ty = emit_interface_type(cx, interface);
        quote!(#field: #ty,)
    });
    let functions = functions.iter().map(|function| {
        let field = &function.field;
        let ty = emit_field_type(cx, function);
        quote!(#field: #ty,)
    });
    let allow = &cx.allow_deprecated;
    quote! {
        #docs
        #allow
        pub struct #ident {
            #(#interfaces)*
            #(#functions)*
        }
    }
}

/// What is the same for every world: `PluginPre`, and how the world is made.
///
/// ```text
/// ::worldbind::__private::world!(
///     Plugin, PluginPre, "acme:plugin/plugin@0.2.3";
///     import "acme:host/log@0.2.3";
///     interface acme_plugin_transform: exports::acme::plugin::transform::Guest;
///     fn run: ::worldbind::__private::Function<(), ()> = "run", "func()";
/// );
/// ```
fn emit_common(cx: &Context, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        wit_name,
        ident,
        pre_ident,
        import_names,
        versions,
        interfaces,
        functions,
        ..
    } = world;
    let rules = emit_rules(versions);
    let lint = emit_name_lint(ident);
    let allow = &cx.allow_deprecated;
    let import = (!import_names.is_empty()).then(|| quote!(import #(#import_names),*;));
    let optional = interfaces.iter().filter(|interface| interface.is_optional);
    let optional: Vec<_> = optional.map(|interface| &interface.wit_name).collect();
    let optional = (!optional.is_empty()).then(|| quote!(optional #(#optional),*;));
    let interfaces = interfaces.iter().map(|interface| {
        let field = &interface.field;
        let ty = emit_interface_type(cx, interface);
        quote!(interface #field: #ty;)
    });
    let functions = functions.iter().map(|function| emit_wanted(cx, function));
    quote! {
        #rt::world!(
            #lint #allow #ident, #pre_ident, #wit_name #rules;
            #import
            #optional
            #(#interfaces)*
            #(#functions)*
        );
    }
}

/// The type of the field that holds an interface.
fn emit_interface_type(cx: &Context, interface: &WorldInterface) -> TokenStream {
    let rt = &cx.rt;
    let module = &interface.module;
    match interface.is_optional {
        false => quote!(#(#module)::*::Guest),
        true => quote!(#rt::Option<#(#module)::*::Guest>),
    }
}

/// Allows a lint. If the name of a world gets an underscore at its end, then `Host_Pre` has an
/// underscore in the middle, and the compiler would warn.
fn emit_name_lint(ident: &Ident) -> TokenStream {
    if ident.to_string().ends_with('_') {
        quote!(#[allow(non_camel_case_types)])
    } else {
        quote!()
    }
}

/// ```text
/// impl Plugin {
///     pub fn acme_plugin_transform(&self) -> &exports::acme::plugin::transform::Guest { … }
///     pub fn call_run(…) { … }
/// }
/// ```
fn emit_world_methods(cx: &Context, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        ident,
        interfaces,
        functions,
        ..
    } = world;
    let accessors = interfaces.iter().map(|interface| {
        let WorldInterface {
            wit_name,
            deprecated,
            module,
            field,
            accessor,
            is_optional,
        } = interface;
        let deprecated = emit_deprecated(deprecated);
        if *is_optional {
            let docs = format!(" The functions of `{wit_name}`, if the component exports it.");
            quote! {
                #[doc = #docs]
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
    });
    let owner = Owner {
        holder: quote!(self),
        kind: OwnerKind::World,
    };
    let methods = functions
        .iter()
        .map(|function| emit_methods(cx, function, &owner));
    let add_to_linker = emit_add_to_linker(cx, world);
    let allow = &cx.allow_deprecated;
    quote! {
        #allow
        impl #ident {
            #add_to_linker
            #(#accessors)*
            #(#methods)*
        }
    }
}
