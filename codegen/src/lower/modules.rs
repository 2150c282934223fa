//! The tree of modules.

use proc_macro2::Ident;

use super::all_imports::WorldImports;
use super::context::Lower;
use super::exports::lower_export;
use super::imports::lower_named_import;
use crate::impossible::Impossible;
use crate::model::{Module, ModuleContents};

/// Adds the modules of all interfaces of a world.
pub(super) fn lower_modules(
    cx: Lower<'_>,
    imports: WorldImports,
    modules: &mut Vec<Module>,
) -> Result<(), Impossible> {
    let items = &cx.facts.items;
    for (module, contents) in imports.modules {
        insert(modules, &module, contents);
    }
    for (index, import) in items.imports.iter().enumerate() {
        if let Some((module, contents)) = lower_named_import(cx, index, import)? {
            insert(modules, &module, contents);
        }
    }
    let exports = items.exports.iter().zip(&cx.facts.exports.interfaces);
    for (position, ((export, facts), module)) in exports.zip(&cx.world.exports).enumerate() {
        let contents = ModuleContents::Exported(lower_export(cx, position, export, facts)?);
        insert(modules, module, contents);
    }
    Ok(())
}

/// Inserts a module into the tree of modules, with all modules on the path to it.
pub(super) fn insert(modules: &mut Vec<Module>, path: &[Ident], contents: ModuleContents) {
    let [ident, rest @ ..] = path else { return };
    let index = match modules.iter().position(|module| module.ident == *ident) {
        Some(index) => index,
        None => {
            modules.push(Module {
                ident: ident.clone(),
                contents: None,
                children: Vec::new(),
            });
            modules.len() - 1
        }
    };
    let Some(module) = modules.get_mut(index) else {
        return;
    };
    if rest.is_empty() {
        module.contents = Some(contents);
    } else {
        insert(&mut module.children, rest, contents);
    }
}
