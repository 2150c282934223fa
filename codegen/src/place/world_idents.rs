//! The names of the items that are generated for a world itself.

use proc_macro2::Ident;
use wit_parser::World;

use super::generations::GenerationIdents;
use crate::names::{self, Scope};

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
    /// `__plugin_types`, the module of the world's own types
    pub(crate) types: Ident,
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
            types: names::ident(&names::world_types(&world.name)),
        }
    }

    /// The scope of the root, or of the module of an older generation. These names are already used
    /// there.
    pub(super) fn scope(&self, generations: Option<&GenerationIdents>) -> Scope {
        let WorldIdents {
            ident,
            pre,
            indices,
            // No type begins with underscores.
            runtime: _,
            imports,
            imports_with_store,
            types: _,
        } = self;
        let mut scope = Scope::with(&[names::LINK_OPTIONS]);
        for ident in [ident, pre, indices, imports, imports_with_store] {
            scope.reserve(&ident.to_string());
        }
        if let Some(GenerationIdents { ident, linkers, .. }) = generations {
            scope.reserve(&ident.to_string());
            scope.reserve(&linkers.to_string());
            // In the module of an older generation.
            scope.reserve("Functions");
        }
        scope
    }
}
