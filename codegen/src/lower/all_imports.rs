//! The imports of a world.

use std::collections::HashMap;

use super::context::Lower;
use super::imports::{ImportModule, lower_import};
use super::module_links::ModuleLinks;
use super::own_items::lower_own_imports;
use super::traits::Traits;
use crate::impossible::Impossible;
use crate::model::{Imports, ModuleContents, ModulePath};
use crate::relate::Within;

/// The traits of everything that a world imports, before it is known which modules link them.
pub(super) struct WorldTraits {
    /// The modules of the imported interfaces, in the order of the facts.
    pub(super) modules: Vec<(ModulePath, ImportModule)>,
    /// The traits of the world itself.
    pub(super) own: Option<Traits>,
}

/// The imports of a world.
pub(super) struct WorldImports {
    /// The modules of the imported interfaces, in the order of the facts.
    pub(super) modules: Vec<(ModulePath, ModuleContents)>,
    /// The imports of the world itself.
    pub(super) own: Option<Imports>,
}

impl WorldTraits {
    /// The imports, with what is known of the modules that link them.
    pub(super) fn into_imports(self, mut links: HashMap<Within, ModuleLinks>) -> WorldImports {
        let mut links = |within| links.remove(&within).unwrap_or_default();
        let modules = self.modules.into_iter().enumerate();
        let modules = modules.map(|(position, (path, module))| {
            let contents = module.into_contents(links(Within::Interface(position)));
            (path, contents)
        });
        WorldImports {
            modules: modules.collect(),
            own: self.own.map(|own| own.into_imports(links(Within::World))),
        }
    }
}

/// Lowers the imports of a world.
pub(super) fn lower_all_imports(cx: Lower<'_>) -> Result<WorldTraits, Impossible> {
    let imports = cx.facts.items.imports.iter().enumerate();
    let modules = imports.map(|(index, import)| lower_import(cx, index, import));
    Ok(WorldTraits {
        modules: modules.collect::<Result<_, _>>()?,
        own: match cx.facts.items.has_own {
            true => lower_own_imports(cx)?,
            false => None,
        },
    })
}
