//! The user's items that stand for WIT ones: how modules name them, and from where they can be used.
//!
//! The compiler refuses to export a type again for more than can see it. A program exports nothing, so there a
//! type need only be visible in the crate.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use wit_parser::{Handle, Type, TypeDefKind, TypeId};

use super::info::components;
use super::named_types::named_types;
use super::{Items, Lower};
use crate::Audience;
use crate::model::{Replacement, TypePath, Visibility};
use crate::names;
use crate::options::With;

/// What the standard prelude has macros of: within a module, one of ours would take the name of one.
const MACROS: &[&str] = &[
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

/// The items that `with` names, with names of ours at the root.
pub(super) fn replacements(entries: &[With]) -> Vec<Replacement> {
    let replacements = entries.iter().enumerate().map(|(index, with)| Replacement {
        ident: names::ident_at(&format!("__with_name{index}"), &with.path),
        path: located(&with.path),
        visibility: Visibility::Bindings,
        stands_for: Vec::new(),
        is_named_at_root: true,
    });
    replacements.collect()
}

/// The path from a module to an item. Where it can be the user's own, it is: a message of the compiler's then names the
/// item as the user does. All of it stands, to the compiler, where the user's path does.
pub(super) fn path_from(module: &[Ident], item: &Replacement) -> TypePath {
    let segments = item.path.segments.iter();
    let segments: Vec<_> = segments.map(|segment| segment.ident.clone()).collect();
    let up = module
        .iter()
        .map(|_| Ident::new("super", item.ident.span()));
    TypePath(match (start_of(&item.path), segments.as_slice()) {
        (Start::Crate, _) => segments,
        (Start::Root, [first, rest @ ..]) if first == "self" => up.chain(rest.to_vec()).collect(),
        (Start::Root, _) => up.chain(segments).collect(),
        (Start::Unknown, _) => up.chain([item.ident.clone()]).collect(),
    })
}

/// Where a path begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// At a crate.
    Crate,
    /// At the root of the bindings or above.
    Root,
    /// Perhaps at a crate, perhaps at the root.
    Unknown,
}

fn start_of(path: &syn::Path) -> Start {
    let first = path.segments.first().map(|first| first.ident.to_string());
    match first.as_deref() {
        Some("crate" | "$crate") => Start::Crate,
        Some("self" | "super") => Start::Root,
        _ => Start::Unknown,
    }
}

/// A path of the user's as one of ours, of which lints do not warn. What `$crate` is depends on who wrote it.
fn located(path: &syn::Path) -> syn::Path {
    let mut path = path.clone();
    for segment in &mut path.segments {
        if segment.ident != "$crate" {
            let span = segment.ident.span();
            segment.ident.set_span(Span::call_site().located_at(span));
        }
    }
    path
}

/// Says which of the items need no name at the root: types that every module names by the user's path.
pub(super) fn place_names(replacements: &mut [Replacement]) {
    for item in replacements {
        let is_type = item.visibility != Visibility::Bindings;
        let is_named = is_type && start_of(&item.path) != Start::Unknown;
        item.is_named_at_root = !is_named || !item.stands_for.is_empty();
    }
}

/// Says of each of the user's items from where it can be used.
pub(super) fn place_visibility(cx: &mut Lower<'_>, items: &Items<'_>, audience: Audience) {
    let replaced: Vec<_> = cx
        .replaced_types
        .iter()
        .map(|(&id, &at)| (id, at))
        .collect();
    for (id, at) in replaced {
        let may_be_hidden = audience == Audience::Program && may_be_hidden(cx, items, id);
        let Some(replacement) = cx.replacements.get_mut(at) else {
            continue;
        };
        replacement.visibility = match replacement.visibility {
            Visibility::Bindings | Visibility::Crate if may_be_hidden => Visibility::Crate,
            _ => Visibility::Everywhere,
        };
    }
}

/// Whether bindings compile in which a type is visible only in its crate.
fn may_be_hidden(cx: &Lower<'_>, items: &Items<'_>, id: TypeId) -> bool {
    let ident = cx.places.type_ident(id);
    let is_macro = ident.is_some_and(|ident| MACROS.iter().any(|name| ident == name));
    !is_macro && !is_held(cx, items, id)
}

/// Whether a type of the output has one as a part. The engine's derives name the parts of a type in an associated
/// type, for which the compiler's rules are stricter.
fn is_held(cx: &Lower<'_>, items: &Items<'_>, sought: TypeId) -> bool {
    let types = named_types(cx, items).into_iter();
    let mut outer = types.filter(|ty| is_definition(cx, ty.id));
    outer.any(|outer| {
        let kind = &cx.resolve.types[outer.id].kind;
        has_part(cx, kind, sought, &mut HashSet::new())
    })
}

/// Whether a record or variant is generated for a type.
fn is_definition(cx: &Lower<'_>, id: TypeId) -> bool {
    let kind = &cx.resolve.types[id].kind;
    matches!(kind, TypeDefKind::Record(_) | TypeDefKind::Variant(_))
        && !cx.replaced_types.contains_key(&id)
}

/// Whether a definition names a type, with no other definition between them. What was `seen` need not be looked at
/// again.
fn has_part(
    cx: &Lower<'_>,
    kind: &TypeDefKind,
    sought: TypeId,
    seen: &mut HashSet<TypeId>,
) -> bool {
    let mut parts = components(kind);
    if let TypeDefKind::Handle(Handle::Own(id) | Handle::Borrow(id)) = kind {
        parts.push(Type::Id(*id));
    }
    parts.iter().any(|part| {
        let Type::Id(id) = part else { return false };
        *id == sought
            || seen.insert(*id)
                && !cx.replaced_types.contains_key(id)
                && !is_definition(cx, *id)
                && has_part(cx, &cx.resolve.types[*id].kind, sought, seen)
    })
}
