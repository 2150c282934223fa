//! Finds the types that the keys of `derives` and `attributes` match, before the types are lowered.

use std::collections::HashMap;

use wit_parser::{TypeDefKind, TypeId};

use super::info::definition;
use super::keys::{interface_keys, own_type_keys, type_keys};
use super::named_types::{NamedType, named_types, types_of};
use super::usage::{Found, NoDefinition, UnusedWhy};
use super::{Items, Lower};

/// The entries of `derives` and `attributes` for a type.
#[derive(Debug, Default)]
pub(super) struct TypeRules {
    /// The rule of `derives`; if there is none, the default applies.
    pub(super) derives: Option<Found>,
    /// The entry of `attributes` for the type itself.
    pub(super) attributes: Option<usize>,
    /// The entries for its fields or cases, by WIT's names of them.
    pub(super) part_attributes: HashMap<String, usize>,
}

/// Finds the rules for all types of the world.
pub(super) fn place_rules(cx: &mut Lower<'_>, items: &Items<'_>) {
    if cx.options.entries.derives.rules.is_empty() && cx.options.entries.attributes.is_empty() {
        return;
    }
    for ty in named_types(cx, items) {
        match no_definition(cx, ty.id) {
            None => place_rules_of(cx, &ty),
            // A derive that the engine's flags have may be requested by name.
            Some(NoDefinition::Flags) => {
                let found = cx.derives.find(own_type_keys(cx.resolve, ty.key, ty.name));
                cx.type_rules.entry(ty.id).or_default().derives = found;
                refuse_attributes(cx, &ty, &NoDefinition::Flags);
            }
            Some(why) => {
                let unused = UnusedWhy::NoDefinition(why.clone());
                let keys = own_type_keys(cx.resolve, ty.key, ty.name);
                cx.derives.refuse(keys, unused);
                refuse_attributes(cx, &ty, &why);
            }
        }
    }
    refuse_in_replaced_interfaces(cx, items);
    refuse_attributes_of_interfaces(cx, items);
}

fn place_rules_of(cx: &mut Lower<'_>, ty: &NamedType<'_>) {
    let resolve = cx.resolve;
    let found = cx.attributes.find(own_type_keys(resolve, ty.key, ty.name));
    let mut rules = TypeRules {
        derives: cx.derives.find(type_keys(resolve, ty.key, ty.name)),
        attributes: found.map(|found| found.entry),
        part_attributes: HashMap::new(),
    };
    for part in part_names(cx, ty.id) {
        let keys = own_type_keys(resolve, ty.key, &format!("{}.{part}", ty.name));
        if let Some(found) = cx.attributes.find(keys) {
            rules.part_attributes.insert(part, found.entry);
        }
    }
    cx.type_rules.insert(ty.id, rules);
}

/// WIT's names of a type's fields, cases or flags.
fn part_names(cx: &Lower<'_>, id: TypeId) -> Vec<String> {
    match &cx.resolve.types[id].kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|f| f.name.clone()).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().map(|c| c.name.clone()).collect(),
        TypeDefKind::Enum(enum_) => enum_.cases.iter().map(|c| c.name.clone()).collect(),
        TypeDefKind::Flags(flags) => flags.flags.iter().map(|f| f.name.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Why no definition is generated for a type that could have derives and attributes.
fn no_definition(cx: &Lower<'_>, id: TypeId) -> Option<NoDefinition> {
    if cx.replaced_types.contains_key(&id) {
        return Some(NoDefinition::Replaced);
    }
    match &cx.resolve.types[id].kind {
        TypeDefKind::Record(_) | TypeDefKind::Variant(_) | TypeDefKind::Enum(_) => None,
        TypeDefKind::Flags(_) => Some(NoDefinition::Flags),
        TypeDefKind::Resource => Some(NoDefinition::Resource),
        _ => Some(NoDefinition::Alias(target_name(cx, id))),
    }
}

/// The name of the type that an alias leads to, if it has a name.
fn target_name(cx: &Lower<'_>, id: TypeId) -> Option<String> {
    let target = definition(cx.resolve, id);
    let definition = &cx.resolve.types[target];
    let name = definition.name.as_ref().filter(|_| target != id)?;
    match definition.owner {
        wit_parser::TypeOwner::Interface(owner) => {
            let owner = cx.resolve.id_of(owner)?;
            Some(format!("{owner}.{name}"))
        }
        wit_parser::TypeOwner::World(_) | wit_parser::TypeOwner::None => Some(name.clone()),
    }
}

fn refuse_attributes(cx: &mut Lower<'_>, ty: &NamedType<'_>, why: &NoDefinition) {
    let parts = part_names(cx, ty.id);
    let parts = parts.iter().map(|part| format!("{}.{part}", ty.name));
    for name in [ty.name.to_owned()].into_iter().chain(parts) {
        let keys = own_type_keys(cx.resolve, ty.key, &name);
        let unused = UnusedWhy::NoDefinition(why.clone());
        cx.attributes.refuse(keys, unused);
    }
}

/// Refuses keys for types in a user's module, because nothing is generated for them.
fn refuse_in_replaced_interfaces(cx: &mut Lower<'_>, items: &Items<'_>) {
    for import in &items.imports {
        if !cx.replaced_interfaces.contains_key(&import.id) {
            continue;
        }
        let types: Vec<_> = types_of(cx, &import.key, import.id).collect();
        for ty in types {
            let keys = type_keys(cx.resolve, ty.key, ty.name);
            let unused = UnusedWhy::NoDefinition(NoDefinition::Replaced);
            cx.derives.refuse(keys, unused);
            refuse_attributes(cx, &ty, &NoDefinition::Replaced);
        }
    }
}

fn refuse_attributes_of_interfaces(cx: &mut Lower<'_>, items: &Items<'_>) {
    let imports = items.imports.iter().map(|import| &import.key);
    let exports = items.exports.iter().map(|(key, _)| *key);
    for key in imports.chain(exports) {
        let keys = interface_keys(cx.resolve, key);
        cx.attributes.refuse(keys, UnusedWhy::AttributesOfInterface);
    }
}
