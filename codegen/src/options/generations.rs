//! The options of a generation, and those of all its entries that are its own.

use proc_macro2::{Ident, Span};
use semver::Version;
use syn::LitStr;

use super::{
    AttributeRule, DeriveRule, DeriveRules, Entries, FunctionRule, FunctionRules, Options,
    TrappableError, VersionRule, VersionRules, With, WorldOptions,
};
use crate::warnings::Warnings;

/// What makes a world one of several generations.
#[derive(Debug)]
pub struct Generation {
    /// The name of its module: `v0_1`.
    pub label: Ident,
    /// Whether `world` is in the braces of this generation, and not next to `generations`.
    pub has_own_world: bool,
    /// `features`: the unstable features that are part of it. `None`: all of them.
    pub features: Option<Vec<LitStr>>,
    /// `version`: for a package that has no version in WIT.
    pub version: Option<GivenVersion>,
    /// `moved`: the items that have another key in the next generation.
    pub moved: Vec<Moved>,
    /// `by_hand`: the items that are unequal to those of all newer generations.
    pub by_hand: Vec<LitStr>,
    /// Its own entries, and behind them the shared ones.
    pub entries: Entries,
}

/// The value of `version`.
#[derive(Debug)]
pub struct GivenVersion {
    /// The user's literal.
    pub literal: LitStr,
    /// What it says.
    pub version: Version,
}

/// One entry of `moved`: `"reset": "acme:plugin/session.reset"`.
#[derive(Debug)]
pub struct Moved {
    /// The item in this generation.
    pub old: LitStr,
    /// The item in the next generation.
    pub new: LitStr,
}

/// How many entries at the front of each list are a generation's own. The others are shared with
/// the other generations, and apply only where none of its own does.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Own {
    /// Of `with`.
    pub with: usize,
    /// Of `derives`.
    pub derives: usize,
    /// Of `attributes`.
    pub attributes: usize,
    /// Of `exports`.
    pub exports: usize,
    /// Of `imports`.
    pub imports: usize,
    /// Of `versions`.
    pub versions: usize,
    /// Of `trappable_error_type`.
    pub trappable_errors: usize,
}

impl Entries {
    /// These entries of a generation, and behind them those that all generations share.
    pub(crate) fn before(self, shared: &Entries) -> Entries {
        let Entries {
            own: _,
            with,
            derives,
            attributes,
            exports,
            imports,
            versions,
            trappable_errors,
            named_imports,
        } = self;
        let own_versions = versions.map_or_else(Vec::new, |versions| versions.rules);
        let own = Own {
            with: with.len(),
            derives: derives.rules.len(),
            attributes: attributes.len(),
            exports: exports.rules.len(),
            imports: imports.rules.len(),
            versions: own_versions.len(),
            trappable_errors: trappable_errors.len(),
        };
        let shared_versions = shared.versions.iter().flat_map(|versions| &versions.rules);
        let has_versions = !own_versions.is_empty() || shared.versions.is_some();
        let versions = joined::<VersionRule>(own_versions, shared_versions);
        Entries {
            own,
            with: joined::<With>(with, &shared.with),
            derives: derives.before(&shared.derives),
            attributes: joined::<AttributeRule>(attributes, &shared.attributes),
            exports: exports.before(&shared.exports),
            imports: imports.before(&shared.imports),
            versions: has_versions.then_some(VersionRules { rules: versions }),
            trappable_errors: joined::<TrappableError>(trappable_errors, &shared.trappable_errors),
            named_imports,
        }
    }
}

impl Options {
    /// The place to report errors about the world at this position.
    pub(crate) fn span_of(&self, world: usize) -> Span {
        let world = self.worlds.get(world);
        world.map_or_else(|| self.span(), WorldOptions::span)
    }

    /// The options of each generation by itself, as for a world without generations. Without the
    /// option `generations` there are none.
    pub(crate) fn into_single(self) -> Vec<Options> {
        let Options {
            worlds,
            generations: _,
            entries: _,
            settings,
            warnings: _,
        } = self;
        let generations = worlds.into_iter().filter_map(|world| {
            let generation = world.generation?;
            let world = WorldOptions {
                generation: None,
                ..world
            };
            Some((world, generation.entries))
        });
        let single = generations.map(|(world, entries)| Options {
            worlds: vec![world],
            generations: None,
            entries,
            settings: settings.clone(),
            warnings: Warnings::default(),
        });
        single.collect()
    }
}

impl FunctionRules {
    fn before(self, shared: &FunctionRules) -> FunctionRules {
        let is_default_own = self.has_default;
        FunctionRules {
            rules: joined::<FunctionRule>(self.rules, &shared.rules),
            default: match is_default_own {
                true => self.default,
                false => shared.default,
            },
            has_default: is_default_own || shared.has_default,
            is_default_own,
        }
    }
}

impl DeriveRules {
    fn before(self, shared: &DeriveRules) -> DeriveRules {
        let is_default_own = self.has_default;
        DeriveRules {
            rules: joined::<DeriveRule>(self.rules, &shared.rules),
            default: match is_default_own {
                true => self.default,
                false => shared.default.clone(),
            },
            has_default: is_default_own || shared.has_default,
            is_default_own,
        }
    }
}

fn joined<'a, T: Clone + 'a>(own: Vec<T>, shared: impl IntoIterator<Item = &'a T>) -> Vec<T> {
    own.into_iter().chain(shared.into_iter().cloned()).collect()
}
