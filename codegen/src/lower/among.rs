//! Where a world is among the generations of an API.

use super::context::Lower;
use super::function_history::{FunctionHistory, StoredFunctions};
use super::older_part::OlderPart;
use crate::model::Elsewhere;
use crate::relate::FunctionKey;

/// Where a world is among the generations of an API. What it exports is lowered with this.
#[derive(Clone, Copy)]
pub(super) enum Among<'a> {
    /// It is no generation.
    Alone,
    Older(&'a FunctionHistory<'a>),
    Newest(&'a Newest<'a>),
}

/// What the newest of several generations is lowered with.
pub(super) struct Newest<'a> {
    pub(super) history: &'a FunctionHistory<'a>,
    /// What older generations store.
    pub(super) stored: &'a StoredFunctions,
    /// What each older generation is the home of.
    pub(super) parts: &'a [Vec<OlderPart>],
    /// The worlds of all generations.
    pub(super) all: &'a [Lower<'a>],
    /// The generations that nobody but the host can tell apart.
    pub(super) parted: &'a [(usize, usize)],
}

impl<'a> Among<'a> {
    /// What is known of all generations.
    pub(super) fn history(self) -> Option<&'a FunctionHistory<'a>> {
        match self {
            Among::Alone => None,
            Among::Older(history) => Some(history),
            Among::Newest(newest) => Some(newest.history),
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
        match self.history() {
            Some(history) => history.elsewhere(home, key),
            None => Elsewhere::default(),
        }
    }
}
