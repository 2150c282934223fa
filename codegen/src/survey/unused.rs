//! The user's keys and filters that had no effect, and why.

use std::collections::BTreeSet;

use syn::LitStr;

use crate::options::Scoped;

/// A key or filter that had no effect.
#[derive(Debug)]
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
    /// It matches nothing.
    Unmatched(Unmatched),
    /// It matches something, and has no effect on it.
    NoEffect(NoEffect),
}

/// The items that a key or filter should have matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unmatched {
    /// A key of `with`: an import of the world, or a type.
    Replacement,
    /// A key of `named_imports`: an interface that the world imports.
    NamedImport,
    /// A key of `trappable_error_type`: a type of an interface.
    ErrorType,
    /// A filter of `exports`: a function that the world exports.
    Export,
    /// A filter of `imports`: a function or destructor that the world imports.
    Import,
    /// A key of `versions`: an interface that the world exports.
    VersionedExport,
    /// A key of `derives`: a record, variant or enum.
    DerivingType,
    /// A key of `attributes`: a record, variant or enum, or a field or case of one.
    AttributedType,
}

/// Why a key or filter has no effect on what it matches.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NoEffect {
    /// A key of `with` names an interface that the world exports.
    ExportedInterface,
    /// A key of `with` names a resource that the guest defines.
    GuestResource,
    /// A key of `trappable_error_type` names a type that no function can fail with in that way.
    IdleError(IdleError),
    /// More specific filters match everything that this filter matches.
    Shadowed,
    /// The same in all generations, where rules of the generation itself are more specific than
    /// shared ones.
    ShadowedInGenerations,
    /// A filter with `exact` names a resource, an interface, a package or a namespace, and no
    /// function.
    ExactOfMany,
    /// A filter of `exports` makes an interface optional, but no world is generated.
    OptionalWithoutWorld,
    /// A key of `versions` matches only interfaces without a version.
    UnversionedExport,
    /// More specific keys apply to all interfaces that a key of `versions` matches.
    ShadowedVersions,
    /// No compatible version of the interface meets a requirement of `versions`.
    UnmetRequirement,
    /// A key of `attributes` names an interface.
    AttributesOfInterface,
    /// A key of `derives` or `attributes` names an item that is not a record, variant or enum.
    NoDefinition(NoDefinition),
    /// More specific keys match everything that this key matches.
    ShadowedKey,
}

impl UnusedWhy {
    /// Whether it is a warning, not an error, because wasmtime's macro accepts it.
    pub(crate) fn is_accepted(&self) -> bool {
        match self {
            UnusedWhy::NoEffect(NoEffect::ExportedInterface | NoEffect::IdleError(_)) => true,
            UnusedWhy::NoEffect(
                NoEffect::GuestResource
                | NoEffect::Shadowed
                | NoEffect::ShadowedInGenerations
                | NoEffect::ExactOfMany
                | NoEffect::OptionalWithoutWorld
                | NoEffect::UnversionedExport
                | NoEffect::ShadowedVersions
                | NoEffect::UnmetRequirement
                | NoEffect::AttributesOfInterface
                | NoEffect::NoDefinition(_)
                | NoEffect::ShadowedKey,
            )
            | UnusedWhy::Unmatched(_) => false,
        }
    }
}

/// Why nothing converts to a type that a key of `trappable_error_type` names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum IdleError {
    /// The world does not import its interface.
    NotImported,
    /// It is an alias of the type with this name.
    OtherName(String),
    Resource,
    /// No function of the bindings fails with it.
    NoFailing,
    /// All functions that fail with it are in interfaces that the user replaced.
    Replaced,
    /// No function that fails with it has the flag `trappable`.
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

/// For each entry of an option: `None` if the entry was used, or why it was not.
pub(super) type PerEntry = Scoped<Option<Unused>>;

/// The shared entries of an option that were used in none of several worlds.
pub(super) fn unused_in_all(
    worlds: impl IntoIterator<Item = Vec<Option<Unused>>>,
) -> impl Iterator<Item = Unused> {
    let in_both = |one: Vec<Option<Unused>>, other: Vec<Option<Unused>>| {
        let pairs = one.into_iter().zip(other);
        pairs.map(|(one, other)| Some(one?.join(other?))).collect()
    };
    let all = worlds.into_iter().reduce(in_both);
    all.into_iter().flatten().flatten()
}

impl Unused {
    /// Combines the reasons of an entry that is unused in two worlds. The reason of the first world
    /// that has the named item counts.
    fn join(mut self, other: Unused) -> Unused {
        match (&self.why, &other.why) {
            (UnusedWhy::Unmatched(_), UnusedWhy::Unmatched(_)) => self.known.extend(other.known),
            (UnusedWhy::Unmatched(_), UnusedWhy::NoEffect(_)) => self = other,
            (UnusedWhy::NoEffect(_), UnusedWhy::Unmatched(_) | UnusedWhy::NoEffect(_)) => {}
        }
        if self.why == UnusedWhy::NoEffect(NoEffect::Shadowed) {
            self.why = UnusedWhy::NoEffect(NoEffect::ShadowedInGenerations);
        }
        self
    }
}
