//! The items that exist because one API has several generations.

use proc_macro2::Ident;
use worldbind_resolve::Need;

use super::differences::StoredGuest;
use super::paths::ItemPath;

/// The additional items of a world with several generations.
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
    /// What the world's struct stores of older generations, in the order of the fields.
    pub(crate) older: Vec<StoredGuest>,
    /// `v0_3()`, for each older generation that is the home of an exported function.
    pub(crate) plugin_methods: Vec<PluginMethod>,
    /// The pairs of generations that only the host can distinguish, the older one first.
    pub(crate) indistinguishable: Vec<(String, String)>,
    /// The methods with the same body in every world that has them.
    pub(crate) methods: Vec<GenerationMethods>,
}

/// Methods with the same body in every world with several generations that has them.
#[derive(Debug)]
pub(crate) enum GenerationMethods {
    /// All of the following, with any linkers.
    All,
    /// The same without `new` of the `…Linkers`.
    AllButNewLinkers,
    /// Those that all these worlds have.
    Common,
    /// `in_generation` of the `…Pre`.
    InGeneration(LinkersType),
    /// `choose` and `among` of the `…Pre`. They are missing where only the host can tell two
    /// generations apart.
    Choose(LinkersType),
    /// `version` and `at` of `Generation`, if every generation has a version.
    Versions,
    /// `new` of the `…Linkers`, if a host implements nothing.
    NewLinkers,
}

/// What a component is linked with.
#[derive(Debug, Clone, Copy)]
pub(crate) enum LinkersType {
    /// One linker for all generations, or a linker for each.
    Any,
    /// A linker for each generation, since an import name means different things in two of them.
    PerGeneration,
}

/// How much of a generation is equal to the newest.
#[derive(Debug)]
pub(crate) enum Summary {
    /// It is the newest.
    Newest,
    Older {
        /// How many functions are equal to the newest's.
        functions: usize,
        /// How many types are.
        types: usize,
        /// The other functions: they changed or were removed later.
        others: Vec<String>,
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
    pub(crate) version: Option<GenerationVersion>,
    pub(crate) summary: Summary,
    /// `acme:plugin/plugin@0.3.0`
    pub(crate) world: String,
    pub(crate) imports: Vec<String>,
    pub(crate) interfaces: Vec<String>,
    pub(crate) optional: Vec<String>,
    /// Keys and rules.
    pub(crate) versions: Vec<(String, String)>,
    pub(crate) guests: Guests,
}

/// What a generation has of the functions of all generations.
#[derive(Debug)]
pub(crate) enum Guests {
    /// It has all functions of the newest and no others, and its interfaces are in the same order.
    AsInNewest,
    Listed(Vec<GuestRow>),
}

/// The places of a `Guest`'s functions in a component of a generation.
#[derive(Debug)]
pub(crate) struct GuestRow {
    pub(crate) of: RowOf,
    pub(crate) place: Option<RowPlace>,
    /// The other places of its functions, if a component may lack `place`.
    pub(crate) others: Vec<RowPlace>,
    /// The functions that the generation does not have, or has with a different type.
    pub(crate) lacks: Vec<String>,
    /// The functions that may be missing in other components than in the `Guest`.
    pub(crate) needs: Vec<NeededFunction>,
    pub(crate) moved: Vec<MovedFunction>,
    /// The types that the generation defines differently.
    pub(crate) changed_types: Vec<String>,
    /// What the `Guest` stores of older generations.
    pub(crate) older: Vec<GuestRow>,
}

/// A function, and when a component of a generation may lack it.
#[derive(Debug)]
pub(crate) struct NeededFunction {
    pub(crate) function: String,
    pub(crate) need: Need<String>,
}

/// A function that a generation has in another place or under another name.
#[derive(Debug)]
pub(crate) struct MovedFunction {
    /// The name in the `Guest`.
    pub(crate) function: String,
    /// Where the generation has it.
    pub(crate) place: RowPlace,
    /// The name there.
    pub(crate) name: String,
}

/// The owner of the functions in a row.
#[derive(Debug, Clone)]
pub(crate) enum RowOf {
    /// A `Guest` of the newest generation.
    Newest(ItemPath),
    /// Those of an older one.
    Older(ItemPath),
    /// The newest world itself.
    World,
}

/// The version of a generation.
#[derive(Debug)]
pub(crate) enum GenerationVersion {
    /// The version in the name of its world.
    OfWorld(semver::Version),
    /// The version of the option `version`.
    Given(semver::Version),
}

impl GenerationVersion {
    pub(crate) fn version(&self) -> &semver::Version {
        match self {
            GenerationVersion::OfWorld(version) | GenerationVersion::Given(version) => version,
        }
    }
}

/// Where functions are in a component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RowPlace {
    /// In the interface with this name.
    Interface(String),
    World,
}

/// A method that returns references to the functions of an older generation.
#[derive(Debug)]
pub(crate) struct PluginMethod {
    pub(crate) method: Ident,
    pub(crate) generation: String,
    /// `v1::Plugin`
    pub(crate) plugin: ItemPath,
    pub(crate) parts: Vec<PluginMethodPart>,
}

/// A field of the struct that the method returns.
#[derive(Debug)]
pub(crate) struct PluginMethodPart {
    /// The field there.
    pub(crate) field: Ident,
    pub(crate) is_optional: bool,
    pub(crate) holder: Holder,
}

/// The field that stores functions of an older generation.
#[derive(Debug)]
pub(crate) struct Holder {
    pub(crate) of: HolderOf,
    pub(crate) field: Ident,
}

/// The struct with a field that stores functions of an older generation.
#[derive(Debug)]
pub(crate) enum HolderOf {
    /// That of the newest world.
    World,
    /// The `Guest` of a newest interface, which is in this field of the world's struct.
    Guest(Ident),
    /// The same in a field that is an `Option`.
    OptionalGuest(Ident),
}
