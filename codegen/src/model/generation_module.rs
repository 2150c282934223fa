//! The module of an older generation.

use proc_macro2::Ident;

use super::differences::Reexport;
use super::docs::Deprecated;
use super::exports::Function;
use super::imports::LinkedImports;
use super::paths::ItemPath;
use super::world::WorldTypes;

/// The module of an older generation.
#[derive(Debug)]
pub(crate) struct GenerationModule {
    /// The position of its world in the options.
    pub(crate) position: usize,
    /// `v0_3`
    pub(crate) generation: String,
    /// `acme:plugin@0.3.0`
    pub(crate) package: String,
    /// `acme:plugin/plugin@0.3.0`
    pub(crate) world: String,
    /// Whether it contains no items.
    pub(crate) is_empty: bool,
    /// The world's own types.
    pub(crate) types: Option<WorldTypes>,
    pub(crate) reexports: Vec<Reexport>,
    /// The struct that returns references to everything of the generation: `Plugin`.
    pub(crate) plugin: Option<OlderPlugin>,
    /// The traits for the imports of the world itself.
    pub(crate) imports: Option<LinkedImports>,
    /// The world in binary form, if the options request it.
    pub(crate) component_type: Option<Vec<u8>>,
}

/// The functions of an older generation, as references.
#[derive(Debug)]
pub(crate) struct OlderPlugin {
    /// `Plugin`
    pub(crate) ident: Ident,
    pub(crate) interfaces: Vec<OlderInterface>,
    /// The functions of the world itself.
    pub(crate) functions: Option<OlderFunctions>,
}

/// An interface of an older generation, as a reference.
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

/// The functions of the world itself in an older generation, as a reference.
#[derive(Debug)]
pub(crate) struct OlderFunctions {
    /// `acme:plugin/plugin@0.3.0`
    pub(crate) wit_name: String,
    pub(crate) functions: Vec<Function>,
    /// Whether one of them is deprecated.
    pub(crate) uses_deprecated: bool,
    pub(crate) is_optional: bool,
}
