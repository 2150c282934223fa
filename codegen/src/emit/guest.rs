//! The functions of an exported interface: `Guest`, `GuestPre` and what belongs to them.

use proc_macro2::TokenStream;
use quote::quote;

use super::choices::emit_own_types;
use super::functions::{emit_field_type, emit_load, emit_methods, emit_spec};
use super::generations::emit_stored;
use super::owner::{Owner, OwnerKind};
use super::{Context, emit_allow_deprecated, emit_deprecated};
use crate::model::{
    ExportedInterface, Function, GuestResource, GuestRole, StoredGuest, Versions, WitType,
};

/// The functions of an interface.
pub(super) fn emit_guest_items(cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
    let own_resources = emit_own_resources(interface);
    let own_types = emit_own_types(cx, &interface.functions);
    let guest = match &interface.role {
        GuestRole::Newest { within } => emit_newest(cx, interface, within),
        GuestRole::Older { generation } => emit_older(cx, interface, generation),
    };
    let resources = emit_resources(cx, interface);
    quote!(#own_resources #own_types #guest #resources)
}

/// ```text
/// pub struct Guest { … }
/// pub struct GuestPre(rt::InterfacePre<Guest>);
/// pub type GuestIndices = GuestPre;
/// impl rt::Interface for Guest { … }
/// rt::guest_methods!(rt, Guest, GuestPre);
/// impl Guest { … }
/// ```
fn emit_newest(
    cx: &Context<'_>,
    interface: &ExportedInterface,
    within: &[StoredGuest],
) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        wit_name, versions, ..
    } = interface;
    let docs = format!(" The functions of the interface `{wit_name}` in an instance.");
    let pre_docs = format!(" The interface `{wit_name}`, found in a component and checked.");
    let guest = emit_guest(cx, interface, &docs, &emit_stored(cx, within));
    let spec = emit_guest_spec(cx, interface, &emit_versions(cx, versions), within);
    let policy = versions
        .has_policy
        .then(|| quote!(#rt::guest_policy_methods!(#rt, Guest, GuestPre);));
    let methods = emit_guest_methods(cx, interface, &quote!());
    quote! {
        #guest

        #[doc = #pre_docs]
        #[derive(::core::clone::Clone)]
        pub struct GuestPre(#rt::InterfacePre<Guest>);

        /// An alias of [`GuestPre`].
        pub type GuestIndices = GuestPre;

        #spec
        #rt::guest_methods!(#rt, Guest, GuestPre);
        #policy
        #methods
    }
}

/// The same for an older generation. Such a `Guest` is only searched together with the newest.
///
/// ```text
/// pub struct Guest { … }
/// impl rt::Interface for Guest { … }
/// impl Guest {
///     pub fn interface(&self) -> &rt::InterfaceName { … }
///     …
/// }
/// ```
fn emit_older(cx: &Context<'_>, interface: &ExportedInterface, generation: &str) -> TokenStream {
    let rt = &cx.rt;
    let docs = format!(
        " The functions of `{}` in `{generation}` that changed or were removed later.",
        interface.wit_name
    );
    let guest = emit_guest(cx, interface, &docs, &quote!());
    let spec = emit_guest_spec(cx, interface, &quote!(), &[]);
    let name = quote! {
        /// The name and version that were found.
        pub fn interface(&self) -> &#rt::InterfaceName {
            self.taken.name()
        }
    };
    let methods = emit_guest_methods(cx, interface, &name);
    quote!(#guest #spec #methods)
}

/// The functions of resources whose types are those of a newer generation.
///
/// ```text
/// /// The functions of [`Session`].
/// pub struct GuestSession<'a> { funcs: &'a Guest }
/// ```
fn emit_own_resources(interface: &ExportedInterface) -> TokenStream {
    let resources = interface.resources.iter().filter_map(|resource| {
        let GuestResource {
            deprecated,
            ident,
            reexported,
            ..
        } = resource;
        let docs = format!(" The functions of [`{}`].", reexported.as_ref()?);
        let deprecated = emit_deprecated(deprecated);
        Some(quote! {
            #[doc = #docs]
            #deprecated
            pub struct #ident<'a> {
                funcs: &'a Guest,
            }
        })
    });
    quote!(#(#resources)*)
}

/// ```text
/// pub struct Guest {
///     taken: rt::Taken,
///     apply: rt::Function<(Mode, &'static str), (rt::String,)>,
/// }
/// ```
fn emit_guest(
    cx: &Context<'_>,
    interface: &ExportedInterface,
    docs: &str,
    stored: &TokenStream,
) -> TokenStream {
    let rt = &cx.rt;
    let fields = interface.functions.iter().map(|function| {
        let field = &function.field;
        let ty = emit_field_type(cx, function);
        quote!(#field: #ty,)
    });
    quote! {
        #[doc = #docs]
        #[derive(::core::clone::Clone)]
        pub struct Guest {
            taken: #rt::Taken,
            #(#fields)*
            #stored
        }
    }
}

/// The specification of the interface, and the function that loads its functions. Both have the
/// same functions in the same order, which is the order of the fields.
///
/// ```text
/// #[doc(hidden)]
/// impl rt::Interface for Guest {
///     const SPEC: &'static rt::InterfaceSpec = &rt::InterfaceSpec {
///         name: "acme:plugin/transform@0.2.3",
///         functions: &[rt::function("apply", "func(m: mode, s: string) -> string", Self::func_apply)],
///         types: &[("mode", "enum { upper, lower }")],
///     };
///     fn load(loader: &mut rt::Loader<'_>) -> rt::Result<Self> {
///         rt::Ok(Guest { taken: loader.taken()?, apply: loader.function()? })
///     }
/// }
/// ```
///
/// `versions` and `stored` are what only the newest generation has.
fn emit_guest_spec(
    cx: &Context<'_>,
    interface: &ExportedInterface,
    versions: &TokenStream,
    stored: &[StoredGuest],
) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        wit_name,
        uses_deprecated,
        functions,
        resources,
        wit_types,
        ..
    } = interface;
    let stored = stored.iter().map(|stored| &stored.field);
    let specs = functions.iter().map(|function| {
        let resource = function.resource.and_then(|index| resources.get(index));
        let owner = match resource {
            Some(GuestResource { ident, .. }) => quote!(#ident),
            None => quote!(Self),
        };
        emit_spec(cx, function, &owner)
    });
    let types = wit_types.iter().map(|ty| {
        let WitType { name, definition } = ty;
        quote!((#name, #definition))
    });
    let loads = functions.iter().map(emit_load);
    let allow = emit_allow_deprecated(uses_deprecated.spec);
    quote! {
        #[doc(hidden)]
        #allow
        impl #rt::Interface for Guest {
            const SPEC: &'static #rt::InterfaceSpec = &#rt::InterfaceSpec {
                name: #wit_name,
                functions: &[#(#specs),*],
                types: &[#(#types),*],
            };
            #versions

            fn load(loader: &mut #rt::Loader<'_>) -> #rt::Result<Self> {
                #rt::Ok(Guest {
                    taken: loader.taken()?,
                    #(#loads)*
                    #(#stored: loader.older()?,)*
                })
            }
        }
    }
}

/// The rules of the option `versions`, if the user has it.
///
/// ```text
/// const VERSIONS: rt::Versions = &[("default", "nearest")];
/// ```
pub(crate) fn emit_versions(cx: &Context<'_>, versions: &Versions) -> TokenStream {
    let rt = &cx.rt;
    let Versions { rules, has_policy } = versions;
    if !has_policy {
        return quote!();
    }
    let rules = rules.iter().map(|(key, rule)| quote!((#key, #rule)));
    quote!(const VERSIONS: #rt::Versions = &[#(#rules),*];)
}

/// ```text
/// impl Guest {
///     pub fn call_apply(…) { … }
///     pub fn session(&self) -> GuestSession<'_> { … }
/// }
/// ```
fn emit_guest_methods(
    cx: &Context<'_>,
    interface: &ExportedInterface,
    common: &TokenStream,
) -> TokenStream {
    let ExportedInterface {
        functions,
        resources,
        ..
    } = interface;
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
            reexported: _,
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
            #common
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
fn emit_resources(cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
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
