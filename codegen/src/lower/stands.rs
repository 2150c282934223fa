//! What the user's types must be that stand for WIT ones: emitted as assertions, so that a message
//! names both.

use wit_parser as wit;
use wit_parser::{InterfaceId, TypeDefKind, TypeId, TypeOwner};

use super::info::{components, definition};
use super::modules::Forms;
use super::types::lower_layout;
use super::{Items, Lower};
use crate::model::{StandsFor, StdDerive};

/// Says of each of the user's types for what it stands.
pub(super) fn lower_stands(cx: &mut Lower<'_>, items: &Items<'_>) {
    let generated = generated_types(cx, items);
    for (owner, name, id) in &generated {
        let Some(&replacement) = cx.replaced_types.get(id) else {
            continue;
        };
        // A resource is a name for the host's own values: any type can be that.
        let target = definition(cx.resolve, *id);
        if matches!(cx.resolve.types[target].kind, TypeDefKind::Resource) {
            continue;
        }
        let derives = lower_needed_derives(cx, &generated, *id);
        let wit_name = match owner {
            Some(owner) => format!("{owner}.{name}"),
            None => name.clone(),
        };
        let layout = lower_layout(cx, *id);
        let Some(replacement) = cx.replacements.get_mut(replacement) else {
            continue;
        };
        let mut stands = replacement.stands_for.iter_mut();
        // An interface that is imported and exported has its types on either side.
        match stands.find(|stands| stands.wit_name == wit_name) {
            Some(stands) => {
                let known = stands.derives.clone();
                let new = derives.into_iter().filter(|derive| !known.contains(derive));
                stands.derives.extend(new);
            }
            None => replacement.stands_for.push(StandsFor {
                wit_name,
                derives,
                layout,
            }),
        }
    }
}

/// The named types that have a definition in the output, in its order: the interface, the name and the
/// type.
fn generated_types(cx: &Lower<'_>, items: &Items<'_>) -> Vec<(Option<String>, String, TypeId)> {
    let imports = items.imports.iter();
    let imports = imports
        .filter(|import| !cx.replaced_interfaces.contains_key(&import.id))
        .map(|import| (&import.key, import.id));
    let exports = items.exports.iter().map(|(key, id)| (*key, *id));
    let of_interfaces = imports.chain(exports).flat_map(|(key, id)| {
        let owner = cx.resolve.name_world_key(key);
        let types = cx.resolve.interfaces[id].types.iter();
        types.map(move |(name, id)| (Some(owner.clone()), name.clone(), *id))
    });
    let own = items.types.iter();
    let own = own.map(|(name, id)| (None, (*name).clone(), *id));
    of_interfaces.chain(own).collect()
}

/// What a record or variant derives that contains the type, as its fields must, too.
fn lower_needed_derives(
    cx: &Lower<'_>,
    generated: &[(Option<String>, String, TypeId)],
    id: TypeId,
) -> Vec<StdDerive> {
    let contains = |(_, _, outer): &&(Option<String>, String, TypeId)| {
        let kind = &cx.resolve.types[*outer].kind;
        matches!(kind, TypeDefKind::Record(_) | TypeDefKind::Variant(_))
            && !cx.replaced_types.contains_key(outer)
            && components(kind).iter().any(|ty| has_within(cx, ty, id))
    };
    let outer: Vec<_> = generated.iter().filter(contains).collect();
    // What borrows has a reference to it, which is `Clone` itself.
    let is_cloned = outer.iter().any(|(_, _, outer)| {
        let is_referred_to = cx.forms(*outer) == Forms::Borrowed && cx.infos.get(id).has_list;
        cx.infos.get(*outer).is_clone() && !is_referred_to
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

/// Whether a type has another one as a value, with no type of the output between them that has derives of
/// its own.
fn has_within(cx: &Lower<'_>, ty: &wit::Type, sought: TypeId) -> bool {
    let wit::Type::Id(id) = ty else { return false };
    if *id == sought {
        return true;
    }
    let definition = &cx.resolve.types[*id];
    if cx.replaced_types.contains_key(id) || is_in_replaced_interface(cx, definition.owner) {
        return false;
    }
    match &definition.kind {
        // A reader is as it is whatever it reads.
        TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_) => false,
        kind => components(kind).iter().any(|ty| has_within(cx, ty, sought)),
    }
}

/// Whether all of an interface is in a module of the user's.
fn is_in_replaced_interface(cx: &Lower<'_>, owner: TypeOwner) -> bool {
    let is_replaced = |id: InterfaceId| cx.replaced_interfaces.contains_key(&id);
    matches!(owner, TypeOwner::Interface(id) if is_replaced(id))
}
