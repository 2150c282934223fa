//! The world: its struct, its `…Pre`, its own types.

mod link;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use self::link::{emit_add_to_linker, emit_host};
use super::functions::{Owner, OwnerKind, emit_field, emit_load, emit_methods, emit_spec};
use super::interface::emit_versions;
use super::types::{emit_type_lints, emit_types, uses_of};
use super::{Context, emit_allow_deprecated, emit_deprecated, emit_docs_and, emit_docs_lint};
use crate::model::{TypeDef, World, WorldInterface, WorldTypes};

/// All that stands at the root, but for the modules of interfaces.
pub(crate) fn emit_world(cx: &Context, world: &World) -> TokenStream {
    let types = emit_world_types(cx, world);
    let pre = emit_pre(cx, world);
    let instance = emit_struct(cx, world);
    let spec = emit_world_impl(cx, world);
    let methods = emit_world_methods(cx, world);
    let host = emit_host(cx, world);
    quote!(#types #host #instance #pre #spec #methods)
}

/// Whether something at the root uses what is deprecated: one of the world's own types, a function that
/// it imports, or an exported interface.
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

/// The world's own types are in a module, so that they can import what their definitions need.
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
    let rt = &cx.rt;
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
            "An instance of a component that fits the world `{wit_name}`. Made by [`{pre_ident}`]."
        ),
    );
    let interfaces = interfaces.iter().map(|interface| {
        let WorldInterface {
            field,
            module,
            is_optional,
            ..
        } = interface;
        match is_optional {
            false => quote!(#field: #(#module)::*::Guest,),
            true => quote!(#field: #rt::Option<#(#module)::*::Guest>,),
        }
    });
    let functions = functions.iter().map(|function| emit_field(cx, function));
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

/// ```text
/// pub struct PluginPre<T: 'static>(::worldbind::__private::WorldPre<T, Plugin>);
/// pub type PluginIndices = ::worldbind::__private::Indices<Plugin>;
/// impl<T> PluginPre<T> { … }
/// ```
fn emit_pre(cx: &Context, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        wit_name,
        ident,
        pre_ident,
        indices_ident,
        versions,
        ..
    } = world;
    let with_policy = if versions.has_policy {
        quote! {
            /// The same as [`Self::new`], by a policy in place of the bindings' own.
            pub fn with_policy(instance_pre: #rt::InstancePre<T>, policy: &#rt::Policy) -> #rt::Result<Self> {
                #rt::WorldPre::with_policy(instance_pre, policy).map(Self)
            }
        }
    } else {
        quote!()
    };
    let lint = emit_name_lint(ident);
    let pre_docs =
        format!(" A component that fits the world `{wit_name}`, ready to be instantiated.");
    let indices_docs = format!(" Where the exports of the world `{wit_name}` are in a component.");
    quote! {
        #[doc = #pre_docs]
        #lint
        pub struct #pre_ident<T: 'static>(#rt::WorldPre<T, #ident>);

        #[doc = #indices_docs]
        #lint
        pub type #indices_ident = #rt::Indices<#ident>;

        impl<T> #rt::Clone for #pre_ident<T> {
            fn clone(&self) -> Self {
                Self(#rt::Clone::clone(&self.0))
            }
        }

        impl<T> #pre_ident<T> {
            /// Finds every export of the world, at any compatible version, and checks its type.
            /// Fails with `BindError`, which says all that does not fit.
            pub fn new(instance_pre: #rt::InstancePre<T>) -> #rt::Result<Self> {
                #rt::WorldPre::new(instance_pre).map(Self)
            }

            #with_policy

            /// Links a component, and then does what [`Self::new`] does.
            /// Fails with `LinkError`, which says all that the linker does not give, or with `BindError`.
            pub fn link(component: &#rt::Component, linker: &#rt::Linker<T>) -> #rt::Result<Self> {
                #rt::WorldPre::link(component, linker).map(Self)
            }

            /// What was found for each interface, and which functions are absent.
            pub fn resolution(&self) -> &#rt::Resolution {
                self.0.resolution()
            }

            /// The engine of the component.
            pub fn engine(&self) -> &#rt::Engine {
                self.0.engine()
            }

            /// What instances are made from.
            pub fn instance_pre(&self) -> &#rt::InstancePre<T> {
                self.0.instance_pre()
            }

            /// Makes an instance. No name is looked up and no type checked: [`Self::new`] did.
            pub fn instantiate(&self, store: impl #rt::AsContextMut<Data = T>) -> #rt::Result<#ident> {
                self.0.instantiate(store)
            }

            /// The same as [`Self::instantiate`], in an async store.
            pub async fn instantiate_async(&self, store: impl #rt::AsContextMut<Data = T>) -> #rt::Result<#ident>
            where
                T: #rt::Send,
            {
                self.0.instantiate_async(store).await
            }
        }
    }
}

