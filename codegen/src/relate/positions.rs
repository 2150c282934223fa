//! The items of a world by their keys.

use wit_parser::TypeId;

use crate::survey::{Item, ItemKey, Side, WorldFacts};

/// The item that declares a function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Within {
    /// An interface, by its position in [`Items::exports`](crate::survey::Items::exports) or
    /// [`Items::imports`](crate::survey::Items::imports).
    Interface(usize),
    /// The world itself.
    World,
}

/// The items of a world by their keys.
pub(super) struct Positions<'a> {
    pub(super) facts: &'a WorldFacts<'a>,
    pub(super) interfaces: &'a [Item],
}

impl Positions<'_> {
    /// The item that declares another item.
    pub(super) fn within(&self, key: &ItemKey) -> Option<Within> {
        if key.interface.is_none() {
            return Some(Within::World);
        }
        let is_own = |of: &&Item| of.key.side == key.side;
        let mut own = self.interfaces.iter().filter(is_own);
        let position = own.position(|of| of.key.interface == key.interface)?;
        Some(Within::Interface(position))
    }

    /// The type with a key, or the other name of a type.
    pub(super) fn type_id(&self, key: &ItemKey) -> Option<TypeId> {
        let items = &self.facts.items;
        let name = key.name.as_ref()?;
        let id = match (self.within(key)?, key.side) {
            (Within::World, _) => {
                let mut types = items.types.iter();
                return types.find(|(of, _)| *of == name).map(|(_, id)| *id);
            }
            (Within::Interface(position), Side::Import) => items.imports.get(position)?.id,
            (Within::Interface(position), Side::Export) => items.exports.get(position)?.id,
        };
        items.resolve.interfaces[id].types.get(name).copied()
    }
}
