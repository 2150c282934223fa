//! The homes and the names of all items.

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::TypeId;

use super::generations::GenerationIdents;
use super::root_names::RootNames;
use super::types::PlacedType;
use super::world_idents::WorldIdents;
use crate::model::{ModulePath, TypeRef};
use crate::names;
use crate::relate::FunctionKey;
use crate::survey::Mode;

/// The homes and the names of all items.
pub(crate) struct Places {
    /// The places of each world, in the order of [`Survey::worlds`].
    pub(crate) worlds: Vec<WorldPlaces>,
    /// The named types. A [`TypeRef`] is a position in this list.
    pub(crate) types: Vec<PlacedType>,
    /// The names of the generations, if there are several.
    pub(crate) generations: Option<GenerationIdents>,
    /// The modules of all interfaces.
    pub(super) modules: Vec<ModulePath>,
}

/// The homes and the names of the items of a world.
pub(crate) struct WorldPlaces {
    pub(crate) idents: WorldIdents,
    /// The module that has all of its modules: the root, or the module of an older generation.
    pub(crate) base: ModulePath,
    pub(crate) root: RootNames,
    /// The module that contains the world's own types. They are re-exported at the root.
    pub(crate) types_module: Ident,
    /// The modules of the imported interfaces, in the order of the facts.
    pub(crate) imports: Vec<ModulePath>,
    /// The modules of the exported interfaces, in the order of the facts.
    pub(crate) exports: Vec<ModulePath>,
    /// The forms of the types.
    pub(super) types: HashMap<(TypeId, Mode), TypeRef>,
    /// The names that types of other generations have in the modules of this one.
    pub(crate) reexports: HashMap<(TypeId, Mode), Ident>,
    /// The traits of each resource that the host defines.
    pub(crate) hosts: HashMap<TypeId, HostIdents>,
    /// The structs with the functions of each resource that the guest defines.
    pub(crate) guests: HashMap<TypeId, Ident>,
    /// The types of the exported functions whose type differs between the generations.
    pub(crate) function_types: HashMap<FunctionKey, FunctionTypeIdents>,
}

/// The names of the types of a function whose type differs between the generations.
pub(crate) struct FunctionTypeIdents {
    /// `ApplyFunction`
    pub(crate) ident: Ident,
    /// The enum `Apply`, in the newest generation.
    pub(crate) choice: Option<Ident>,
}

/// The names of a world that are not those of types.
#[derive(Default)]
pub(super) struct Names {
    pub(super) hosts: HashMap<TypeId, HostIdents>,
    pub(super) guests: HashMap<TypeId, Ident>,
    pub(super) function_types: HashMap<FunctionKey, FunctionTypeIdents>,
}

/// The traits of a resource that the host defines: `HostBucket` and `HostBucketWithStore`.
#[derive(Debug, Clone)]
pub(crate) struct HostIdents {
    pub(crate) host: Ident,
    pub(crate) with_store: Ident,
}

impl HostIdents {
    /// The traits that every imported interface has.
    pub(crate) fn of_interface() -> Self {
        HostIdents {
            host: names::ident("Host"),
            with_store: names::ident("HostWithStore"),
        }
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
