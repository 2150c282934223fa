//! Where a world is among the generations of an API.

use super::context::Lower;
use super::kin::{Kin, StoredFunctions};
use crate::model::Elsewhere;
use crate::relate::FunctionKey;

/// The place of a world among the generations of an API. Its exports are lowered with this.
#[derive(Clone, Copy)]
pub(super) enum Among<'a> {
    /// It is no generation.
    Alone,
    Older(&'a Kin<'a>),
    Newest(&'a Newest<'a>),
}

/// The additional input for the newest of several generations.
pub(super) struct Newest<'a> {
    pub(super) kin: &'a Kin<'a>,
    /// The functions that are stored for older generations.
    pub(super) stored: &'a StoredFunctions,
    /// The worlds of all generations.
    pub(super) all: &'a [Lower<'a>],
    /// The pairs of generations that only the host can distinguish.
    pub(super) parted: &'a [(usize, usize)],
}

impl<'a> Among<'a> {
    /// The facts about all generations.
    pub(super) fn kin(self) -> Option<&'a Kin<'a>> {
        match self {
            Among::Alone => None,
            Among::Older(kin) => Some(kin),
            Among::Newest(newest) => Some(newest.kin),
        }
    }

    /// The additional input, if this is the newest generation.
    pub(super) fn newest(self) -> Option<&'a Newest<'a>> {
        match self {
            Among::Alone | Among::Older(_) => None,
            Among::Newest(newest) => Some(newest),
        }
    }

    /// The other generations in which a function may be missing.
    pub(super) fn elsewhere(self, home: usize, key: &FunctionKey) -> Elsewhere {
        match self.kin() {
            Some(kin) => kin.elsewhere(home, key),
            None => Elsewhere::default(),
        }
    }
}
