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
    pub(crate) version: GenerationVersion,
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

/// The version of a generation.
#[derive(Debug)]
pub(crate) enum GenerationVersion {
    /// The version in the name of its world.
    OfWorld(semver::Version),
    /// The version in the option `version`.
    Given(semver::Version),
    None,
}

/// The functions of a generation, among those of all generations.
#[derive(Debug)]
pub(crate) enum Guests {
    /// Exactly the functions of the newest, in the same order.
    AsNewest,
    Rows(Vec<GuestRow>),
}

/// The places of a `Guest`'s functions in a component of a generation.
#[derive(Debug)]
pub(crate) struct GuestRow {
    pub(crate) of: RowOf,
    pub(crate) place: Option<RowPlace>,
    /// The other places of its functions, if a component may lack `place`.
    pub(crate) others: Vec<RowPlace>,
    pub(crate) lacks: Vec<String>,
    pub(crate) needs: Vec<(String, Need<String>)>,
    pub(crate) moved: Vec<(String, RowPlace, String)>,
    pub(crate) hidden_types: Vec<String>,
    pub(crate) within: Vec<GuestRow>,
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

/// A place of functions in a component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RowPlace {
    /// In the interface with this position.
    Interface(usize),
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
