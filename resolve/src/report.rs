//! The result for a component, as data to serialize: what a host requires, what was found, and why
//! not.
//!
//! `worldbind explain --format json` prints these types. A [`Resolution`](crate::Resolution), a
//! [`BindError`](crate::BindError), and the `LinkError` and the `NotExported` of `worldbind` are
//! converted to them when they are serialized. So there is one format, and `explain.schema.json`
//! describes it. A release may add fields.

use serde::Serialize;

use crate::NotProvided;

/// The exports that the host requires from a component.
#[derive(Clone, Debug, Serialize)]
pub struct Exports {
    /// The host's world. Left out in the report of the command line, which names it once.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub world: Option<String>,
    /// Whether the component exports everything that the host requires.
    pub fit: bool,
    /// The interfaces of the world, in its order.
    pub interfaces: Vec<WantedInterface>,
    /// The functions of the world itself, in its order.
    pub functions: Vec<WantedFunction>,
    /// The names of all exports of the component. Left out in a `Resolution`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub offered: Option<Vec<String>>,
}

/// An interface that the host requires.
#[derive(Clone, Debug, Serialize)]
pub struct WantedInterface {
    /// The name in the host's WIT.
    pub wanted: String,
    /// Whether it is optional: a component does not have to export it. Left out if this is not
    /// known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<bool>,
    /// The result.
    pub verdict: Taken,
    /// Why no export is used, as text for people. Only if it is refused.
    pub because: Option<String>,
    /// The export that is used.
    pub taken: Option<String>,
    /// The absent functions, if an export is used.
    pub absent: Vec<String>,
    /// Every export of the same package: first those that are tried, in this order, then the
    /// others. A `Resolution` ends with the one that is used.
    pub offered: Vec<Offered>,
}

/// The result for an interface that the host requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Taken {
    /// An export is used.
    Taken,
    /// It is optional, and the component does not export it.
    Absent,
    /// No export fits.
    Refused,
}

/// An export of a component, as a candidate for an interface.
#[derive(Clone, Debug, Serialize)]
pub struct Offered {
    /// The export's name.
    pub name: String,
    /// The result.
    pub verdict: Choice,
    /// The reason, as text for people. Empty for the export that is used.
    pub because: String,
    /// Functions that it does not export.
    pub missing: Vec<Missing>,
    /// Functions that it exports with a different type.
    pub differing: Vec<Differing>,
}

/// The result for an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// It is used.
    Taken,
    /// It is compatible, but was not tried, because another version was tried first and fits.
    NotTried,
    /// Its version is compatible, but its functions do not fit.
    DoesNotFit,
    /// Its version is not compatible.
    OtherTrack,
    /// Its version does not meet the host's requirement.
    Requirement,
    /// It is a different interface of the package.
    OtherInterface,
    /// It has the name, but is not an interface.
    NotAnInterface,
}

/// A function that the world itself exports.
#[derive(Clone, Debug, Serialize)]
pub struct WantedFunction {
    /// The function.
    pub wanted: String,
    /// Its type in WIT's syntax. Left out in a `Resolution`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub ty: Option<String>,
    /// Whether it is optional: a component does not have to export it. Left out if this is not
    /// known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub optional: Option<bool>,
    /// The result.
    pub verdict: Taken,
    /// How it differs.
    pub differing: Option<Differing>,
}

/// An optional function that a host called and that the component does not export.
#[derive(Clone, Debug, Serialize)]
pub struct AbsentFunction {
    /// The function.
    pub wanted: String,
    /// The result, which is always [`Taken::Absent`].
    pub verdict: Taken,
    /// The export that is used for its interface. Absent for a function of the world itself.
    pub taken: Option<String>,
    /// The version in which the host's interface got it, if its WIT has a gate for it.
    pub since: Option<String>,
}

