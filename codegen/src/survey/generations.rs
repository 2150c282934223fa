//! Compares the generations of an API: which items are equal, and in which generation each one is
//! generated.
//!
//! It takes the facts about the generations' worlds, and returns values that own their data. It
//! uses these words:
//!
//! * The *key* of an item is its side, its interface and its name: [`ItemKey`].
//! * A *lineage* is one item through all generations: the items whose keys are the same once the
//!   option `moved` was applied. Items of a lineage are counterparts. `moved` may join several
//!   items of a generation in one lineage.
//! * The *class* of an item: two items are equal if they have the same class.
//! * The *home* of an item is the newest generation that has an equal counterpart.
//!
//! | module | from | to |
//! |---|---|---|
//! | `inventory` | a world | its items, with their keys and their texts |
//! | `moves` | `moved`, the inventories | the steps from the keys of a generation to those of the next |
//! | `lineages`, `joined` | the inventories, the steps | the lineages |
//! | `cuts` | `by_hand`, the lineages | where a lineage is cut |
//! | `classes`, `definitions` | the types | their classes, by names and structure and never by ids |
//! | `functions` | the classes of types | the classes and homes of functions |
//! | `interfaces` | the classes of types and functions | the classes and homes of interfaces |
//! | `uses` | the facts of all worlds | the types' uses in all generations |
//! | `reach` | entries of one generation, the homes | the entries without effect |

mod at;
mod classes;
mod common;
mod cuts;
mod definitions;
mod functions;
mod indistinguishable;
mod interfaces;
mod inventory;
mod joined;
mod lineages;
mod mistakes;
mod moves;
mod names;
mod reach;
mod shapes;
#[cfg(test)]
mod tests;
mod users;
mod uses;

pub(crate) use self::common::Generations;
pub(crate) use self::inventory::{FunctionEntry, Inventory, ItemKey, Side, Texts, TypeEntry};
pub(crate) use self::mistakes::{Differing, GenerationError, GenerationWhy, NotJoined};
pub(super) use self::uses::joined_uses;

use wit_parser::Type;

use self::at::At;
use self::classes::{Classes, TypeClasses};
pub(crate) use self::common::{GenerationFacts, Item, TypeItem};
use self::cuts::{Cuts, find_cuts};
use self::functions::FunctionClasses;
use self::indistinguishable::indistinguishable;
use self::interfaces::InterfaceClasses;
use self::inventory::tracked_packages;
use self::joined::JoinErrors;
pub(crate) use self::lineages::Lineage;
use self::lineages::{Lineages, lineages};
use self::moves::find_moves;
use self::names::meeting_labels;
use self::reach::entries_without_effect;
use super::usage::UnusedEntries;
use super::world_items::WorldItems;
use crate::impossible::Impossible;
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
) -> Result<(Generations, Vec<GenerationError>), Impossible> {
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
    let (lineages, joined) = lineages(&inventories, &moves, &mut join_errors)?;
    let (cuts, unknown) = find_cuts(options, &inventories, &lineages)?;
    errors.extend(unknown);
    let indistinguishable = indistinguishable(worlds, &lineages, &cuts);
    let generations = find_homes(
        worlds,
        options,
        &inventories,
        lineages,
        &cuts,
        indistinguishable,
    )?;
    join_errors.add_unequal(&joined, |item| {
        generations.differing(item.kind, (item.generation, item.index))
    })?;
    errors.extend(join_errors.errors);
    errors.extend(meeting_labels(options, worlds));
    errors.extend(entries_without_effect(worlds, entries, &generations)?);
    Ok((generations, errors))
}

/// Finds the classes from the newest generation to the oldest, and from them the homes.
fn find_homes(
    worlds: &[WorldItems<'_>],
    options: &[GenerationForSurvey<'_>],
    inventories: &[Inventory<'_>],
    lineages: Lineages,
    cuts: &Cuts,
    indistinguishable: Vec<(usize, usize)>,
) -> Result<Generations, Impossible> {
    let mut classes = Classes::default();
    let mut function_classes = FunctionClasses::default();
    let mut interface_classes = InterfaceClasses::default();
    let mut list = Vec::new();
    let all = worlds.iter().zip(options).zip(inventories).enumerate();
    for (position, ((facts, options), inventory)) in all.rev() {
        let mut types = TypeClasses::new(position, *facts, options, inventory, &lineages, cuts)?;
        let at = At {
            position,
            inventory,
            lineages: &lineages,
        };
        let class_of = |ty: &Type| types.class_of(&mut classes, ty);
        let functions = function_classes.functions(at, cuts, class_of)?;
        let types = types.into_items(&mut classes)?;
        list.push(GenerationFacts {
            label: options.label.clone(),
            version: version_of(facts.wit, options.version),
            interfaces: interface_classes.interfaces(at, &types, &functions)?,
            types,
            functions,
        });
    }
    list.reverse();
    let Lineages {
        types,
        functions,
        interfaces,
    } = lineages;
    Ok(Generations {
        list,
        types: types.all,
        functions: functions.all,
        interfaces: interfaces.all,
        definitions: classes.definitions.into_values(),
        indistinguishable,
    })
}
