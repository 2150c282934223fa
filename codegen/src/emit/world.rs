//! The world: its struct, its `…Pre`, its own types.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::functions::{Owner, emit_field, emit_load, emit_methods, emit_spec};
use super::types::{emit_type_lints, emit_types, uses_of};
use super::{Context, emit_docs_and};
use crate::model::{Replacement, World, WorldInterface, WorldTypes};

/// All that stands at the root, but for the modules of interfaces.
pub(crate) fn emit_world(cx: &Context, world: &World) -> TokenStream {
    let replacements = emit_replacements(world);
    let types = emit_world_types(cx, world);
    let pre = emit_pre(cx, world);
    let instance = emit_struct(cx, world);
    let spec = emit_world_impl(cx, world);
    let methods = emit_world_methods(cx, world);
    quote!(#replacements #types #instance #pre #spec #methods)
}

/// The user's items, under names that the modules below can reach.
///
/// ```text
/// #[doc(hidden)]
/// pub use my::Bucket as __with_name0;
/// ```
fn emit_replacements(world: &World) -> TokenStream {
    let uses = world.replacements.iter().map(|replacement| {
        let Replacement { ident, path } = replacement;
        quote! {
            #[doc(hidden)]
            pub use #path as #ident;
        }
    });
    quote!(#(#uses)*)
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
    let lints = emit_type_lints(types);
    let definitions = emit_types(&cx, types);
    let idents = types.iter().map(|ty| &ty.ident);
    quote! {
        #lints
        mod #module {
            #import
            #definitions
        }
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
            "An instance of a component that fits the world `{wit_name}`. Made by [`{pre_ident}`]."
        ),
    );
    let interfaces = interfaces.iter().map(|interface| {
        let WorldInterface { field, module, .. } = interface;
        quote!(#field: #(#module)::*::Guest,)
    });
    let functions = functions.iter().map(|function| emit_field(cx, function));
    quote! {
        #docs
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
        ..
    } = world;
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

        impl<T> ::core::clone::Clone for #pre_ident<T> {
            fn clone(&self) -> Self {
                Self(self.0.clone())
            }
        }

        impl<T> #pre_ident<T> {
            /// Finds every export of the world, at any compatible version, and checks its type.
            /// Fails with `BindError`, which says all that does not fit.
            pub fn new(instance_pre: #rt::InstancePre<T>) -> #rt::Result<Self> {
                #rt::WorldPre::new(instance_pre).map(Self)
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
                T: ::core::marker::Send,
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
        interfaces,
        functions,
        ..
    } = world;
    let interface_specs = interfaces.iter().map(|interface| {
        let WorldInterface { module, .. } = interface;
        quote!(<#(#module)::*::Guest as #rt::Interface>::SPEC)
    });
    let function_specs = functions.iter().map(|function| emit_spec(cx, function));
    let interface_loads = interfaces.iter().map(|interface| {
        let WorldInterface { field, .. } = interface;
        quote!(#field: #rt::Interface::load(loader)?,)
    });
    let function_loads = functions.iter().map(emit_load);
    let loader = if interfaces.is_empty() && functions.is_empty() {
        quote!(_)
    } else {
        quote!(loader)
    };
    quote! {
        impl #rt::World for #ident {
            const SPEC: &'static #rt::WorldSpec = &#rt::WorldSpec {
                name: #wit_name,
                interfaces: &[#(#interface_specs),*],
                functions: &[#(#function_specs),*],
            };

            fn load(#loader: &mut #rt::Loader<'_>) -> #rt::Result<#ident> {
                ::core::result::Result::Ok(#ident {
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
        interfaces,
        functions,
        ..
    } = world;
    let accessors = interfaces.iter().map(|interface| {
        let WorldInterface {
            wit_name,
            module,
            field,
            accessor,
        } = interface;
        let docs = format!(" The functions of `{wit_name}`.");
        quote! {
            #[doc = #docs]
            pub fn #accessor(&self) -> &#(#module)::*::Guest {
                &self.#field
            }
        }
    });
    let owner = Owner {
        holder: quote!(self),
    };
    let methods = functions
        .iter()
        .map(|function| emit_methods(cx, function, &owner));
    quote! {
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
                T: ::core::marker::Send,
            {
                #rt::instantiate_async(store, component, linker).await
            }

            /// Finds every export of the world in an instance, and checks its type.
            pub fn new(store: impl #rt::AsContextMut, instance: &#rt::Instance) -> #rt::Result<Self> {
                #rt::world_of(store, instance)
            }

            #(#accessors)*
            #(#methods)*
        }
    }
}
