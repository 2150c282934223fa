//! Lowers the world itself: its struct, its own items, and how it is linked.

use proc_macro2::Ident;
use wit_parser::{InterfaceId, Resolve, TypeDefKind, TypeId, World, WorldItem, WorldKey};

use super::deprecated::{lower_deprecated, lower_interface_deprecated};
use super::docs::lower_docs;
use super::exports::accessor_name;
use super::functions::{Scopes, lower_function};
use super::imports::{Importer, lower_gate, lower_imports, lower_link_options, stabilities};
use super::keys::interface_keys;
use super::types::{Here, lower_type_defs};
use super::wit_text::WitText;
use super::{Import, Items, Lower};
use crate::model;
use crate::names::{self, Scope};

/// The names of the items that are generated for the world itself.
pub(super) struct WorldIdents {
    ident: Ident,
    pre: Ident,
    indices: Ident,
    imports: Ident,
    imports_with_store: Ident,
}

impl WorldIdents {
    pub(super) fn of(world: &World) -> Self {
        let name = names::world(&world.name);
        WorldIdents {
            ident: names::ident(&name),
            pre: names::ident(&format!("{name}Pre")),
            indices: names::ident(&format!("{name}Indices")),
            imports: names::ident(&format!("{name}Imports")),
            imports_with_store: names::ident(&format!("{name}ImportsWithStore")),
        }
    }

    /// The scope of the root, in which these names are already used.
    pub(super) fn scope(&self) -> Scope {
        let taken = [
            &self.ident,
            &self.pre,
            &self.indices,
            &self.imports,
            &self.imports_with_store,
            &names::ident("LinkOptions"),
        ];
        let taken = taken.map(Ident::to_string);
        Scope::with(&taken.each_ref().map(String::as_str))
    }
}

/// Lowers the world's struct and the items that belong to it.
pub(super) fn lower_world(cx: &mut Lower<'_>, world: &World, items: &Items<'_>) -> model::World {
    let mut fields = Scope::default();
    let mut methods = Scope::with(&[
        "add_to_linker",
        "add_to_linker_imports",
        "instantiate",
        "instantiate_async",
        "new",
    ]);
    if cx.versions.is_given {
        methods.reserve("with_policy");
    }
    let text = WitText::new(cx.resolve, None);
    let mut functions = Vec::new();
    for function in &items.functions {
        let scopes = Scopes {
            fields: &mut fields,
            methods: &mut methods,
        };
        functions.push(lower_function(
            cx,
            Here::ROOT,
            function,
            &text,
            None,
            scopes,
        ));
    }
    let mut interfaces = Vec::new();
    for &(key, id) in &items.exports {
        let accessor = accessor_name(cx.resolve, key, id);
        interfaces.push(model::WorldInterface {
            wit_name: cx.resolve.name_world_key(key),
            deprecated: lower_export_deprecated(cx, world, key, id),
            module: cx.places.module(id).to_vec(),
            field: fields.claim(accessor.clone()),
            accessor: methods.claim(accessor),
            is_optional: cx.exports.is_optional(&interface_keys(cx.resolve, key)),
        });
    }
    let types = lower_world_types(cx, items);
    let imports = lower_world_imports(cx, world, items);
    let link = lower_world_link(cx, world, items, imports.as_ref());
    let WorldIdents {
        ident,
        pre,
        indices,
        ..
    } = WorldIdents::of(world);
    model::World {
        wit_name: world_name(cx.resolve, world),
        docs: lower_docs(&world.docs),
        ident,
        pre_ident: pre,
        indices_ident: indices,
        runtime_ident: names::ident(&names::world_runtime(&world.name)),
        types,
        import_names: import_names(cx.resolve, world),
        versions: model::Versions {
            rules: cx.versions.entries(),
            has_policy: cx.versions.is_given,
        },
        imports,
        link,
        interfaces,
        functions,
    }
}

/// The deprecation of an exported interface, or of the world's export of it.
fn lower_export_deprecated(
    cx: &Lower<'_>,
    world: &World,
    key: &WorldKey,
    id: InterfaceId,
) -> Option<model::Deprecated> {
    lower_interface_deprecated(cx, id).or_else(|| {
        let item = world.exports.get(key)?;
        let name = cx.resolve.name_world_key(key);
        lower_deprecated(cx, item.stability(cx.resolve), world.package, &name)
    })
}

