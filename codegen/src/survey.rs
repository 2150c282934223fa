//! The facts about the worlds, each stated once. It decides no names.
//!
//! It takes the WIT from [`crate::load`] and the options from [`crate::parse`]. It finds what the
//! keys and filters of the options name, and decides what they mean: how each function is called or
//! implemented, which types are replaced, in which forms a type is generated, and which derives it
//! has. [`crate::place`] and [`crate::lower`] read these facts. The results about the user's keys
//! and filters are a separate value, [`Usage`], which [`crate::check`] reports.
//!
//! Every function here takes facts and returns more facts. None changes the facts of another.

mod derives;
mod errors;
mod filters;
mod forms;
mod functions;
mod generations;
mod info;
mod items;
mod keyed;
mod keys;
mod merged;
mod named_imports;
mod named_types;
mod obstacle;
mod obstacles;
mod own_derives;
mod replaced;
mod role;
mod sides;
mod surveyed_world;
mod traits;
mod type_rules;
mod types;
mod unused;
mod usage;
mod users_items;
mod versions;
mod ways;
mod world_facts;
mod world_items;

pub(crate) use self::derives::RefusedDerive;
pub(crate) use self::forms::{Forms, Mode};
pub(crate) use self::functions::{
    ExportedFunction, ExportedInterface, Implemented, ImportedFunction, ImportedResource, Tracing,
};
pub(crate) use self::generations::{
    Differing, FunctionEntry, GenerationError, GenerationFacts, GenerationWhy, Generations,
    Inventory, Item, ItemKey, Lineage, NotJoined, Side, Texts, TypeEntry, TypeItem,
};
pub(crate) use self::items::{Export, Import, Items};
pub(crate) use self::named_types::{NamedType, named_types};
pub(crate) use self::obstacle::{Holds, Obstacle, Part};
pub(crate) use self::replaced::UsersModule;
pub(crate) use self::role::Role;
pub(crate) use self::sides::{Names, Sides};
pub(crate) use self::unused::{IdleError, NoDefinition, NoEffect, Unmatched, Unused, UnusedWhy};
pub(crate) use self::usage::Usage;
pub(crate) use self::users_items::UsersItems;
pub(crate) use self::versions::lowest;
pub(crate) use self::world_facts::WorldFacts;

use std::collections::{BTreeSet, HashMap};

use self::generations::joined_uses;
use self::surveyed_world::{SurveyedWorld, survey_world};
use self::usage::WorldUsage;
use crate::impossible::Impossible;
use crate::load::Wit;
use crate::options::ForSurvey;

/// The facts about all worlds.
pub(crate) struct Survey<'a> {
    /// In the order of [`Wit::worlds`].
    pub(crate) worlds: Vec<WorldFacts<'a>>,
    /// The shared entries of `trappable_error_type` that have no effect.
    pub(crate) idle_errors: BTreeSet<usize>,
    /// The common items of the worlds, if they are generations of one API.
    pub(crate) generations: Option<Generations>,
}

/// States the facts about the worlds, and what was used of the options.
///
/// # Errors
///
/// If the WIT is in a state that the parser excludes.
pub(crate) fn survey<'a>(
    wit: &'a Wit,
    options: &ForSurvey<'a>,
) -> Result<(Survey<'a>, Usage<'a>), Impossible> {
    let ForSurvey {
        worlds: of_worlds,
        generations,
        settings,
    } = options;
    let worlds = wit.worlds.iter().zip(of_worlds).enumerate();
    let worlds = worlds.map(|(position, (wit, of_world))| {
        let world = survey_world(wit, of_world, *settings);
        world.map_err(|impossible| impossible.in_world(position))
    });
    let worlds = worlds.collect::<Result<Vec<_>, _>>()?;
    let (worlds, usages): (Vec<_>, Vec<_>) = worlds.into_iter().unzip();
    let idle_errors = idle_errors(&usages);
    let found = generations.as_ref().map(|generations| {
        let items: Vec<_> = worlds.iter().map(SurveyedWorld::items).collect();
        let entries = of_worlds.iter().map(|world| &world.entries);
        let unused = usages.iter().map(|usage| &usage.entries);
        let entries: Vec<_> = entries.zip(unused).collect();
        self::generations::generations(&items, generations, &entries)
    });
    let (generations, of_generations) = found.transpose()?.unzip();
    let joined = match &generations {
        Some(generations) => joined_uses(&worlds, generations),
        None => vec![HashMap::new(); worlds.len()],
    };
    let worlds = worlds.into_iter().zip(joined);
    let worlds = worlds.map(|(world, joined)| world.into_facts(joined, *settings));
    let (worlds, refused_derives): (Vec<_>, Vec<_>) = worlds.unzip();
    let refused_derives = refused_derives.into_iter().flatten().collect();
    let of_generations = of_generations.unwrap_or_default();
    let usage = Usage::of(&worlds, usages, refused_derives, of_generations);
    let survey = Survey {
        worlds,
        idle_errors,
        generations,
    };
    Ok((survey, usage))
}

/// The shared entries of `trappable_error_type` that have no effect in any world.
fn idle_errors(usages: &[WorldUsage<'_>]) -> BTreeSet<usize> {
    let idle = usages.iter().map(|usage| {
        let shared = usage.entries.idle_errors.shared.iter().enumerate();
        let idle = shared.filter(|(_, unused)| unused.is_some());
        idle.map(|(index, _)| index).collect()
    });
    let in_all = idle.reduce(|one: BTreeSet<usize>, other| &one & &other);
    in_all.unwrap_or_default()
}

impl Survey<'_> {
    /// What the world at a position is.
    pub(crate) fn role(&self, position: usize) -> Role {
        match &self.generations {
            None => Role::Only,
            Some(generations) if position == generations.newest() => Role::Newest,
            Some(_) => Role::Older,
        }
    }

    /// The items of each generation, in the order of [`GenerationFacts`].
    pub(crate) fn inventories(&self, texts: Texts) -> Vec<Inventory<'_>> {
        let items: Vec<_> = self.worlds.iter().map(WorldFacts::items).collect();
        self::generations::inventories(&items, texts)
    }
}
