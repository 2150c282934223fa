//! What exists because one API has several generations.

use proc_macro2::Ident;

use super::docs::Deprecated;
use super::exports::{Absence, Function};
use super::imports::Imports;
use super::paths::{ItemPath, ModulePath};
use super::types::TypeRef;
use super::world::WorldTypes;

/// A type that is generated for a newer generation, under its name in an older one.
#[derive(Debug)]
pub(crate) struct Reexport {
    pub(crate) ident: Ident,
    pub(crate) ty: TypeRef,
}

/// In which components of other generations a function may be missing.
#[derive(Debug, Default, Clone)]
pub(crate) struct Elsewhere {
    /// The generations that do not have it.
    pub(crate) missing: Vec<String>,
    /// The generations that have it, and that may lack it.
    pub(crate) gated: Vec<(String, Absence)>,
}

impl Elsewhere {
    pub(crate) fn is_empty(&self) -> bool {
        self.missing.is_empty() && self.gated.is_empty()
    }
}

/// What the functions of an interface are among several generations.
#[derive(Debug)]
pub(crate) enum GuestRole {
    /// They are those of the newest generation, or there is only one. The `Guest` also stores those of
    /// older generations.
    Newest { within: Vec<StoredGuest> },
    /// They are those of an older generation.
    Older {
        /// `v0_3`
        generation: String,
    },
}

/// A `Guest` of an older generation, stored in one of the newest.
#[derive(Debug, Clone)]
pub(crate) struct StoredGuest {
    /// The field.
    pub(crate) field: Ident,
    pub(crate) guest: ItemPath,
}

/// The type that holds a function whose type differs between the generations.
#[derive(Debug)]
pub(crate) struct OwnType {
    /// `ApplyFunction`
    pub(crate) ident: Ident,
    /// The method that returns it, or the enum: `apply`.
    pub(crate) accessor: Ident,
    /// Its generation.
    pub(crate) generation: String,
    /// The enum, in the newest generation.
    pub(crate) choice: Option<Choice>,
}

/// The enum over the types of a function.
#[derive(Debug)]
pub(crate) struct Choice {
    /// `Apply`
    pub(crate) ident: Ident,
    /// The variant of the newest generation.
    pub(crate) newest: Ident,
    /// The module of the newest generation, which is not generated, for the names of variables.
    pub(crate) newest_module: Ident,
    /// The others, the newest first.
    pub(crate) older: Vec<OlderChoice>,
}

/// A type of a function in an older generation.
#[derive(Debug)]
pub(crate) struct OlderChoice {
    pub(crate) variant: Ident,
    /// The generation's module.
    pub(crate) module: Ident,
    /// The type in WIT's syntax.
    pub(crate) wit_type: String,
    pub(crate) payload: ItemPath,
    /// The field with its `Guest` or its `Functions`.
    pub(crate) holder: Ident,
    pub(crate) stored: Stored,
    /// Whether it may be missing where the others of its `Guest` are.
    pub(crate) is_optional: bool,
    pub(crate) is_deprecated: bool,
}

/// Where an older function is stored.
#[derive(Debug)]
pub(crate) enum Stored {
    /// In a `Guest`: the method that returns it, and the one that returns its resource.
    InGuest {
        resource: Option<Ident>,
        accessor: Ident,
    },
    /// In the field of `Functions`.
    InWorld(Ident),
}

/// What a world has because it has several generations.
#[derive(Debug)]
pub(crate) struct Generations {
    /// `Generation`
    pub(crate) ident: Ident,
    /// `PluginLinkers`
    pub(crate) linkers_ident: Ident,
    /// The world without its version: `acme:plugin/plugin`.
    pub(crate) world: String,
    /// From the oldest to the newest.
    pub(crate) all: Vec<Generation>,
    /// What only older generations have, in the order of the fields.
    pub(crate) older: Vec<OlderField>,
    /// `v0_3()`, for each older generation that is the home of an exported function.
    pub(crate) lent: Vec<Lent>,
    /// The pairs of generations that nobody but the host can tell apart, the older one first.
    pub(crate) parted: Vec<(String, String)>,
    /// How what they import is linked, if a host implements anything.
    pub(crate) link: Option<LinkPlan>,
}

/// How much of a generation is as in the newest.
#[derive(Debug)]
pub(crate) enum Summary {
    /// It is the newest.
    Newest,
    Older {
        /// How many functions are equal to the newest's.
        functions: usize,
        /// How many types are.
        types: usize,
        /// The functions whose home it is.
        own: Vec<String>,
    },
}

/// A generation.
#[derive(Debug)]
pub(crate) struct Generation {
    /// `v0_3`
    pub(crate) module: Ident,
    /// `V0_3`
    pub(crate) variant: Ident,
    /// `acme:plugin@0.3.0`
    pub(crate) package: String,
    pub(crate) version: Option<semver::Version>,
    pub(crate) summary: Summary,
    /// `acme:plugin/plugin@0.3.0`
    pub(crate) world: String,
    pub(crate) imports: Vec<String>,
    pub(crate) interfaces: Vec<String>,
    pub(crate) optional: Vec<String>,
    /// Keys and rules.
    pub(crate) versions: Vec<(String, String)>,
    pub(crate) guests: Vec<GuestRow>,
}