/// Which generation of a world a component is bound to.
#[derive(Clone, Debug, Serialize)]
pub struct Generations {
    /// The generation that is used: the first of those that were tried that fits. Absent if none
    /// fits.
    pub taken: Option<String>,
    /// The generation that the component is nearest to, if none fits.
    pub nearest: Option<String>,
    /// The generations that were tried and do not fit, in this order.
    pub refused: Vec<RefusedGeneration>,
}

/// A generation that a component does not fit.
#[derive(Clone, Debug, Serialize)]
pub struct RefusedGeneration {
    /// Its name in the option `generations`.
    pub generation: String,
    /// The exports that it requires from the component. Left out if they are not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exports: Option<Exports>,
    /// The imports of the component. Left out if they are not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imports: Option<Imports>,
}

/// The imports of a component.
#[derive(Clone, Debug, Serialize)]
pub struct Imports {
    /// Whether the host provides everything.
    pub fit: bool,
    /// All imports, in the component's order.
    pub needed: Vec<Needed>,
}

/// An import of a component.
#[derive(Clone, Debug, Serialize)]
pub struct Needed {
    /// The name in the component.
    pub name: String,
    /// The kind: `interface`, `function`, `resource`, `type`, `module`, `component` or `value`.
    /// Left out in a `LinkError`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<&'static str>,
    /// Whether the host provides it.
    pub verdict: Giving,
    /// Why the linker does not provide it, as text for people. Only in a `LinkError`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub because: Option<String>,
    /// The import of the world that provides it.
    pub given: Option<String>,
    /// Its functions and resources that the host does not provide.
    pub missing: Vec<Missing>,
    /// Its functions that the host provides with a different type.
    pub differing: Vec<Differing>,
    /// The same interface in the world, at versions that are not compatible.
    #[serde(rename = "other-tracks")]
    pub other_tracks: Vec<String>,
}

impl Needed {
    /// Why the host does not provide it, if it does not fit.
    pub fn not_provided(&self) -> NotProvided {
        match self.verdict {
            Giving::Differs if !self.differing.is_empty() => NotProvided::Differs,
            Giving::Differs if !self.missing.is_empty() => NotProvided::Incomplete,
            Giving::Differs => NotProvided::OtherKind,
            Giving::Missing if !self.other_tracks.is_empty() => NotProvided::OtherTrack,
            Giving::Missing | Giving::Given | Giving::Provided | Giving::NothingNeeded => {
                NotProvided::Missing
            }
        }
    }
}

/// Whether a host provides an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Giving {
    /// The world imports it as well.
    Given,
    /// `--provided` names it.
    Provided,
    /// It contains only types, which need no linking.
    NothingNeeded,
    /// The world does not import it in a compatible version.
    Missing,
    /// The world imports it with different types than the component.
    Differs,
}

impl Giving {
    /// Whether the import is satisfied.
    pub fn is_fit(self) -> bool {
        match self {
            Giving::Given | Giving::Provided | Giving::NothingNeeded => true,
            Giving::Missing | Giving::Differs => false,
        }
    }
}

/// A function (or, for imports, a resource) that one side requires and the other does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// The function, such as `classify` or `session.reset`.
    pub name: String,
    /// The required type, in WIT's syntax.
    #[serde(rename = "type")]
    pub ty: String,
    /// The version in which the host's interface got it, if its WIT has a gate for it.
    pub since: Option<String>,
}

/// A function that has different types in the host and in the component.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Differing {
    /// The function, such as `apply` or `session.push`.
    pub name: String,
    /// The host's type, in WIT's syntax; `None` if it is not a function there.
    pub host: Option<String>,
    /// The component's type; `None` if it is not a function there.
    pub component: Option<String>,
    /// The named types in the signature that host and component define differently.
    pub types: Vec<DifferingType>,
    /// The first difference, from the outermost type inwards, as text for people.
    pub because: Option<String>,
}

/// A type that host and component define differently under the same name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct DifferingType {
    /// The type's name in the interface.
    pub name: String,
    /// The host's definition.
    pub host: String,
    /// The component's definition.
    pub component: String,
}
