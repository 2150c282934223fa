//! Where a world is among the generations of an API.

use super::context::Lower;
use super::kin::{Kin, StoredFunctions};
use crate::model::Elsewhere;
use crate::relate::FunctionKey;

/// Where a world is among the generations of an API. What it exports is lowered with this.
#[derive(Clone, Copy)]
pub(super) enum Among<'a> {
    /// It is no generation.
    Alone,
    Older(&'a Kin<'a>),
    Newest(&'a Newest<'a>),
}

/// What the newest of several generations is lowered with.
pub(super) struct Newest<'a> {
    pub(super) kin: &'a Kin<'a>,
    /// What older generations store.
    pub(super) stored: &'a StoredFunctions,
    /// The worlds of all generations.
    pub(super) all: &'a [Lower<'a>],
    /// The generations that nobody but the host can tell apart.
    pub(super) parted: &'a [(usize, usize)],
}

impl<'a> Among<'a> {
    /// What is known of all generations.
    pub(super) fn kin(self) -> Option<&'a Kin<'a>> {
        match self {
            Among::Alone => None,
            Among::Older(kin) => Some(kin),
            Among::Newest(newest) => Some(newest.kin),
        }
    }

    /// What the newest generation is lowered with, if this is it.
    pub(super) fn newest(self) -> Option<&'a Newest<'a>> {
        match self {
            Among::Alone | Among::Older(_) => None,
            Among::Newest(newest) => Some(newest),
        }
    }

    /// In which other generations a function may be missing.
    pub(super) fn elsewhere(self, home: usize, key: &FunctionKey) -> Elsewhere {
        match self.kin() {
            Some(kin) => kin.elsewhere(home, key),
            None => Elsewhere::default(),
        }
    }
}