/// Where the functions of a `Guest` are in a component of a generation.
#[derive(Debug)]
pub(crate) struct GuestRow {
    pub(crate) of: RowOf,
    pub(crate) place: Option<RowPlace>,
    pub(crate) lacks: Vec<String>,
    pub(crate) needs: Vec<(String, Option<Absence>)>,
    pub(crate) moved: Vec<(String, RowPlace, String)>,
    pub(crate) hidden_types: Vec<String>,
    pub(crate) within: Vec<GuestRow>,
}

/// Whose functions are in a row.
#[derive(Debug, Clone)]
pub(crate) enum RowOf {
    /// Those of a `Guest` of the newest generation.
    Newest(ItemPath),
    /// Those of an older one.
    Older(ItemPath),
    /// Those of the newest world itself.
    World,
}

/// Where functions are in a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowPlace {
    /// In the interface with this position.
    Interface(usize),
    World,
}

/// A field of the world's struct for what only older generations have.
#[derive(Debug)]
pub(crate) struct OlderField {
    pub(crate) field: Ident,
    /// `v1::exports::acme::plugin::gone::Guest`, or `v1::Functions`.
    pub(crate) ty: ItemPath,
}

/// A method that lends the functions of an older generation.
#[derive(Debug)]
pub(crate) struct Lent {
    pub(crate) method: Ident,
    pub(crate) generation: String,
    /// `v1::Plugin`
    pub(crate) plugin: ItemPath,
    pub(crate) parts: Vec<LentPart>,
}

/// A field of the struct that is lent.
#[derive(Debug)]
pub(crate) struct LentPart {
    /// The field there.
    pub(crate) field: Ident,
    pub(crate) is_optional: bool,
    /// The field of the newest interface that has it, and whether that is an `Option`; `None` if the
    /// world's struct itself has it.
    pub(crate) newest: Option<(Ident, bool)>,
    /// The field with it.
    pub(crate) holder: Ident,
}

/// The module of an older generation.
#[derive(Debug)]
pub(crate) struct GenerationModule {
    /// `v0_3`
    pub(crate) generation: String,
    /// `acme:plugin@0.3.0`
    pub(crate) package: String,
    /// `acme:plugin/plugin@0.3.0`
    pub(crate) world: String,
    /// Whether it has no items at all.
    pub(crate) is_empty: bool,
    /// The world's own types.
    pub(crate) types: Option<WorldTypes>,
    pub(crate) reexports: Vec<Reexport>,
    /// The struct with everything that the generation lends: `Plugin`.
    pub(crate) plugin: Option<OlderPlugin>,
    /// The traits for the imports of the world itself.
    pub(crate) imports: Option<Imports>,
    /// The world in binary form, if the options request it.
    pub(crate) component_type: Option<Vec<u8>>,
}

/// What an older generation lends.
#[derive(Debug)]
pub(crate) struct OlderPlugin {
    /// `Plugin`
    pub(crate) ident: Ident,
    pub(crate) interfaces: Vec<OlderInterface>,
    /// The functions of the world itself.
    pub(crate) functions: Option<OlderFunctions>,
}

/// An interface that an older generation lends.
#[derive(Debug)]
pub(crate) struct OlderInterface {
    pub(crate) wit_name: String,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) guest: ItemPath,
    pub(crate) field: Ident,
    /// The method, usually with the same name.
    pub(crate) accessor: Ident,
    pub(crate) is_optional: bool,
}

/// The functions of the world itself that an older generation lends.
#[derive(Debug)]
pub(crate) struct OlderFunctions {
    /// `acme:plugin/plugin@0.3.0`
    pub(crate) wit_name: String,
    pub(crate) functions: Vec<Function>,
    pub(crate) is_optional: bool,
}

/// How the imports of all generations are linked.
#[derive(Debug, Clone)]
pub(crate) struct LinkPlan {
    /// Whether an import name means different things in two generations.
    pub(crate) is_per_generation: bool,
    /// The traits with what a host implements.
    pub(crate) hosts: Vec<HostPath>,
    pub(crate) is_host_send: bool,
    pub(crate) is_send: bool,
    /// What is linked for all generations.
    pub(crate) shared: Vec<LinkStep>,
    /// What is linked for each generation, from the oldest to the newest.
    pub(crate) own: Vec<Vec<LinkStep>>,
}

/// A pair of traits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HostPath {
    pub(crate) host: ItemPath,
    pub(crate) with_store: ItemPath,
}

/// Functions of a host that are linked together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LinkPart {
    /// The module of the interface or the world that implements them.
    pub(crate) module: ModulePath,
    /// The struct of the newest world, if these are its own imports.
    pub(crate) world: Option<Ident>,
    pub(crate) names: LinkNames,
    /// Whether its function for all names would link those of newer generations as well.
    pub(crate) is_composite: bool,
    pub(crate) host: HostPath,
    pub(crate) converters: Vec<ItemPath>,
    /// Whether the store's data must be `Send`.
    pub(crate) is_send: bool,
}

impl LinkPart {
    /// Whether its module must be able to link a part.
    pub(crate) fn needs_names(&self) -> bool {
        self.is_composite || self.names != LinkNames::All
    }
}

/// A call that links something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkStep {
    /// An interface under its own name.
    Interface(ModulePath),
    /// An interface under another name.
    Renamed { module: ModulePath, name: String },
    /// Parts of several interfaces under one name.
    Parts { name: String, parts: Vec<LinkPart> },
    /// Some of the world's own imports of a generation.
    Own(LinkPart),
}

/// Which functions are linked, and under which names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum LinkNames {
    All,
    Except(Vec<String>),
    /// The names now, and those under which they are linked.
    Only(Vec<(String, String)>),
}
