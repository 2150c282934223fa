//! The facts about the worlds, each stated once. It decides no names.
//!
//! It takes the WIT from [`crate::load`] and the options from [`crate::parse`]. It finds what the
//! keys and filters of the options name, and decides what they mean: how each function is called or
//! implemented, which types are replaced, in which forms a type is generated, and which derives it
//! has. [`crate::place`] and [`crate::lower`] read these facts. What was found out about the user's
//! keys and filters is a value of its own, [`Usage`], which [`crate::check`] reports.
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
mod sides;
mod traits;
mod type_rules;
mod types;
mod unused;
mod versions;
mod ways;
mod world_facts;

pub(crate) use self::derives::{AllDerives, RefusedDerive};
pub(crate) use self::forms::{Forms, Mode};
pub(crate) use self::functions::{
    ExportedFunction, ExportedInterface, Implemented, ImportedFunction, ImportedResource, Tracing,
};
pub(crate) use self::generations::{
    Differing, FunctionEntry, GenerationError, GenerationFacts, GenerationWhy, Generations,
    Inventory, Item, ItemKey, NotJoined, Side, Strand, Texts, TypeEntry, TypeItem, inventories,
};
pub(crate) use self::items::{Export, Import, Items};
pub(crate) use self::named_types::{NamedType, named_types};
pub(crate) use self::obstacle::{Holds, Obstacle, Part};
pub(crate) use self::replaced::UsersModule;
pub(crate) use self::sides::{Names, Sides};
pub(crate) use self::types::TypeFacts;
pub(crate) use self::unused::{IdleError, NoDefinition, Unused, UnusedWhy};
pub(crate) use self::versions::lowest;
pub(crate) use self::world_facts::WorldFacts;

use std::collections::BTreeSet;

use self::derives::survey_derives;
use self::errors::survey_errors;
use self::functions::{Exports, survey_exports, survey_imports};
use self::generations::joined_uses;
use self::merged::with_merged;
use self::named_imports::find_named_imports;
use self::obstacles::Known;
use self::replaced::{Replaced, find_replaced};
use self::sides::sides;
use self::type_rules::{TypeRules, find_type_rules};
use self::unused::{PerEntry, unused_in_all};
use self::versions::Versions;
use crate::load::{RefusedItem, Wit, WorldWit, all_sizes};
use crate::options::{Entries, Options, Own, Settings, WorldOptions};

/// The facts about all worlds.
pub(crate) struct Survey<'a> {
    /// In the order of [`Wit::worlds`].
    pub(crate) worlds: Vec<WorldFacts<'a>>,
    /// The entries of `trappable_error_type` that have no effect.
    pub(crate) idle_errors: BTreeSet<usize>,
    /// What the worlds have in common, if they are generations of one API.
    pub(crate) generations: Option<Generations>,
}

/// What was found out about the user's keys and filters.
pub(crate) struct Usage<'a> {
    /// What no bindings can have.
    pub(crate) refused_wit: Vec<RefusedWit<'a>>,
    /// Keys and filters that had no effect.
    pub(crate) unused: Vec<Unused>,
    /// The names that such a key could have meant.
    pub(crate) sides: Sides,
    /// Derives that the user requested by a type's name and that the type cannot have.
    pub(crate) refused_derives: Vec<RefusedDerive>,
    /// What is wrong with the options of generations.
    pub(crate) of_generations: Vec<GenerationError>,
}

/// An item for which no bindings can be generated.
pub(crate) struct RefusedWit<'a> {
    pub(crate) item: &'a RefusedItem,
    /// Whether none are: the user replaced its interface.
    pub(crate) is_replaced: bool,
}

/// The usage of the options in one world.
struct WorldUsage<'a> {
    refused_wit: Vec<RefusedWit<'a>>,
    with: PerEntry,
    derives: PerEntry,
    attributes: PerEntry,
    exports: PerEntry,
    imports: PerEntry,
    unknown_errors: PerEntry,
    idle_errors: PerEntry,
    named_imports: PerEntry,
    versions: PerEntry,
    unmet_versions: Vec<Unused>,
    optional_without_world: Vec<Unused>,
    refused_derives: Vec<RefusedDerive>,
}

