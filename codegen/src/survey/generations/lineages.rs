//! The items through all generations.

use std::collections::HashMap;

use syn::LitStr;

use super::inventory::{Inventory, ItemKey, Kind};
use super::joined::{JoinErrors, Joined};
use super::moves::Step;
use crate::impossible::Impossible;

/// An item through all generations.
#[derive(Debug)]
pub(crate) struct Lineage {
    /// The key that it would have in the newest generation, even if it is missing there.
    pub(crate) key: ItemKey,
    /// For each generation, the position among its items of this kind.
    pub(crate) items: Vec<Option<usize>>,
    /// The items that `moved` joins with these, each with its generation and its position there.
    pub(crate) joined: Vec<(usize, usize)>,
}

impl Lineage {
    /// The items of a generation. The first is the one in [`Lineage::items`].
    pub(crate) fn items_in(&self, generation: usize) -> impl Iterator<Item = usize> {
        let first = self.items.get(generation).copied().flatten();
        let joined = self.joined.iter();
        let joined = joined.filter(move |(of, _)| *of == generation);
        first.into_iter().chain(joined.map(|(_, index)| *index))
    }
}

/// The lineages of one kind of items.
#[derive(Default)]
pub(super) struct LineagesOfKind {
    pub(super) all: Vec<Lineage>,
    by_key: HashMap<ItemKey, usize>,
    /// The lineage of each item: a generation, and the position there.
    of_items: HashMap<(usize, usize), usize>,
}

/// All lineages.
#[derive(Default)]
pub(super) struct Lineages {
    pub(super) types: LineagesOfKind,
    pub(super) functions: LineagesOfKind,
    pub(super) interfaces: LineagesOfKind,
}

impl Lineages {
    pub(super) fn of_kind(&self, kind: Kind) -> &LineagesOfKind {
        match kind {
            Kind::Interface => &self.interfaces,
            Kind::Type => &self.types,
            Kind::Function => &self.functions,
        }
    }

    fn of_kind_mut(&mut self, kind: Kind) -> &mut LineagesOfKind {
        match kind {
            Kind::Interface => &mut self.interfaces,
            Kind::Type => &mut self.types,
            Kind::Function => &mut self.functions,
        }
    }

    /// The lineage of an item.
    pub(super) fn of(
        &self,
        kind: Kind,
        generation: usize,
        index: usize,
    ) -> Result<usize, Impossible> {
        let lineage = self.of_kind(kind).of_items.get(&(generation, index));
        let lineage = lineage.copied();
        lineage.ok_or_else(|| Impossible::new("an item has no counterparts, not even itself"))
    }
}

/// An item with its key in the newest generation.
struct Placed<'o> {
    kind: Kind,
    index: usize,
    /// Its key in the newest generation.
    key: ItemKey,
    /// The key of `moved` that moves it.
    moved: Option<&'o LitStr>,
}

/// Finds the lineages, and the items that `moved` joins with others of their generation.
pub(super) fn lineages<'o>(
    inventories: &[Inventory<'_>],
    steps: &[Step<'o>],
    errors: &mut JoinErrors<'_>,
) -> Result<(Lineages, Vec<Joined<'o>>), Impossible> {
    let mut lineages = Lineages::default();
    let mut joined: Vec<Joined<'o>> = Vec::new();
    // The newest generation comes first, so its order is that of the lineages.
    for (generation, inventory) in inventories.iter().enumerate().rev() {
        let at = (generation, inventories.len());
        let steps = steps.get(generation..);
        let steps = steps.ok_or_else(|| Impossible::new("a generation has no steps"))?;
        let mut first_moved: HashMap<(Kind, usize), &'o LitStr> = HashMap::new();
        for placed in placed(inventory, steps) {
            let Placed {
                kind,
                index,
                key,
                moved,
            } = placed;
            let of_kind = lineages.of_kind_mut(kind);
            let new_joined = |index, literal| Joined {
                kind,
                generation,
                index,
                literal,
            };
            match (of_kind.first(&key, generation), moved) {
                (None, moved) => {
                    of_kind.add(key, at, index)?;
                    first_moved.extend(moved.map(|literal| ((kind, index), literal)));
                }
                (Some((lineage, first)), Some(literal)) => {
                    let item = new_joined(index, literal);
                    if errors.can_join(inventory, first, &item)? {
                        of_kind.add_joined(lineage, at, index)?;
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
    Ok((lineages, joined))
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

impl LineagesOfKind {
    /// The item of a generation that has a key already, and its lineage.
    fn first(&self, key: &ItemKey, generation: usize) -> Option<(usize, usize)> {
        let lineage = *self.by_key.get(key)?;
        Some((lineage, self.item(lineage, generation)?))
    }

    /// Adds an item to the lineage with its key. `at` is its generation and the number of
    /// generations.
    fn add(&mut self, key: ItemKey, at: (usize, usize), index: usize) -> Result<(), Impossible> {
        let Some(lineage) = self.by_key.get(&key).copied() else {
            self.by_key.insert(key.clone(), self.all.len());
            self.add_apart(key, at, index);
            return Ok(());
        };
        let item = self.lineage(lineage)?.items.get_mut(at.0);
        let item = item.ok_or_else(|| Impossible::new("an item has no generation"))?;
        *item = Some(index);
        self.of_items.insert((at.0, index), lineage);
        Ok(())
    }

    /// Adds one more item of its generation to a lineage.
    fn add_joined(
        &mut self,
        lineage: usize,
        at: (usize, usize),
        index: usize,
    ) -> Result<(), Impossible> {
        self.lineage(lineage)?.joined.push((at.0, index));
        self.of_items.insert((at.0, index), lineage);
        Ok(())
    }

    /// Adds an item that has no counterpart in newer generations.
    fn add_apart(&mut self, key: ItemKey, at: (usize, usize), index: usize) {
        let items = (0..at.1).map(|generation| (generation == at.0).then_some(index));
        self.of_items.insert((at.0, index), self.all.len());
        self.all.push(Lineage {
            key,
            items: items.collect(),
            joined: Vec::new(),
        });
    }

    fn lineage(&mut self, lineage: usize) -> Result<&mut Lineage, Impossible> {
        let lineage = self.all.get_mut(lineage);
        lineage.ok_or_else(|| Impossible::new("a key belongs to no item"))
    }

    /// The position of the item of a lineage in a generation.
    pub(super) fn item(&self, lineage: usize, generation: usize) -> Option<usize> {
        let lineage = self.all.get(lineage)?;
        lineage.items.get(generation).copied().flatten()
    }
}
