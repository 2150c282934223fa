//! What is said of components, as data: what `--format json` prints, as `explain.schema.json` describes it.

use serde::Serialize;
use worldbind_resolve::InterfaceName;

/// What is said of all components.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The form of all that follows: it becomes another number if something is taken away or changes its
    /// meaning.
    pub format: u32,
    /// The host's world, such as `acme:plugin/plugin@0.2.3`.
    pub world: String,
    /// Each component, in the order of the arguments.
    pub components: Vec<ComponentReport>,
}

/// What is said of one component.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct ComponentReport {
    /// The file, as it was named.
    pub file: String,
    /// The whole in one word.
    pub verdict: Verdict,
    /// Why nothing is known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// What the host wants, unless nothing is known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exports: Option<Exports>,
    /// What the component needs, unless nothing is known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imports: Option<Imports>,
}

/// Whether a component fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It fits.
    Fits,
    /// It does not.
    DoesNotFit,
    /// It is no component, or it cannot be read.
    Unknown,
}

/// What the host wants of a component.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Exports {
    /// Whether the host finds all that it needs.
    pub fit: bool,
    /// The interfaces of the world, in its order.
    pub interfaces: Vec<WantedInterface>,
    /// The functions of the world itself, in its order.
    pub functions: Vec<WantedFunction>,
    /// The names of all exports of the component.
    pub offered: Vec<String>,
}

/// An interface that the host wants.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct WantedInterface {
    /// As the host's WIT names it.
    pub wanted: String,
    /// Whether a component need not have it.
    pub optional: bool,
    /// What became of it.
    pub verdict: Taken,
    /// Why nothing is taken, for people, where it is refused.
    pub because: Option<String>,
    /// The export that is taken.
    pub taken: Option<String>,
    /// Functions that the host does without, where an export is taken.
    pub absent: Vec<String>,
    /// Every export of the same package: those that are tried, in that order, then the others.
    pub offered: Vec<Offered>,
}

/// What becomes of an interface that the host wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Taken {
    /// An export is taken.
    Taken,
    /// The component has none, and need not.
    Absent,
    /// No export fits.
    Refused,
}

/// An export of a component, as a candidate for an interface.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Offered {
    /// The export's name.
    pub name: String,
    /// What became of it.
    pub verdict: Choice,
    /// Why, for people; empty for the one that is taken.
    pub because: String,
    /// Functions that it lacks.
    pub missing: Vec<Missing>,
    /// Functions that it has with another type.
    pub differing: Vec<Differing>,
}

/// What becomes of an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// It is taken.
    Taken,
    /// It is compatible, and another one comes first.
    NotTried,
    /// Its version is compatible and its functions are not.
    DoesNotFit,
    /// Its version is not compatible.
    OtherTrack,
    /// Its version does not meet the host's requirement.
    Requirement,
    /// It is another interface of the package.
    OtherInterface,
    /// It has the name, and is no interface.
    NotAnInterface,
}

/// A function that the world itself exports.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct WantedFunction {
    /// The function.
    pub wanted: String,
    /// Its type in WIT's syntax.
    #[serde(rename = "type")]
    pub ty: String,
    /// Whether a component need not have it.
    pub optional: bool,
    /// What became of it.
    pub verdict: Taken,
    /// How it differs.
    pub differing: Option<Differing>,
}

/// What a component needs of the host.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Imports {
    /// Whether the host gives all of it.
    pub fit: bool,
    /// All imports, in the component's order.
    pub needed: Vec<Needed>,
    /// All names that they have, those of interfaces that they say to be included.
    #[serde(skip)]
    pub(crate) names: Vec<InterfaceName>,
}

/// An import of a component.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Needed {
    /// As the component names it.
    pub name: String,
    /// What it is: `interface`, `function`, `resource`, `type`, `module`, `component` or `value`.
    pub kind: &'static str,
    /// Whether the host gives it.
    pub verdict: Giving,
    /// The import of the world that it is given by.
    pub given: Option<String>,
    /// What of it the host does not give.
    pub missing: Vec<Missing>,
    /// What of it the host gives with another type.
    pub differing: Vec<Differing>,
    /// The same interface in the world, at versions that are not compatible.
    #[serde(rename = "other-tracks")]
    pub other_tracks: Vec<String>,
}

/// Whether a host gives an import.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Giving {
    /// The world imports it, too.
    Given,
    /// `--provided` names it.
    Provided,
    /// It has types alone, for which nothing needs to be given.
    NothingNeeded,
    /// The world does not import it, not at a compatible version.
    Missing,
    /// The world imports it otherwise than the component.
    Differs,
}

impl Giving {
    /// Whether the component gets what it needs.
    pub fn is_fit(self) -> bool {
        matches!(
            self,
            Giving::Given | Giving::Provided | Giving::NothingNeeded
        )
    }
}

/// A function, or for imports also a resource, that one side needs and the other has not.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Missing {
    /// The function, such as `classify` or `session.reset`.
    pub name: String,
    /// The type that is needed, in WIT's syntax.
    #[serde(rename = "type")]
    pub ty: String,
    /// The version in which the host's interface got it, if its WIT says so.
    pub since: Option<String>,
}

/// A function of which host and component have different types.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Differing {
    /// The function, such as `apply` or `session.push`.
    pub name: String,
    /// The host's type, in WIT's syntax; `None` if it is no function there.
    pub host: Option<String>,
    /// The component's type; `None` if it is no function there.
    pub component: Option<String>,
    /// The named types within that both define differently.
    pub types: Vec<DifferingType>,
    /// The first difference, from the outermost type inwards, for people.
    pub because: Option<String>,
}

/// A type that host and component define differently under one name.
#[derive(Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct DifferingType {
    /// The type's name in the interface.
    pub name: String,
    /// The host's definition.
    pub host: String,
    /// The component's definition.
    pub component: String,
}

impl ComponentReport {
    /// A component of which all is known.
    pub(crate) fn new(file: &str, exports: Exports, imports: Imports) -> Self {
        ComponentReport {
            file: file.to_owned(),
            verdict: match exports.fit && imports.fit {
                true => Verdict::Fits,
                false => Verdict::DoesNotFit,
            },
            error: None,
            exports: Some(exports),
            imports: Some(imports),
        }
    }

    /// A file of which nothing is known; `error` is what is said of it.
    pub(crate) fn unknown(file: &str, error: &str) -> Self {
        ComponentReport {
            file: file.to_owned(),
            verdict: Verdict::Unknown,
            error: Some(format!("the file {error}")),
            exports: None,
            imports: None,
        }
    }
}
