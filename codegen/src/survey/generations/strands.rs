//! The items through all generations.

use std::collections::HashMap;

use syn::LitStr;

use super::inventory::{Inventory, ItemKey, Kind};
use super::joined::{JoinErrors, Joined};
use super::moves::Step;

/// An item through all generations.
#[derive(Debug)]
pub(crate) struct Strand {
    /// The key that it would have in the newest generation, even if it is missing there.
    pub(crate) key: ItemKey,
    /// For each generation, the position among its items of this kind.
    pub(crate) items: Vec<Option<usize>>,
    /// The items that `moved` joins with these, each with its generation and its position there.
    pub(crate) joined: Vec<(usize, usize)>,
}

impl Strand {
    /// The items of a generation. The first is the one in [`Strand::items`].
    pub(crate) fn items_in(&self, generation: usize) -> impl Iterator<Item = usize> {
        let first = self.items.get(generation).copied().flatten();
        let joined = self.joined.iter();
        let joined = joined.filter(move |(of, _)| *of == generation);
        first.into_iter().chain(joined.map(|(_, index)| *index))
    }
}

/// The strands of one kind of items.
#[derive(Default)]
pub(super) struct StrandsOfKind {
    pub(super) all: Vec<Strand>,
    by_key: HashMap<ItemKey, usize>,
    /// For each generation, the strand of each item.
    of_items: Vec<Vec<usize>>,
}

/// All strands.
#[derive(Default)]
pub(super) struct Strands {
    pub(super) types: StrandsOfKind,
    pub(super) functions: StrandsOfKind,
    pub(super) interfaces: StrandsOfKind,
}

impl Strands {
    pub(super) fn of_kind(&self, kind: Kind) -> &StrandsOfKind {
        match kind {
            Kind::Interface => &self.interfaces,
            Kind::Type => &self.types,
            Kind::Function => &self.functions,
        }
    }

    fn of_kind_mut(&mut self, kind: Kind) -> &mut StrandsOfKind {
        match kind {
            Kind::Interface => &mut self.interfaces,
            Kind::Type => &mut self.types,
            Kind::Function => &mut self.functions,
        }
    }

    /// The strand of an item.
    pub(super) fn of(&self, kind: Kind, generation: usize, index: usize) -> usize {
        let items = self.of_kind(kind).of_items.get(generation);
        let strand = items.and_then(|items| items.get(index));
        strand.copied().unwrap_or_default()
    }
}

/// An item with its key in the newest generation.
struct Placed<'o> {
    kind: Kind,
    index: usize,
    /// Its key in the newest generation.
    key: ItemKey,
    /// What moves it.
    moved: Option<&'o LitStr>,
}

/// Finds the strands, and the items that `moved` joins with others of their generation.
pub(super) fn strands<'o>(
    inventories: &[Inventory<'_>],
    steps: &[Step<'o>],
    errors: &mut JoinErrors<'_>,
) -> (Strands, Vec<Joined<'o>>) {
    let mut strands = Strands::default();
    let mut joined: Vec<Joined<'o>> = Vec::new();
    // The newest generation comes first, so its order is that of the strands.
    for (generation, inventory) in inventories.iter().enumerate().rev() {
        let at = (generation, inventories.len());
        let steps = steps.get(generation..).unwrap_or_default();
        let mut first_moved: HashMap<(Kind, usize), &'o LitStr> = HashMap::new();
        for placed in placed(inventory, steps) {
            let Placed {
                kind,
                index,
                key,
                moved,
            } = placed;
            let of_kind = strands.of_kind_mut(kind);
            let new_joined = |index, literal| Joined {
                kind,
                generation,
                index,
                literal,
            };
            match (of_kind.first(&key, generation), moved) {
                (None, moved) => {
                    of_kind.add(key, at, index);
                    first_moved.extend(moved.map(|literal| ((kind, index), literal)));
                }
                (Some(first), Some(literal)) => {
                    let item = new_joined(index, literal);
                    if errors.can_join(inventory, first, &item) {
                        of_kind.add_joined(&key, at, index);
                        let first = first_moved
                            .remove(&(kind, first))
                            .map(|literal| (first, literal));
                        joined.extend(first.map(|(index, literal)| new_joined(index, literal)));
                        joined.push(item);
                    } else {
                        of_kind.add_apart(key, at, index);
                    }
                }
                (Some(_), None) => of_kind.add_apart(key, at, index),
            }
        }
    }
    (strands, joined)
}

/// The items of a generation. Those that keep their keys come first, so those that are moved join
/// them.
fn placed<'o>(inventory: &Inventory<'_>, steps: &[Step<'o>]) -> Vec<Placed<'o>> {
    let items = inventory.all().map(|(kind, index, key, _)| {
        let (key, moved) = key_in_newest(kind, key, steps);
        Placed {
            kind,
            index,
            key,
            moved,
        }
    });
    let mut items: Vec<_> = items.collect();
    items.sort_by_key(|item| item.moved.is_some());
    items
}

/// The key of an item in the newest generation, and the last literal that moves it.
fn key_in_newest<'a>(
    kind: Kind,
    key: &ItemKey,
    steps: &[Step<'a>],
) -> (ItemKey, Option<&'a LitStr>) {
    let mut moved = None;
    let key = steps.iter().fold(key.clone(), |key, step| {
        let (next, literal) = step.next(kind, &key);
        moved = literal.or(moved);
        next
    });
    (key, moved)
}

impl StrandsOfKind {
    /// The item of a generation that has the key already.
    fn first(&self, key: &ItemKey, generation: usize) -> Option<usize> {
        self.item(*self.by_key.get(key)?, generation)
    }

    /// Adds an item to the strand with its key. `at` is its generation and the number of
    /// generations.
    fn add(&mut self, key: ItemKey, at: (usize, usize), index: usize) {
        let Some(strand) = self.by_key.get(&key).copied() else {
            self.by_key.insert(key.clone(), self.all.len());
            return self.add_apart(key, at, index);
        };
        let items = self.all.get_mut(strand).map(|strand| &mut strand.items);
        if let Some(item) = items.and_then(|items| items.get_mut(at.0)) {
            *item = Some(index);
        }
        self.set_strand(at, index, strand);
    }

    /// Adds another item of the same generation to the strand with a key.
    fn add_joined(&mut self, key: &ItemKey, at: (usize, usize), index: usize) {
        let strand = self.by_key.get(key).copied().unwrap_or_default();
        if let Some(strand) = self.all.get_mut(strand) {
            strand.joined.push((at.0, index));
        }
        self.set_strand(at, index, strand);
    }

    /// Adds an item that has no counterpart in newer generations.
    fn add_apart(&mut self, key: ItemKey, at: (usize, usize), index: usize) {
        let mut items = vec![None; at.1];
        if let Some(item) = items.get_mut(at.0) {
            *item = Some(index);
        }
        let joined = Vec::new();
        self.all.push(Strand { key, items, joined });
        self.set_strand(at, index, self.all.len() - 1);
    }

    fn set_strand(&mut self, (generation, count): (usize, usize), index: usize, strand: usize) {
        self.of_items.resize_with(count, Vec::new);
        if let Some(items) = self.of_items.get_mut(generation) {
            items.resize(items.len().max(index + 1), 0);
            if let Some(item) = items.get_mut(index) {
                *item = strand;
            }
        }
    }

    /// The position of the item of a strand in a generation.
    pub(super) fn item(&self, strand: usize, generation: usize) -> Option<usize> {
        let strand = self.all.get(strand)?;
        strand.items.get(generation).copied().flatten()
    }
}
