//! The option `moved`: maps the keys of a generation to those of the next.

use std::collections::{BTreeSet, HashMap};

use syn::LitStr;

use super::inventory::{Inventory, ItemKey, Kind};
use super::mistakes::{GenerationError, GenerationWhy};
use crate::options::{GenerationForSurvey, Moved};

/// Maps the keys of a generation to those of the next.
#[derive(Default)]
pub(super) struct Step<'a> {
    items: HashMap<(Kind, ItemKey), Target<'a>>,
}

/// Where an item is moved.
pub(super) struct Target<'a> {
    pub(super) key: ItemKey,
    pub(super) literal: &'a LitStr,
}

/// An item in an inventory.
struct Named<'i> {
    kind: Kind,
    key: &'i ItemKey,
}

/// The key of an item, and its key in the next generation.
struct Pair {
    kind: Kind,
    old: ItemKey,
    new: ItemKey,
}

/// Finds the steps, and the entries that name nothing.
pub(super) fn find_moves<'a>(
    options: &'a [GenerationForSurvey<'a>],
    inventories: &[Inventory<'_>],
) -> (Vec<Step<'a>>, Vec<GenerationError>) {
    let mut errors = Vec::new();
    let mut steps = Vec::new();
    for (position, generation) in options.iter().enumerate() {
        let mut step = Step::default();
        let (older, newer) = inventories.split_at((position + 1).min(inventories.len()));
        let Some(inventory) = older.last() else {
            continue;
        };
        let mut implied = Vec::new();
        for moved in generation.moved {
            let label = generation.label.to_string();
            match find_move(moved, label, inventory, newer) {
                Ok(pairs) => {
                    let literal = &moved.new;
                    for Pair { kind, old, new } in pairs {
                        implied.extend(moved_with_it(inventory, kind, &old, &new, literal));
                        let target = Target { key: new, literal };
                        step.items.insert((kind, old), target);
                    }
                }
                Err(error) => errors.push(error),
            }
        }
        // The user may move a function to another place than its resource.
        for (item, target) in implied {
            step.items.entry(item).or_insert(target);
        }
        steps.push(step);
    }
    (steps, errors)
}

/// The items that an entry names, with their keys in the next generation.
fn find_move(
    moved: &Moved,
    label: String,
    inventory: &Inventory<'_>,
    newer: &[Inventory<'_>],
) -> Result<Vec<Pair>, GenerationError> {
    let olds = named(inventory, &moved.old);
    if olds.is_empty() {
        let why = GenerationWhy::Unknown {
            generation: Some(label),
            known: inventory.texts().collect(),
        };
        return Err(GenerationError::at(&moved.old, why));
    }
    let mut news = newer
        .iter()
        .map(|inventory| (inventory, named(inventory, &moved.new)));
    let Some((_, news)) = news.find(|(_, news)| !news.is_empty()) else {
        let known: BTreeSet<_> = newer.iter().flat_map(Inventory::texts).collect();
        let why = GenerationWhy::Unknown {
            generation: None,
            known,
        };
        return Err(GenerationError::at(&moved.new, why));
    };
    let mut pairs = Vec::new();
    for old in &olds {
        let is_same = |new: &&Named<'_>| new.kind == old.kind && new.key.side == old.key.side;
        if let Some(new) = news.iter().find(is_same) {
            pairs.push(Pair {
                kind: old.kind,
                old: old.key.clone(),
                new: new.key.clone(),
            });
        }
    }
    if pairs.is_empty() {
        let old = moved.old.value();
        let why = GenerationWhy::MovedToOther { old };
        return Err(GenerationError::at(&moved.new, why));
    }
    Ok(pairs)
}

fn named<'i>(inventory: &'i Inventory<'_>, literal: &LitStr) -> Vec<Named<'i>> {
    let name = literal.value();
    let items = inventory
        .all()
        .filter(|(_, _, _, texts)| texts.contains(&name));
    let items = items.map(|(kind, _, key, _)| Named { kind, key });
    items.collect()
}

/// The items that move together with an item: the functions of a resource. The items of an
/// interface follow it in [`Step::next`].
fn moved_with_it<'a>(
    inventory: &Inventory<'_>,
    kind: Kind,
    old: &ItemKey,
    new: &ItemKey,
    literal: &'a LitStr,
) -> Vec<((Kind, ItemKey), Target<'a>)> {
    let mut types = inventory.types.iter();
    let is_resource = kind == Kind::Type && types.any(|ty| ty.is_resource && ty.key == *old);
    let (Some(from), Some(to), true) = (&old.name, &new.name, is_resource) else {
        return Vec::new();
    };
    let functions = inventory.functions.iter();
    let functions = functions.filter(|item| item.key.of_interface() == old.of_interface());
    let moved = functions.filter_map(|item| {
        let name = rename(item.key.name.as_deref()?, from, to)?;
        let key = ItemKey {
            name: Some(name),
            ..new.clone()
        };
        Some(((Kind::Function, item.key.clone()), Target { key, literal }))
    });
    moved.collect()
}

/// The function of a resource under the resource's new name: `[method]session.push` of `session` is
/// `[method]connection.push`.
fn rename(function: &str, from: &str, to: &str) -> Option<String> {
    let (role, name) = function.split_once(']')?;
    let rest = name.strip_prefix(from)?;
    let is_whole = rest.is_empty() || rest.starts_with('.');
    is_whole.then(|| format!("{role}]{to}{rest}"))
}

impl<'a> Step<'a> {
    /// The key of an item in the next generation, and the literal that moves it, if there is one.
    pub(super) fn next(&self, kind: Kind, key: &ItemKey) -> (ItemKey, Option<&'a LitStr>) {
        if let Some(target) = self.items.get(&(kind, key.clone())) {
            return (target.key.clone(), Some(target.literal));
        }
        match self.items.get(&(Kind::Interface, key.of_interface())) {
            Some(target) if kind != Kind::Interface => {
                let key = ItemKey {
                    name: key.name.clone(),
                    ..target.key.clone()
                };
                (key, Some(target.literal))
            }
            _ => (key.clone(), None),
        }
    }
}
