//! Why a component does not fit a host: types for programs, and messages for people.

mod text;
mod versions;

pub use versions::compatible_but;

use semver::Version;

use crate::{InterfaceName, Rule};

/// All problems of a component, with a text for people. The text is below 64 kB whatever the
/// component exports: after twenty entries, a list says how many more there are. `Debug` writes the
/// same text.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct BindError {
    /// The host's world; `None` if only one interface was searched.
    pub world: Option<String>,
    /// Everything that does not fit, in the order of the world. Never empty.
    pub problems: Vec<Problem>,
    /// The names of all exports of the component.
    pub exports: Vec<String>,
}

/// One item that a world requires and a component does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// An interface.
    Interface(InterfaceProblem),
    /// A function that the world itself exports.
    Function(FunctionProblem),
}

/// No export fits a required interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InterfaceProblem {
    /// The interface as the host's WIT names it.
    pub wanted: InterfaceName,
    /// Which versions of it the host accepts.
    pub rule: Rule,
    /// Every export of the same package, and why it was not used. The candidates come first, in the
    /// order in which they were tried. Empty if the component exports nothing of the package.
    pub refused: Vec<Refused>,
}

/// An export that was not used.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refused {
    /// The export's name.
    pub name: InterfaceName,
    /// Why it was not used.
    pub reason: Reason,
}

/// Why an export was not used for an interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// It is a different interface of the same package.
    OtherInterface,
    /// It is the same interface at an incompatible version: see [`InterfaceName::track`].
    OtherTrack,
    /// Its version is compatible, but does not meet the host's [`Rule::requirement`].
    Requirement,
    /// It has the required name, but is not an interface; for example, it is a function.
    NotAnInterface,
    /// Its version is compatible, but its functions do not fit. Both lists are empty for an export
    /// that was tried after twenty others that do not fit.
    DoesNotFit {
        /// Functions that it does not export.
        missing: Vec<Missing>,
        /// Functions that it exports with a different type.
        differing: Vec<Differing>,
    },
}

/// A function that a host requires and a component does not export.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// The function, such as `classify` or `session.reset`.
    pub function: String,
    /// The type that the host requires, in WIT's syntax.
    pub expected: String,
    /// The version in which the interface got the function, if the host's WIT has a gate for it. An
    /// export below that version does not need the function.
    pub since: Option<Version>,
}

/// A function that is exported with a different type than the host requires.
///
/// Long types are cut: there is `…` for parts after the first 200, and for a whole type where those
/// of the functions before it are very long.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Differing {
    /// The function, such as `apply` or `session.push`.
    pub function: String,
    /// The type that the host requires, in WIT's syntax.
    pub expected: String,
    /// The component's type, in WIT's syntax; `None` if the export is not a function.
    pub found: Option<String>,
    /// The named types in the signature that host and component define differently.
    pub types: Vec<DifferingType>,
    /// The first difference, from the outermost type inwards. It is in the engine's words if only
    /// the engine knows it; for example, if the host's linker defines a different resource.
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

/// A function does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FunctionProblem {
    /// The component does not export it.
    Missing(Missing),
    /// The component exports it with a different type.
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
