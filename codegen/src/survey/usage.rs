//! What was used of the user's keys and filters, and what was refused.

use super::derives::RefusedDerive;
use super::generations::GenerationError;
use super::sides::{Sides, sides};
use super::unused::{PerEntry, Unused, unused_in_all};
use super::world_facts::WorldFacts;
use crate::load::RefusedItem;
use crate::options::Own;

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
pub(super) struct WorldUsage<'a> {
    pub(super) refused_wit: Vec<RefusedWit<'a>>,
    pub(super) with: PerEntry,
    pub(super) derives: PerEntry,
    pub(super) attributes: PerEntry,
    pub(super) exports: PerEntry,
    pub(super) imports: PerEntry,
    pub(super) unknown_errors: PerEntry,
    pub(super) idle_errors: PerEntry,
    pub(super) named_imports: PerEntry,
    pub(super) versions: PerEntry,
    pub(super) unmet_versions: Vec<Unused>,
    pub(super) optional_without_world: Vec<Unused>,
}

impl<'a> Usage<'a> {
    /// `owns` says how many entries of each world are its own.
    pub(super) fn of(
        facts: &[WorldFacts<'a>],
        worlds: Vec<WorldUsage<'a>>,
        owns: Vec<Own>,
        refused_derives: Vec<RefusedDerive>,
        of_generations: Vec<GenerationError>,
    ) -> Self {
        let mut options: [Vec<PerEntry>; 9] = Default::default();
        let mut usage = Usage {
            refused_wit: Vec::new(),
            unused: Vec::new(),
            sides: Sides::default(),
            refused_derives,
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
