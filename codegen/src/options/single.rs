//! The options of each generation by itself.

use super::Options;
use super::worlds::{Generation, WorldOptions, Worlds};
use crate::warnings::Warnings;

impl Options {
    /// The options of each generation by itself, as for a world without generations. Without the
    /// option `generations` there are none.
    pub(crate) fn into_single(self) -> Vec<Options> {
        let Options {
            worlds,
            entries,
            settings,
            // They are those of all generations together.
            warnings: _,
        } = self;
        let generations = match worlds {
            Worlds::Apart(_) => Vec::new(),
            Worlds::Generations(generations) => generations,
        };
        let single = generations.into_iter().map(|generation| Options {
            worlds: Worlds::Apart(vec![single_world(generation)]),
            entries: entries.clone(),
            settings: settings.clone(),
            warnings: Warnings::default(),
        });
        single.collect()
    }
}

fn single_world(generation: Generation) -> WorldOptions {
    let Generation {
        world,
        // The WIT has been loaded already.
        features: _,
        version: _,
        // They are about several generations.
        label: _,
        moved: _,
        by_hand: _,
    } = generation;
    WorldOptions {
        is_world_shared: false,
        ..world
    }
}
