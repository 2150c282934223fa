//! The option `versions`: finds the rule that applies to each exported interface.

use std::collections::BTreeSet;

use semver::{Comparator, Prerelease, Version};
use syn::LitStr;
use wit_parser::{Resolve, WorldKey};
use worldbind_resolve::{InterfaceName, Policy, Rule};

use super::unused::{NoEffect, PerEntry, Unmatched, Unused, UnusedWhy};
use crate::options::{Scoped, VersionRule, policy};

/// The user's rules, and which of them were used so far.
pub(super) struct Versions<'a> {
    rules: Scoped<Used<'a>>,
    /// The policy of the generation's own rules, and that of the shared ones.
    of_generation: Policy,
    shared: Policy,
    known: BTreeSet<String>,
}

/// A rule, and how it was used until now.
struct Used<'a> {
    rule: &'a VersionRule,
    usage: Usage,
    /// The interfaces of which no compatible version meets the requirement of the rule.
    unmet: BTreeSet<String>,
}

/// How a rule was used.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Usage {
    /// It matches nothing.
    Nothing,
    /// It matches only interfaces without a version.
    Unversioned,
    /// It matches only interfaces to which a more specific rule applies.
    Shadowed,
    /// It applies to an interface.
    Used,
}

impl<'a> Versions<'a> {
    pub(super) fn new(rules: &Scoped<&'a VersionRule>) -> Self {
        Versions {
            rules: rules.map(|rule| Used {
                rule,
                usage: Usage::Nothing,
                unmet: BTreeSet::new(),
            }),
            of_generation: policy(rules.own.iter().copied()),
            shared: policy(rules.shared.iter().copied()),
            known: BTreeSet::new(),
        }
    }

    /// The rule for an exported interface. Records which rules match it.
    pub(super) fn rule_of_export(&mut self, resolve: &Resolve, key: &WorldKey) -> Rule {
        let interface = InterfaceName::new(&resolve.name_world_key(key));
        let keys = Policy::keys(&interface);
        let Scoped { own, shared } = &mut self.rules;
        let is_own = own.iter().any(|used| used.rule.key.is_none())
            || self.of_generation.key_of(&interface).is_some();
        let (policy, applying, hidden) = match is_own {
            true => (&self.of_generation, own, shared),
            false => (&self.shared, shared, own),
        };
        let holds = policy.key_of(&interface).map(str::to_owned);
        for used in applying {
            used.record(&interface, &keys, |key| key == holds.as_deref());
        }
        for used in hidden {
            used.record(&interface, &keys, |_| false);
        }
        let rule = policy.rule(&interface).clone();
        if interface.version().is_some() {
            self.known.extend(keys);
        }
        rule
    }

    /// The rules that apply to no interface.
    pub(super) fn unused(&self) -> PerEntry {
        self.rules.map(|Used { rule, usage, .. }| {
            let why = match usage {
                Usage::Nothing => UnusedWhy::Unmatched(Unmatched::VersionedExport),
                Usage::Unversioned => UnusedWhy::NoEffect(NoEffect::UnversionedExport),
                Usage::Shadowed => UnusedWhy::NoEffect(NoEffect::ShadowedVersions),
                Usage::Used => return None,
            };
            // A `default` may be unused: it applies only to interfaces that no key matches.
            Some(Unused {
                literal: rule.key.clone()?,
                why,
                known: self.known.clone(),
            })
        })
    }

    /// The rules with a requirement that no compatible version of an interface meets.
    pub(super) fn unmet(&self) -> Vec<Unused> {
        let unmet = self.rules.iter().filter(|used| !used.unmet.is_empty());
        let unused = unmet.filter_map(|Used { rule, unmet, .. }| {
            Some(Unused {
                literal: rule.requirement.clone()?,
                why: UnusedWhy::NoEffect(NoEffect::UnmetRequirement),
                known: unmet.clone(),
            })
        });
        unused.collect()
    }
}

impl Used<'_> {
    /// Records what the rule is for an interface that `keys` name. `applies` says whether the rule
    /// with a key is the one that applies to it.
    fn record(
        &mut self,
        interface: &InterfaceName,
        keys: &[String],
        applies: impl FnOnce(Option<&str>) -> bool,
    ) {
        let key = self.rule.key.as_ref().map(LitStr::value);
        let is_named = key.as_ref().is_none_or(|key| keys.contains(key));
        let found = match interface.version() {
            _ if !is_named => Usage::Nothing,
            None => Usage::Unversioned,
            Some(_) if applies(key.as_deref()) => Usage::Used,
            Some(_) => Usage::Shadowed,
        };
        self.usage = self.usage.max(found);
        if found == Usage::Used && !is_ever_met(&self.rule.rule, interface) {
            self.unmet.insert(interface.to_string());
        }
    }
}

impl Usage {
    fn max(self, other: Usage) -> Usage {
        if (self as u8) < (other as u8) {
            other
        } else {
            self
        }
    }
}

/// Whether any version exists that a rule accepts for an interface.
///
/// The versions that a requirement accepts are a range, and so are those of a track. If a version
/// is in both ranges, then the lower bound of one of them, or the next version after it, is in
/// both.
fn is_ever_met(rule: &Rule, wanted: &InterfaceName) -> bool {
    let Some(version) = wanted.version() else {
        return true;
    };
    let comparators = rule
        .requirement
        .iter()
        .flat_map(|requirement| &requirement.comparators);
    let mut bounds = vec![version.clone(), lowest(version, rule.prereleases)];
    bounds.extend(comparators.flat_map(bounds_of));
    bounds.iter().any(|version| {
        let candidate = InterfaceName::new(&format!("{}@{version}", wanted.path()));
        rule.admits(wanted, &candidate)
    })
}

/// The lowest version on a version's track.
pub(crate) fn lowest(version: &Version, prereleases: bool) -> Version {
    let mut lowest = match (version.major, version.minor) {
        _ if !version.pre.is_empty() && !prereleases => version.clone(),
        (0, 0) => Version::new(0, 0, version.patch),
        (0, minor) => Version::new(0, minor, 0),
        (major, _) => Version::new(major, 0, 0),
    };
    if prereleases {
        // The lowest of all prereleases. It is always valid.
        lowest.pre = Prerelease::new("0").unwrap_or_default();
    }
    lowest
}

/// Candidates for the lowest version that a comparator accepts.
fn bounds_of(comparator: &Comparator) -> Vec<Version> {
    let Comparator {
        major,
        minor,
        patch,
        pre,
        ..
    } = comparator;
    let (minor, patch) = (minor.unwrap_or(0), patch.unwrap_or(0));
    let release = Version::new(*major, minor, patch);
    let prerelease = |pre: &str| Version {
        pre: Prerelease::new(pre).unwrap_or_default(),
        ..release.clone()
    };
    vec![
        prerelease(pre),
        prerelease(&format!("{pre}.0")),
        Version::new(*major, minor, patch.saturating_add(1)),
        Version::new(*major, minor.saturating_add(1), 0),
        Version::new(major.saturating_add(1), 0, 0),
        release,
    ]
}
