//! Finds the rules of `imports` and `exports` that apply to functions.

use std::collections::BTreeSet;

use syn::LitStr;

use super::keys::{Key, Reach};
use super::unused::{PerEntry, Unused, UnusedWhy};
use crate::options::{FunctionFlags, FunctionRule, FunctionRules};

/// The rules of `imports` or of `exports`, and how they were used until now.
pub(super) struct Filters<'a> {
    rules: &'a FunctionRules,
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
    pub(super) fn new(rules: &'a FunctionRules) -> Self {
        Filters {
            rules,
            used: vec![false; rules.rules.len()],
            known: BTreeSet::new(),
            functions: BTreeSet::new(),
        }
    }

    /// The flags of the function that `keys` name, the most specific first. `optional` applies to it
    /// only if the rule names the function itself, its resource, or all exports of a world.
    pub(super) fn flags(&mut self, keys: Vec<Key>, within: Within) -> FunctionFlags {
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
        keys.iter().find_map(|key| {
            let mut rules = self.rules.rules.iter().enumerate();
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
