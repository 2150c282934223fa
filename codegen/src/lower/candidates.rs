//! Finds items that may have another name in the next generation: candidates for the option
//! `moved`. They are only suggestions, because equal types do not prove equal meaning.

use std::collections::{HashMap, HashSet};

use worldbind_resolve::plain_name;

use super::reasons::{At, Reasons};
use crate::impossible::Impossible;
use crate::model::MoveCandidate;
use crate::suggest::nearest;
use crate::survey::{GenerationFacts, Generations, Inventory, ItemKey, Lineage};

/// The maximal number of pairs of items of one kind that are compared. After that, no more names
/// are compared.
const PAIRS: usize = 100_000;

/// The minimal length of names that count as similar without being equal.
const LONGEST: usize = 100;

/// The candidates from a generation to the next: first whole interfaces, then items of other
/// interfaces.
pub(super) fn candidates(
    generations: &Generations,
    inventories: &[Inventory<'_>],
    reasons: &mut Reasons<'_>,
    position: usize,
) -> Result<Vec<MoveCandidate>, Impossible> {
    let older = Versions::of(generations, inventories, position)?;
    let newer = Versions::of(generations, inventories, position + 1)?;
    let all = Unpaired {
        functions: unpaired(&generations.functions, position),
        types: without_those_elsewhere(
            unpaired(&generations.types, position),
            generations,
            position,
        ),
        interfaces: unpaired(&generations.interfaces, position),
        older,
        newer,
    };
    let mut candidates = Vec::new();
    let moved = all.interfaces(reasons, &mut candidates);
    all.types(reasons, &moved, &mut candidates);
    all.functions(reasons, &moved, &mut candidates);
    Ok(candidates)
}

/// A generation.
struct Versions<'a> {
    facts: &'a GenerationFacts,
    inventory: &'a Inventory<'a>,
}

impl<'a> Versions<'a> {
    fn of(
        generations: &'a Generations,
        inventories: &'a [Inventory<'a>],
        position: usize,
    ) -> Result<Self, Impossible> {
        let facts = generations.list.get(position);
        let nothing = || Impossible::new("a generation has no items");
        Ok(Versions {
            facts: facts.ok_or_else(nothing)?,
            inventory: inventories.get(position).ok_or_else(nothing)?,
        })
    }
}

/// The items of one kind that were removed, and those that were added.
struct OfKind {
    removed: Vec<usize>,
    added: Vec<usize>,
}

fn unpaired(lineages: &[Lineage], position: usize) -> OfKind {
    let item = |lineage: &Lineage, at: usize| lineage.items.get(at).copied().flatten();
    let only = |here: usize, there: usize| {
        let only = lineages
            .iter()
            .filter(|lineage| item(lineage, there).is_none());
        let mut only: Vec<_> = only.filter_map(|lineage| item(lineage, here)).collect();
        only.sort_unstable();
        only
    };
    OfKind {
        removed: only(position, position + 1),
        added: only(position + 1, position),
    }
}

/// Leaves out types that are already one Rust type in both generations, although they are in
/// different places.
fn without_those_elsewhere(types: OfKind, generations: &Generations, position: usize) -> OfKind {
    let is_elsewhere = |index: usize, here: usize, there: usize| {
        let facts = generations.list.get(here);
        let item = facts.and_then(|facts| facts.types.get(index));
        item.is_some_and(|item| generations.defined_in((here, item), there).is_some())
    };
    let only = |types: Vec<usize>, here: usize, there: usize| {
        let types = types.into_iter();
        let types = types.filter(|index| !is_elsewhere(*index, here, there));
        types.collect()
    };
    OfKind {
        removed: only(types.removed, position, position + 1),
        added: only(types.added, position + 1, position),
    }
}

/// The items without a counterpart.
struct Unpaired<'a> {
    functions: OfKind,
    types: OfKind,
    interfaces: OfKind,
    older: Versions<'a>,
    newer: Versions<'a>,
}

/// The interfaces that were removed and may have moved.
type Moved = HashSet<ItemKey>;

