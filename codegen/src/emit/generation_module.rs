//! The module of an older generation, without the modules of its interfaces.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::choices::emit_own_types;
use super::context::Imported;
use super::functions::{emit_field_type, emit_load, emit_methods, emit_spec};
use super::generations::emit_reexports;
use super::imports::{Around, emit_own_imports_link, emit_traits};
use super::owner::{Owner, OwnerKind};
use super::world::emit_world_types;
use super::{Contents, Context, Uses, emit_allow_deprecated, emit_component_type, emit_deprecated};
use crate::model::{GenerationModule, OlderFunctions, OlderInterface, OlderPlugin};

/// ```text
/// /// Generation `v0_3`: `acme:plugin@0.3.0`.
/// pub mod v0_3 {
///     pub struct Plugin<'a> { … }
///     impl<'a> Plugin<'a> { … }
/// }
/// ```
pub(super) fn emit_generation(cx: &Context<'_>, generation: &GenerationModule) -> Contents {
    let GenerationModule {
        // For errors.
        position: _,
        generation: label,
        package,
        world: _,
        is_empty,
        types,
        reexports,
        plugin,
        imports,
        component_type,
    } = generation;
    let newer = match is_empty {
        true => " Its types and functions are in newer generations.",
        false => "",
    };
    let docs = format!(" Generation `{label}`: `{package}`.{newer}");
    let uses_runtime = |plugin: &OlderPlugin| {
        plugin.functions.is_some() || plugin.interfaces.iter().any(|of| of.is_optional)
    };
    let uses = match plugin.as_ref().is_some_and(uses_runtime) || imports.is_some() {
        true => Uses::Runtime,
        false => Uses::Nothing,
    };
    let types = types.iter().map(|types| emit_world_types(cx, types));
    let (cx, import) = cx.within_module(uses);
    let (reexports, types_here) = emit_reexports(&cx, reexports);
    let cx = cx.with_imported(Imported {
        items: Vec::new(),
        types: types_here,
    });
    let plugin = plugin.iter().map(|plugin| emit_plugin(&cx, label, plugin));
    let imports = imports.iter();
    let imports = imports.map(|linked| {
        let traits = emit_traits(&cx, &linked.imports, &quote!());
        let links = emit_own_imports_link(&cx, linked, Around::Module);
        quote!(#traits #links)
    });
    let component_type = component_type.iter();
    let component_type = component_type.map(|bytes| emit_component_type(bytes));
    Contents {
        attrs: quote!(#[doc = #docs]),
        items: quote! {
            #reexports
            #import
            #(#types)*
            #(#imports)*
            #(#plugin)*
            #(#component_type)*
        },
    }
}

/// The struct that returns the functions whose home is this generation.
fn emit_plugin(cx: &Context<'_>, generation: &str, plugin: &OlderPlugin) -> TokenStream {
    let rt = &cx.rt;
    let OlderPlugin {
        ident,
        interfaces,
        functions,
    } = plugin;
    let docs = format!(" The functions of `{generation}` that changed or were removed later.");
    let fields = interfaces.iter().map(|interface| {
        let OlderInterface {
            guest,
            field,
            is_optional,
            ..
        } = interface;
        let guest = cx.path(guest);
        let ty = match is_optional {
            false => quote!(&'a #guest),
            true => quote!(#rt::Option<&'a #guest>),
        };
        quote!(pub(super) #field: #ty,)
    });
    let accessors = interfaces
        .iter()
        .map(|interface| emit_accessor(cx, interface));
    let own = functions.iter().map(|of| match of.is_optional {
        false => quote!(pub(super) functions: &'a Functions,),
        true => quote!(pub(super) functions: #rt::Option<&'a Functions>,),
    });
    let methods = functions.iter().map(|of| {
        let owner = Owner {
            holder: quote!(self.functions),
            kind: match of.is_optional {
                false => OwnerKind::World,
                true => OwnerKind::MissingWorld,
            },
        };
        let methods = of.functions.iter();
        let methods = methods.map(|function| emit_methods(cx, function, &owner));
        quote!(#(#methods)*)
    });
    let functions = functions
        .iter()
        .map(|functions| emit_functions(cx, ident, functions));
    quote! {
        #[doc = #docs]
        #[derive(::core::clone::Clone, ::core::marker::Copy)]
        pub struct #ident<'a> {
            #(#fields)*
            #(#own)*
        }

        impl<'a> #ident<'a> {
            #(#accessors)*
            #(#methods)*
        }

        #(#functions)*
    }
}

fn emit_accessor(cx: &Context<'_>, interface: &OlderInterface) -> TokenStream {
    let rt = &cx.rt;
    let OlderInterface {
        wit_name,
        deprecated,
        guest,
        field,
        accessor,
        is_optional,
    } = interface;
    let docs = match is_optional {
        false => format!(" The functions of `{wit_name}`."),
        true => format!(" The functions of `{wit_name}`, if the component has one of them."),
    };
    let deprecated = emit_deprecated(deprecated);
    let guest = cx.path(guest);
    let ty = match is_optional {
        false => quote!(&'a #guest),
        true => quote!(#rt::Option<&'a #guest>),
    };
    quote! {
        #[doc = #docs]
        #deprecated
        pub fn #accessor(&self) -> #ty {
            self.#field
        }
    }
}

/// The functions of the world itself.
///
/// ```text
/// #[derive(Clone)]
/// pub(super) struct Functions { pub(super) run: RunFunction }
/// impl rt::Interface for Functions { … }
/// ```
fn emit_functions(cx: &Context<'_>, plugin: &Ident, of: &OlderFunctions) -> TokenStream {
    let rt = &cx.rt;
    let OlderFunctions {
        wit_name,
        functions,
        uses_deprecated,
        is_optional: _,
    } = of;
    let own_types = emit_own_types(cx, functions);
    let fields = functions.iter().map(|function| {
        let field = &function.field;
        let ty = emit_field_type(cx, function);
        quote!(pub(super) #field: #ty,)
    });
    let specs = functions
        .iter()
        .map(|function| emit_spec(cx, function, &quote!(#plugin)));
    let loads = functions.iter().map(emit_load);
    let allow = emit_allow_deprecated(*uses_deprecated);
    quote! {
        #own_types

        /// The functions of the world itself.
        #[derive(::core::clone::Clone)]
        pub(super) struct Functions {
            #(#fields)*
        }

        #allow
        impl #rt::Interface for Functions {
            const SPEC: &'static #rt::InterfaceSpec = &#rt::InterfaceSpec {
                name: #wit_name,
                functions: &[#(#specs),*],
                types: &[],
            };

            fn load(loader: &mut #rt::Loader<'_>) -> #rt::Result<Self> {
                loader.taken()?;
                #rt::Ok(Functions {
                    #(#loads)*
                })
            }
        }
    }
}
