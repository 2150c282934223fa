//! Finds the rules of `imports` and `exports` that apply to functions.

use std::collections::BTreeSet;

use syn::LitStr;

use super::keys::{Key, Reach};
use super::unused::{NoEffect, PerEntry, Unmatched, Unused, UnusedWhy};
use crate::options::{EntryId, FunctionFlags, FunctionRule, Scoped, ScopedRules};

/// The rules of `imports` or of `exports`, and which of them were used so far.
pub(super) struct Filters<'a> {
    rules: &'a ScopedRules<'a, FunctionRule, FunctionFlags>,
    used: Scoped<bool>,
    known: BTreeSet<String>,
    /// The filters in `known` that name a function, and not an item that contains it.
    functions: BTreeSet<String>,
}

/// A rule that was found for a function.
struct FoundRule<'a> {
    id: EntryId,
    rule: &'a FunctionRule,
    reach: Reach,
}

/// Where a function is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Within {
    Interface,
    /// In the world itself.
    World,
}

impl<'a> Filters<'a> {
    /// A shared rule applies only where none of a generation's own does.
    pub(super) fn new(rules: &'a ScopedRules<'a, FunctionRule, FunctionFlags>) -> Self {
        Filters {
            rules,
            used: rules.rules.map(|_| false),
            known: BTreeSet::new(),
            functions: BTreeSet::new(),
        }
    }

    /// The flags of the function that `keys` name; the most specific key comes first. `keys` is
    /// called only if there are rules. `optional` applies only if the rule names the function
    /// itself, its resource, or all exports of a world.
    pub(super) fn flags(
        &mut self,
        keys: impl FnOnce() -> Vec<Key>,
        within: Within,
    ) -> FunctionFlags {
        let keys = match self.rules.rules.is_empty() {
            true => Vec::new(),
            false => keys(),
        };
        let found = self.search(&keys);
        let is_function = |key: &&Key| key.reach == Reach::Item;
        let functions = keys.iter().filter(is_function);
        self.functions.extend(functions.map(|key| key.text.clone()));
        self.known.extend(keys.into_iter().map(|key| key.text));
        let (flags, names_function) = match found {
            Some(found) => {
                self.mark_used(found.id);
                (found.rule.flags, found.reach != Reach::Around)
            }
            None => (self.rules.default, within == Within::World),
        };
        let FunctionFlags {
            is_async,
            is_store,
            is_trappable,
            is_tracing,
            is_verbose_tracing,
            is_optional,
            is_exact,
        } = flags;
        FunctionFlags {
            is_async,
            is_store,
            is_trappable,
            is_tracing,
            is_verbose_tracing,
            is_optional: is_optional && names_function,
            is_exact,
        }
    }

    /// Whether the interface that `keys` match is optional.
    pub(super) fn is_optional(&mut self, keys: &[Key]) -> bool {
        match self.search(keys) {
            Some(found) if found.rule.flags.is_optional => {
                self.mark_used(found.id);
                true
            }
            Some(_) => false,
            None => self.rules.default.is_optional,
        }
    }

    /// The filter that would make the interface that `keys` match optional.
    pub(super) fn optional_filter(&self, keys: &[Key]) -> Option<&'a LitStr> {
        let rule = self.search(keys)?.rule;
        rule.flags.is_optional.then_some(&rule.filter)
    }

    /// The first rule whose filter is one of the keys.
    fn search(&self, keys: &[Key]) -> Option<FoundRule<'a>> {
        let Scoped { own, shared } = &self.rules.rules;
        let shared = || match self.rules.is_default_own {
            true => None,
            false => search_in(shared, EntryId::Shared, keys),
        };
        search_in(own, EntryId::Own, keys).or_else(shared)
    }

    fn mark_used(&mut self, id: EntryId) {
        if let Some(used) = self.used.get_mut(id) {
            *used = true;
        }
    }

    /// The rules that were not used. `if_unknown` is the reason for a filter that names nothing.
    pub(super) fn unused(self, if_unknown: Unmatched) -> PerEntry {
        self.rules.rules.zip(&self.used).map(|(rule, is_used)| {
            (!**is_used).then(|| Unused {
                literal: rule.filter.clone(),
                why: self.why_unused(rule, if_unknown),
                known: self.known.clone(),
            })
        })
    }

    fn why_unused(&self, rule: &FunctionRule, if_unknown: Unmatched) -> UnusedWhy {
        let filter = rule.filter.value();
        if !self.known.contains(&filter) {
            UnusedWhy::Unmatched(if_unknown)
        } else if rule.flags.is_exact && !self.functions.contains(&filter) {
            UnusedWhy::NoEffect(NoEffect::ExactOfMany)
        } else {
            UnusedWhy::NoEffect(NoEffect::Shadowed)
        }
    }
}

fn search_in<'a>(
    rules: &[&'a FunctionRule],
    id: fn(usize) -> EntryId,
    keys: &[Key],
) -> Option<FoundRule<'a>> {
    keys.iter().find_map(|key| {
        let applies = |rule: &FunctionRule| {
            rule.filter.value() == key.text && (key.reach == Reach::Item || !rule.flags.is_exact)
        };
        let mut rules = rules.iter().enumerate();
        let (index, rule) = rules.find(|(_, rule)| applies(rule))?;
        Some(FoundRule {
            id: id(index),
            rule,
            reach: key.reach,
        })
    })
}
