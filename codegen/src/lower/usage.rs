//! Records which of the user's keys and filters were used, and what they could have matched.

use std::collections::BTreeSet;

use syn::LitStr;

use super::keys::{Key, Reach};
use crate::options::{FunctionFlags, FunctionRule, FunctionRules, With};

/// A key or filter that had no effect.
pub(crate) struct Unused {
    /// The user's literal.
    pub(crate) literal: LitStr,
    pub(crate) why: UnusedWhy,
    /// The names that it could have matched.
    pub(crate) known: BTreeSet<String>,
}

/// Why a key or filter had no effect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum UnusedWhy {
    /// A key of `with` matches no import of the world, and no type.
    NothingToReplace,
    /// A key of `with` names an interface that the world exports.
    ExportedInterface,
    /// A key of `with` names a resource that the guest defines.
    GuestResource,
    /// A key of `named_imports` matches no interface that the world imports.
    NoNamedImport,
    /// A key of `trappable_error_type` names no type of an interface.
    NoErrorType,
    /// A key of `trappable_error_type` names a type that no function can fail with in that way.
    IdleError(IdleError),
    /// A filter of `exports` matches no function that the world exports.
    NoExport,
    /// A filter of `imports` matches no function or destructor that the world imports.
    NoImport,
    /// More specific filters match everything that this filter matches.
    Shadowed,
    /// A filter with `exact` names a resource, an interface, a package or a namespace, and no function.
    ExactOfMany,
    /// A filter of `exports` makes an interface optional, but no world is generated.
    OptionalWithoutWorld,
    /// A key of `versions` matches no interface that the world exports.
    NoVersionedExport,
    /// A key of `versions` matches only interfaces without a version.
    UnversionedExport,
    /// More specific keys apply to all interfaces that a key of `versions` matches.
    ShadowedVersions,
    /// No compatible version of the interface meets a requirement of `versions`.
    UnmetRequirement,
    /// A key of `derives` matches no record, variant or enum.
    NoDerivingType,
    /// A key of `attributes` matches no record, variant or enum, and no field or case of one.
    NoAttributes,
    /// A key of `attributes` names an interface.
    AttributesOfInterface,
    /// A key of `derives` or `attributes` names an item that is not a record, variant or enum.
    NoDefinition(NoDefinition),
    /// More specific keys match everything that this key matches.
    ShadowedKey,
}

impl UnusedWhy {
    /// Whether it is a warning and no error: wasmtime's macro takes it.
    pub(crate) fn is_accepted(&self) -> bool {
        matches!(self, UnusedWhy::ExportedInterface | UnusedWhy::IdleError(_))
    }
}

/// Why nothing converts to a type that a key of `trappable_error_type` names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum IdleError {
    /// The world does not import its interface.
    NotImported,
    /// It is another name of a type, which has this one.
    OtherName(String),
    Resource,
    /// No function of the bindings fails with it.
    NoFailing,
    /// Those that do are of interfaces which the user replaced.
    Replaced,
    /// None of those that do has the flag `trappable`.
    NotTrappable,
}

/// A type for which no struct or enum is generated that could have derives and attributes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoDefinition {
    Resource,
    /// The engine's macro defines them.
    Flags,
    /// An alias. Contains the name of its target, if the target has one.
    Alias(Option<String>),
    /// A type that the user replaced.
    Replaced,
}

/// The keys of `with`, or of another option with one entry for each key.
pub(crate) struct Replacements<'a> {
    keys: Vec<&'a LitStr>,
    used: Vec<bool>,
    misused: Vec<Option<UnusedWhy>>,
    known: BTreeSet<String>,
}

/// The entry that a lookup found.
#[derive(Debug, Clone)]
pub(crate) struct Found {
    pub(crate) entry: usize,
    pub(crate) projection: Vec<String>,
    /// Whether the key names the item itself, and not something that contains it.
    pub(crate) is_exact: bool,
}

