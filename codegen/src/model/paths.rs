//! The places of generated items: absolute paths, from the module that contains the bindings.

use std::fmt;

use proc_macro2::Ident;

/// A module, as the path from the root of the bindings.
pub(crate) type ModulePath = Vec<Ident>;

/// An item in a module.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct ItemPath {
    pub(crate) module: ModulePath,
    pub(crate) ident: Ident,
}

impl ItemPath {
    /// An item at the root.
    pub(crate) fn at_root(ident: Ident) -> Self {
        ItemPath {
            module: Vec::new(),
            ident,
        }
    }

    /// A module as an item of its parent module. `None` for the root.
    pub(crate) fn of_module(path: &[Ident]) -> Option<Self> {
        let (ident, module) = path.split_last()?;
        Some(ItemPath {
            module: module.to_vec(),
            ident: ident.clone(),
        })
    }
}

impl fmt::Debug for ItemPath {
    /// `acme::host::kv::Host`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for module in &self.module {
            write!(f, "{module}::")?;
        }
        write!(f, "{}", self.ident)
    }
}

/// Where a named type is.
#[derive(Debug, Clone)]
pub(crate) struct Home {
    /// The module that contains the definition. In it, the type has the name `path.ident`.
    pub(crate) module: ModulePath,
    /// The path that all other modules use for it. The root re-exports the types of the world
    /// itself, and a user-defined module may replace the module of an exported interface.
    pub(crate) path: ItemPath,
}
