//! The items that the user replaced with the option `with`.

use std::collections::HashMap;

use wit_parser::{InterfaceId, Type, TypeDefKind, TypeId, TypeOwner, WorldKey};

use super::items::{Export, Import, Items};
use super::keyed::Keyed;
use super::keys::{interface_keys, own_type_keys};
use super::unused::{NoEffect, PerEntry, Unmatched};
use crate::load::is_resource;
use crate::options::{EntryId, Scoped, With};

/// The items that the user replaced. The entries are those of the option `with`.
#[derive(Debug, Default)]
pub(crate) struct Replaced {
    /// The types, with the entry of each.
    pub(crate) types: HashMap<TypeId, EntryId>,
    /// The imported interfaces.
    pub(crate) interfaces: HashMap<InterfaceId, UsersModule>,
    /// The exported interfaces whose types other interfaces use from a module of the user. The
    /// interface itself is still generated.
    pub(crate) used_exports: HashMap<InterfaceId, UsersModule>,
}

/// A module of the user.
#[derive(Debug)]
pub(crate) struct UsersModule {
    pub(crate) entry: EntryId,
    /// The WIT names of the modules from the user's item to this module.
    pub(crate) within: Vec<String>,
}

impl Replaced {
    /// Whether a type is in a user's module that replaces its interface.
    pub(crate) fn is_in_interface(&self, items: &Items<'_>, id: TypeId) -> bool {
        match items.resolve.types[id].owner {
            TypeOwner::Interface(owner) => self.interfaces.contains_key(&owner),
            TypeOwner::World(_) | TypeOwner::None => false,
        }
    }

    /// Whether a type is replaced by the user: by itself, or together with its interface.
    pub(crate) fn is_users(&self, items: &Items<'_>, id: TypeId) -> bool {
        self.types.contains_key(&id) || self.is_in_interface(items, id)
    }
}

/// Finds the items that the keys of `with` name.
pub(super) fn find_replaced(items: &Items<'_>, with: &Scoped<&With>) -> (Replaced, PerEntry) {
    let mut keyed = Keyed::new(with, |with| &with.key);
    let mut replaced = Replaced::default();
    if with.is_empty() {
        return (replaced, keyed.unused(Unmatched::Replacement));
    }
    let resolve = items.resolve;
    for import in &items.imports {
        find_import(items, import, &mut keyed, &mut replaced);
    }
    for Export { key, id } in &items.exports {
        let types = &resolve.interfaces[*id].types;
        find_types(items, Some(key), types, &mut keyed, &mut replaced);
    }
    for export in &items.exports {
        find_export(items, export, &mut keyed, &mut replaced);
    }
    let own = items.types.iter().map(|(name, id)| (*name, id));
    find_types(items, None, own, &mut keyed, &mut replaced);
    (replaced, keyed.unused(Unmatched::Replacement))
}

fn find_import(items: &Items<'_>, import: &Import<'_>, keyed: &mut Keyed, replaced: &mut Replaced) {
    if let Some(found) = keyed.find(interface_keys(items.resolve, &import.key)) {
        let module = UsersModule {
            entry: found.entry,
            within: found.projection,
        };
        replaced.interfaces.insert(import.id, module);
    }
    let types = &items.resolve.interfaces[import.id].types;
    find_types(items, Some(&import.key), types, keyed, replaced);
}

fn find_types<'a>(
    items: &Items<'_>,
    key: Option<&WorldKey>,
    types: impl IntoIterator<Item = (&'a String, &'a TypeId)>,
    keyed: &mut Keyed<'_>,
    replaced: &mut Replaced,
) {
    for (name, &id) in types {
        let keys = own_type_keys(items.resolve, key, name);
        if is_resource(items.resolve, id) && items.is_guest_resource(id) {
            keyed.refuse(keys, NoEffect::GuestResource);
        } else if let Some(found) = keyed.find(keys) {
            replaced.types.insert(id, found.entry);
        }
    }
}

/// An exported interface can be replaced only where other interfaces use its types.
fn find_export(
    items: &Items<'_>,
    export: &Export<'_>,
    keyed: &mut Keyed<'_>,
    replaced: &mut Replaced,
) {
    let keys = interface_keys(items.resolve, export.key);
    if !is_used_by_another(items, export.id) {
        keyed.refuse(keys, NoEffect::ExportedInterface);
    } else if let Some(found) = keyed.find(keys) {
        let module = UsersModule {
            entry: found.entry,
            within: found.projection,
        };
        replaced.used_exports.insert(export.id, module);
    }
}

/// Whether another exported interface uses types of an exported one.
fn is_used_by_another(items: &Items<'_>, id: InterfaceId) -> bool {
    let is_of = |ty: TypeId| {
        let TypeDefKind::Type(Type::Id(used)) = items.resolve.types[ty].kind else {
            return false;
        };
        items.resolve.types[used].owner == TypeOwner::Interface(id)
    };
    let others = items.exports.iter().filter(|other| other.id != id);
    let mut types = others.flat_map(|other| items.types_of(other.id));
    types.any(is_of)
}
