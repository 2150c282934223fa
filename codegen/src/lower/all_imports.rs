//! The imports of a world.

use super::context::Lower;
use super::imports::lower_import;
use super::own_items::lower_own_imports;
use crate::impossible::Impossible;
use crate::model::{Imports, ModuleContents, ModulePath};

/// The imports of a world.
#[derive(Default)]
pub(super) struct WorldImports {
    /// The modules of the imported interfaces, in the order of the facts.
    pub(super) modules: Vec<(ModulePath, ModuleContents)>,
    /// The imports of the world itself.
    pub(super) own: Option<Imports>,
}

/// Lowers the imports of a world.
pub(super) fn lower_all_imports(cx: Lower<'_>) -> Result<WorldImports, Impossible> {
    let imports = cx.facts.items.imports.iter().enumerate();
    let modules = imports.map(|(index, import)| lower_import(cx, index, import));
    Ok(WorldImports {
        modules: modules.collect::<Result<_, _>>()?,
        own: match cx.facts.items.has_own {
            true => lower_own_imports(cx)?,
            false => None,
        },
    })
}
