//! Finds the rules of `imports` and `exports` that apply to functions.

use std::collections::BTreeSet;
use std::ops::Range;

use syn::LitStr;

use super::keys::{Key, Reach};
use super::unused::{PerEntry, Unused, UnusedWhy};
use crate::options::{FunctionFlags, FunctionRule, FunctionRules};

/// The rules of `imports` or of `exports`, and how they were used until now.
pub(super) struct Filters<'a> {
    rules: &'a FunctionRules,
    /// How many of the rules are a generation's own.
    own: usize,
    used: Vec<bool>,
    known: BTreeSet<String>,
    /// Those of `known` that name a function itself.
    functions: BTreeSet<String>,
}

/// A rule that was found for a function.
struct FoundRule<'a> {
    index: usize,
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
    /// The first `own` rules are a generation's own. The others apply only where none of these
    /// does.
    pub(super) fn new(own: usize, rules: &'a FunctionRules) -> Self {
        Filters {
            rules,
            own,
            used: vec![false; rules.rules.len()],
            known: BTreeSet::new(),
            functions: BTreeSet::new(),
        }
    }

    /// The flags of the function that `keys` name, the most specific first. They are only made if
    /// there are rules. `optional` applies to it only if the rule names the function itself, its
    /// resource, or all exports of a world.
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
        let (flags, is_own) = match found {
            Some(found) => {
                self.mark_used(found.index);
                (found.rule.flags, found.reach != Reach::Around)
            }
            None => (self.rules.default, within == Within::World),
        };
        FunctionFlags {
            is_optional: flags.is_optional && is_own,
            ..flags
        }
    }

    /// Whether the interface that `keys` match is optional.
    pub(super) fn is_optional(&mut self, keys: &[Key]) -> bool {
        match self.search(keys) {
            Some(found) if found.rule.flags.is_optional => {
                self.mark_used(found.index);
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
        let own = self.search_in(0..self.own, keys);
        let shared = || self.search_in(self.own..usize::MAX, keys);
        match self.rules.is_default_own {
            true => own,
            false => own.or_else(shared),
        }
    }

    fn search_in(&self, range: Range<usize>, keys: &[Key]) -> Option<FoundRule<'a>> {
        keys.iter().find_map(|key| {
            let rules = self.rules.rules.iter().enumerate();
            let mut rules = rules.filter(|(index, _)| range.contains(index));
            let (index, rule) = rules.find(|(_, rule)| {
                rule.filter.value() == key.text
                    && (key.reach == Reach::Item || !rule.flags.is_exact)
            })?;
            Some(FoundRule {
                index,
                rule,
                reach: key.reach,
            })
        })
    }

    fn mark_used(&mut self, index: usize) {
        if let Some(used) = self.used.get_mut(index) {
            *used = true;
        }
    }

    /// The rules that were not used. `otherwise` is the reason for a filter that names nothing.
    pub(super) fn unused(self, otherwise: &UnusedWhy) -> PerEntry {
        let rules = self.rules.rules.iter().zip(&self.used);
        let unused = rules.map(|(rule, is_used)| {
            (!is_used).then(|| Unused {
                literal: rule.filter.clone(),
                why: self.why_unused(rule, otherwise),
                known: self.known.clone(),
            })
        });
        unused.collect()
    }

    fn why_unused(&self, rule: &FunctionRule, otherwise: &UnusedWhy) -> UnusedWhy {
        let filter = rule.filter.value();
        if !self.known.contains(&filter) {
            otherwise.clone()
        } else if rule.flags.is_exact && !self.functions.contains(&filter) {
            UnusedWhy::ExactOfMany
        } else {
            UnusedWhy::Shadowed
        }
    }
}
