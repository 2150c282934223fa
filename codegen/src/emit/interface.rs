//! The module of an interface.

use proc_macro2::TokenStream;
use quote::quote;

use super::functions::{Owner, OwnerKind, emit_field, emit_load, emit_methods, emit_spec};
use super::imports::{emit_interface_link, emit_traits};
use super::types::{emit_type_lints, emit_type_path, emit_types, uses_of};
use super::{Contents, Context, Uses, emit_allow_deprecated, emit_deprecated, emit_docs};
use crate::model::{
    ExportedInterface, Function, GuestResource, ImportedInterface, Imports, Versions, WitType,
};

/// The types of an imported interface, and what the host gives to it.
pub(crate) fn emit_imported(cx: &Context, interface: &ImportedInterface) -> Contents {
    let ImportedInterface {
        wit_name: _,
        docs,
        types,
        imports,
    } = interface;
    let allow = emit_allow_deprecated(imports.has_deprecated);
    let (cx, import) = cx.within_module(uses_of(types).max(Uses::Runtime));
    let (docs, lints) = (emit_docs(docs), emit_type_lints(types));
    let types = emit_types(&cx, types);
    let traits = emit_traits(&cx, imports, &quote!());
    let link = emit_interface_link(&cx, imports);
    Contents {
        attrs: quote!(#docs #lints #allow),
        items: quote!(#import #types #traits #link),
    }
}

/// What the host gives to an interface that is imported under several names.
pub(crate) fn emit_named(cx: &Context, imports: &Imports) -> Contents {
    let (cx, import) = cx.within_module(Uses::Runtime);
    let resources = imports.id.iter().flat_map(|id| &id.resources);
    let resources = resources.map(emit_type_path);
    let traits = emit_traits(&cx, imports, &quote!());
    let link = emit_interface_link(&cx, imports);
    Contents {
        attrs: emit_allow_deprecated(imports.has_deprecated),
        items: quote!(#import #(pub use #resources;)* #traits #link),
    }
}

/// The types and functions of an exported interface.
///
/// ```text
/// pub struct Item { … }
///
/// pub struct Guest { … }
/// pub struct GuestPre(…);
/// impl Guest {
///     pub fn call_apply(…) { … }
/// }
/// ```
pub(crate) fn emit_exported(cx: &Context, interface: &ExportedInterface) -> Contents {
    let ExportedInterface {
        wit_name: _,
        docs,
        deprecated,
        versions: _,
        types,
        functions: _,
        resources: _,
        wit_types: _,
    } = interface;
    let (cx, import) = cx.within_module(uses_of(types).max(Uses::Runtime));
    let (docs, lints) = (emit_docs(docs), emit_type_lints(types));
    let deprecated = emit_deprecated(deprecated);
    let allow = emit_allow_deprecated(types.iter().any(|ty| ty.deprecated.is_some()));
    let types = emit_types(&cx, types);
    let structs = emit_structs(&cx, interface);
    let spec = emit_interface_impl(&cx, interface);
    let methods = emit_guest_methods(&cx, interface);
    let resources = emit_resources(&cx, interface);
    Contents {
        attrs: quote!(#docs #deprecated #lints #allow),
        items: quote!(#import #types #structs #spec #methods #resources),
    }
}

/// ```text
/// pub struct Guest {
///     taken: rt::Taken,
///     apply: rt::Function<(Mode, &'static str), (rt::String,)>,
/// }
///
/// pub struct GuestPre(rt::InterfacePre<Guest>);
/// ```
fn emit_structs(cx: &Context, interface: &ExportedInterface) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        wit_name,
        versions,
        functions,
        ..
    } = interface;
    let with_policy = if versions.has_policy {
        quote! {
            /// The same as [`Self::new`], by a policy in place of the bindings' own.
            pub fn with_policy<T>(instance_pre: &#rt::InstancePre<T>, policy: &#rt::Policy) -> #rt::Result<GuestPre> {
                #rt::InterfacePre::with_policy(instance_pre, policy).map(GuestPre)
            }
        }
    } else {
        quote!()
    };
    let fields = functions.iter().map(|function| emit_field(cx, function));
    let guest_docs = format!(" The functions of `{wit_name}` in an instance.");
    let pre_docs = format!(" `{wit_name}`, found in a component and checked.");
    quote! {
        #[doc = #guest_docs]
        #[derive(Clone)]
        pub struct Guest {
            taken: #rt::Taken,
            #(#fields)*
        }

        #[doc = #pre_docs]
        #[derive(Clone)]
        pub struct GuestPre(#rt::InterfacePre<Guest>);

        /// Another name of [`GuestPre`].
        pub type GuestIndices = GuestPre;

        impl GuestPre {
            /// Finds the interface in a component, at any compatible version, and checks its functions.
            /// Fails with `BindError`.
            pub fn new<T>(instance_pre: &#rt::InstancePre<T>) -> #rt::Result<GuestPre> {
                #rt::InterfacePre::new(instance_pre).map(GuestPre)
            }

            #with_policy

            /// The name and version that were found.
            pub fn interface(&self) -> &#rt::InterfaceName {
                self.0.interface()
            }

            /// Takes the interface from an instance. Fails with `ForeignInstance` if it is not one of the
            /// component that was searched, or was linked otherwise.
            pub fn load(&self, store: impl #rt::AsContextMut, instance: &#rt::Instance) -> #rt::Result<Guest> {
                self.0.load(store, instance)
            }
        }
    }
}

/// ```text
/// impl rt::Interface for Guest {
///     const SPEC: &'static rt::InterfaceSpec = …;
///     fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Guest> { … }
/// }
/// ```
fn emit_interface_impl(cx: &Context, interface: &ExportedInterface) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        wit_name,
        versions,
        functions,
        wit_types,
        ..
    } = interface;
    let versions = emit_versions(cx, versions);
    let specs = functions.iter().map(|function| emit_spec(cx, function));
    let loads = functions.iter().map(emit_load);
    let types = wit_types.iter().map(|ty| {
        let WitType { name, definition } = ty;
        quote!((#name, #definition))
    });
    quote! {
        impl #rt::Interface for Guest {
            const SPEC: &'static #rt::InterfaceSpec = &#rt::InterfaceSpec {
                name: #wit_name,
                functions: &[#(#specs),*],
                types: &[#(#types),*],
            };
            #versions

            fn load(loader: &mut #rt::Loader<'_>) -> #rt::Result<Guest> {
                #rt::Ok(Guest {
                    taken: loader.taken()?,
                    #(#loads)*
                })
            }
        }
    }
}

/// ```text
/// const VERSIONS: rt::Versions = &[("default", "nearest")];
/// ```
pub(crate) fn emit_versions(cx: &Context, versions: &Versions) -> TokenStream {
    let rt = &cx.rt;
    let Versions {
        rules,
        has_policy: _,
    } = versions;
    if rules.is_empty() {
        return quote!();
    }
    let rules = rules.iter().map(|(key, rule)| quote!((#key, #rule)));
    quote!(const VERSIONS: #rt::Versions = &[#(#rules),*];)
}

/// ```text
/// impl Guest {
///     pub fn new(…) -> rt::Result<Guest> { … }
///     pub fn interface(&self) -> &rt::InterfaceName { … }
///     pub fn call_apply(…) { … }
///     pub fn session(&self) -> GuestSession<'_> { … }
/// }
/// ```
fn emit_guest_methods(cx: &Context, interface: &ExportedInterface) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        versions,
        functions,
        resources,
        ..
    } = interface;
    let with_policy = if versions.has_policy {
        quote! {
            /// The same as [`Self::new`], by a policy in place of the bindings' own.
            pub fn with_policy(
                store: impl #rt::AsContextMut,
                instance: &#rt::Instance,
                policy: &#rt::Policy,
            ) -> #rt::Result<Guest> {
                #rt::interface_with_policy(store, instance, policy)
            }
        }
    } else {
        quote!()
    };
    let owner = Owner {
        holder: quote!(self),
        kind: OwnerKind::Interface,
    };
    let functions = functions
        .iter()
        .filter(|function| function.resource.is_none());
    let methods = functions.map(|function| emit_methods(cx, function, &owner));
    let accessors = resources.iter().map(|resource| {
        let GuestResource {
            wit_name,
            deprecated,
            ident,
            accessor,
        } = resource;
        let deprecated = emit_deprecated(deprecated);
        let docs = format!(" The functions of the resource `{wit_name}`.");
        quote! {
            #[doc = #docs]
            #deprecated
            pub fn #accessor(&self) -> #ident<'_> {
                #ident { funcs: self }
            }
        }
    });
    quote! {
        impl Guest {
            /// Finds the interface in an instance, at any compatible version, and checks its functions.
            /// Fails with `BindError`.
            pub fn new(store: impl #rt::AsContextMut, instance: &#rt::Instance) -> #rt::Result<Guest> {
                #rt::interface_of(store, instance)
            }

            #with_policy

            /// The name and version that were found.
            pub fn interface(&self) -> &#rt::InterfaceName {
                self.taken.name()
            }

            #(#methods)*
            #(#accessors)*
        }
    }
}

/// ```text
/// impl GuestSession<'_> {
///     pub fn call_push(…) { … }
/// }
/// ```
fn emit_resources(cx: &Context, interface: &ExportedInterface) -> TokenStream {
    let owner = Owner {
        holder: quote!(self.funcs),
        kind: OwnerKind::Interface,
    };
    let resources = interface.resources.iter().enumerate();
    let impls = resources.map(|(index, resource)| {
        let ident = &resource.ident;
        let is_of_resource = |function: &&Function| function.resource == Some(index);
        let functions = interface.functions.iter().filter(is_of_resource);
        let methods = functions.map(|function| emit_methods(cx, function, &owner));
        quote! {
            impl #ident<'_> {
                #(#methods)*
            }
        }
    });
    quote!(#(#impls)*)
}
