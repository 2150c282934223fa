//! The modules of imported interfaces.

use wit_parser::TypeId;

use super::context::Lower;
use super::docs::lower_docs;
use super::importer::Importer;
use super::link_options::interface_options;
use super::module_links::{ModuleLinks, lower_links};
use super::own::own_implemented;
use super::traits;
use crate::impossible::Impossible;
use crate::model::{
    HostOf, ImportId, ImportedInterface, Imports, ItemPath, LinkOptions, LinkedImports, Linking,
    ModuleContents, ModulePath, ReplacedInterface,
};
use crate::names;
use crate::place::HostIdents;
use crate::relate::Within;
use crate::survey::{Implemented, Import, Role, UsersModule};

/// Lowers the traits of an imported interface. An interface that the user replaces has none.
pub(super) fn lower_import_traits(
    cx: Lower<'_>,
    index: usize,
    import: &Import<'_>,
) -> Result<Option<Imports>, Impossible> {
    match cx.facts.types.replaced.interfaces.get(&import.id) {
        Some(_) => Ok(None),
        None => lower_own_traits(cx, index, import, &module_of(cx, index)?),
    }
}

/// Lowers an imported interface: its types and the traits for the host, or the user's module.
/// `index` is its position among the imports.
pub(super) fn lower_import(
    cx: Lower<'_>,
    index: usize,
    import: &Import<'_>,
    imports: Option<LinkedImports>,
) -> Result<(ModulePath, ModuleContents), Impossible> {
    let module = module_of(cx, index)?;
    if let Some(users) = cx.facts.types.replaced.interfaces.get(&import.id) {
        let replaced = lower_replaced(cx, import, users)?;
        return Ok((module, ModuleContents::Replaced(replaced)));
    }
    let interface = ImportedInterface {
        wit_name: cx.resolve().name_world_key(&import.key),
        docs: lower_docs(&cx.resolve().interfaces[import.id].docs),
        types: cx.own_type_refs(cx.facts.items.types_of(import.id))?,
        reexports: cx.reexports(cx.facts.items.types_of(import.id))?,
        imports,
    };
    Ok((module, ModuleContents::Imported(Box::new(interface))))
}

/// Lowers the traits of an interface. In an older generation, they have only the functions whose
/// home it is. Without such functions, there are no traits.
fn lower_own_traits(
    cx: Lower<'_>,
    index: usize,
    import: &Import<'_>,
    module: &ModulePath,
) -> Result<Option<Imports>, Impossible> {
    let traits = lower_traits(cx, index, import, module, Linking::OwnName)?;
    let is_empty = traits.methods.is_empty() && traits.resources.is_empty();
    let is_older = cx.role == Role::Older;
    Ok((!(is_empty && is_older)).then_some(traits))
}

fn module_of(cx: Lower<'_>, index: usize) -> Result<ModulePath, Impossible> {
    let module = cx.world.imports.get(index).cloned();
    module.ok_or_else(|| Impossible::new("an imported interface has no module"))
}

/// Lowers an interface that the user replaced. Types with their own entry in `with` are replaced
/// separately.
fn lower_replaced(
    cx: Lower<'_>,
    import: &Import<'_>,
    users: &UsersModule,
) -> Result<ReplacedInterface, Impossible> {
    let mut module = cx.world.root.users_module(users)?;
    let last = module.pop();
    let ident = last.ok_or_else(|| Impossible::new("a module of the user has no name"))?;
    let types = cx.facts.items.types_of(import.id);
    let types = types.filter(|id| cx.facts.types.replaced.types.contains_key(id));
    Ok(ReplacedInterface {
        path: ItemPath { module, ident },
        types: cx.type_refs(types)?,
    })
}

/// Lowers the second module of an interface in `named_imports`. Every method in it takes an id of
/// the user's type. The module uses the types of the interface's own module.
pub(super) fn lower_named_import(
    cx: Lower<'_>,
    index: usize,
    import: &Import<'_>,
) -> Result<Option<(ModulePath, ModuleContents)>, Impossible> {
    let Some(&entry) = cx.facts.named_imports.get(&import.id) else {
        return Ok(None);
    };
    let mut module = vec![names::ident("named_imports")];
    module.extend(module_of(cx, index)?);
    let ident = cx.world.root.ids.get(entry).cloned();
    let ident = ident.ok_or_else(|| Impossible::new("a type of ids has no name"))?;
    let resources = implemented(cx, index)?.resources.iter();
    let resources = cx.type_refs(resources.map(|resource| resource.id))?;
    let id = ImportId {
        ty: ItemPath::at_root(ident),
        resources,
    };
    let imports = lower_traits(cx, index, import, &module, |options| Linking::AnyName {
        id,
        options,
    })?;
    let within = Within::Interface(index);
    let links = lower_links(cx, within, &imports, ModuleLinks::alone());
    let contents = ModuleContents::Named {
        wit_name: cx.resolve().name_world_key(&import.key),
        imports: Box::new(LinkedImports { imports, links }),
    };
    Ok(Some((module, contents)))
}

fn implemented<'a>(cx: Lower<'a>, index: usize) -> Result<&'a Implemented<'a>, Impossible> {
    let implemented = cx.facts.imports.interfaces.get(index);
    let implemented = implemented.and_then(Option::as_ref);
    implemented.ok_or_else(|| Impossible::new("an import that the host implements is replaced"))
}

/// Lowers the traits of an interface in its own module.
fn lower_traits(
    cx: Lower<'_>,
    index: usize,
    import: &Import<'_>,
    module: &ModulePath,
    linking: impl FnOnce(Option<LinkOptions>) -> Linking,
) -> Result<Imports, Impossible> {
    let interface = &cx.resolve().interfaces[import.id];
    let options = interface_options(cx.resolve(), import.id, module);
    let types: Vec<TypeId> = cx.facts.items.types_of(import.id).collect();
    traits::lower_traits(
        cx,
        Importer {
            of: Some(HostOf {
                wit_name: cx.resolve().name_world_key(&import.key),
                module: module.clone(),
                linking: linking(options),
            }),
            traced: interface.name.as_deref().unwrap_or("<no module>"),
            idents: HostIdents::of_interface(),
            implemented: &own_implemented(cx, Within::Interface(index), implemented(cx, index)?),
            interface: Some(import.id),
            types,
        },
    )
}
