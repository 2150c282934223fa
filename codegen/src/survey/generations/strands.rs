//! The items through all generations.

use std::collections::{HashMap, HashSet};

use syn::LitStr;

use super::inventory::{Inventory, ItemKey, Kind};
use super::mistakes::{GenerationError, GenerationWhy};
use super::moves::Step;
use crate::options::Generation;

/// An item through all generations.
#[derive(Debug)]
pub(crate) struct Strand {
    /// Its key in the newest generation, also if that does not have it.
    pub(crate) key: ItemKey,
    /// For each generation the position among its items of this kind.
    pub(crate) items: Vec<Option<usize>>,
}

/// The strands of one kind of items.
#[derive(Default)]
pub(super) struct StrandsOfKind {
    pub(super) all: Vec<Strand>,
    by_key: HashMap<ItemKey, usize>,
    /// For each generation the strand of each item.
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

/// Finds the strands, and the entries of `moved` that lead to the key of another item.
pub(super) fn strands(
    options: &[&Generation],
    inventories: &[Inventory<'_>],
    steps: &[Step<'_>],
) -> (Strands, Vec<GenerationError>) {
    let mut strands = Strands::default();
    let mut errors: Vec<GenerationError> = Vec::new();
    // The newest comes first: its order is that of the strands.
    for (position, inventory) in inventories.iter().enumerate().rev() {
        let steps = steps.get(position..).unwrap_or_default();
        let mut moved_to: HashMap<(Kind, ItemKey), &LitStr> = HashMap::new();
        for (kind, index, key, _) in inventory.all() {
            let (key, moved) = key_in_newest(kind, key, steps);
            let of_kind = strands.of_kind_mut(kind);
            let is_free = of_kind.add(key.clone(), position, index, inventories.len());
            let other = moved_to.get(&(kind, key.clone())).copied();
            // An item is moved to the key of another, or the other to the key of this one.
            if let (false, Some(literal)) = (is_free, moved.or(other)) {
                let generation = options.get(position);
                let generation = generation.map_or_else(String::new, |it| it.label.to_string());
                let why = GenerationWhy::MovedToTaken { generation };
                errors.push(GenerationError::at(literal, why));
            }
            moved_to.extend(moved.map(|literal| ((kind, key), literal)));
        }
    }
    // An interface has many items.
    let mut known = HashSet::new();
    errors.retain(|error| known.insert(error.name.clone()));
    (strands, errors)
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
    /// Adds an item. Returns whether no other item of the generation has the key.
    fn add(&mut self, key: ItemKey, generation: usize, index: usize, count: usize) -> bool {
        let next = self.all.len();
        let known = *self.by_key.entry(key.clone()).or_insert(next);
        let is_free = self
            .all
            .get(known)
            .is_none_or(|strand| strand.items.get(generation) == Some(&None));
        let strand = if is_free { known } else { next };
        if strand == next {
            self.all.push(Strand {
                key,
                items: vec![None; count],
            });
        }
        let strand_items = self.all.get_mut(strand).map(|strand| &mut strand.items);
        if let Some(item) = strand_items.and_then(|items| items.get_mut(generation)) {
            *item = Some(index);
        }
        self.of_items.resize_with(count, Vec::new);
        if let Some(items) = self.of_items.get_mut(generation) {
            items.push(strand);
        }
        is_free
    }

    /// The position of the item of a strand in a generation.
    pub(super) fn item(&self, strand: usize, generation: usize) -> Option<usize> {
        let strand = self.all.get(strand)?;
        strand.items.get(generation).copied().flatten()
    }
}
