//! A world that is only read.

use wit_parser::{Resolve, WorldId};

use super::wit::WorldWit;

/// A world and its packages, without the data that only the generator needs. All threads can use
/// it.
#[derive(Debug)]
#[non_exhaustive]
pub struct ReadWit {
    /// As in [`WorldWit`].
    pub resolve: Resolve,
    /// The world that was chosen.
    pub world: WorldId,
    /// The world in binary form, if the options request it.
    pub encoded: Option<Vec<u8>>,
}

impl WorldWit {
    pub(crate) fn into_read(self) -> ReadWit {
        ReadWit {
            resolve: self.resolve,
            world: self.world,
            encoded: self.encoded,
        }
    }
}