impl Unpaired<'_> {
    /// An interface may have moved if more than half of its functions are equal in the other one.
    /// If it has no functions, its types count.
    fn interfaces(&self, reasons: &mut Reasons<'_>, to: &mut Vec<MoveCandidate>) -> Moved {
        let contents = Contents::of(self);
        let mut moved = Moved::new();
        let mut room = PAIRS;
        for &old in &self.interfaces.removed {
            let Some(old_item) = self.older.facts.interfaces.get(old) else {
                continue;
            };
            let on_side = self.interfaces.added.iter().filter_map(|&new| {
                let key = &self.newer.facts.interfaces.get(new)?.key;
                (key.side == old_item.key.side).then_some((new, key))
            });
            let mut best: Option<(Vec<(usize, usize)>, usize)> = None;
            for (new, key) in on_side {
                let alike = contents.alike(&old_item.key, key, reasons, &mut room);
                let is_better = |alike: &Vec<_>| {
                    let most = best.as_ref().map_or(0, |(most, _)| most.len());
                    alike.len() > most
                };
                if let Some(alike) = alike.filter(is_better) {
                    best = Some((alike, new));
                }
            }
            let (older, newer) = (self.older.inventory, self.newer.inventory);
            let texts = |new: usize| {
                let (old, new) = (older.interfaces.get(old)?, newer.interfaces.get(new)?);
                Some((old.texts.last()?.clone(), new.texts.last()?.clone()))
            };
            if let Some((items, new)) = best
                && let Some((old, new)) = texts(new)
            {
                to.push(MoveCandidate { old, new, items });
                moved.insert(old_item.key.clone());
            }
        }
        moved
    }

    fn types(&self, reasons: &mut Reasons<'_>, moved: &Moved, to: &mut Vec<MoveCandidate>) {
        let (older, newer) = (self.older.inventory, self.newer.inventory);
        let pairs = Pairs {
            removed: named(&self.types.removed, |index| {
                Some(&older.types.get(index)?.key)
            }),
            added: named(&self.types.added, |index| {
                Some(&newer.types.get(index)?.key)
            }),
        };
        let alike = pairs.plausible(moved).into_iter();
        let alike = alike.filter(|(old, new)| reasons.are_types_alike(At(*old), At(*new)));
        to.extend(alike.filter_map(|items| {
            let (old, new) = (older.types.get(items.0)?, newer.types.get(items.1)?);
            one(&old.texts, &new.texts, items)
        }));
    }

    fn functions(&self, reasons: &mut Reasons<'_>, moved: &Moved, to: &mut Vec<MoveCandidate>) {
        let (older, newer) = (self.older.inventory, self.newer.inventory);
        let pairs = Pairs {
            removed: named(&self.functions.removed, |index| {
                Some(&older.functions.get(index)?.key)
            }),
            added: named(&self.functions.added, |index| {
                Some(&newer.functions.get(index)?.key)
            }),
        };
        let alike = pairs.plausible(moved).into_iter();
        let alike = alike.filter(|(old, new)| reasons.are_functions_alike(At(*old), At(*new)));
        let before = (older.types.len(), newer.types.len());
        to.extend(alike.filter_map(|items| {
            let (old, new) = (older.functions.get(items.0)?, newer.functions.get(items.1)?);
            let items = (before.0 + items.0, before.1 + items.1);
            one(&old.texts, &new.texts, items)
        }));
    }
}

/// The candidate for one item. The last text is in WIT's spelling, without a version.
fn one(old: &[String], new: &[String], items: (usize, usize)) -> Option<MoveCandidate> {
    Some(MoveCandidate {
        old: old.last()?.clone(),
        new: new.last()?.clone(),
        items: vec![items],
    })
}

