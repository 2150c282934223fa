//! The modules of interfaces.

use proc_macro2::Ident;

use super::differences::Reexport;
use super::docs::Docs;
use super::exports::ExportedInterface;
use super::generation_module::GenerationModule;
use super::imports::LinkedImports;
use super::paths::ItemPath;
use super::types::TypeRef;

/// A module of the output.
#[derive(Debug)]
pub(crate) struct Module {
    pub(crate) ident: Ident,
    pub(crate) contents: ModuleContents,
    pub(crate) children: Vec<Module>,
}

/// The contents of a module, without child modules.
#[derive(Debug)]
pub(crate) enum ModuleContents {
    /// Nothing: it has only child modules.
    Modules {
        /// What they are: `The interfaces of the package …`. `None` if they are modules of the
        /// user.
        summary: Option<String>,
    },
    /// A user's module replaces this one.
    Replaced(ReplacedInterface),
    /// The types and traits of an imported interface.
    Imported(Box<ImportedInterface>),
    /// The traits for an interface in `named_imports`.
    Named {
        /// `acme:host/kv@0.2.1`
        wit_name: String,
        imports: Box<LinkedImports>,
    },
    /// The types and functions of an exported interface.
    Exported(Box<ExportedInterface>),
    /// A module of an older generation that is this module of the newest.
    Same(ItemPath),
    /// The items of an older generation's world itself.
    Generation(Box<GenerationModule>),
}

/// An imported interface that the user replaced with a module.
#[derive(Debug)]
pub(crate) struct ReplacedInterface {
    /// The user's module.
    pub(crate) path: ItemPath,
    /// The types that the user replaced separately.
    pub(crate) types: Vec<TypeRef>,
}

/// An imported interface.
#[derive(Debug)]
pub(crate) struct ImportedInterface {
    /// `acme:host/kv@0.2.1`.
    pub(crate) wit_name: String,
    pub(crate) docs: Docs,
    pub(crate) types: Vec<TypeRef>,
    /// Types that are generated for a newer generation.
    pub(crate) reexports: Vec<Reexport>,
    /// The traits; `None` for an older interface whose functions a host implements only for newer
    /// generations.
    pub(crate) imports: Option<LinkedImports>,
}
