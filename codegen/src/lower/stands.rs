//! The requirements on the user's types that replace WIT types. They are emitted as assertions, so
//! that a message can name both.

use std::collections::HashSet;

use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::info::{components, definition};
use super::modules::Forms;
use super::named_types::{NamedType, is_in_replaced_interface, named_types};
use super::types::lower_layout;
use super::{Items, Lower};
use crate::model::{StandsFor, StdDerive};

/// Adds to each replacement the WIT types that it replaces.
pub(super) fn lower_stands(cx: &mut Lower<'_>, items: &Items<'_>) {
    let types = named_types(cx, items);
    let mut all = Vec::new();
    for ty in &types {
        let Some(&replacement) = cx.replaced_types.get(&ty.id) else {
            continue;
        };
        // A host-defined resource can be any type.
        let target = definition(cx.resolve, ty.id);
        if matches!(cx.resolve.types[target].kind, TypeDefKind::Resource) {
            continue;
        }
        let stands_for = StandsFor {
            wit_name: ty.wit_name(cx),
            derives: lower_needed_derives(cx, &types, ty.id),
            layout: lower_layout(cx, ty.id),
        };
        all.push((replacement, stands_for));
    }
    for (replacement, stands_for) in all {
        if let Some(replacement) = cx.replacements.get_mut(replacement) {
            add(&mut replacement.stands_for, stands_for);
        }
    }
}

/// Adds a requirement. The types of an interface that is both imported and exported occur twice.
fn add(all: &mut Vec<StandsFor>, new: StandsFor) {
    let known = all.iter_mut().find(|known| known.wit_name == new.wit_name);
    let Some(StandsFor { derives, .. }) = known else {
        all.push(new);
        return;
    };
    for derive in new.derives {
        if !derives.contains(&derive) {
            derives.push(derive);
        }
    }
}

/// The derives of the records and variants that contain the type. Their fields must implement these
/// traits, too.
fn lower_needed_derives(cx: &Lower<'_>, types: &[NamedType<'_>], id: TypeId) -> Vec<StdDerive> {
    let contains = |outer: &TypeId| {
        let kind = &cx.resolve.types[*outer].kind;
        matches!(kind, TypeDefKind::Record(_) | TypeDefKind::Variant(_))
            && !cx.replaced_types.contains_key(outer)
            && has_within(cx, kind, id, &mut HashSet::new())
    };
    let outer: Vec<_> = types.iter().map(|ty| ty.id).filter(contains).collect();
    // A type that borrows contains only a reference to it, and a reference is always `Clone`.
    let is_cloned = outer.iter().any(|&outer| {
        let is_referred_to = cx.forms(outer) == Forms::Borrowed && cx.infos.get(id).has_list;
        cx.infos.get(outer).is_clone() && !is_referred_to
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
    cx: &Lower<'_>,
    kind: &TypeDefKind,
    sought: TypeId,
    seen: &mut HashSet<TypeId>,
) -> bool {
    components(kind).iter().any(|ty| {
        let wit::Type::Id(id) = ty else { return false };
        if *id == sought {
            return true;
        }
        let is_users = cx.replaced_types.contains_key(id) || is_in_replaced_interface(cx, *id);
        if is_users || !seen.insert(*id) {
            return false;
        }
        match &cx.resolve.types[*id].kind {
            // A future or stream has the same traits for all payloads.
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Future(_)
            | TypeDefKind::Stream(_) => false,
            kind => has_within(cx, kind, sought, seen),
        }
    })
}
