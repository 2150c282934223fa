//! Which keys and filters of the options were used, and which were refused.

use super::derives::RefusedDerive;
use super::generations::GenerationError;
use super::sides::{Sides, sides};
use super::unused::{PerEntry, Unused, unused_in_all};
use super::world_facts::WorldFacts;
use crate::load::RefusedItem;
use crate::options::Scoped;

/// The results about the user's keys and filters.
pub(crate) struct Usage<'a> {
    /// The items that bindings cannot contain.
    pub(crate) refused_wit: Vec<RefusedWit<'a>>,
    /// Keys and filters that had no effect.
    pub(crate) unused: Vec<Unused>,
    /// The names that such a key could have meant.
    pub(crate) sides: Sides,
    /// Derives that the user requested by a type's name and that the type cannot have.
    pub(crate) refused_derives: Vec<RefusedDerive>,
    /// The mistakes in the options of generations.
    pub(crate) of_generations: Vec<GenerationError>,
}

/// An item for which no bindings can be generated.
pub(crate) struct RefusedWit<'a> {
    pub(crate) item: &'a RefusedItem,
    /// Whether none are generated, because the user replaced its interface.
    pub(crate) is_replaced: bool,
}

/// The usage of the options in one world.
pub(super) struct WorldUsage<'a> {
    pub(super) refused_wit: Vec<RefusedWit<'a>>,
    pub(super) entries: UnusedEntries,
    pub(super) unmet_versions: Vec<Unused>,
    pub(super) optional_without_world: Vec<Unused>,
}

/// The entries that one world does not use, for each option with entries.
pub(super) struct UnusedEntries {
    pub(super) with: PerEntry,
    pub(super) derives: PerEntry,
    pub(super) attributes: PerEntry,
    pub(super) exports: PerEntry,
    pub(super) imports: PerEntry,
    pub(super) unknown_errors: PerEntry,
    pub(super) idle_errors: PerEntry,
    pub(super) named_imports: PerEntry,
    pub(super) versions: PerEntry,
}

impl UnusedEntries {
    /// All of them, in the order in which they are reported.
    fn into_all(self) -> [PerEntry; 9] {
        let UnusedEntries {
            with,
            derives,
            attributes,
            exports,
            imports,
            unknown_errors,
            idle_errors,
            named_imports,
            versions,
        } = self;
        [
            with,
            derives,
            attributes,
            exports,
            imports,
            unknown_errors,
            idle_errors,
            named_imports,
            versions,
        ]
    }
}

impl<'a> Usage<'a> {
    pub(super) fn of(
        facts: &[WorldFacts<'a>],
        worlds: Vec<WorldUsage<'a>>,
        refused_derives: Vec<RefusedDerive>,
        of_generations: Vec<GenerationError>,
    ) -> Self {
        let mut shared_by_option: [Vec<Vec<Option<Unused>>>; 9] = Default::default();
        let mut of_worlds = Vec::new();
        let mut all_refused = Vec::new();
        for world in worlds {
            let WorldUsage {
                refused_wit,
                entries,
                unmet_versions,
                optional_without_world,
            } = world;
            for (in_worlds, entries) in shared_by_option.iter_mut().zip(entries.into_all()) {
                let Scoped { own, shared } = entries;
                of_worlds.extend(own.into_iter().flatten());
                in_worlds.push(shared);
            }
            of_worlds.extend(unmet_versions);
            of_worlds.extend(optional_without_world);
            all_refused.extend(refused_wit);
        }
        let in_all = shared_by_option.into_iter().flat_map(unused_in_all);
        let unused: Vec<_> = in_all.chain(of_worlds).collect();
        Usage {
            refused_wit: all_refused,
            // Only messages read them, and most hosts have none.
            sides: match unused.is_empty() {
                true => Sides::default(),
                false => sides_of_all(facts),
            },
            unused,
            refused_derives,
            of_generations,
        }
    }
}

/// The names that keys and filters could have meant.
fn sides_of_all(facts: &[WorldFacts<'_>]) -> Sides {
    let sides = facts.iter().map(|world| sides(&world.items));
    sides.fold(Sides::default(), Sides::join)
}
