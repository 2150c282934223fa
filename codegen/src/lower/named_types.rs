//! The types with a definition in the output, and their names in messages.

use wit_parser::{InterfaceId, TypeId, TypeOwner, WorldKey};

use super::{Items, Lower};

/// A named type, on one side of the world.
pub(super) struct NamedType<'a> {
    /// The interface's name in the world; `None` for the world's own types.
    pub(super) key: Option<&'a WorldKey>,
    pub(super) name: &'a str,
    pub(super) id: TypeId,
}

impl NamedType<'_> {
    /// `acme:plugin/types@1.0.0.point`, or `point` for one of the world's own.
    pub(super) fn wit_name(&self, cx: &Lower<'_>) -> String {
        match self.key {
            Some(key) => format!("{}.{}", cx.resolve.name_world_key(key), self.name),
            None => self.name.to_owned(),
        }
    }
}

/// The named types of the world, without those in an interface that the user replaced as a whole.
pub(super) fn named_types<'a>(cx: &Lower<'a>, items: &'a Items<'_>) -> Vec<NamedType<'a>> {
    let imports = items.imports.iter();
    let imports = imports.map(|import| (&import.key, import.id));
    let exports = items.exports.iter().map(|(key, id)| (*key, *id));
    let of_interfaces = imports
        .chain(exports)
        .flat_map(|(key, id)| types_of(cx, key, id))
        .filter(|ty| {
            !is_in_replaced_interface(cx, ty.id) || cx.replaced_types.contains_key(&ty.id)
        });
    let own = items.types.iter().map(|(name, id)| NamedType {
        key: None,
        name,
        id: *id,
    });
    of_interfaces.chain(own).collect()
}

/// The named types of an interface.
pub(super) fn types_of<'a>(
    cx: &Lower<'a>,
    key: &'a WorldKey,
    id: InterfaceId,
) -> impl Iterator<Item = NamedType<'a>> {
    let types = cx.resolve.interfaces[id].types.iter();
    types.map(move |(name, id)| NamedType {
        key: Some(key),
        name,
        id: *id,
    })
}

/// Whether a type is in a user's module that replaces its interface.
pub(super) fn is_in_replaced_interface(cx: &Lower<'_>, id: TypeId) -> bool {
    match cx.resolve.types[id].owner {
        TypeOwner::Interface(owner) => cx.replaced_interfaces.contains_key(&owner),
        TypeOwner::World(_) | TypeOwner::None => false,
    }
}
