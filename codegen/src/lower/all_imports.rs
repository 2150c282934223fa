//! The imports of a world.

use std::collections::HashMap;

use super::context::Lower;
use super::imports::{lower_import, lower_import_traits};
use super::module_links::{ModuleLinks, lower_links};
use super::own_items::lower_own_imports;
use crate::impossible::Impossible;
use crate::model::{Imports, LinkedImports, ModuleContents, ModulePath};
use crate::relate::Within;

/// The traits of everything that a world imports. From those of all generations it follows which
/// modules link them.
pub(super) struct WorldTraits {
    /// Those of the imported interfaces, in the order of the facts. An interface that the user
    /// replaces has none.
    pub(super) interfaces: Vec<Option<Imports>>,
    /// The traits of the world itself.
    pub(super) own: Option<Imports>,
}

/// The imports of a world.
pub(super) struct WorldImports {
    /// The modules of the imported interfaces, in the order of the facts.
    pub(super) modules: Vec<(ModulePath, ModuleContents)>,
    /// The imports of the world itself.
    pub(super) own: Option<LinkedImports>,
}

/// Lowers the traits of everything that a world imports.
pub(super) fn lower_world_traits(cx: Lower<'_>) -> Result<WorldTraits, Impossible> {
    let imports = cx.facts.items.imports.iter().enumerate();
    let interfaces = imports.map(|(index, import)| lower_import_traits(cx, index, import));
    Ok(WorldTraits {
        interfaces: interfaces.collect::<Result<_, _>>()?,
        own: match cx.facts.items.has_own {
            true => lower_own_imports(cx)?,
            false => None,
        },
    })
}

/// Lowers the imports of a world. `traits` are what a host implements.
pub(super) fn lower_world_imports(
    cx: Lower<'_>,
    traits: WorldTraits,
    mut links: HashMap<Within, ModuleLinks>,
) -> Result<WorldImports, Impossible> {
    let mut linked = |within: Within, imports: Option<Imports>| {
        let links = links.remove(&within);
        let links =
            links.ok_or_else(|| Impossible::new("nothing is known of what a module links"))?;
        Ok(imports.map(|imports| LinkedImports {
            links: lower_links(cx, within, &imports, links),
            imports,
        }))
    };
    let imports = cx.facts.items.imports.iter().zip(traits.interfaces);
    let modules = imports.enumerate().map(|(index, (import, traits))| {
        let imports = linked(Within::Interface(index), traits)?;
        lower_import(cx, index, import, imports)
    });
    Ok(WorldImports {
        modules: modules.collect::<Result<_, Impossible>>()?,
        own: linked(Within::World, traits.own)?,
    })
}
