//! Finds the entries of an option with one entry for each key, such as `with` or `derives`.

use std::collections::BTreeSet;

use syn::LitStr;

use super::keys::{Key, Reach};
use super::unused::{NoEffect, PerEntry, Unmatched, Unused, UnusedWhy};
use crate::options::{EntryId, Scoped};

/// The keys of an option, and which of them were used so far.
pub(super) struct Keyed<'a> {
    entries: Scoped<Entry<'a>>,
    /// Whether no shared entry is found.
    is_own_only: bool,
    known: BTreeSet<String>,
}

struct Entry<'a> {
    key: &'a LitStr,
    is_used: bool,
    /// Why the item that it names cannot have an entry.
    refused: Option<NoEffect>,
}

/// The entry that was found for an item.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) entry: EntryId,
    /// The WIT names from the item that the key names to the interface.
    pub(super) projection: Vec<String>,
    /// Whether the key names the item itself, and not something that contains it.
    pub(super) is_exact: bool,
}

impl<'a> Keyed<'a> {
    /// A shared entry is found only if none of a generation's own matches.
    pub(super) fn new<T>(entries: &Scoped<&'a T>, key_of: fn(&T) -> &LitStr) -> Self {
        let entry = |entry: &&'a T| Entry {
            key: key_of(entry),
            is_used: false,
            refused: None,
        };
        Keyed {
            entries: entries.map(entry),
            is_own_only: false,
            known: BTreeSet::new(),
        }
    }

    /// Returns the entry for the first key that has one, and marks it as used.
    pub(super) fn find(&mut self, keys: Vec<Key>) -> Option<Found> {
        if self.entries.is_empty() {
            return None;
        }
        let found = self.search(&keys);
        if let Some(found) = &found
            && let Some(entry) = self.entries.get_mut(found.entry)
        {
            entry.is_used = true;
        }
        self.known.extend(keys.into_iter().map(|key| key.text));
        found
    }

    /// Records that keys name an item that can have no entry.
    pub(super) fn refuse(&mut self, keys: Vec<Key>, why: NoEffect) {
        if let Some(found) = self.search(&keys)
            && let Some(entry) = self.entries.get_mut(found.entry)
        {
            entry.refused.get_or_insert(why);
        }
    }

    /// Finds only entries that are a generation's own.
    pub(super) fn own_only(self) -> Self {
        Keyed {
            is_own_only: true,
            ..self
        }
    }

    fn search(&self, keys: &[Key]) -> Option<Found> {
        let Scoped { own, shared } = &self.entries;
        let shared = || match self.is_own_only {
            true => None,
            false => search_in(shared, EntryId::Shared, keys),
        };
        search_in(own, EntryId::Own, keys).or_else(shared)
    }

    /// The entries that were not used. `if_unknown` is the reason for a key that names nothing.
    pub(super) fn unused(self, if_unknown: Unmatched) -> PerEntry {
        let Keyed { entries, known, .. } = self;
        let unused = |entry: &Entry<'_>| {
            (!entry.is_used).then(|| Unused {
                literal: entry.key.clone(),
                why: match &entry.refused {
                    Some(refused) => UnusedWhy::NoEffect(refused.clone()),
                    None if known.contains(&entry.key.value()) => {
                        UnusedWhy::NoEffect(NoEffect::ShadowedKey)
                    }
                    None => UnusedWhy::Unmatched(if_unknown),
                },
                known: known.clone(),
            })
        };
        entries.map(unused)
    }
}

fn search_in(entries: &[Entry<'_>], id: fn(usize) -> EntryId, keys: &[Key]) -> Option<Found> {
    keys.iter().find_map(|key| {
        let is_named = |entry: &Entry<'_>| entry.key.value() == key.text;
        Some(Found {
            entry: id(entries.iter().position(is_named)?),
            projection: key.projection.clone(),
            is_exact: key.reach == Reach::Item,
        })
    })
}
