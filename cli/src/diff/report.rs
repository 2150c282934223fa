//! The report about two versions of an API, as data. `--format json` prints it; `diff.schema.json`
//! describes the format.

use serde::Serialize;

pub(crate) use super::packages::PackageReport;
pub(crate) use super::version::Verdict;
use super::version::{Contents, Judged};

/// The whole report.
#[derive(Debug, Serialize)]
pub(crate) struct DiffReport {
    /// The version of this format. It changes if a field is removed or changes its meaning.
    pub(crate) format: u32,
    pub(crate) older: ComparedWorld,
    pub(crate) newer: ComparedWorld,
    pub(crate) version: VersionReport,
    /// Whether components that were built against OLD fit a host of NEW.
    pub(crate) forward: Fit,
    /// Whether components that were built against NEW fit a host of OLD.
    pub(crate) backward: Fit,
    /// The gates with which components of OLD fit, if nothing else prevents it.
    pub(crate) gates: Vec<Gate>,
    /// The items of OLD in their order, and then those that only NEW has.
    pub(crate) items: Vec<Item>,
    /// The code that a host needs to support both as two generations.
    pub(crate) host: HostWork,
    /// Candidates for the option `moved`.
    pub(crate) moved: Vec<Move>,
}

/// One of the two versions.
#[derive(Debug, Serialize)]
pub(crate) struct ComparedWorld {
    pub(crate) file: String,
    pub(crate) world: String,
    pub(crate) version: Option<String>,
}

/// Whether the version of NEW is right.
#[derive(Debug, Serialize)]
pub(crate) struct VersionReport {
    pub(crate) verdict: Verdict,
    /// The verdict as text for people.
    pub(crate) because: String,
    /// The lowest version that would be right, if this one is not.
    pub(crate) expected: Option<String>,
    /// Whether components fit with the gates in `gates`, if the versions are compatible.
    #[serde(rename = "with-gates")]
    pub(crate) with_gates: bool,
    /// A verdict for each package, if the worlds do not both have a version.
    pub(crate) packages: Vec<PackageReport>,
}

impl VersionReport {
    pub(super) fn new(judged: &Judged, contents: Contents, packages: Vec<PackageReport>) -> Self {
        let Judged {
            verdict,
            because,
            expected,
        } = judged;
        VersionReport {
            with_gates: contents == Contents::FitWithGates,
            verdict: *verdict,
            because: because.clone(),
            expected: expected.as_ref().map(ToString::to_string),
            packages,
        }
    }
}

/// Whether components of one version fit a host of the other.
#[derive(Debug, Serialize)]
pub(crate) struct Fit {
    pub(crate) fit: bool,
    /// Why not, as text for people.
    pub(crate) problems: Vec<String>,
}

/// A function or interface that NEW requires and OLD does not have.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Gate {
    /// The interface; `None` for the world itself.
    pub(crate) interface: Option<String>,
    /// The function; `None` for the whole interface.
    pub(crate) function: Option<String>,
    /// The version for a gate `@since(version = ..)`. `None` if only `optional` helps.
    pub(crate) since: Option<String>,
}

/// A function or a type.
#[derive(Debug, Serialize)]
pub(crate) struct Item {
    /// `import` or `export`, from the view of a component.
    pub(crate) side: &'static str,
    /// `function` or `type`.
    pub(crate) kind: &'static str,
    pub(crate) interface: Option<String>,
    pub(crate) name: String,
    pub(crate) change: Change,
    /// Its name in NEW, if the option `moved` names it. Or a candidate for this.
    pub(crate) to: Option<String>,
    /// How it differs, as text for people.
    pub(crate) because: Option<String>,
    /// For a type that differs: whether it is converted to its counterpart, and back. `None` for
    /// others.
    pub(crate) conversion: Option<Conversions>,
}

/// The conversions between a type and its counterpart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Conversions {
    pub(crate) to_newer: Conversion,
    pub(crate) to_older: Conversion,
}

/// Whether values are converted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Conversion {
    /// `None` if none are.
    pub(crate) derived: Option<Derived>,
    /// Why not, as text for people.
    pub(crate) because: Option<String>,
}

/// The trait that converts values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Derived {
    /// All of them.
    From,
    /// Some cannot be converted.
    TryFrom,
}

impl Conversions {
    /// Whether there is a conversion in at least one direction.
    pub(crate) fn is_derived(&self) -> bool {
        self.to_newer.derived.is_some() || self.to_older.derived.is_some()
    }
}

/// The state in NEW of an item of OLD.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Change {
    Equal,
    /// It may be another item now. Only a person can decide this.
    Moved,
    /// Only NEW has it.
    Added,
    /// Only OLD has it.
    Removed,
    Differing,
}

impl Item {
    pub(crate) fn is_equal(&self) -> bool {
        self.change == Change::Equal
    }
}

/// The code that a host needs to support both versions, as names of functions and types.
#[derive(Debug, Serialize)]
pub(crate) struct HostWork {
    /// The functions that it calls through a `match` over the two versions.
    pub(crate) matches: Vec<String>,
    /// The functions that only components of OLD have.
    #[serde(rename = "only-older")]
    pub(crate) only_older: Vec<String>,
    /// The methods of a `Host` trait of OLD that it implements.
    #[serde(rename = "host-methods")]
    pub(crate) host_methods: Vec<String>,
    /// The types of OLD that it uses in addition to those of NEW.
    pub(crate) types: Vec<String>,
    /// Whether the host must name the version of each component, because components do not show it.
    #[serde(rename = "names-version")]
    pub(crate) names_version: bool,
}

/// An entry of the option `moved`, if the two items have the same meaning.
#[derive(Debug, Serialize)]
pub(crate) struct Move {
    pub(crate) old: String,
    pub(crate) new: String,
    /// The functions and types that it would make equal.
    pub(crate) items: Vec<String>,
}
