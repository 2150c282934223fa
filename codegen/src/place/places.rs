//! The homes and the names of all items.

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::TypeId;

use super::types::PlacedType;
use super::world_idents::WorldIdents;
use crate::impossible::Impossible;
use crate::model::{ModulePath, TypeRef};
use crate::names;
use crate::options::Entries;
use crate::survey::{Mode, UsersModule};

/// The homes and the names of all items.
pub(crate) struct Places {
    /// In the order of [`Survey::worlds`].
    pub(crate) worlds: Vec<WorldPlaces>,
    /// The named types. A [`TypeRef`] is a position in this list.
    pub(crate) types: Vec<PlacedType>,
    pub(crate) root: RootNames,
    /// The modules of all interfaces.
    pub(super) modules: Vec<ModulePath>,
}

/// The homes and the names of the items of a world.
pub(crate) struct WorldPlaces {
    pub(crate) idents: WorldIdents,
    /// The module that contains the world's own types. They are re-exported at the root.
    pub(crate) types_module: Ident,
    /// The modules of the imported interfaces, in the order of the facts.
    pub(crate) imports: Vec<ModulePath>,
    /// The modules of the exported interfaces, in the order of the facts.
    pub(crate) exports: Vec<ModulePath>,
    /// The forms of the types.
    pub(super) types: HashMap<(TypeId, Mode), TypeRef>,
    /// The traits of each resource that the host defines.
    pub(crate) hosts: HashMap<TypeId, HostIdents>,
    /// The structs with the functions of each resource that the guest defines.
    pub(crate) guests: HashMap<TypeId, Ident>,
}

/// The traits of a resource that the host defines: `HostBucket` and `HostBucketWithStore`.
#[derive(Debug, Clone)]
pub(crate) struct HostIdents {
    pub(crate) host: Ident,
    pub(crate) with_store: Ident,
}

/// The names at the root of the user's items, in the order of the options.
pub(crate) struct RootNames {
    /// The items of `with`, such as `__with_name0`.
    pub(crate) with: Vec<Ident>,
    /// The error types of `trappable_error_type`, such as `_TrappableError0`.
    pub(crate) errors: Vec<Ident>,
    /// The types of ids of `named_imports`, such as `_NamedImport0`.
    pub(crate) ids: Vec<Ident>,
}

impl RootNames {
    pub(super) fn of(entries: &Entries) -> Self {
        let with = entries.with.iter().enumerate();
        let with =
            with.map(|(index, with)| names::ident_at(&format!("__with_name{index}"), &with.path));
        let numbered = |prefix: &str, count: usize| {
            let idents = (0..count).map(|index| names::ident(&format!("{prefix}{index}")));
            idents.collect()
        };
        RootNames {
            with: with.collect(),
            errors: numbered("_TrappableError", entries.trappable_errors.len()),
            ids: numbered("_NamedImport", entries.named_imports.len()),
        }
    }

    /// The path from the root to a user's module.
    pub(crate) fn users_module(&self, module: &UsersModule) -> Result<ModulePath, Impossible> {
        let item = self.with.get(module.entry);
        let item = item.ok_or_else(|| Impossible::new("an entry of `with` has no name"))?;
        let within = module.modules.iter().map(|name| names::ident(name));
        Ok([item.clone()].into_iter().chain(within).collect())
    }
}

impl Places {
    /// Whether a module at the root has this name.
    pub(crate) fn is_at_root(&self, name: &str) -> bool {
        let mut first = self.modules.iter().filter_map(|path| path.first());
        first.any(|first| first == name)
    }
}

impl WorldPlaces {
    /// One form of a named type.
    pub(crate) fn type_ref(&self, id: TypeId, mode: Mode) -> Option<TypeRef> {
        self.types.get(&(id, mode)).copied()
    }
}
