//! The module of an interface.

use proc_macro2::TokenStream;
use quote::quote;

use super::choices::emit_own_types;
use super::functions::{Owner, OwnerKind, emit_field_type, emit_load, emit_methods, emit_spec};
use super::generations::{emit_reexports, emit_stored};
use super::imports::{emit_imported_link, emit_interface_link, emit_traits};
use super::types::{emit_type_lints, emit_types, uses_of};
use super::{Contents, Context, Uses, emit_allow_deprecated, emit_deprecated, emit_docs_or};
use crate::model::{
    Docs, ExportedInterface, Function, GuestResource, GuestRole, ImportedInterface, Imports,
    Versions, WitType,
};

/// The module of an imported interface: its types, and the traits that the host implements.
pub(crate) fn emit_imported(cx: &Context<'_>, interface: &ImportedInterface) -> Contents {
    let ImportedInterface {
        wit_name,
        docs,
        types,
        reexports,
        imports,
    } = interface;
    let has_deprecated = imports.iter().any(|of| of.imports.has_deprecated);
    let allow = emit_allow_deprecated(has_deprecated);
    let types = &cx.types_of(types);
    let uses = match imports {
        Some(_) => Uses::Runtime,
        None => Uses::Nothing,
    };
    let (cx, import) = cx.within_module(uses_of(types).max(uses));
    let summary = format!("The interface `{wit_name}`, which the host provides.");
    let (docs, lints) = (emit_docs_or(docs, &summary), emit_type_lints(types));
    let types = emit_types(&cx, types);
    let reexports = emit_reexports(&cx, reexports);
    let traits = imports.iter().map(|linked| {
        let traits = emit_traits(&cx, &linked.imports, &quote!());
        let link = linked.imports.of.iter();
        let link = link.map(|of| emit_imported_link(&cx, linked, of));
        quote!(#traits #(#link)*)
    });
    Contents {
        attrs: quote!(#docs #lints #allow),
        items: quote!(#reexports #import #types #(#traits)*),
    }
}

/// The module of an interface in `named_imports`: the traits that the host implements.
pub(crate) fn emit_named(cx: &Context<'_>, wit_name: &str, imports: &Imports) -> Contents {
    let (cx, import) = cx.within_module(Uses::Runtime);
    let resources = imports.id().into_iter().flat_map(|id| &id.resources);
    let resources = resources.map(|ty| cx.path_to_type(*ty));
    let traits = emit_traits(&cx, imports, &quote!());
    let link = imports.of.iter();
    let link = link.map(|of| emit_interface_link(&cx, imports, of));
    let summary =
        format!("The interface `{wit_name}`, which a component may import several times.");
    let docs = emit_docs_or(&Docs::default(), &summary);
    let allow = emit_allow_deprecated(imports.has_deprecated);
    Contents {
        attrs: quote!(#docs #allow),
        items: quote!(#import #(pub use #resources;)* #traits #(#link)*),
    }
}

/// The module of an exported interface: its types and functions.
///
/// ```text
/// pub struct Item { … }
///
/// pub struct Guest { … }
/// pub struct GuestPre(rt::InterfacePre<Guest>);
/// impl rt::Interface for Guest { … }
/// rt::guest_methods!(rt, Guest, GuestPre);
/// impl Guest {
///     pub fn call_apply(…) { … }
/// }
/// ```
pub(crate) fn emit_exported(cx: &Context<'_>, interface: &ExportedInterface) -> Contents {
    let ExportedInterface {
        wit_name,
        docs,
        deprecated,
        uses_deprecated,
        versions: _,
        types,
        reexports,
        role,
        functions,
        resources: _,
        wit_types: _,
    } = interface;
    let types = &cx.types_of(types);
    let has_guest = match role {
        GuestRole::Newest { .. } => true,
        GuestRole::Older { .. } => !functions.is_empty(),
    };
    let uses = match has_guest {
        true => Uses::Runtime,
        false => Uses::Nothing,
    };
    let (cx, import) = cx.within_module(uses_of(types).max(uses));
    let reexports = emit_reexports(&cx, reexports);
    let summary = format!("The interface `{wit_name}`, which a component exports.");
    let (docs, lints) = (emit_docs_or(docs, &summary), emit_type_lints(types));
    let deprecated = emit_deprecated(deprecated);
    let allow = emit_allow_deprecated(uses_deprecated.items);
    let types = emit_types(&cx, types);
    let guest = has_guest.then(|| emit_guest_items(&cx, interface));
    Contents {
        attrs: quote!(#docs #deprecated #lints #allow),
        items: quote!(#reexports #import #types #guest),
    }
}

/// The functions of an interface.
fn emit_guest_items(cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
    let own_resources = emit_own_resources(cx, interface);
    let own_types = emit_own_types(cx, &interface.functions);
    let guest = emit_guest(cx, interface);
    let spec = emit_guest_spec(cx, interface);
    let common = emit_common(cx, interface);
    let methods = emit_guest_methods(cx, interface);
    let resources = emit_resources(cx, interface);
    quote!(#own_resources #own_types #guest #spec #common #methods #resources)
}

/// The functions of resources whose types are those of a newer generation.
///
/// ```text
/// /// The functions of [`Session`].
/// pub struct GuestSession<'a> { funcs: &'a Guest }
/// ```
fn emit_own_resources(_cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
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
/// pub struct GuestPre(rt::InterfacePre<Guest>);
/// pub type GuestIndices = GuestPre;
/// ```
fn emit_guest(cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        wit_name,
        functions,
        role,
        ..
    } = interface;
    let (docs, stored) = match role {
        GuestRole::Newest { within } => (
            format!(" The functions of the interface `{wit_name}` in an instance."),
            emit_stored(cx, within),
        ),
        GuestRole::Older { generation } => (
            format!(
                " The functions of `{wit_name}` in `{generation}` that changed or were removed later."
            ),
            quote!(),
        ),
    };
    let pre_docs = format!(" The interface `{wit_name}`, found in a component and checked.");
    let fields = functions.iter().map(|function| {
        let field = &function.field;
        let ty = emit_field_type(cx, function);
        quote!(#field: #ty,)
    });
    let guest = quote! {
        #[doc = #docs]
        #[derive(::core::clone::Clone)]
        pub struct Guest {
            taken: #rt::Taken,
            #(#fields)*
            #stored
        }
    };
    if let GuestRole::Older { .. } = role {
        return guest;
    }
    quote! {
        #guest

        #[doc = #pre_docs]
        #[derive(::core::clone::Clone)]
        pub struct GuestPre(#rt::InterfacePre<Guest>);

        /// An alias of [`GuestPre`].
        pub type GuestIndices = GuestPre;
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
fn emit_guest_spec(cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        wit_name,
        uses_deprecated,
        versions,
        functions,
        resources,
        wit_types,
        role,
        ..
    } = interface;
    let stored = match role {
        GuestRole::Newest { within } => within.iter().map(|stored| &stored.field).collect(),
        GuestRole::Older { .. } => Vec::new(),
    };
    let versions = match role {
        GuestRole::Newest { .. } => emit_versions(cx, versions),
        // An older `Guest` is only searched together with the newest.
        GuestRole::Older { .. } => quote!(),
    };
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

/// The methods that are the same for every interface.
///
/// ```text
/// rt::guest_methods!(rt, Guest, GuestPre);
/// ```
fn emit_common(cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
    let rt = &cx.rt;
    if let GuestRole::Older { .. } = interface.role {
        return quote!();
    }
    let policy = interface
        .versions
        .has_policy
        .then(|| quote!(#rt::guest_policy_methods!(#rt, Guest, GuestPre);));
    quote!(#rt::guest_methods!(#rt, Guest, GuestPre); #policy)
}

/// ```text
/// impl Guest {
///     pub fn call_apply(…) { … }
///     pub fn session(&self) -> GuestSession<'_> { … }
/// }
/// ```
fn emit_guest_methods(cx: &Context<'_>, interface: &ExportedInterface) -> TokenStream {
    let rt = &cx.rt;
    let ExportedInterface {
        functions,
        resources,
        role,
        ..
    } = interface;
    let name = match role {
        // A macro of the runtime has it.
        GuestRole::Newest { .. } => quote!(),
        GuestRole::Older { .. } => quote! {
            /// The name and version that were found.
            pub fn interface(&self) -> &#rt::InterfaceName {
                self.taken.name()
            }
        },
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
            #name
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
