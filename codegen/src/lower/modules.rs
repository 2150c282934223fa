//! The tree of modules.

use proc_macro2::Ident;

use super::context::Lower;
use super::exports::lower_export;
use super::imports::{lower_import, lower_named_import};
use crate::impossible::Impossible;
use crate::model::{Module, ModuleContents};

/// The modules of all interfaces.
pub(super) fn lower_modules(worlds: &[Lower<'_>]) -> Result<Vec<Module>, Impossible> {
    let mut modules = Vec::new();
    for &cx in worlds {
        let items = &cx.facts.items;
        for (index, import) in items.imports.iter().enumerate() {
            let (module, contents) = lower_import(cx, index, import)?;
            insert(&mut modules, &module, contents);
        }
        for (index, import) in items.imports.iter().enumerate() {
            if let Some((module, contents)) = lower_named_import(cx, index, import)? {
                insert(&mut modules, &module, contents);
            }
        }
        let exports = items.exports.iter().zip(&cx.facts.exports.interfaces);
        for ((export, facts), module) in exports.zip(&cx.world.exports) {
            let contents = ModuleContents::Exported(lower_export(cx, export, facts)?);
            insert(&mut modules, module, contents);
        }
    }
    Ok(modules)
}

/// Inserts a module into the tree of modules, with all modules on the path to it.
fn insert(modules: &mut Vec<Module>, path: &[Ident], contents: ModuleContents) {
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