/// States the facts about the worlds, and what was used of the options.
pub(crate) fn survey<'a>(wit: &'a Wit, options: &'a Options) -> (Survey<'a>, Usage<'a>) {
    let Options {
        worlds: of_worlds,
        generations,
        entries,
        settings,
        // Reported as they are.
        warnings: _,
    } = options;
    let worlds = wit.worlds.iter().zip(of_worlds);
    let worlds = worlds.map(|(wit, of_world)| {
        let generation = of_world.generation.as_ref();
        let entries = generation.map_or(entries, |generation| &generation.entries);
        survey_world(wit, of_world, entries, settings)
    });
    let (mut worlds, mut usages): (Vec<_>, Vec<_>) = worlds.unzip();
    let owns = of_worlds.iter().map(|world| {
        let generation = world.generation.as_ref();
        generation.map_or_else(Own::default, |generation| generation.entries.own)
    });
    let owns: Vec<Own> = owns.collect();
    // In a generation, the shared entries are behind its own.
    let is_idle = |entry: &usize| {
        let mut worlds = usages.iter().zip(&owns);
        worlds.all(|(usage, own)| {
            let unused = usage.idle_errors.get(own.trappable_errors + entry);
            matches!(unused, Some(Some(_)))
        })
    };
    let idle_errors = (0..entries.trappable_errors.len()).filter(is_idle);
    let idle_errors = idle_errors.collect();
    let (generations, of_generations) = match generations {
        Some(_) => {
            let (generations, errors) = self::generations::generations(&worlds, options);
            let uses = joined_uses(&worlds, &generations);
            let all = worlds.iter_mut().zip(&mut usages).zip(uses);
            for ((facts, usage), uses) in all {
                facts.types.infos.replace(uses);
                facts.types.infos.mark_unused(facts.items.resolve);
                (facts.derives, usage.refused_derives) =
                    derives(&facts.items, &facts.types, settings);
            }
            (Some(generations), errors)
        }
        None => (None, Vec::new()),
    };
    let usage = Usage::of(&worlds, usages, owns.into_iter(), of_generations);
    let survey = Survey {
        worlds,
        idle_errors,
        generations,
    };
    (survey, usage)
}

/// The types, and what is known of them in their own world.
fn survey_types<'a>(
    items: &Items<'a>,
    exports: &Exports<'_>,
    (replaced, rules): (Replaced, TypeRules<'a>),
    (of_world, settings): (&WorldOptions, &Settings),
) -> TypeFacts<'a> {
    let types = TypeFacts::new(items, exports, replaced, rules, settings);
    let mut types = match settings.merge_structurally_equal_types {
        true => with_merged(types, items),
        false => types,
    };
    if of_world.generation.is_none() {
        types.infos.mark_unused(items.resolve);
    }
    types
}

fn derives(
    items: &Items<'_>,
    types: &TypeFacts<'_>,
    settings: &Settings,
) -> (AllDerives, Vec<RefusedDerive>) {
    survey_derives(Known {
        items,
        types,
        additional: &settings.additional_derives,
    })
}

/// What no bindings can have, and whether the user replaced it.
fn refused_wit<'a>(wit: &'a WorldWit, replaced: &Replaced) -> Vec<RefusedWit<'a>> {
    let items = wit.refused.iter();
    let items = items.map(|item| RefusedWit {
        item,
        is_replaced: replaced.interfaces.contains_key(&item.interface),
    });
    items.collect()
}

