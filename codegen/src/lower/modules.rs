//! The tree of modules.

use proc_macro2::Ident;
use wit_parser::{Resolve, WorldKey};

use super::among::Among;
use super::context::Lower;
use super::exports::lower_export;
use super::imports::lower_named_import;
use crate::impossible::Impossible;
use crate::model::{Module, ModuleContents, ModulePath};

/// What the module is in which all exported interfaces are.
const EXPORTED: &str = "The interfaces that a component exports.";

/// What the module is in which all interfaces of `named_imports` are.
const NAMED: &str = "The interfaces that a component may import several times.";

/// A module, and where it is in the tree.
pub(super) struct ModuleAt {
    pub(super) path: ModulePath,
    pub(super) contents: ModuleContents,
    /// What the modules around it are, the nearest first, as far as it says so.
    pub(super) around: Vec<String>,
}

/// The modules of all interfaces of a world. `imports` are those of the imported ones.
pub(super) fn lower_modules(
    cx: Lower<'_>,
    among: Among<'_>,
    imports: Vec<(ModulePath, ModuleContents)>,
) -> Result<Vec<ModuleAt>, Impossible> {
    let items = &cx.facts.items;
    let mut modules = import_modules(cx, imports);
    for (index, import) in items.imports.iter().enumerate() {
        if let Some((path, contents)) = lower_named_import(cx, index, import)? {
            modules.push(ModuleAt {
                path,
                contents,
                around: around(cx.resolve(), &import.key, Some(NAMED)),
            });
        }
    }
    let exports = items.exports.iter().zip(&cx.facts.exports.interfaces);
    for (position, ((export, facts), path)) in exports.zip(&cx.world.exports).enumerate() {
        let interface = lower_export(cx, among, position, export, facts)?;
        modules.push(ModuleAt {
            path: path.clone(),
            contents: ModuleContents::Exported(Box::new(interface)),
            around: around_export(cx.resolve(), export.key),
        });
    }
    Ok(modules)
}

/// The modules of the imported interfaces of a world.
pub(super) fn import_modules(
    cx: Lower<'_>,
    imports: Vec<(ModulePath, ModuleContents)>,
) -> Vec<ModuleAt> {
    let replaced = &cx.facts.types.replaced.interfaces;
    let imports = cx.facts.items.imports.iter().zip(imports);
    let modules = imports.map(|(import, (path, contents))| ModuleAt {
        path,
        contents,
        around: match replaced.contains_key(&import.id) {
            true => Vec::new(),
            false => around(cx.resolve(), &import.key, None),
        },
    });
    modules.collect()
}

/// What the modules around an exported interface are, the nearest first.
pub(super) fn around_export(resolve: &Resolve, key: &WorldKey) -> Vec<String> {
    around(resolve, key, Some(EXPORTED))
}

/// The docs of the modules around an interface, the innermost module first. `outer` is the
/// outermost.
fn around(resolve: &Resolve, key: &WorldKey, outer: Option<&str>) -> Vec<String> {
    let package = match key {
        WorldKey::Interface(id) => resolve.interfaces[*id].package,
        // The world itself declares the interface, so no module is that of a package.
        WorldKey::Name(_) => None,
    };
    let name = package.map(|package| &resolve.packages[package].name);
    let of_package = name.into_iter().flat_map(|name| {
        let namespace = &name.namespace;
        [
            format!("The interfaces of the package `{name}`."),
            format!("The packages of the namespace `{namespace}`."),
        ]
    });
    of_package.chain(outer.map(str::to_owned)).collect()
}

/// Makes the tree of some modules, with all modules on the paths to them.
pub(super) fn module_tree(modules: Vec<ModuleAt>) -> Vec<Module> {
    modules_within(modules, 0)
}

/// The modules at a depth of the tree. The paths of all `modules` are the same up to there.
fn modules_within(modules: Vec<ModuleAt>, depth: usize) -> Vec<Module> {
    let mut groups: Vec<(Ident, Vec<ModuleAt>)> = Vec::new();
    for module in modules {
        let Some(ident) = module.path.get(depth) else {
            continue;
        };
        match groups.iter_mut().find(|(of, _)| of == ident) {
            Some((_, group)) => group.push(module),
            None => groups.push((ident.clone(), vec![module])),
        }
    }
    let modules = groups.into_iter().map(|(ident, group)| {
        let is_here = |module: &ModuleAt| module.path.len() == depth + 1;
        let (here, within): (Vec<_>, Vec<_>) = group.into_iter().partition(is_here);
        let contents = here.into_iter().next_back().map(|module| module.contents);
        Module {
            ident,
            contents: contents.unwrap_or_else(|| parent(&within, depth)),
            children: modules_within(within, depth + 1),
        }
    });
    modules.collect()
}

/// A module at a depth of the tree that has nothing but the modules within it.
fn parent(within: &[ModuleAt], depth: usize) -> ModuleContents {
    let summaries = within.iter().rev().filter_map(|module| {
        let above = module.path.len().checked_sub(depth + 2)?;
        module.around.get(above).cloned()
    });
    ModuleContents::Modules {
        summary: summaries.into_iter().next(),
    }
}
