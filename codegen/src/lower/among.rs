//! Where a world is among the generations of an API.

use super::context::Lower;
use super::function_history::{FunctionHistory, StoredFunctions};
use super::older_part::OlderPart;
use crate::model::Elsewhere;
use crate::relate::FunctionKey;

/// The place of a world among the generations of an API. Its exports are lowered with this.
#[derive(Clone, Copy)]
pub(super) enum Among<'a> {
    /// It is no generation.
    Alone,
    Older(&'a FunctionHistory<'a>),
    Newest(&'a Newest<'a>),
}

/// The additional input for the newest of several generations.
pub(super) struct Newest<'a> {
    pub(super) history: &'a FunctionHistory<'a>,
    /// The functions that are stored for older generations.
    pub(super) stored: &'a StoredFunctions,
    /// What each older generation is the home of.
    pub(super) parts: &'a [Vec<OlderPart>],
    /// The worlds of all generations.
    pub(super) all: &'a [Lower<'a>],
    /// The pairs of generations that only the host can distinguish.
    pub(super) indistinguishable: &'a [(usize, usize)],
}

impl<'a> Among<'a> {
    /// The facts about all generations.
    pub(super) fn history(self) -> Option<&'a FunctionHistory<'a>> {
        match self {
            Among::Alone => None,
            Among::Older(history) => Some(history),
            Among::Newest(newest) => Some(newest.history),
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
        match self.history() {
            Some(history) => history.elsewhere(home, key),
            None => Elsewhere::default(),
        }
    }
}
