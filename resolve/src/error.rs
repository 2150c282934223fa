//! Why a component does not fit a host, as types to match on and texts to act on.

mod text;

use semver::Version;

use crate::{InterfaceName, Rule};

/// A component does not have the exports that a host's bindings need.
///
/// All problems are reported, not the first. The `Display` is for the author of the component, who may
/// never have seen the host. It is below 64 kB whatever the component exports: after twenty entries, a list
/// says how many more there are.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BindError {
    /// The host's world; `None` where a single interface was looked for.
    pub world: Option<String>,
    /// What does not fit, in the order of the world; never empty.
    pub problems: Vec<Problem>,
    /// The names of all exports of the component.
    pub exports: Vec<String>,
}

/// One thing that a world needs and a component does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// An interface.
    Interface(InterfaceProblem),
    /// A function that the world itself exports.
    Function(WorldFunctionProblem),
}

/// No export fits a wanted interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InterfaceProblem {
    /// The interface as the host's WIT names it.
    pub wanted: InterfaceName,
    /// Which versions of it the host takes.
    pub rule: Rule,
    /// Every export of the same package and why it was not taken: first the candidates in the order in
    /// which they were tried, then the others. Empty if the component exports nothing of the package.
    pub refused: Vec<Refused>,
}

/// An export that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refused {
    /// The export's name.
    pub name: InterfaceName,
    /// Why it was not taken.
    pub reason: Reason,
}

/// Why an export was not taken for an interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// It is another interface of the same package.
    OtherInterface,
    /// It is the same interface at an incompatible version: see [`InterfaceName::track`].
    OtherTrack,
    /// Its version is compatible, and does not meet the [`Rule::requirement`] of the host.
    Requirement,
    /// It has the wanted name, and is no interface: a function, say.
    NotAnInterface,
    /// Its version is compatible and its functions are not. Both lists are empty for an export that was tried
    /// after twenty others that do not fit.
    DoesNotFit {
        /// Functions that it does not export.
        missing: Vec<Missing>,
        /// Functions that it exports with another type.
        differing: Vec<Differing>,
    },
}

/// A function that a host needs and a component does not export.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// The function, such as `classify` or `session.reset`.
    pub function: String,
    /// The type that the host needs, in WIT's syntax.
    pub expected: String,
    /// The version in which the interface got the function, if the host's WIT gates it. An export below
    /// that version could do without it.
    pub since: Option<Version>,
}

/// A function that is exported with another type than the host needs.
///
/// Long types are cut: there is `…` for parts after the first 200, and for a whole type where those of
/// the functions before it are very long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Differing {
    /// The function, such as `apply` or `session.push`.
    pub function: String,
    /// The type that the host needs, in WIT's syntax.
    pub expected: String,
    /// The type that the component has, in WIT's syntax; `None` if the export is no function.
    pub found: Option<String>,
    /// The named types within, where host and component define them differently.
    pub types: Vec<DifferingType>,
    /// The difference in the engine's words, from the outermost type inwards, if the engine saw it.
    pub reason: Option<String>,
}

/// A type that host and component define differently under the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DifferingType {
    /// The type's name in the interface.
    pub name: String,
    /// The host's definition, such as `enum { upper, lower }`.
    pub expected: String,
    /// The component's definition.
    pub found: String,
}

/// A function that the world itself exports does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WorldFunctionProblem {
    /// The component does not export it.
    Missing(Missing),
    /// The component exports it with another type.
    Differs(Differing),
}

impl InterfaceProblem {
    /// Whether there is an export that could have been the interface.
    pub(crate) fn has_candidate(&self) -> bool {
        let is_candidate = |refused: &Refused| match refused.reason {
            Reason::DoesNotFit { .. } | Reason::NotAnInterface => true,
            Reason::OtherInterface | Reason::OtherTrack | Reason::Requirement => false,
        };
        self.refused.iter().any(is_candidate)
    }
}
