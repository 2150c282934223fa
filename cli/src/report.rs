//! The report about components, as data. `--format json` prints it; `explain.schema.json` describes
//! the format.

use serde::Serialize;
use worldbind_resolve::InterfaceName;
pub use worldbind_resolve::report::{
    Choice, Differing, DifferingType, Exports, Generations, Giving, Imports, Missing, Needed,
    Offered, RefusedGeneration, Taken, WantedFunction, WantedInterface,
};

/// The report about all components.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// The version of this format. It changes if a field is removed or changes its meaning.
    pub format: u32,
    /// The host's world, such as `acme:plugin/plugin@0.2.3`. With several generations, the newest.
    pub world: String,
    /// All worlds of the host: the generations from the oldest to the newest, or the only world.
    pub worlds: Vec<WorldReport>,
    /// Each component, in the order of the arguments.
    pub components: Vec<ComponentReport>,
}

/// A world of the host.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct WorldReport {
    /// The name of the generation, if the host has several.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<String>,
    /// The world, such as `acme:plugin/plugin@0.2.3`.
    pub world: String,
}

/// The report about one component.
#[derive(Debug, Serialize)]
#[non_exhaustive]
pub struct ComponentReport {
    /// The file, as in the arguments.
    pub file: String,
    /// The verdict in one word.
    pub verdict: Verdict,
    /// The reason why the component cannot be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
    /// Which generation is used, if the host has several and the component can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generations: Option<Generations>,
    /// The exports that the host requires, if the component can be read. With several generations,
    /// this describes the generation that is used. If none is used, it describes the nearest.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub exports: Option<Exports>,
    /// The imports that the component requires, if it can be read. Also for the used or the
    /// nearest generation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub imports: Option<Imports>,
    /// The names of all imports, and of the interfaces that they say they implement.
    #[serde(skip)]
    pub(crate) import_names: Vec<InterfaceName>,
}

/// Whether a component fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// It fits.
    Fits,
    /// It does not.
    DoesNotFit,
    /// The file is not a component, or it cannot be read.
    Unknown,
}

impl ComponentReport {
    /// The report for a component that was read.
    pub(crate) fn new(file: &str, exports: Exports, imports: Imports) -> Self {
        ComponentReport {
            file: file.to_owned(),
            verdict: match exports.fit && imports.fit {
                true => Verdict::Fits,
                false => Verdict::DoesNotFit,
            },
            error: None,
            generations: None,
            exports: Some(exports),
            imports: Some(imports),
            import_names: Vec::new(),
        }
    }

    /// The report for a component that fits no generation. It describes the nearest one.
    pub(crate) fn unfit(file: &str, exports: Option<Exports>, imports: Option<Imports>) -> Self {
        ComponentReport {
            file: file.to_owned(),
            verdict: Verdict::DoesNotFit,
            error: None,
            generations: None,
            exports,
            imports,
            import_names: Vec::new(),
        }
    }

    /// The report for a file that cannot be read. In messages, `error` follows the name of the
    /// file.
    pub(crate) fn unknown(file: &str, error: &str) -> Self {
        ComponentReport {
            file: file.to_owned(),
            verdict: Verdict::Unknown,
            error: Some(format!("the file {error}")),
            generations: None,
            exports: None,
            imports: None,
            import_names: Vec::new(),
        }
    }
}
