//! The rules of `derives` and `attributes` that apply to each type.

use std::collections::HashMap;

use wit_parser::{TypeDefKind, TypeId, TypeOwner};

use super::items::Items;
use super::keyed::Keyed;
use super::keys::{interface_keys, own_type_keys, type_keys};
use super::named_types::{NamedType, named_types, types_of};
use super::replaced::Replaced;
use super::unused::{NoDefinition, NoEffect, PerEntry, Unmatched};
use crate::load::definition;
use crate::options::{AttributeRule, DeriveRule, Scoped, ScopedRules};

/// The rules for all types.
pub(crate) struct TypeRules<'a> {
    by_type: HashMap<TypeId, RulesOfType<'a>>,
    default_derives: &'a [syn::Path],
}

/// The rules for a type.
#[derive(Default)]
struct RulesOfType<'a> {
    /// The rule of `derives`; if there is none, the default applies.
    derives: Option<Derives<'a>>,
    /// The attributes of the type itself.
    attributes: &'a [syn::Attribute],
    /// The attributes of its fields or cases, by WIT's names of them.
    of_parts: HashMap<String, &'a [syn::Attribute]>,
}

/// Everything that the user adds to a type.
#[derive(PartialEq, Eq, Hash)]
pub(super) struct AllRules<'a> {
    derives: &'a [syn::Path],
    attributes: &'a [syn::Attribute],
    of_parts: Vec<&'a [syn::Attribute]>,
}

/// The derives that the user requests for a type.
#[derive(Clone, Copy)]
pub(super) struct Derives<'a> {
    pub(super) paths: &'a [syn::Path],
    /// Whether the user named the type itself, and not something that contains it.
    pub(super) is_named: bool,
}

impl<'a> TypeRules<'a> {
    /// The derives that the user requests for a type.
    pub(super) fn derives(&self, id: TypeId) -> Derives<'a> {
        let rule = self.by_type.get(&id).and_then(|rules| rules.derives);
        rule.unwrap_or(Derives {
            paths: self.default_derives,
            is_named: false,
        })
    }

    /// Everything that the user adds to a type with these fields or cases.
    pub(super) fn all(&self, id: TypeId, parts: &[&str]) -> AllRules<'a> {
        let of_parts = parts.iter().map(|part| self.attributes_of_part(id, part));
        AllRules {
            derives: self.derives(id).paths,
            attributes: self.attributes(id),
            of_parts: of_parts.collect(),
        }
    }

    /// The user's attributes for a type.
    pub(crate) fn attributes(&self, id: TypeId) -> &'a [syn::Attribute] {
        self.by_type.get(&id).map_or(&[], |rules| rules.attributes)
    }

    /// The user's attributes for a field or a case.
    pub(crate) fn attributes_of_part(&self, id: TypeId, name: &str) -> &'a [syn::Attribute] {
        let rules = self.by_type.get(&id);
        let attributes = rules.and_then(|rules| rules.of_parts.get(name));
        attributes.map_or(&[], |attributes| attributes)
    }
}

/// The two options while the types that their keys name are looked up.
struct Search<'s, 'a> {
    derive_rules: &'s Scoped<&'a DeriveRule>,
    attribute_rules: &'s Scoped<&'a AttributeRule>,
    derives: Keyed<'a>,
    attributes: Keyed<'a>,
}

/// Finds the rules for all types of the world. Returns the entries of `derives` and of `attributes`
/// that were not used.
pub(super) fn find_type_rules<'a>(
    items: &Items<'_>,
    replaced: &Replaced,
    derives: &ScopedRules<'a, DeriveRule, &'a [syn::Path]>,
    attributes: &Scoped<&'a AttributeRule>,
) -> (TypeRules<'a>, PerEntry, PerEntry) {
    let ScopedRules {
        rules: derive_rules,
        default: default_derives,
        is_default_own,
    } = derives;
    let keyed = Keyed::new(derive_rules, |rule| &rule.key);
    let mut search = Search {
        derive_rules,
        attribute_rules: attributes,
        derives: match is_default_own {
            true => keyed.own_only(),
            false => keyed,
        },
        attributes: Keyed::new(attributes, |rule| &rule.key),
    };
    let mut by_type = HashMap::new();
    let is_given = !derive_rules.is_empty() || !attributes.is_empty();
    let types = match is_given {
        true => named_types(items, replaced),
        false => Vec::new(),
    };
    for ty in types {
        match no_definition(items, replaced, ty.id) {
            None => {
                by_type.insert(ty.id, search.rules_of(items, &ty));
            }
            // A derive that the engine's flags have may be requested by name.
            Some(NoDefinition::Flags) => {
                let keys = own_type_keys(items.resolve, ty.key, ty.name);
                let rules = RulesOfType {
                    derives: search.find_derives(keys),
                    ..RulesOfType::default()
                };
                by_type.insert(ty.id, rules);
                search.refuse_attributes(items, &ty, &NoDefinition::Flags);
            }
            Some(why) => {
                let keys = own_type_keys(items.resolve, ty.key, ty.name);
                let unused = NoEffect::NoDefinition(why.clone());
                search.derives.refuse(keys, unused);
                search.refuse_attributes(items, &ty, &why);
            }
        }
    }
    search.refuse_in_replaced_interfaces(items, replaced);
    search.refuse_attributes_of_interfaces(items);
    let rules = TypeRules {
        by_type,
        default_derives,
    };
    let derives = search.derives.unused(Unmatched::DerivingType);
    let attributes = search.attributes.unused(Unmatched::AttributedType);
    (rules, derives, attributes)
}

