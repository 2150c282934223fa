//! Items of one generation that `moved` sends to one key.
//!
//! Imports and types can be joined if each moved item equals an item of a newer generation. Then
//! two names are linked to one method of the host, or two types are one Rust type. Exported
//! functions and resources cannot be joined: a component has both, and the host could use only one.

use std::collections::HashSet;

use syn::LitStr;

use super::inventory::{Inventory, ItemKey, Kind, Side};
use super::mistakes::{Differing, GenerationError, GenerationWhy, NotJoined};
use crate::impossible::Impossible;
use crate::options::GenerationForSurvey;

/// An item that is moved to a key of another item in its generation.
pub(super) struct Joined<'o> {
    pub(super) kind: Kind,
    pub(super) generation: usize,
    pub(super) index: usize,
    /// The key of `moved` that moves it.
    pub(super) literal: &'o LitStr,
}

/// The entries of `moved` that join items which cannot be joined. Each entry is reported once,
/// although an interface has many items, and older generations have them, too.
pub(super) struct JoinErrors<'o> {
    options: &'o [GenerationForSurvey<'o>],
    reported: HashSet<*const LitStr>,
    pub(super) errors: Vec<GenerationError>,
}

impl<'o> JoinErrors<'o> {
    pub(super) fn new(options: &'o [GenerationForSurvey<'o>]) -> Self {
        JoinErrors {
            options,
            reported: HashSet::new(),
            errors: Vec::new(),
        }
    }

    /// Whether an item can be joined with the first one of its generation that has its key. If not,
    /// the entry that moves it is reported.
    pub(super) fn can_join(
        &mut self,
        inventory: &Inventory<'_>,
        first: usize,
        item: &Joined<'_>,
    ) -> Result<bool, Impossible> {
        let Some(why) = why_not_joined(inventory, item.kind, item.index) else {
            return Ok(true);
        };
        let items = [first, item.index].map(|index| inventory.key(item.kind, index));
        let items = items.into_iter().flatten().map(ItemKey::text);
        self.add(item, items.collect(), why)?;
        Ok(false)
    }

    /// Reports joined items without a newer equal item: they would be different items with one key.
    /// `differing` returns whether an item is one of them.
    pub(super) fn add_unequal<'k>(
        &mut self,
        joined: &[Joined<'_>],
        differing: impl Fn(&Joined<'_>) -> Option<(&'k ItemKey, Differing)>,
    ) -> Result<(), Impossible> {
        for item in joined {
            if let Some((key, differing)) = differing(item) {
                let why = NotJoined::Differs(Box::new(differing));
                self.add(item, vec![key.text()], why)?;
            }
        }
        Ok(())
    }

    fn add(
        &mut self,
        item: &Joined<'_>,
        items: Vec<String>,
        why: NotJoined,
    ) -> Result<(), Impossible> {
        if self.reported.insert(item.literal) {
            let generation = self.options.get(item.generation);
            let generation = generation.map(|options| options.label.to_string());
            let why = GenerationWhy::NotJoined {
                generation: generation
                    .ok_or_else(|| Impossible::new("an item has no generation"))?,
                items,
                why,
            };
            self.errors.push(GenerationError::at(item.literal, why));
        }
        Ok(())
    }
}

/// Why an item cannot be joined with any other.
fn why_not_joined(inventory: &Inventory<'_>, kind: Kind, index: usize) -> Option<NotJoined> {
    match (kind, inventory.key(kind, index)?.side) {
        (_, Side::Import) => None,
        (Kind::Interface, Side::Export) => Some(NotJoined::ExportedInterface),
        (Kind::Function, Side::Export) => Some(NotJoined::ExportedFunction),
        (Kind::Type, Side::Export) => {
            let is_resource = inventory.types.get(index)?.is_resource;
            is_resource.then_some(NotJoined::ExportedResource)
        }
    }
}
