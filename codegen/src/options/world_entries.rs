//! The options with keys or filters that apply to one world.

use syn::LitStr;
use worldbind_resolve::Policy;

use super::entries::{
    AttributeRule, DeriveRule, DeriveRules, Entries, FunctionFlags, FunctionRule, FunctionRules,
    NamedImport, TrappableError, VersionRule, VersionRules, With,
};
use super::scoped::Scoped;

/// The options with keys or filters that apply to one world: its own, if it is a generation, and
/// those that all worlds share.
#[derive(Debug, Clone)]
pub(crate) struct WorldEntries<'a> {
    pub(crate) with: Scoped<&'a With>,
    pub(crate) derives: ScopedRules<'a, DeriveRule, &'a [syn::Path]>,
    pub(crate) attributes: Scoped<&'a AttributeRule>,
    pub(crate) exports: ScopedRules<'a, FunctionRule, FunctionFlags>,
    pub(crate) imports: ScopedRules<'a, FunctionRule, FunctionFlags>,
    pub(crate) versions: ScopedVersions<'a>,
    pub(crate) trappable_errors: Scoped<&'a TrappableError>,
    pub(crate) named_imports: Scoped<&'a NamedImport>,
}

/// Rules, and what applies where none of them matches.
#[derive(Debug, Clone)]
pub(crate) struct ScopedRules<'a, R, D> {
    pub(crate) rules: Scoped<&'a R>,
    pub(crate) default: D,
    /// Whether the default is a generation's own, so that no shared rule applies.
    pub(crate) is_default_own: bool,
}

/// The rules of `versions`.
#[derive(Debug, Clone)]
pub(crate) struct ScopedVersions<'a> {
    pub(crate) rules: Scoped<&'a VersionRule>,
    /// Whether the user wrote the option.
    pub(crate) is_given: bool,
}

impl<'a> WorldEntries<'a> {
    pub(super) fn of(own: &'a Entries, shared: &'a Entries) -> Self {
        let Entries {
            with,
            derives,
            attributes,
            exports,
            imports,
            versions,
            trappable_errors,
            named_imports,
        } = own;
        WorldEntries {
            with: Scoped::of(with, &shared.with),
            derives: derive_rules(derives, &shared.derives),
            attributes: Scoped::of(attributes, &shared.attributes),
            exports: function_rules(exports, &shared.exports),
            imports: function_rules(imports, &shared.imports),
            versions: ScopedVersions::of(versions.as_ref(), shared.versions.as_ref()),
            trappable_errors: Scoped::of(trappable_errors, &shared.trappable_errors),
            named_imports: Scoped::of(named_imports, &shared.named_imports),
        }
    }
}

fn derive_rules<'a>(
    own: &'a DeriveRules,
    shared: &'a DeriveRules,
) -> ScopedRules<'a, DeriveRule, &'a [syn::Path]> {
    let default = own.default.as_ref().or(shared.default.as_ref());
    ScopedRules {
        rules: Scoped::of(&own.rules, &shared.rules),
        default: default.map_or(&[], |default| default),
        is_default_own: own.default.is_some(),
    }
}

fn function_rules<'a>(
    own: &'a FunctionRules,
    shared: &'a FunctionRules,
) -> ScopedRules<'a, FunctionRule, FunctionFlags> {
    ScopedRules {
        rules: Scoped::of(&own.rules, &shared.rules),
        // Without a default, a function has no flags.
        default: own.default.or(shared.default).unwrap_or_default(),
        is_default_own: own.default.is_some(),
    }
}

impl<'a> ScopedVersions<'a> {
    fn of(own: Option<&'a VersionRules>, shared: Option<&'a VersionRules>) -> Self {
        let rules = |versions: Option<&'a VersionRules>| {
            versions.map_or(&[][..], |versions| versions.rules.as_slice())
        };
        let rules = Scoped::of(rules(own), rules(shared));
        ScopedVersions {
            is_given: !rules.own.is_empty() || shared.is_some(),
            rules,
        }
    }

    /// The rules that apply. A shared rule does not apply to what a rule of the generation is
    /// about.
    pub(crate) fn applying(&self) -> impl Iterator<Item = &'a VersionRule> {
        let Scoped { own, shared } = &self.rules;
        let is_hidden = |shared: &&&VersionRule| {
            own.iter().any(|own| match (&own.key, &shared.key) {
                (None, _) => true,
                (Some(own), Some(shared)) => contains(&own.value(), &shared.value()),
                (Some(_), None) => false,
            })
        };
        let shared = shared.iter().filter(move |rule| !is_hidden(rule));
        own.iter().chain(shared).copied()
    }

    /// These rules as a policy of the runtime.
    pub(crate) fn policy(&self) -> Policy {
        policy(self.applying())
    }
}

/// Whether a key names an item or something that contains it: `wasi:http` contains
/// `wasi:http/types@0.2.0`.
fn contains(key: &str, other: &str) -> bool {
    let rest = other.strip_prefix(key);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with([':', '/', '@']))
}

/// Rules as a policy of the runtime.
pub(crate) fn policy<'r>(rules: impl IntoIterator<Item = &'r VersionRule>) -> Policy {
    let mut policy = Policy::default();
    for rule in rules {
        let VersionRule {
            key,
            rule,
            // It is part of the rule.
            requirement: _,
        } = rule;
        policy = match key.as_ref().map(LitStr::value) {
            Some(key) => policy.with(&key, rule.clone()),
            None => policy.with_default(rule.clone()),
        };
    }
    policy
}
