//! The options while they are read.

use crate::options::{Entries, Options, Settings, WorldOptions};
use crate::warnings::Warnings;

/// The options in one pair of braces, as far as they were read.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) world: WorldOptions,
    pub(super) entries: Entries,
    pub(super) settings: Settings,
    pub(super) warnings: Warnings,
}

impl Draft {
    /// The options of one world.
    pub(super) fn finish(self) -> Options {
        let Draft {
            world,
            entries,
            settings,
            warnings,
        } = self;
        Options {
            worlds: vec![world],
            entries,
            settings,
            warnings,
        }
    }
}
