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
    /// The same in all generations, where rules of the generation itself are more specific than
    /// shared ones.
    ShadowedInGenerations,
    /// A filter with `exact` names a resource, an interface, a package or a namespace, and no
    /// function.
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

    /// Whether the entry names nothing of the world.
    pub(crate) fn matches_nothing(&self) -> bool {
        match self {
            UnusedWhy::NothingToReplace
            | UnusedWhy::NoNamedImport
            | UnusedWhy::NoErrorType
            | UnusedWhy::NoExport
            | UnusedWhy::NoImport
            | UnusedWhy::NoVersionedExport
            | UnusedWhy::NoDerivingType
            | UnusedWhy::NoAttributes => true,
            UnusedWhy::ExportedInterface
            | UnusedWhy::GuestResource
            | UnusedWhy::IdleError(_)
            | UnusedWhy::Shadowed
            | UnusedWhy::ShadowedInGenerations
            | UnusedWhy::ExactOfMany
            | UnusedWhy::OptionalWithoutWorld
            | UnusedWhy::UnversionedExport
            | UnusedWhy::ShadowedVersions
            | UnusedWhy::UnmetRequirement
            | UnusedWhy::AttributesOfInterface
            | UnusedWhy::NoDefinition(_)
            | UnusedWhy::ShadowedKey => false,
        }
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
    /// The same entry, unused in two worlds. The first that has what it names says why.
    fn join(mut self, other: Unused) -> Unused {
        match (self.why.matches_nothing(), other.why.matches_nothing()) {
            (true, true) => self.known.extend(other.known),
            (true, false) => self = other,
            (false, _) => {}
        }
        if self.why == UnusedWhy::Shadowed {
            self.why = UnusedWhy::ShadowedInGenerations;
        }
        self
    }
}