fn survey_world<'a>(
    wit: &'a WorldWit,
    of_world: &WorldOptions,
    entries: &'a Entries,
    settings: &Settings,
) -> (WorldFacts<'a>, WorldUsage<'a>) {
    let Entries {
        own,
        with,
        derives: _,
        attributes: _,
        exports: export_rules,
        imports: import_rules,
        versions: _,
        trappable_errors,
        named_imports,
    } = entries;
    let items = Items::of(wit, of_world);
    let (replaced, with) = find_replaced(&items, own.with, with);
    let refused_wit = refused_wit(wit, &replaced);
    let (named_imports, unused_named) = find_named_imports(&items, named_imports);
    let mut versions = Versions::new(entries);
    let (exports, unused_exports, optional_without_world) =
        survey_exports(&items, (own.exports, export_rules), &mut versions);
    let own_imports = (own.imports, import_rules);
    let (imports, unused_imports) = survey_imports(&items, own_imports, &replaced, &named_imports);
    let (errors, unknown_errors, idle_errors) =
        survey_errors(&items, &imports, own.trappable_errors, trappable_errors);
    let (rules, unused_derives, attributes) = find_type_rules(&items, &replaced, entries);
    let types = survey_types(&items, &exports, (replaced, rules), (of_world, settings));
    let (derives, refused_derives) = derives(&items, &types, settings);
    let usage = WorldUsage {
        refused_wit,
        with,
        derives: unused_derives,
        attributes,
        exports: unused_exports,
        imports: unused_imports,
        unknown_errors,
        idle_errors,
        named_imports: unused_named,
        versions: versions.unused(),
        unmet_versions: versions.unmet(),
        optional_without_world,
        refused_derives,
    };
    let facts = WorldFacts {
        wit,
        sizes: all_sizes(items.resolve),
        items,
        types,
        derives,
        exports,
        imports,
        errors,
        named_imports,
    };
    (facts, usage)
}

impl<'a> Usage<'a> {
    /// `owns` says how many entries of each world are its own.
    fn of(
        facts: &[WorldFacts<'a>],
        worlds: Vec<WorldUsage<'a>>,
        owns: impl Iterator<Item = Own>,
        of_generations: Vec<GenerationError>,
    ) -> Self {
        let mut options: [Vec<PerEntry>; 9] = Default::default();
        let mut usage = Usage {
            refused_wit: Vec::new(),
            unused: Vec::new(),
            sides: Sides::default(),
            refused_derives: Vec::new(),
            of_generations,
        };
        let mut of_worlds = Vec::new();
        for (world, own) in worlds.into_iter().zip(owns) {
            let WorldUsage {
                refused_wit,
                with,
                derives,
                attributes,
                exports,
                imports,
                unknown_errors,
                idle_errors,
                named_imports,
                versions,
                unmet_versions,
                optional_without_world,
                refused_derives,
            } = world;
            let entries = [
                (own.with, with),
                (own.derives, derives),
                (own.attributes, attributes),
                (own.exports, exports),
                (own.imports, imports),
                (own.trappable_errors, unknown_errors),
                (own.trappable_errors, idle_errors),
                (0, named_imports),
                (own.versions, versions),
            ];
            for (option, (own, mut entries)) in options.iter_mut().zip(entries) {
                let shared = entries.split_off(own.min(entries.len()));
                of_worlds.extend(entries.into_iter().flatten());
                option.push(shared);
            }
            of_worlds.extend(unmet_versions);
            of_worlds.extend(optional_without_world);
            usage.refused_wit.extend(refused_wit);
            usage.refused_derives.extend(refused_derives);
        }
        let in_all = options.into_iter().flat_map(unused_in_all);
        usage.unused = in_all.chain(of_worlds).collect();
        // Only messages read them, and most hosts have none.
        if !usage.unused.is_empty() {
            usage.sides = sides_of_all(facts);
        }
        usage
    }
}

/// The names that keys and filters could have meant.
fn sides_of_all(facts: &[WorldFacts<'_>]) -> Sides {
    let sides = facts.iter().map(|world| sides(&world.items));
    sides.fold(Sides::default(), Sides::join)
}
