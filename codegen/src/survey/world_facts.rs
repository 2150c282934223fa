//! The facts about a world.

use std::collections::HashMap;

use wit_parser::{InterfaceId, SizeAlign};

use super::derives::AllDerives;
use super::errors::ErrorTypes;
use super::functions::{Exports, Imports};
use super::items::Items;
use super::types::TypeFacts;
use super::users_items::UsersItems;
use super::world_items::WorldItems;
use crate::load::WorldWit;
use crate::options::EntryId;

/// The facts about a world.
pub(crate) struct WorldFacts<'a> {
    pub(crate) wit: &'a WorldWit,
    pub(crate) items: Items<'a>,
    pub(crate) types: TypeFacts<'a>,
    /// The sizes and alignments of all types.
    pub(crate) sizes: SizeAlign,
    pub(crate) derives: AllDerives,
    pub(crate) exports: Exports<'a>,
    pub(crate) imports: Imports<'a>,
    pub(crate) errors: ErrorTypes,
    pub(crate) users: UsersItems<'a>,
    /// The imported interfaces with a second module, with their entries in `named_imports`.
    pub(crate) named_imports: HashMap<InterfaceId, EntryId>,
}

impl WorldFacts<'_> {
    pub(crate) fn items(&self) -> WorldItems<'_> {
        WorldItems {
            wit: self.wit,
            items: &self.items,
            replaced: &self.types.replaced,
            exports: &self.exports,
        }
    }
}