/// The names of the world's imports, without types.
fn import_names(resolve: &Resolve, world: &World) -> Vec<String> {
    let is_linked = |item: &WorldItem| !matches!(item, WorldItem::Type { .. });
    let imports = world.imports.iter().filter(|(_, item)| is_linked(item));
    imports
        .map(|(key, _)| resolve.name_world_key(key))
        .collect()
}

fn lower_world_types(cx: &Lower<'_>, items: &Items<'_>) -> Option<model::WorldTypes> {
    let module = cx.places.world_types()?;
    let here = Here {
        key: None,
        module: std::slice::from_ref(module),
    };
    let types: Vec<_> = items
        .types
        .iter()
        .flat_map(|(_, id)| lower_type_defs(cx, here, *id))
        .collect();
    (!types.is_empty()).then(|| model::WorldTypes {
        module: module.clone(),
        types,
    })
}

/// Lowers the imports of the world itself.
fn lower_world_imports(
    cx: &mut Lower<'_>,
    world: &World,
    items: &Items<'_>,
) -> Option<model::Imports> {
    let is_resource = |id: &TypeId| matches!(cx.resolve.types[*id].kind, TypeDefKind::Resource);
    let types = items.types.iter().map(|(_, id)| *id);
    let resources: Vec<_> = types.filter(is_resource).collect();
    if resources.is_empty() && items.imported_functions.is_empty() {
        return None;
    }
    let idents = WorldIdents::of(world);
    let importer = Importer {
        here: Here::ROOT,
        wit_name: String::new(),
        functions: items.imported_functions.clone(),
        resources,
        traced: world.name.clone(),
        host: idents.imports,
        with_store: idents.imports_with_store,
        options: None,
        gate: None,
        id: None,
        package: world.package,
        types: items.types.iter().map(|(_, id)| *id).collect(),
    };
    Some(lower_imports(cx, importer))
}

fn lower_interface_link(
    cx: &Lower<'_>,
    world: &World,
    import: &Import<'_>,
    key: &WorldKey,
) -> model::InterfaceLink {
    let item = world.imports.get(key);
    model::InterfaceLink {
        name: match key {
            WorldKey::Name(name) if import.key != *key => Some(name.clone()),
            _ => None,
        },
        gate: item.and_then(|item| lower_gate(item.stability(cx.resolve))),
    }
}

/// Lowers how all imports are linked.
fn lower_world_link(
    cx: &Lower<'_>,
    world: &World,
    items: &Items<'_>,
    imports: Option<&model::Imports>,
) -> Option<model::WorldLink> {
    if imports.is_none() && items.imports.is_empty() {
        return None;
    }
    let item_stabilities = world
        .imports
        .values()
        .map(|item| item.stability(cx.resolve));
    let interfaces = items.imports.iter();
    let within = interfaces.flat_map(|import| stabilities(cx.resolve, import.id));
    let all = [&world.stability]
        .into_iter()
        .chain(item_stabilities)
        .chain(within);
    let linked = |import: &Import<'_>| model::LinkedInterface {
        module: cx.places.module(import.id).to_vec(),
        options: lower_link_options(stabilities(cx.resolve, import.id)),
        links: import
            .links
            .iter()
            .map(|key| lower_interface_link(cx, world, import, key))
            .collect(),
    };
    let is_host_send = imports.is_some_and(|imports| imports.is_send) || cx.is_any_import_send;
    let defaults = [&cx.options.imports.default, &cx.options.exports.default];
    Some(model::WorldLink {
        interfaces: items
            .imports
            .iter()
            .filter(|import| cx.is_linked(import.id))
            .map(linked)
            .collect(),
        is_host_send,
        is_send: is_host_send
            || cx.options.require_store_data_send
            || defaults.iter().any(|flags| flags.is_async),
        options: lower_link_options(all),
        gate: lower_gate(&world.stability),
    })
}

/// `acme:plugin/plugin@0.2.3`.
fn world_name(resolve: &Resolve, world: &World) -> String {
    match world.package {
        Some(package) => resolve.id_of_name(package, &world.name),
        None => world.name.clone(),
    }
}