/// The unpaired functions and types of all interfaces.
struct Contents<'k> {
    functions: [Names<'k>; 2],
    types: [Names<'k>; 2],
    /// The number of types in each generation. In a list of all items, functions follow the types.
    types_before: [usize; 2],
}

impl<'k> Contents<'k> {
    fn of(all: &'k Unpaired<'_>) -> Self {
        let (older, newer) = (all.older.facts, all.newer.facts);
        let function = |facts: &'k GenerationFacts, index: usize| {
            facts.functions.get(index).map(|item| &item.key)
        };
        let ty =
            |facts: &'k GenerationFacts, index: usize| facts.types.get(index).map(|item| &item.key);
        Contents {
            functions: [
                by_interface(&all.functions.removed, |index| function(older, index)),
                by_interface(&all.functions.added, |index| function(newer, index)),
            ],
            types: [
                by_interface(&all.types.removed, |index| ty(older, index)),
                by_interface(&all.types.added, |index| ty(newer, index)),
            ],
            types_before: [older, newer].map(|facts| facts.types.len()),
        }
    }

    /// The equal items of two interfaces; `None` if there are too few.
    fn alike(
        &self,
        old: &ItemKey,
        new: &ItemKey,
        reasons: &mut Reasons<'_>,
        room: &mut usize,
    ) -> Option<Vec<(usize, usize)>> {
        let pairs = |[removed, added]: &[Names<'_>; 2], room: &mut usize| {
            let of_both = removed.get(old).zip(added.get(new));
            let pairs = of_both.into_iter().flat_map(|(removed, added)| {
                let pairs = removed.iter();
                pairs.filter_map(|(name, old)| Some((At(*old), At(*added.get(name)?))))
            });
            let pairs: Vec<_> = pairs.take(*room).collect();
            *room = room.saturating_sub(removed.get(old).map_or(1, HashMap::len));
            pairs
        };
        let all = |[removed, _]: &[Names<'_>; 2]| removed.get(old).map_or(0, HashMap::len);
        let functions = pairs(&self.functions, room).into_iter();
        let functions = functions.filter(|(old, new)| reasons.are_functions_alike(*old, *new));
        let functions: Vec<_> = functions.collect();
        let types = pairs(&self.types, room).into_iter();
        let types = types.filter(|(old, new)| reasons.are_types_alike(*old, *new));
        let types: Vec<_> = types.collect();
        let is_mostly = match all(&self.functions) {
            0 => types.len() * 2 > all(&self.types),
            all => functions.len() * 2 > all,
        };
        let types = types.into_iter().map(|(At(old), At(new))| (old, new));
        let [of_older, of_newer] = self.types_before;
        let functions = functions.into_iter();
        let functions = functions.map(|(At(old), At(new))| (of_older + old, of_newer + new));
        is_mostly.then(|| types.chain(functions).collect())
    }
}

/// The positions of items by their interface and their name.
type Names<'k> = HashMap<ItemKey, HashMap<&'k str, usize>>;

fn by_interface<'k>(items: &[usize], key: impl Fn(usize) -> Option<&'k ItemKey>) -> Names<'k> {
    let mut all = Names::new();
    for &index in items {
        if let Some(key) = key(index)
            && let Some(name) = key.name.as_deref()
        {
            all.entry(key.of_interface())
                .or_default()
                .insert(name, index);
        }
    }
    all
}

/// The items, by the part of their names that must be equal.
type Named<'k> = Vec<(usize, &'k ItemKey, String)>;

fn named<'k>(items: &[usize], key: impl Fn(usize) -> Option<&'k ItemKey>) -> Named<'k> {
    let named = items.iter().filter_map(|&index| {
        let key = key(index)?;
        Some((index, key, plain_name(key.name.as_deref()?)))
    });
    named.collect()
}

/// The items that were removed, and those that were added.
struct Pairs<'k> {
    removed: Named<'k>,
    added: Named<'k>,
}

impl Pairs<'_> {
    /// The pairs with similar names: the same name in another place, or a similar name in the same
    /// interface. Leaves out interfaces that may have moved as a whole.
    fn plausible(&self, moved: &Moved) -> Vec<(usize, usize)> {
        let removed = self.removed.iter();
        let removed = removed.filter(|(_, key, _)| !moved.contains(&key.of_interface()));
        let mut room = PAIRS;
        let mut pairs = Vec::new();
        for (old, key, name) in removed {
            let added = self.added.iter().take(room);
            room -= added.len();
            let is_plausible = |(_, other, new): &&(usize, &ItemKey, String)| {
                let is_same = short(name) == short(new);
                let is_near = key.interface == other.interface
                    && name.len().max(new.len()) <= LONGEST
                    && nearest(name, [new.as_str()]).is_some();
                other.side == key.side && (is_same || is_near)
            };
            pairs.extend(added.filter(is_plausible).map(|(new, ..)| (*old, *new)));
        }
        pairs
    }
}

/// The name of a function without its resource.
fn short(name: &str) -> &str {
    name.rsplit('.').next().unwrap_or(name)
}
