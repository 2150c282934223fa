//! Lists that tell the entries of one world from those that all worlds share.

use std::iter::Chain;
use std::vec::IntoIter;

/// The entries of an option that apply to a world, or a value for each of them.
///
/// A generation may have entries of its own. A shared entry applies only where none of these does.
#[derive(Debug, Clone)]
pub(crate) struct Scoped<T> {
    /// Those of this generation. There are none if there are no generations.
    pub(crate) own: Vec<T>,
    /// Those that all worlds share.
    pub(crate) shared: Vec<T>,
}

/// Which entry of an option it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryId {
    /// The position among the entries of this generation.
    Own(usize),
    /// The position among the entries that all worlds share.
    Shared(usize),
}

impl<T> Default for Scoped<T> {
    fn default() -> Self {
        Scoped {
            own: Vec::new(),
            shared: Vec::new(),
        }
    }
}

impl<'a, T> Scoped<&'a T> {
    /// The entries in two lists of one option.
    pub(crate) fn of(own: &'a [T], shared: &'a [T]) -> Self {
        Scoped {
            own: own.iter().collect(),
            shared: shared.iter().collect(),
        }
    }
}

impl<T> IntoIterator for Scoped<T> {
    type Item = T;
    type IntoIter = Chain<IntoIter<T>, IntoIter<T>>;

    /// All of them; those of this generation come first.
    fn into_iter(self) -> Self::IntoIter {
        self.own.into_iter().chain(self.shared)
    }
}

impl<T> Scoped<T> {
    pub(crate) fn is_empty(&self) -> bool {
        self.own.is_empty() && self.shared.is_empty()
    }

    /// All of them; those of this generation come first.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &T> {
        self.own.iter().chain(&self.shared)
    }

    /// All of them, in the same order.
    pub(crate) fn with_ids(&self) -> impl Iterator<Item = (EntryId, &T)> {
        let own = self.own.iter().enumerate();
        let own = own.map(|(index, entry)| (EntryId::Own(index), entry));
        let shared = self.shared.iter().enumerate();
        own.chain(shared.map(|(index, entry)| (EntryId::Shared(index), entry)))
    }

    pub(crate) fn get(&self, id: EntryId) -> Option<&T> {
        match id {
            EntryId::Own(index) => self.own.get(index),
            EntryId::Shared(index) => self.shared.get(index),
        }
    }

    pub(crate) fn get_mut(&mut self, id: EntryId) -> Option<&mut T> {
        match id {
            EntryId::Own(index) => self.own.get_mut(index),
            EntryId::Shared(index) => self.shared.get_mut(index),
        }
    }

    /// A value for each of them.
    pub(crate) fn map<'s, U>(&'s self, value: impl FnMut(&'s T) -> U + Clone) -> Scoped<U> {
        Scoped {
            own: self.own.iter().map(value.clone()).collect(),
            shared: self.shared.iter().map(value).collect(),
        }
    }

    /// Pairs of two values for each entry.
    pub(crate) fn zip<'s, U>(&'s self, other: &'s Scoped<U>) -> Scoped<(&'s T, &'s U)> {
        Scoped {
            own: self.own.iter().zip(&other.own).collect(),
            shared: self.shared.iter().zip(&other.shared).collect(),
        }
    }
}
