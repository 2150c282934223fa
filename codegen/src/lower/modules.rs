//! The tree of modules.

use proc_macro2::Ident;

use super::among::Among;
use super::context::Lower;
use super::exports::lower_export;
use super::imports::lower_named_import;
use crate::impossible::Impossible;
use crate::model::{Module, ModuleContents, ModulePath};

/// Adds the modules of all interfaces of a world. `imports` are those of the imported ones.
pub(super) fn lower_modules(
    cx: Lower<'_>,
    among: Among<'_>,
    imports: Vec<(ModulePath, ModuleContents)>,
    modules: &mut Vec<Module>,
) -> Result<(), Impossible> {
    let items = &cx.facts.items;
    for (module, contents) in imports {
        insert(modules, &module, contents);
    }
    for (index, import) in items.imports.iter().enumerate() {
        if let Some((module, contents)) = lower_named_import(cx, index, import)? {
            insert(modules, &module, contents);
        }
    }
    let exports = items.exports.iter().zip(&cx.facts.exports.interfaces);
    for (position, ((export, facts), module)) in exports.zip(&cx.world.exports).enumerate() {
        let contents = ModuleContents::Exported(lower_export(cx, among, position, export, facts)?);
        insert(modules, module, contents);
    }
    Ok(())
}

/// Inserts a module into the tree of modules, with all modules on the path to it.
pub(super) fn insert(modules: &mut Vec<Module>, path: &[Ident], contents: ModuleContents) {
    let summaries = summaries(&contents);
    insert_with(modules, path, contents, &summaries);
}

fn insert_with(
    modules: &mut Vec<Module>,
    path: &[Ident],
    contents: ModuleContents,
    summaries: &[String],
) {
    let [ident, rest @ ..] = path else { return };
    let index = match modules.iter().position(|module| module.ident == *ident) {
        Some(index) => index,
        None => {
            modules.push(Module {
                ident: ident.clone(),
                summary: String::new(),
                contents: None,
                children: Vec::new(),
            });
            modules.len() - 1
        }
    };
    let Some(module) = modules.get_mut(index) else {
        return;
    };
    match rest.len().checked_sub(1) {
        None => module.contents = Some(contents),
        Some(above) => {
            if let Some(summary) = summaries.get(above) {
                module.summary.clone_from(summary);
            }
            insert_with(&mut module.children, rest, contents, summaries);
        }
    }
}

/// What the modules around an interface are, the nearest first.
fn summaries(contents: &ModuleContents) -> Vec<String> {
    const EXPORTED: &str = "The interfaces that a component exports.";
    const NAMED: &str = "The interfaces that a component may import several times.";
    let (name, around) = match contents {
        ModuleContents::Imported(interface) => (Some(&interface.wit_name), None),
        ModuleContents::Named(imports) => (Some(&imports.wit_name), Some(NAMED)),
        ModuleContents::Exported(interface) => (Some(&interface.wit_name), Some(EXPORTED)),
        ModuleContents::Same { wit_name, .. } => (wit_name.as_ref(), Some(EXPORTED)),
        ModuleContents::Replaced(_) | ModuleContents::Generation(_) => return Vec::new(),
    };
    let mut summaries = Vec::new();
    // An interface of the world itself has only a name, and a package can have a version.
    if let Some((package, interface)) = name.and_then(|name| name.split_once('/')) {
        let version = interface.find('@').and_then(|at| interface.get(at..));
        let version = version.unwrap_or_default();
        let namespace = package.split(':').next().unwrap_or_default();
        summaries.push(format!(
            "The interfaces of the package `{package}{version}`."
        ));
        summaries.push(format!("The packages of the namespace `{namespace}`."));
    }
    summaries.extend(around.map(str::to_owned));
    summaries
}