/// A world whose name yields to another has an underscore at the end, so that in `Host_Pre` it is in the
/// middle, which the compiler finds unusual.
fn emit_name_lint(ident: &Ident) -> TokenStream {
    if ident.to_string().ends_with('_') {
        quote!(#[allow(non_camel_case_types)])
    } else {
        quote!()
    }
}

/// ```text
/// const OPTIONAL: &'static [&'static str] = &["acme:plugin/extra@0.2.3"];
/// ```
fn emit_optional(interfaces: &[WorldInterface]) -> TokenStream {
    let optional = interfaces.iter().filter(|interface| interface.is_optional);
    let names: Vec<_> = optional.map(|interface| &interface.wit_name).collect();
    if names.is_empty() {
        return quote!();
    }
    quote!(const OPTIONAL: &'static [&'static str] = &[#(#names),*];)
}

/// ```text
/// impl ::worldbind::__private::World for Plugin {
///     const SPEC: &'static ::worldbind::__private::WorldSpec = …;
///     fn load(loader: …) -> ::worldbind::__private::Result<Plugin> { … }
/// }
/// ```
fn emit_world_impl(cx: &Context, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        wit_name,
        ident,
        import_names: imports,
        versions,
        interfaces,
        functions,
        ..
    } = world;
    let versions = emit_versions(cx, versions);
    let optional = emit_optional(interfaces);
    let interface_specs = interfaces.iter().map(|interface| {
        let WorldInterface { module, .. } = interface;
        quote!(<#(#module)::*::Guest as #rt::Interface>::SPEC)
    });
    let function_specs = functions.iter().map(|function| emit_spec(cx, function));
    let interface_loads = interfaces.iter().map(|interface| {
        let WorldInterface {
            field, is_optional, ..
        } = interface;
        match is_optional {
            false => quote!(#field: #rt::Interface::load(loader)?,),
            true => quote!(#field: loader.interface()?,),
        }
    });
    let function_loads = functions.iter().map(emit_load);
    let loader = if interfaces.is_empty() && functions.is_empty() {
        quote!(_)
    } else {
        quote!(loader)
    };
    let allow = &cx.allow_deprecated;
    quote! {
        #allow
        impl #rt::World for #ident {
            const SPEC: &'static #rt::WorldSpec = &#rt::WorldSpec {
                name: #wit_name,
                imports: &[#(#imports),*],
                interfaces: &[#(#interface_specs),*],
                functions: &[#(#function_specs),*],
            };
            #optional
            #versions

            fn load(#loader: &mut #rt::Loader<'_>) -> #rt::Result<#ident> {
                #rt::Ok(#ident {
                    #(#interface_loads)*
                    #(#function_loads)*
                })
            }
        }
    }
}

/// ```text
/// impl Plugin {
///     pub fn instantiate<T>(…) -> ::worldbind::__private::Result<Plugin> { … }
///     pub fn acme_plugin_transform(&self) -> &exports::acme::plugin::transform::Guest { … }
///     pub fn call_run(…) { … }
/// }
/// ```
fn emit_world_methods(cx: &Context, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        ident,
        versions,
        interfaces,
        functions,
        ..
    } = world;
    let with_policy = if versions.has_policy {
        quote! {
            /// The same as [`Self::new`], by a policy in place of the bindings' own.
            pub fn with_policy(
                store: impl #rt::AsContextMut,
                instance: &#rt::Instance,
                policy: &#rt::Policy,
            ) -> #rt::Result<Self> {
                #rt::world_with_policy(store, instance, policy)
            }
        }
    } else {
        quote!()
    };
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
            let docs = format!(" The functions of `{wit_name}`, if the component has them.");
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
            /// Links, finds, checks and instantiates in one go.
            pub fn instantiate<T>(
                store: impl #rt::AsContextMut<Data = T>,
                component: &#rt::Component,
                linker: &#rt::Linker<T>,
            ) -> #rt::Result<Self> {
                #rt::instantiate(store, component, linker)
            }

            /// The same as [`Self::instantiate`], in an async store.
            pub async fn instantiate_async<T>(
                store: impl #rt::AsContextMut<Data = T>,
                component: &#rt::Component,
                linker: &#rt::Linker<T>,
            ) -> #rt::Result<Self>
            where
                T: #rt::Send,
            {
                #rt::instantiate_async(store, component, linker).await
            }

            /// Finds every export of the world in an instance, and checks its type.
            pub fn new(store: impl #rt::AsContextMut, instance: &#rt::Instance) -> #rt::Result<Self> {
                #rt::world_of(store, instance)
            }

            #with_policy

            #add_to_linker
            #(#accessors)*
            #(#methods)*
        }
    }
}
