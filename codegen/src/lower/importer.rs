//! The item that declares imports: an interface or the world itself.

use wit_parser::{InterfaceId, TypeId};

use crate::model::{Docs, HostOf};
use crate::place::HostIdents;
use crate::survey::Implemented;

/// The item that declares imports: an interface or the world itself.
pub(super) struct Importer<'a> {
    /// The interface; `None` for the world itself.
    pub(super) of: Option<HostOf>,
    /// The name for traces: the interface without its package, or the world.
    pub(super) traced: &'a str,
    /// `Host`, or `PluginImports` for the world itself.
    pub(super) idents: HostIdents,
    pub(super) implemented: &'a Implemented<'a>,
    /// The id of the interface; `None` for the world itself.
    pub(super) interface: Option<InterfaceId>,
    /// All types that the functions may use.
    pub(super) types: Vec<TypeId>,
}

impl Importer<'_> {
    /// A line of docs that says what the trait is for. The docs of the interface are on its module.
    pub(super) fn docs(&self) -> Docs {
        let functions = match &self.of {
            Some(of) => format!("The functions of the interface `{}`", of.wit_name),
            None => "The functions that the world itself imports".to_owned(),
        };
        Docs(vec![format!("{functions}. A host implements them.")])
    }

    /// Whether every method takes the id of an import.
    pub(super) fn has_id(&self) -> bool {
        self.of.as_ref().and_then(|of| of.linking.id()).is_some()
    }
}
