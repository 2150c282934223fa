//! Where the exports of the world are in a component, for instances that were made elsewhere.

use proc_macro2::TokenStream;
use quote::quote;

use super::emit_name_lint;
use crate::emit::Context;
use crate::model::World;

/// A struct of the user's crate, so that a host can implement traits for it.
///
/// ```text
/// #[derive(::core::clone::Clone)]
/// pub struct PluginIndices(::worldbind::__private::Indices<Plugin>);
/// impl PluginIndices {
///     pub fn new<T>(instance_pre: &…::InstancePre<T>) -> …::Result<Self> { … }
///     pub fn load(&self, store: impl …::AsContextMut, instance: &…::Instance) -> …::Result<Plugin> { … }
/// }
/// ```
pub(super) fn emit_indices(cx: &Context, world: &World) -> TokenStream {
    let rt = &cx.rt;
    let World {
        wit_name,
        ident,
        indices_ident,
        versions,
        ..
    } = world;
    let docs = format!(" Where the exports of the world `{wit_name}` are in a component.");
    let lint = emit_name_lint(ident);
    let allow = &cx.allow_deprecated;
    let with_policy = versions.has_policy.then(|| emit_with_policy(cx));
    quote! {
        #[doc = #docs]
        #lint
        #allow
        #[derive(::core::clone::Clone)]
        pub struct #indices_ident(#rt::Indices<#ident>);

        #allow
        impl #indices_ident {
            /// Finds every export of the world, at any compatible version, and checks its type.
            /// Fails with `BindError`.
            pub fn new<T>(instance_pre: &#rt::InstancePre<T>) -> #rt::Result<Self> {
                #rt::Indices::new(instance_pre).map(Self)
            }

            #with_policy

            /// Takes the exports from an instance, which may be any: its functions are checked again.
            /// Fails with `ForeignInstance`.
            pub fn load(
                &self,
                store: impl #rt::AsContextMut,
                instance: &#rt::Instance,
            ) -> #rt::Result<#ident> {
                self.0.load(store, instance)
            }
        }
    }
}

fn emit_with_policy(cx: &Context) -> TokenStream {
    let rt = &cx.rt;
    quote! {
        /// The same as [`Self::new`], by a policy in place of the bindings' own.
        pub fn with_policy<T>(
            instance_pre: &#rt::InstancePre<T>,
            policy: &#rt::Policy,
        ) -> #rt::Result<Self> {
            #rt::Indices::with_policy(instance_pre, policy).map(Self)
        }
    }
}
