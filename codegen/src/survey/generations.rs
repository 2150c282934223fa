//! What several generations of an API have in common: which items are equal, and in which
//! generation each one is generated.
//!
//! It takes the facts about the generations' worlds, and returns values that own what they have.
//! The words are these:
//!
//! * The *key* of an item is its side, its interface and its name: [`ItemKey`].
//! * A *strand* is one item through all generations: the items whose keys are the same once the
//!   option `moved` was applied. Items of a strand are counterparts. `moved` may join several items
//!   of a generation in one strand.
//! * The *class* of an item: two items are equal if they have the same class.
//! * The *home* of an item is the newest generation that has an equal counterpart.
//!
//! | module | from | to |
//! |---|---|---|
//! | `inventory` | a world | its items, with their keys and their texts |
//! | `moves` | `moved`, the inventories | the steps from the keys of a generation to those of the next |
//! | `strands`, `joined` | the inventories, the steps | the strands |
//! | `cuts` | `by_hand`, the strands | where a strand is cut |
//! | `classes`, `definitions` | the types | their classes, by names and structure and never by ids |
//! | `uses` | the facts of all worlds | the types' uses in all generations |
//! | `reach` | entries of one generation, the homes | the entries without effect |

mod classes;
mod common;
mod cuts;
mod definitions;
mod inventory;
mod joined;
mod mistakes;
mod moves;
mod names;
mod parted;
mod reach;
mod strands;
#[cfg(test)]
mod tests;
mod users;
mod uses;

pub(crate) use self::common::Generations;
pub(crate) use self::inventory::{FunctionEntry, Inventory, ItemKey, Side, Texts, TypeEntry};
pub(crate) use self::mistakes::{Differing, GenerationError, GenerationWhy, NotJoined};
pub(super) use self::uses::joined_uses;

use std::collections::HashMap;

use wit_parser::Function;

use self::classes::{Classes, TypeClasses};
pub(crate) use self::common::{GenerationFacts, Item, TypeItem};
use self::cuts::{Cuts, find_cuts};
use self::inventory::{Kind, tracked_packages};
use self::joined::JoinErrors;
use self::moves::find_moves;
use self::names::meeting_labels;
use self::parted::parted;
use self::reach::entries_without_effect;
pub(crate) use self::strands::Strand;
use self::strands::{Strands, strands};
use super::usage::UnusedEntries;
use super::world_items::WorldItems;
use crate::load::version_of;
use crate::options::{GenerationForSurvey, WorldEntries};

/// The items of each generation, in the order of [`GenerationFacts`].
pub(crate) fn inventories<'a>(worlds: &[WorldItems<'a>], texts: Texts) -> Vec<Inventory<'a>> {
    let tracked = tracked_packages(worlds);
    let inventories = worlds
        .iter()
        .map(|world| Inventory::of(*world, &tracked, texts));
    inventories.collect()
}

