//! Finds modules of older generations that are re-exports of the newest one's.
//!
//! An exported interface of an older generation may have the same functions and types as in the
//! newest, under the same names. Then its module is a re-export. The same holds for a module that
//! has only such modules.

use std::collections::HashMap;

use wit_parser::TypeId;

use super::context::Lower;
use crate::load::is_deprecated;
use crate::model::{ItemPath, Module, ModuleContents, ModulePath};
use crate::relate::{FunctionKey, Within};
use crate::survey::{Export, ExportedFunction};

/// The module of the newest generation that an older interface can re-export.
pub(super) fn same_module(cx: Lower<'_>, position: usize, export: &Export<'_>) -> Option<ItemPath> {
    let newest = cx.relations.newest();
    let related = cx.relations.generations.get(cx.index)?;
    let there = (*related.exported_interfaces.get(position)?)?;
    let of_newest = cx.survey.worlds.get(newest)?;
    let newest_export = of_newest.items.exports.get(there)?;
    let newest_resolve = of_newest.items.resolve;

    let types = &cx.resolve().interfaces[export.id].types;
    let newest_types = &newest_resolve.interfaces[newest_export.id].types;
    let is_same_type = |(name, id): (&String, &TypeId)| {
        let newest_id = newest_types.get(name);
        newest_id.is_some_and(|newest_id| related.types.get(id) == Some(&(newest, *newest_id)))
    };
    let functions = &cx.facts.exports.interfaces.get(position)?.functions;
    let newest_functions = &of_newest.exports.interfaces.get(there)?.functions;
    let is_same_function = |exported: &ExportedFunction<'_>| {
        let key = FunctionKey::of(Within::Interface(position), exported.function);
        let same = FunctionKey {
            within: Within::Interface(there),
            name: key.name.clone(),
        };
        let relation = related.exports.get(&key);
        relation.is_some_and(|relation| relation.home == (newest, same))
    };
    let is_same = types.len() == newest_types.len()
        && types.iter().all(is_same_type)
        && functions.len() == newest_functions.len()
        && functions.iter().all(is_same_function);

    let module = cx.world.exports.get(position)?;
    let newest_module = cx.places.worlds.get(newest)?.exports.get(there)?;
    let has_same_path = module.strip_prefix(&cx.world.base[..]) == Some(&newest_module[..]);
    // A deprecated module has the attribute of its own generation.
    let is_any_deprecated = is_deprecated(&cx.resolve().interfaces[export.id].stability)
        || is_deprecated(&newest_resolve.interfaces[newest_export.id].stability);
    let is_same = is_same && has_same_path && !is_any_deprecated;
    is_same.then(|| ItemPath::of_module(newest_module))?
}

/// If a module around interfaces contains exactly the modules of the newest one, replaces it with a
/// re-export of the newest.
pub(super) fn join_same(modules: Vec<Module>) -> Vec<Module> {
    let mut counts = HashMap::new();
    count_children(&modules, &mut ModulePath::new(), &mut counts);
    let joined = modules.into_iter().map(|module| join(module, &counts));
    joined.collect()
}

/// How many modules each module around interfaces has.
fn count_children(
    modules: &[Module],
    path: &mut ModulePath,
    counts: &mut HashMap<ModulePath, usize>,
) {
    for module in modules {
        path.push(module.ident.clone());
        if is_parent(module) {
            counts.insert(path.clone(), module.children.len());
        }
        count_children(&module.children, path, counts);
        path.pop();
    }
}

fn join(module: Module, counts: &HashMap<ModulePath, usize>) -> Module {
    let children = module.children.into_iter();
    let module = Module {
        children: children.map(|child| join(child, counts)).collect(),
        ..module
    };
    match same_parent(&module, counts) {
        Some(newest) => Module {
            ident: module.ident,
            contents: ModuleContents::Same(newest),
            children: Vec::new(),
        },
        None => module,
    }
}

/// The module of the newest generation that has the same modules as one of an older generation.
fn same_parent(module: &Module, counts: &HashMap<ModulePath, usize>) -> Option<ItemPath> {
    let parents = module.children.iter().map(parent_of_same);
    let parents: Vec<_> = parents.collect::<Option<_>>()?;
    let (parent, others) = parents.split_first()?;
    let newest = ItemPath::of_module(parent)?;
    let is_whole = others.iter().all(|other| other == parent)
        && is_parent(module)
        && newest.ident == module.ident
        && counts.get(*parent) == Some(&module.children.len());
    is_whole.then_some(newest)
}

/// Whether a module has only child modules.
fn is_parent(module: &Module) -> bool {
    matches!(module.contents, ModuleContents::Modules { .. })
}

/// The module around the module that is re-exported.
fn parent_of_same(module: &Module) -> Option<&ModulePath> {
    let ModuleContents::Same(newest) = &module.contents else {
        return None;
    };
    (newest.ident == module.ident).then_some(&newest.module)
}
