//! The module of an interface.

use quote::quote;

use super::context::Imported;
use super::generations::emit_reexports;
use super::guest::emit_guest_items;
use super::imports::{emit_interface_link, emit_traits};
use super::replacements::emit_users_types;
use super::types::{emit_type_lints, emit_types, uses_of};
use super::{
    Contents, Context, Uses, emit_allow_deprecated, emit_deprecated, emit_docs_or, emit_own_docs,
};
use crate::model::{ExportedInterface, GuestRole, ImportedInterface, LinkedImports};

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
    let users = imports
        .iter()
        .flat_map(|linked| linked.imports.users_types());
    let (users, items) = emit_users_types(&cx, users);
    let (reexports, reexported) = emit_reexports(&cx, reexports);
    let cx = cx.with_imported(Imported {
        items,
        types: reexported,
    });
    let types = emit_types(&cx, types);
    let traits = imports.iter().map(|linked| {
        let traits = emit_traits(&cx, &linked.imports, &quote!());
        let link = linked.imports.of.iter();
        let link = link.map(|of| emit_interface_link(&cx, linked, of));
        quote!(#traits #(#link)*)
    });
    Contents {
        attrs: quote!(#docs #lints #allow),
        items: quote!(#reexports #import #users #types #(#traits)*),
    }
}

/// The module of an interface in `named_imports`: the traits that the host implements.
pub(crate) fn emit_named(cx: &Context<'_>, wit_name: &str, linked: &LinkedImports) -> Contents {
    let (cx, import) = cx.within_module(Uses::Runtime);
    let imports = &linked.imports;
    let (users, items) = emit_users_types(&cx, imports.users_types().into_iter());
    let resources = imports.id().into_iter().flat_map(|id| &id.resources);
    let paths: Vec<_> = resources.clone().map(|ty| cx.path_to_type(*ty)).collect();
    let types = resources.map(|ty| (*ty, cx.type_of(*ty).home.path.ident.clone()));
    let types = types.collect();
    let cx = cx.with_imported(Imported { items, types });
    let traits = emit_traits(&cx, imports, &quote!());
    let link = imports.of.iter();
    let link = link.map(|of| emit_interface_link(&cx, linked, of));
    let summary =
        format!("The interface `{wit_name}`, which a component may import several times.");
    let docs = emit_own_docs(&summary);
    let allow = emit_allow_deprecated(imports.has_deprecated);
    Contents {
        attrs: quote!(#docs #allow),
        items: quote!(#(pub use #paths;)* #import #users #traits #(#link)*),
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
    let (reexports, types_here) = emit_reexports(&cx, reexports);
    let cx = cx.with_imported(Imported {
        items: Vec::new(),
        types: types_here,
    });
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
