//! The types with a definition in the output, and their names in messages.

use wit_parser::{InterfaceId, TypeId, WorldKey};

use super::items::Items;
use super::replaced::Replaced;

/// A named type, on one side of the world.
pub(crate) struct NamedType<'a> {
    /// The interface's name in the world; `None` for the world's own types.
    pub(crate) key: Option<&'a WorldKey>,
    pub(crate) name: &'a str,
    pub(crate) id: TypeId,
}

impl NamedType<'_> {
    /// `acme:plugin/types@1.0.0.point`, or `point` for one of the world's own.
    pub(crate) fn wit_name(&self, items: &Items<'_>) -> String {
        match self.key {
            Some(key) => format!("{}.{}", items.resolve.name_world_key(key), self.name),
            None => self.name.to_owned(),
        }
    }
}

/// The named types of the world, without those in an interface that the user replaced as a whole.
pub(crate) fn named_types<'a>(items: &'a Items<'_>, replaced: &Replaced) -> Vec<NamedType<'a>> {
    let imports = items.imports.iter();
    let imports = imports.map(|import| (&import.key, import.id));
    let exports = items.exports.iter().map(|export| (export.key, export.id));
    let of_interfaces = imports
        .chain(exports)
        .flat_map(|(key, id)| types_of(items, key, id))
        .filter(|ty| {
            !replaced.is_in_interface(items, ty.id) || replaced.types.contains_key(&ty.id)
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
    items: &'a Items<'_>,
    key: &'a WorldKey,
    id: InterfaceId,
) -> impl Iterator<Item = NamedType<'a>> {
    let types = items.resolve.interfaces[id].types.iter();
    types.map(move |(name, id)| NamedType {
        key: Some(key),
        name,
        id: *id,
    })
}