impl<'a> Replacements<'a> {
    pub(crate) fn new(entries: &'a [With]) -> Self {
        Replacements::of_keys(entries.iter().map(|with| &with.key))
    }

    pub(crate) fn of_keys(keys: impl Iterator<Item = &'a LitStr>) -> Self {
        let keys: Vec<_> = keys.collect();
        Replacements {
            used: vec![false; keys.len()],
            misused: vec![None; keys.len()],
            known: BTreeSet::new(),
            keys,
        }
    }

    /// Returns the entry for the first key that has one, and marks it as used.
    pub(crate) fn find(&mut self, keys: Vec<Key>) -> Option<Found> {
        if self.keys.is_empty() {
            return None;
        }
        let found = self.search(&keys);
        if let Some(used) = found
            .as_ref()
            .and_then(|found| self.used.get_mut(found.entry))
        {
            *used = true;
        }
        self.known.extend(keys.into_iter().map(|key| key.text));
        found
    }

    /// Records that keys name an item that cannot be replaced.
    pub(crate) fn refuse(&mut self, keys: Vec<Key>, why: UnusedWhy) {
        if let Some(found) = self.search(&keys)
            && let Some(misused) = self.misused.get_mut(found.entry)
        {
            misused.get_or_insert(why);
        }
    }

    fn search(&self, keys: &[Key]) -> Option<Found> {
        keys.iter().find_map(|key| {
            let is_named = |name: &&LitStr| name.value() == key.text;
            let entry = self.keys.iter().position(is_named)?;
            Some(Found {
                entry,
                projection: key.projection.clone(),
                is_exact: key.reach == Reach::Item,
            })
        })
    }

    pub(crate) fn unused(self, otherwise: UnusedWhy) -> Vec<Unused> {
        let entries = self.keys.iter().zip(self.used).zip(self.misused);
        entries
            .filter(|((_, used), _)| !used)
            .map(|((key, _), misused)| Unused {
                literal: (*key).clone(),
                why: match misused {
                    Some(misused) => misused,
                    None if self.known.contains(&key.value()) => UnusedWhy::ShadowedKey,
                    None => otherwise.clone(),
                },
                known: self.known.clone(),
            })
            .collect()
    }
}

/// A rule that a lookup found.
struct FoundRule<'a> {
    index: usize,
    rule: &'a FunctionRule,
    reach: Reach,
}

/// The rules of `exports`.
pub(crate) struct Rules<'a> {
    rules: &'a FunctionRules,
    used: Vec<bool>,
    known: BTreeSet<String>,
    /// What of `known` names a function itself.
    functions: BTreeSet<String>,
}

impl<'a> Rules<'a> {
    pub(crate) fn new(rules: &'a FunctionRules) -> Self {
        Rules {
            rules,
            used: vec![false; rules.rules.len()],
            known: BTreeSet::new(),
            functions: BTreeSet::new(),
        }
    }

    /// What holds for the function that `keys` name, the most specific first. `optional` does only if
    /// the rule names the function itself, its resource, or all that a world exports.
    pub(crate) fn flags(&mut self, keys: Vec<Key>, of_world: bool) -> FunctionFlags {
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
            None => (self.rules.default, of_world),
        };
        FunctionFlags {
            is_optional: flags.is_optional && is_own,
            ..flags
        }
    }

    /// Whether the interface that `keys` match is optional.
    pub(crate) fn is_optional(&mut self, keys: &[Key]) -> bool {
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
    pub(crate) fn optional_filter(&self, keys: &[Key]) -> Option<&LitStr> {
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

    pub(crate) fn unused(self, otherwise: UnusedWhy) -> Vec<Unused> {
        let rules = self.rules.rules.iter().zip(&self.used);
        rules
            .filter(|(_, used)| !**used)
            .map(|(rule, _)| Unused {
                literal: rule.filter.clone(),
                why: self.why_unused(rule, &otherwise),
                known: self.known.clone(),
            })
            .collect()
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
