//! The facts about the worlds, each stated once. It decides no names.
//!
//! It takes the WIT from [`crate::load`] and the options from [`crate::parse`]. It finds what the keys
//! and filters of the options name, and decides what they mean: how each function is called or
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
mod info;
mod items;
mod keyed;
mod keys;
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

pub(crate) use self::derives::{AllDerives, RefusedDerive};
pub(crate) use self::errors::ErrorTypes;
pub(crate) use self::forms::{Forms, Mode};
pub(crate) use self::functions::{
    ExportedFunction, ExportedInterface, Exports, Implemented, ImportedFunction, ImportedResource,
    Imports, Tracing,
};
pub(crate) use self::items::{Export, Import, Items};
pub(crate) use self::named_types::{NamedType, named_types};
pub(crate) use self::obstacle::{Holds, Obstacle, Part};
pub(crate) use self::replaced::UsersModule;
pub(crate) use self::sides::{Names, Sides};
pub(crate) use self::types::TypeFacts;
pub(crate) use self::unused::{IdleError, NoDefinition, Unused, UnusedWhy};
pub(crate) use self::versions::lowest;

use std::collections::{BTreeSet, HashMap};

use self::derives::survey_derives;
use self::errors::{find_errors, idle_errors};
use self::functions::{survey_exports, survey_imports};
use self::named_imports::find_named_imports;
use self::obstacles::Known;
use self::replaced::find_replaced;
use self::sides::sides;
use self::type_rules::find_type_rules;
use self::unused::{PerEntry, unused_in_all};
use self::versions::Versions;
use crate::load::{Wit, WorldWit, all_sizes};
use crate::options::{Entries, Options, Settings, WorldOptions};
use wit_parser::{InterfaceId, SizeAlign};

/// The facts about all worlds.
pub(crate) struct Survey<'a> {
    /// In the order of [`Wit::worlds`].
    pub(crate) worlds: Vec<WorldFacts<'a>>,
    /// The entries of `trappable_error_type` that have no effect.
    pub(crate) idle_errors: BTreeSet<usize>,
}

/// The facts about a world.
pub(crate) struct WorldFacts<'a> {
    pub(crate) wit: &'a WorldWit,
    pub(crate) items: Items<'a>,
    pub(crate) types: TypeFacts<'a>,
    /// The sizes and alignments of all types.
    pub(crate) sizes: SizeAlign,
    pub(crate) derives: AllDerives,
    pub(crate) exports: Exports<'a>,
    pub(crate) imports: Imports<'a>,
    pub(crate) errors: ErrorTypes,
    /// The imported interfaces with a second module, with their entries in `named_imports`.
    pub(crate) named_imports: HashMap<InterfaceId, usize>,
}

/// What was found out about the user's keys and filters.
pub(crate) struct Usage {
    /// Keys and filters that had no effect.
    pub(crate) unused: Vec<Unused>,
    /// The names that such a key could have meant.
    pub(crate) sides: Sides,
    /// Derives that the user requested by a type's name and that the type cannot have.
    pub(crate) refused_derives: Vec<RefusedDerive>,
}

/// The usage of the options in one world.
struct WorldUsage {
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
    sides: Sides,
    refused_derives: Vec<RefusedDerive>,
}

/// States the facts about the worlds, and what was used of the options.
pub(crate) fn survey<'a>(wit: &'a Wit, options: &'a Options) -> (Survey<'a>, Usage) {
    let Options {
        worlds: of_worlds,
        entries,
        settings,
        // Reported as they are.
        warnings: _,
    } = options;
    let worlds = wit.worlds.iter().zip(of_worlds);
    let worlds = worlds.map(|(wit, of_world)| survey_world(wit, of_world, entries, settings));
    let (worlds, usages): (Vec<_>, Vec<_>) = worlds.unzip();
    let is_idle = |entry: &usize| {
        let mut worlds = usages.iter().map(|usage| usage.idle_errors.get(*entry));
        worlds.all(|unused| matches!(unused, Some(Some(_))))
    };
    let idle_errors = (0..entries.trappable_errors.len()).filter(is_idle);
    let survey = Survey {
        worlds,
        idle_errors: idle_errors.collect(),
    };
    (survey, Usage::of(usages))
}

fn survey_world<'a>(
    wit: &'a WorldWit,
    of_world: &WorldOptions,
    entries: &'a Entries,
    settings: &Settings,
) -> (WorldFacts<'a>, WorldUsage) {
    let Entries {
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
    let (replaced, with) = find_replaced(&items, with);
    let (named_imports, unused_named) = find_named_imports(&items, named_imports);
    let mut versions = Versions::new(entries);
    let (exports, unused_exports, optional_without_world) =
        survey_exports(&items, export_rules, &mut versions);
    let is_named = |id| named_imports.contains_key(&id);
    let (imports, unused_imports) = survey_imports(&items, import_rules, &replaced, is_named);
    let (errors, error_keys, unknown_errors) = find_errors(&items, trappable_errors);
    let idle_errors = idle_errors(&items, &imports, &error_keys, trappable_errors.len());
    let (rules, derives, attributes) = find_type_rules(&items, &replaced, entries);
    let types = TypeFacts::new(&items, &exports, replaced, rules, settings.ownership);
    let (all_derives, refused_derives) = survey_derives(Known {
        items: &items,
        types: &types,
        additional: &settings.additional_derives,
    });
    let usage = WorldUsage {
        with,
        derives,
        attributes,
        exports: unused_exports,
        imports: unused_imports,
        unknown_errors,
        idle_errors,
        named_imports: unused_named,
        versions: versions.unused(),
        unmet_versions: versions.unmet(),
        optional_without_world,
        sides: sides(&items),
        refused_derives,
    };
    let facts = WorldFacts {
        wit,
        sizes: all_sizes(items.resolve),
        items,
        types,
        derives: all_derives,
        exports,
        imports,
        errors,
        named_imports,
    };
    (facts, usage)
}

impl Usage {
    fn of(worlds: Vec<WorldUsage>) -> Self {
        let mut options: [Vec<PerEntry>; 9] = Default::default();
        let mut usage = Usage {
            unused: Vec::new(),
            sides: Sides::default(),
            refused_derives: Vec::new(),
        };
        let mut of_worlds = Vec::new();
        for world in worlds {
            let WorldUsage {
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
                sides,
                refused_derives,
            } = world;
            let entries = [
                with,
                derives,
                attributes,
                exports,
                imports,
                unknown_errors,
                idle_errors,
                named_imports,
                versions,
            ];
            for (option, entries) in options.iter_mut().zip(entries) {
                option.push(entries);
            }
            of_worlds.extend(unmet_versions);
            of_worlds.extend(optional_without_world);
            usage.sides = usage.sides.join(sides);
            usage.refused_derives.extend(refused_derives);
        }
        usage
            .unused
            .extend(options.into_iter().flat_map(unused_in_all));
        usage.unused.extend(of_worlds);
        usage
    }
}
