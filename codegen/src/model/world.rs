//! The items for a world itself.

use proc_macro2::Ident;

use super::docs::{Deprecated, Docs, UsesDeprecated};
use super::exports::{Function, Versions};
use super::generations::Generations;
use super::imports::LinkedImports;
use super::link_plan::LinkPlan;
use super::paths::ModulePath;
use super::presence::Elsewhere;
use super::types::TypeRef;

/// The items for a world itself.
#[derive(Debug)]
pub(crate) struct World {
    /// `acme:plugin/plugin@0.2.3`.
    pub(crate) wit_name: String,
    pub(crate) docs: Docs,
    /// The struct of an instance, `Plugin`.
    pub(crate) ident: Ident,
    /// `PluginPre`.
    pub(crate) pre_ident: Ident,
    /// `PluginIndices`.
    pub(crate) indices_ident: Ident,
    /// The name of the runtime's hidden module in its items: `__plugin_rt`.
    pub(crate) runtime_ident: Ident,
    pub(crate) uses_deprecated: UsesDeprecated,
    /// The world's own types.
    pub(crate) types: Option<WorldTypes>,
    /// The names of the world's imports in WIT.
    pub(crate) import_names: Vec<String>,
    pub(crate) versions: Versions,
    /// The exported interfaces.
    pub(crate) interfaces: Vec<WorldInterface>,
    /// The exported functions that do not belong to an interface.
    pub(crate) functions: Vec<Function>,
    /// The traits for the imports of the world itself, if it has any.
    pub(crate) imports: Option<LinkedImports>,
    /// The additional items, if it is the newest of several generations.
    pub(crate) generations: Option<Generations>,
    /// How everything is linked that the world imports, or all generations; `None` if a host
    /// implements nothing. The imports of a world without generations may be only types.
    pub(crate) link: Option<LinkPlan>,
}

/// The world's own types: they are in a separate module, and re-exported at the root.
#[derive(Debug)]
pub(crate) struct WorldTypes {
    /// `__plugin_types`.
    pub(crate) module: Ident,
    pub(crate) types: Vec<TypeRef>,
    /// Whether one of them is deprecated.
    pub(crate) uses_deprecated: bool,
}

/// An exported interface in the world's struct.
#[derive(Debug)]
pub(crate) struct WorldInterface {
    pub(crate) wit_name: String,
    pub(crate) deprecated: Option<Deprecated>,
    /// `exports::acme::plugin::transform`.
    pub(crate) module: ModulePath,
    /// The field of the world's struct, `acme_plugin_transform`.
    pub(crate) field: Ident,
    /// The method that returns a reference to it, usually with the same name.
    pub(crate) accessor: Ident,
    /// Whether a component does not have to export it.
    pub(crate) is_optional: bool,
    /// The generations in which it may be missing.
    pub(crate) elsewhere: Elsewhere,
}

impl WorldInterface {
    /// Whether the world's struct has an `Option`.
    pub(crate) fn is_option(&self) -> bool {
        self.is_optional || !self.elsewhere.is_empty()
    }
}
