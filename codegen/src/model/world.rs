//! The items for a world itself.

use proc_macro2::Ident;

use super::differences::StoredGuest;
use super::docs::{Deprecated, Docs, UsesDeprecated};
use super::exports::{Function, Versions};
use super::generations::Generations;
use super::imports::LinkedImports;
use super::linking::LinkOptions;
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
    /// What its items call the runtime's hidden module: `__plugin_rt`.
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
    /// What it has because it is the newest of several generations.
    pub(crate) generations: Option<Generations>,
    /// How all imports of the world are linked, if there are any. Imports with only types need no
    /// linking.
    pub(crate) link: Option<WorldLink>,
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
    /// In which generations it may be missing.
    pub(crate) elsewhere: Elsewhere,
    /// What its `Guest` stores of older generations.
    pub(crate) stored: Vec<StoredGuest>,
}

impl WorldInterface {
    /// Whether the world's struct has an `Option`.
    pub(crate) fn is_option(&self) -> bool {
        self.is_optional || !self.elsewhere.is_empty()
    }
}

/// `add_to_linker` of the world.
#[derive(Debug)]
pub(crate) struct WorldLink {
    /// The imported interfaces that need linking.
    pub(crate) interfaces: Vec<LinkedInterface>,
    /// Whether the host must be `Send`.
    pub(crate) is_host_send: bool,
    /// Whether the store's data must be `Send`.
    pub(crate) is_send: bool,
    pub(crate) options: Option<LinkOptions>,
    /// The unstable feature that the whole world needs.
    pub(crate) gate: Option<Ident>,
}

/// An imported interface as the world links it.
#[derive(Debug)]
pub(crate) struct LinkedInterface {
    pub(crate) module: ModulePath,
    /// The interface's own link options, if it has any. They are made from the world's.
    pub(crate) options: Option<LinkOptions>,
    /// The imports that it is linked to; several if the world imports it under several names.
    pub(crate) links: Vec<InterfaceLink>,
}

/// An import that an interface is linked to.
#[derive(Debug)]
pub(crate) struct InterfaceLink {
    /// The import's name in the world, if it differs from the interface's own name.
    pub(crate) name: Option<String>,
    /// The unstable feature that the import needs.
    pub(crate) gate: Option<Ident>,
}