/// Finds what the generations have in common, and what is wrong with their options.
pub(super) fn generations(
    worlds: &[WorldItems<'_>],
    options: &[GenerationForSurvey<'_>],
    entries: &[(&WorldEntries<'_>, &UnusedEntries)],
) -> (Generations, Vec<GenerationError>) {
    let is_any_named = options
        .iter()
        .any(|options| !options.moved.is_empty() || !options.by_hand.is_empty());
    let texts = match is_any_named {
        true => Texts::All,
        false => Texts::None,
    };
    let inventories = inventories(worlds, texts);
    let (moves, mut errors) = find_moves(options, &inventories);
    let mut join_errors = JoinErrors::new(options);
    let (strands, joined) = strands(&inventories, &moves, &mut join_errors);
    let (cuts, unknown) = find_cuts(options, &inventories, &strands);
    errors.extend(unknown);
    let parted = parted(worlds, &strands, &cuts);
    let generations = find_homes(worlds, options, &inventories, strands, &cuts, parted);
    join_errors.add_unequal(&joined, |item| {
        generations.differing(item.kind, (item.generation, item.index))
    });
    errors.extend(join_errors.errors);
    errors.extend(meeting_labels(options, worlds));
    errors.extend(entries_without_effect(worlds, entries, &generations));
    (generations, errors)
}

/// Finds the classes from the newest generation to the oldest, and from them the homes.
fn find_homes(
    worlds: &[WorldItems<'_>],
    options: &[GenerationForSurvey<'_>],
    inventories: &[Inventory<'_>],
    strands: Strands,
    cuts: &Cuts,
    parted: Vec<(usize, usize)>,
) -> Generations {
    let mut classes = Classes::default();
    let mut function_classes = FunctionClasses::default();
    let mut list = Vec::new();
    let all = worlds.iter().zip(options).zip(inventories).enumerate();
    for (position, ((facts, options), inventory)) in all.rev() {
        let mut types = TypeClasses::new(position, *facts, options, inventory, &strands, cuts);
        let items = inventory.functions.iter().enumerate();
        let functions = items.map(|(index, item)| {
            let strand = strands.of(Kind::Function, position, index);
            let result = item.function.result.as_ref();
            let shape = FunctionShape {
                strand,
                segment: cuts.segment(Kind::Function, strand, position),
                is_async: item.function.kind.is_async(),
                params: params(item.function, |ty| types.class_of(&mut classes, ty)),
                result: result.map(|ty| types.class_of(&mut classes, ty)),
            };
            let class = function_classes.class_of(shape);
            Item {
                key: item.key.clone(),
                strand,
                class,
                home: function_classes.home(class, position),
            }
        });
        let functions: Vec<_> = functions.collect();
        let types = types.into_items(&mut classes);
        list.push(GenerationFacts {
            label: options.label.clone(),
            version: version_of(facts.wit, options.version),
            interfaces: interfaces(position, inventory, &strands),
            types,
            functions,
        });
    }
    list.reverse();
    find_homes_of_interfaces(&mut list);
    let Strands {
        types,
        functions,
        interfaces,
    } = strands;
    Generations {
        list,
        types: types.all,
        functions: functions.all,
        interfaces: interfaces.all,
        definitions: classes.definitions.into_values(),
        parted,
    }
}

fn params(
    function: &Function,
    mut class_of: impl FnMut(&wit_parser::Type) -> usize,
) -> Vec<(String, usize)> {
    let params = function.params.iter();
    let params = params.map(|param| (param.name.clone(), class_of(&param.ty)));
    params.collect()
}

/// What two functions must have in common to be equal.
#[derive(PartialEq, Eq, Hash)]
struct FunctionShape {
    strand: usize,
    segment: usize,
    is_async: bool,
    params: Vec<(String, usize)>,
    result: Option<usize>,
}

/// The classes of functions. They are found from the newest generation to the oldest.
#[derive(Default)]
struct FunctionClasses {
    by_shape: HashMap<FunctionShape, usize>,
    homes: HashMap<usize, usize>,
}

impl FunctionClasses {
    fn class_of(&mut self, shape: FunctionShape) -> usize {
        let next = self.by_shape.len();
        *self.by_shape.entry(shape).or_insert(next)
    }

    /// The first generation that was found to have the class.
    fn home(&mut self, class: usize, position: usize) -> usize {
        *self.homes.entry(class).or_insert(position)
    }
}

/// The interfaces of a generation. [`find_homes_of_interfaces`] finds their classes and homes.
fn interfaces(position: usize, inventory: &Inventory<'_>, strands: &Strands) -> Vec<Item> {
    let items = inventory.interfaces.iter().enumerate();
    let items = items.map(|(index, item)| Item {
        key: item.key.clone(),
        strand: strands.of(Kind::Interface, position, index),
        class: 0,
        home: position,
    });
    items.collect()
}

/// What two interfaces must have in common to be equal: their strand, and the strands and classes
/// of their types and functions.
type InterfaceShape = (usize, Vec<(usize, usize)>, Vec<(usize, usize)>);

/// Two interfaces are equal if they have the same types and functions, in any order.
fn find_homes_of_interfaces(list: &mut [GenerationFacts]) {
    let mut classes: HashMap<InterfaceShape, (usize, usize)> = HashMap::new();
    for (position, generation) in list.iter_mut().enumerate().rev() {
        let mut contents: HashMap<ItemKey, InterfaceShape> = HashMap::new();
        for item in &generation.types {
            let interface = contents.entry(item.key.of_interface()).or_default();
            interface.1.push((item.strand, item.class));
        }
        for item in &generation.functions {
            let interface = contents.entry(item.key.of_interface()).or_default();
            interface.2.push((item.strand, item.class));
        }
        for item in &mut generation.interfaces {
            let mut shape = contents.remove(&item.key).unwrap_or_default();
            shape.0 = item.strand;
            shape.1.sort_unstable();
            shape.2.sort_unstable();
            let next = classes.len();
            (item.class, item.home) = *classes.entry(shape).or_insert((next, position));
        }
    }
}
