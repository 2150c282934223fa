//! The requirements on the user's types that replace WIT types. They are emitted as assertions, so
//! that a message can name both.

use std::collections::HashSet;

use proc_macro2::Ident;
use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::definitions::lower_layout;
use crate::load::{components, definition, has_parts, is_resource};
use crate::model::{ReplacedType, StdDerive};
use crate::place::Places;
use crate::survey::{Forms, NamedType, Survey, WorldFacts, named_types};

/// The WIT types that the user's item of an entry replaces. A resource that the host defines can be
/// any type.
pub(super) fn lower_replaced_types(
    survey: &Survey<'_>,
    places: &Places,
    ident: &Ident,
) -> Vec<ReplacedType> {
    let mut all = Vec::new();
    for (facts, world) in survey.worlds.iter().zip(&places.worlds) {
        let types = named_types(&facts.items, &facts.types.replaced);
        let is_replaced = |ty: &&NamedType<'_>| {
            let resolve = facts.items.resolve;
            let entry = facts.types.replaced.types.get(&ty.id);
            entry.and_then(|entry| world.root.with.get(*entry)) == Some(ident)
                && !is_resource(resolve, definition(resolve, ty.id))
        };
        for ty in types.iter().filter(is_replaced) {
            let replaced_types = ReplacedType {
                wit_name: ty.wit_name(&facts.items),
                engines: facts.types.infos.get(ty.id).ways.derives(),
                derives: lower_needed_derives(facts, &types, ty.id),
                layout: lower_layout(facts, ty.id),
            };
            add(&mut all, replaced_types);
        }
    }
    all
}

/// Adds a requirement. The types of an interface that is both imported and exported occur twice.
fn add(all: &mut Vec<ReplacedType>, new: ReplacedType) {
    let known = all.iter_mut().find(|known| known.wit_name == new.wit_name);
    let Some(ReplacedType {
        engines, derives, ..
    }) = known
    else {
        all.push(new);
        return;
    };
    engines.extend(new.engines);
    engines.sort_unstable();
    engines.dedup();
    for derive in new.derives {
        if !derives.contains(&derive) {
            derives.push(derive);
        }
    }
}

/// The derives of the records and variants that contain the type. Their fields must implement these
/// traits, too.
fn lower_needed_derives(
    facts: &WorldFacts<'_>,
    types: &[NamedType<'_>],
    id: TypeId,
) -> Vec<StdDerive> {
    let contains = |outer: &TypeId| {
        let kind = &facts.items.resolve.types[*outer].kind;
        has_parts(kind)
            && !facts.types.replaced.types.contains_key(outer)
            && has_within(facts, kind, id, &mut HashSet::new())
    };
    let outer: Vec<_> = types.iter().map(|ty| ty.id).filter(contains).collect();
    // A type that borrows contains only a reference to it, and a reference is always `Clone`.
    let is_cloned = outer.iter().any(|&outer| {
        let is_referred_to =
            facts.types.forms(outer) == Forms::Borrowed && facts.types.infos.get(id).has_list;
        facts.types.infos.get(outer).is_clone() && !is_referred_to
    });
    let mut derives = Vec::new();
    if is_cloned {
        derives.push(StdDerive::Clone);
    }
    if !outer.is_empty() {
        derives.push(StdDerive::Debug);
    }
    derives
}

/// Whether a definition contains a type as a value, without another generated type between them
/// that has its own derives. Types in `seen` are not visited again.
fn has_within(
    facts: &WorldFacts<'_>,
    kind: &TypeDefKind,
    sought: TypeId,
    seen: &mut HashSet<TypeId>,
) -> bool {
    components(kind).iter().any(|ty| {
        let wit::Type::Id(id) = ty else { return false };
        if *id == sought {
            return true;
        }
        let is_users = facts.types.replaced.is_users(&facts.items, *id);
        if is_users || !seen.insert(*id) {
            return false;
        }
        match &facts.items.resolve.types[*id].kind {
            // A future or stream has the same traits for all payloads.
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Future(_)
            | TypeDefKind::Stream(_) => false,
            kind @ (TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Resource
            | TypeDefKind::Handle(_)
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::List(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown) => has_within(facts, kind, sought, seen),
        }
    })
}
