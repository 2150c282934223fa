//! The user's items that replace WIT items: the names that modules use for them, and their
//! visibility.
//!
//! The compiler refuses to re-export a type with a higher visibility than it has. Nobody uses the
//! items of a program from outside, so there a type needs to be visible only in the crate.

use std::collections::HashSet;

use proc_macro2::{Ident, Span};
use wit_parser::{Handle, Type, TypeDefKind, TypeId};

use super::replaced_types::lower_replaced_types;
use crate::audience::Audience;
use crate::load::{components, has_parts};
use crate::model::{ItemPath, Replacement, UsersPath, Visibility};
use crate::options::With;
use crate::place::Places;
use crate::survey::{Survey, WorldFacts, named_types};

/// The macros of the standard prelude. A generated macro with one of these names would hide it in
/// its module.
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

/// The items that the option `with` names.
pub(super) fn lower_users_items(
    survey: &Survey<'_>,
    places: &Places,
    audience: Audience,
) -> Vec<Replacement> {
    let mut items: Vec<Replacement> = Vec::new();
    for (facts, world) in survey.worlds.iter().zip(&places.worlds) {
        for (ident, with) in world.root.with.zip(&facts.users.with) {
            // Several generations share it.
            if !items.iter().any(|item| item.ident == *ident) {
                items.push(lower_users_item(survey, places, audience, with, ident));
            }
        }
    }
    items
}

fn lower_users_item(
    survey: &Survey<'_>,
    places: &Places,
    audience: Audience,
    with: &With,
    ident: &Ident,
) -> Replacement {
    let path = located(&with.path);
    let visibility = lower_visibility(survey, places, audience, ident);
    let replaced_types = lower_replaced_types(survey, places, ident);
    let is_type = visibility != Visibility::Bindings;
    let is_named_by_path = is_type && start_of(&path) != Start::Unknown;
    Replacement {
        ident: ident.clone(),
        users_path: lower_users_path(&path, ident),
        path,
        visibility,
        // An assertion names it as well.
        is_named_at_root: !is_named_by_path || !replaced_types.is_empty(),
        replaced_types,
    }
}

/// How modules name an item. They use the user's path if they can, because a message of the
/// compiler then names the item as the user does.
fn lower_users_path(path: &syn::Path, ident: &Ident) -> UsersPath {
    let segments = path.segments.iter();
    let segments: Vec<_> = segments.map(|segment| segment.ident.clone()).collect();
    let from_root = |segments: &[Ident]| match segments.split_last() {
        Some((last, module)) => UsersPath::FromRoot(ItemPath {
            module: module.to_vec(),
            ident: last.clone(),
        }),
        None => UsersPath::FromRoot(ItemPath::at_root(ident.clone())),
    };
    match (start_of(path), segments.as_slice()) {
        (Start::Crate, _) => UsersPath::Anywhere(segments),
        (Start::Root, [first, rest @ ..]) if first == "self" => from_root(rest),
        (Start::Root, all) => from_root(all),
        (Start::Unknown, _) => UsersPath::FromRoot(ItemPath::at_root(ident.clone())),
    }
}

/// Where a path begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    /// At a crate.
    Crate,
    /// At the root of the bindings or above.
    Root,
    /// It may begin at a crate or at the root.
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

/// A user's path with the span of generated code, so that lints do not warn about it. An ident
/// `$crate` does not change, because its meaning depends on where it was written.
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

/// The visibility of an item.
fn lower_visibility(
    survey: &Survey<'_>,
    places: &Places,
    audience: Audience,
    ident: &Ident,
) -> Visibility {
    let worlds = survey.worlds.iter().zip(&places.worlds);
    let types = worlds.flat_map(|(facts, world)| {
        let types = facts.types.replaced.types.iter();
        types.map(move |(id, at)| (facts, *id, world.root.with.get(*at)))
    });
    let mut own = types.filter(|(_, _, at)| *at == Some(ident)).peekable();
    if own.peek().is_none() {
        return Visibility::Bindings;
    }
    let is_program = audience == Audience::Program;
    match is_program && own.all(|(facts, id, _)| may_be_hidden(facts, places, id)) {
        true => Visibility::Crate,
        false => Visibility::Everywhere,
    }
}

/// Whether the bindings compile if a type is visible only in its crate.
fn may_be_hidden(facts: &WorldFacts<'_>, places: &Places, id: TypeId) -> bool {
    let mut forms = places.types.iter().filter(|placed| placed.id == id);
    let is_macro = forms.any(|placed| MACROS.iter().any(|name| placed.home.path.ident == name));
    !is_macro && !is_held(facts, id)
}

/// Whether a generated type contains one of these types. The engine's derives name the parts of a
/// type in an associated type, for which the compiler's rules are stricter.
fn is_held(facts: &WorldFacts<'_>, sought: TypeId) -> bool {
    let types = named_types(&facts.items, &facts.types.replaced).into_iter();
    let mut outer = types.filter(|ty| is_definition(facts, ty.id));
    outer.any(|outer| {
        let kind = &facts.items.resolve.types[outer.id].kind;
        has_part(facts, kind, sought, &mut HashSet::new())
    })
}

/// Whether a record or variant is generated for a type.
fn is_definition(facts: &WorldFacts<'_>, id: TypeId) -> bool {
    let kind = &facts.items.resolve.types[id].kind;
    has_parts(kind) && !facts.types.replaced.types.contains_key(&id)
}

/// Whether a definition names a type, with no other definition between them. A type that was `seen`
/// is not visited again.
fn has_part(
    facts: &WorldFacts<'_>,
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
                && !facts.types.replaced.types.contains_key(id)
                && !is_definition(facts, *id)
                && has_part(facts, &facts.items.resolve.types[*id].kind, sought, seen)
    })
}
