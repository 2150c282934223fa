//! The names of the items of a world itself.

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::{TypeId, World};

use super::HostIdents;
use super::interfaces::name_hosts;
use super::types::{TypesModule, WorldTypes};
use crate::names::{self, Scope};
use crate::survey::WorldFacts;

/// The names of the items that are generated for the world itself.
pub(crate) struct WorldIdents {
    /// `Plugin`
    pub(crate) ident: Ident,
    /// `PluginPre`
    pub(crate) pre: Ident,
    /// `PluginIndices`
    pub(crate) indices: Ident,
    /// `__plugin_rt`, the runtime's hidden module
    pub(crate) runtime: Ident,
    /// `PluginImports`
    pub(crate) imports: Ident,
    /// `PluginImportsWithStore`
    pub(crate) imports_with_store: Ident,
}

impl WorldIdents {
    pub(super) fn of(world: &World) -> Self {
        let name = names::world(&world.name);
        WorldIdents {
            ident: names::ident(&name),
            pre: names::ident(&format!("{name}Pre")),
            indices: names::ident(&format!("{name}Indices")),
            runtime: names::ident(&names::world_runtime(&world.name)),
            imports: names::ident(&format!("{name}Imports")),
            imports_with_store: names::ident(&format!("{name}ImportsWithStore")),
        }
    }

    /// The scope of the root, in which these names are already used.
    fn scope(&self) -> Scope {
        let WorldIdents {
            ident,
            pre,
            indices,
            // No type begins with underscores.
            runtime: _,
            imports,
            imports_with_store,
        } = self;
        let mut scope = Scope::with(&["LinkOptions"]);
        for ident in [ident, pre, indices, imports, imports_with_store] {
            scope.reserve(&ident.to_string());
        }
        scope
    }
}

/// Names the types of the world itself, and the traits of its resources.
pub(super) fn place_own(
    facts: &WorldFacts<'_>,
    idents: &WorldIdents,
    types_module: &Ident,
    types: &mut WorldTypes<'_>,
    hosts: &mut HashMap<TypeId, HostIdents>,
) {
    let mut scope = idents.scope();
    let own = || facts.items.types.iter().map(|(_, id)| *id);
    name_hosts(facts, own(), &mut scope, hosts);
    let (module, root) = (vec![types_module.clone()], Vec::new());
    let module_of = |_| TypesModule {
        own: &module,
        elsewhere: &root,
    };
    types.place(own(), module_of, &mut scope);
}