impl<'a> Search<'_, 'a> {
    fn rules_of(&mut self, items: &Items<'_>, ty: &NamedType<'_>) -> RulesOfType<'a> {
        let resolve = items.resolve;
        let mut rules = RulesOfType {
            attributes: self
                .find_attributes(own_type_keys(resolve, ty.key, ty.name))
                .unwrap_or_default(),
            derives: self.find_derives(type_keys(resolve, ty.key, ty.name)),
            of_parts: HashMap::new(),
        };
        for part in part_names(items, ty.id) {
            let keys = own_type_keys(resolve, ty.key, &format!("{}.{part}", ty.name));
            if let Some(attributes) = self.find_attributes(keys) {
                rules.of_parts.insert(part, attributes);
            }
        }
        rules
    }

    fn find_derives(&mut self, keys: Vec<super::keys::Key>) -> Option<Derives<'a>> {
        let found = self.derives.find(keys)?;
        let rule = self.derive_rules.get(found.entry)?;
        Some(Derives {
            paths: &rule.derives,
            is_named: found.is_exact,
        })
    }

    fn find_attributes(&mut self, keys: Vec<super::keys::Key>) -> Option<&'a [syn::Attribute]> {
        let found = self.attributes.find(keys)?;
        let rule = self.attribute_rules.get(found.entry)?;
        Some(&rule.attributes)
    }

    fn refuse_attributes(&mut self, items: &Items<'_>, ty: &NamedType<'_>, why: &NoDefinition) {
        let parts = part_names(items, ty.id);
        let parts = parts.iter().map(|part| format!("{}.{part}", ty.name));
        for name in [ty.name.to_owned()].into_iter().chain(parts) {
            let keys = own_type_keys(items.resolve, ty.key, &name);
            let unused = NoEffect::NoDefinition(why.clone());
            self.attributes.refuse(keys, unused);
        }
    }

    /// Refuses keys for types in a user's module, because nothing is generated for them.
    fn refuse_in_replaced_interfaces(&mut self, items: &Items<'_>, replaced: &Replaced) {
        for import in &items.imports {
            if !replaced.interfaces.contains_key(&import.id) {
                continue;
            }
            for ty in types_of(items, &import.key, import.id) {
                let keys = type_keys(items.resolve, ty.key, ty.name);
                let unused = NoEffect::NoDefinition(NoDefinition::Replaced);
                self.derives.refuse(keys, unused);
                self.refuse_attributes(items, &ty, &NoDefinition::Replaced);
            }
        }
    }

    fn refuse_attributes_of_interfaces(&mut self, items: &Items<'_>) {
        let imports = items.imports.iter().map(|import| &import.key);
        let exports = items.exports.iter().map(|export| export.key);
        for key in imports.chain(exports) {
            let keys = interface_keys(items.resolve, key);
            self.attributes
                .refuse(keys, NoEffect::AttributesOfInterface);
        }
    }
}

/// WIT's names of a type's fields, cases or flags.
fn part_names(items: &Items<'_>, id: TypeId) -> Vec<String> {
    match &items.resolve.types[id].kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|f| f.name.clone()).collect(),
        TypeDefKind::Variant(variant) => variant.cases.iter().map(|c| c.name.clone()).collect(),
        TypeDefKind::Enum(enum_) => enum_.cases.iter().map(|c| c.name.clone()).collect(),
        TypeDefKind::Flags(flags) => flags.flags.iter().map(|f| f.name.clone()).collect(),
        TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => Vec::new(),
    }
}

/// Why no definition is generated for a type that could have derives and attributes.
fn no_definition(items: &Items<'_>, replaced: &Replaced, id: TypeId) -> Option<NoDefinition> {
    if replaced.types.contains_key(&id) {
        return Some(NoDefinition::Replaced);
    }
    match &items.resolve.types[id].kind {
        TypeDefKind::Record(_) | TypeDefKind::Variant(_) | TypeDefKind::Enum(_) => None,
        TypeDefKind::Flags(_) => Some(NoDefinition::Flags),
        TypeDefKind::Resource => Some(NoDefinition::Resource),
        TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => Some(NoDefinition::Alias(target_name(items, id))),
    }
}

/// The name of the type that an alias leads to, if it has a name.
fn target_name(items: &Items<'_>, id: TypeId) -> Option<String> {
    let target = definition(items.resolve, id);
    let definition = &items.resolve.types[target];
    let name = definition.name.as_ref().filter(|_| target != id)?;
    match definition.owner {
        TypeOwner::Interface(owner) => {
            let owner = items.resolve.id_of(owner)?;
            Some(format!("{owner}.{name}"))
        }
        TypeOwner::World(_) | TypeOwner::None => Some(name.clone()),
    }
}
