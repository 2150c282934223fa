//! From WIT to the model: the only stage beside [`crate::load`] that knows the WIT parser.
//!
//! Comes from [`crate::load`] and [`crate::parse`]; [`crate::check`] and [`crate::emit`] read what goes
//! out. Here `with` and `exports` are applied and every Rust name is decided, through [`crate::names`].
//! No tokens are built here.

mod exports;
mod functions;
mod imports;
mod info;
mod keys;
mod modules;
mod types;
mod usage;
mod wit_text;

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::{
    Docs, Function, InterfaceId, Resolve, TypeDefKind, TypeId, World, WorldItem, WorldKey,
};

use self::exports::{accessor_name, lower_export};
use self::functions::{Scopes, lower_function};
use self::imports::{Importer, lower_gate, lower_imports, lower_link_options, stabilities};
use self::info::Infos;
use self::modules::{Places, Side, from_root, name_types};
use self::types::{Here, lower_docs, lower_interface_types, lower_type_def, replace_types};
use self::usage::{Replacements, Rules};
pub(crate) use self::usage::{Unused, UnusedWhy};
use crate::load::Wit;
use crate::model::{self, ModuleContents};
use crate::names::{self, Scope};
use crate::options::Options;

/// A world, and what of the options did nothing for it.
pub(crate) struct Lowered {
    /// What is to be emitted.
    pub(crate) world: model::World,
    /// Keys and filters that named nothing.
    pub(crate) unused: Vec<Unused>,
}

/// Applies the options to the WIT.
pub(crate) fn lower(wit: &Wit, options: &Options) -> Lowered {
    let resolve = &wit.resolve;
    let world = &resolve.worlds[wit.world];
    let items = Items::of(world);
    let mut cx = Lower::new(resolve, options);
    cx.place(world, &items);
    let world = lower_world(&mut cx, world, &items);
    let unused = [
        cx.with.unused(UnusedWhy::NothingToReplace),
        cx.exports.unused(UnusedWhy::NoExport),
        cx.imports.unused(UnusedWhy::NoImport),
        cx.errors_in_wit.unused(UnusedWhy::NoErrorType),
    ];
    Lowered {
        world,
        unused: unused.into_iter().flatten().collect(),
    }
}

/// What all of lowering reads; written before the first definition is lowered, but for the marks of
/// what was used.
pub(crate) struct Lower<'a> {
    resolve: &'a Resolve,
    options: &'a Options,
    infos: Infos,
    places: Places,
    with: Replacements<'a>,
    exports: Rules<'a>,
    imports: Rules<'a>,
    errors_in_wit: Replacements<'a>,
    replacements: Vec<model::Replacement>,
    /// The types in place of which the host has errors of its own, with their names at the root.
    trappable_errors: HashMap<TypeId, Ident>,
    /// Whether an imported interface needs a host that is `Send`.
    is_any_import_send: bool,
    /// The names that are taken in the module of each imported interface.
    scopes: HashMap<InterfaceId, Scope>,
    /// The types that the user replaced, with the position in `replacements`.
    replaced_types: HashMap<TypeId, usize>,
    /// The imported interfaces that the user replaced, with the path to the replacement at the root.
    replaced_interfaces: HashMap<InterfaceId, (usize, Vec<String>)>,
    /// The resources of the guest that have functions, with the struct that has them.
    guest_resources: HashMap<TypeId, Ident>,
}

/// The items of a world, sorted by what they are.
struct Items<'a> {
    imports: Vec<(&'a WorldKey, InterfaceId)>,
    exports: Vec<(&'a WorldKey, InterfaceId)>,
    types: Vec<(&'a String, TypeId)>,
    /// The functions that the world itself exports.
    functions: Vec<&'a Function>,
    /// The functions that the world itself imports.
    imported_functions: Vec<&'a Function>,
}

impl<'a> Items<'a> {
    fn of(world: &'a World) -> Self {
        let interface = |(key, item): (&'a WorldKey, &'a WorldItem)| match item {
            WorldItem::Interface { id, .. } => Some((key, *id)),
            _ => None,
        };
        let ty = |(key, item): (&'a WorldKey, &'a WorldItem)| match (key, item) {
            (WorldKey::Name(name), WorldItem::Type { id, .. }) => Some((name, *id)),
            _ => None,
        };
        let function = |item: &'a WorldItem| match item {
            WorldItem::Function(function) => Some(function),
            _ => None,
        };
        Items {
            imports: world.imports.iter().filter_map(interface).collect(),
            exports: world.exports.iter().filter_map(interface).collect(),
            types: world
                .imports
                .iter()
                .chain(&world.exports)
                .filter_map(ty)
                .collect(),
            functions: world.exports.values().filter_map(function).collect(),
            imported_functions: world.imports.values().filter_map(function).collect(),
        }
    }
}

impl<'a> Lower<'a> {
    fn new(resolve: &'a Resolve, options: &'a Options) -> Self {
        let replacements = options.with.iter().enumerate();
        let replacements = replacements.map(|(index, with)| model::Replacement {
            ident: names::ident(&format!("__with_name{index}")),
            path: with.path.clone(),
        });
        Lower {
            resolve,
            options,
            infos: Infos::default(),
            places: Places::default(),
            with: Replacements::new(&options.with),
            exports: Rules::new(&options.exports),
            imports: Rules::new(&options.imports),
            errors_in_wit: Replacements::new(&options.trappable_errors),
            trappable_errors: HashMap::new(),
            scopes: HashMap::new(),
            is_any_import_send: false,
            replacements: replacements.collect(),
            replaced_types: HashMap::new(),
            replaced_interfaces: HashMap::new(),
            guest_resources: HashMap::new(),
        }
    }

    /// Decides where everything is and how it is called, before anything refers to it.
    fn place(&mut self, world: &World, items: &Items<'_>) {
        let resolve = self.resolve;
        for &(key, id) in &items.imports {
            self.places.place_interface(resolve, id, key, Side::Import);
            match self.with.find(keys::interface_keys(resolve, key)) {
                Some(found) => {
                    let replaced = (found.entry, found.projection);
                    self.replaced_interfaces.insert(id, replaced);
                }
                None => replace_types(self, Some(key), resolve.interfaces[id].types.iter()),
            }
            let mut scope = Scope::with(&["Host", "HostWithStore", "LinkOptions"]);
            self.claim_host_traits(id, &mut scope);
            let scope = self.name_interface_types(id, scope);
            self.scopes.insert(id, scope);
            self.place_trappable_errors(key, id);
        }
        for &(key, id) in &items.exports {
            self.places.place_interface(resolve, id, key, Side::Export);
            replace_types(self, Some(key), resolve.interfaces[id].types.iter());
            let keys = keys::interface_keys(resolve, key);
            self.with.refuse(keys, UnusedWhy::ExportedInterface);
            let mut scope = Scope::with(&["Guest", "GuestPre", "GuestIndices"]);
            self.name_guest_resources(id, &mut scope);
            self.name_interface_types(id, scope);
        }
        self.place_world_types(world, items);
        let exported = items.exports.iter();
        let exported = exported.flat_map(|(_, id)| resolve.interfaces[*id].functions.values());
        let imported = items.imports.iter();
        let imported = imported.flat_map(|(_, id)| resolve.interfaces[*id].functions.values());
        let functions = exported
            .chain(imported)
            .chain(items.functions.iter().copied());
        let replaced = &self.replaced_types;
        self.infos = Infos::collect(resolve, functions, &|id| replaced.contains_key(&id));
    }

    /// Whether a host gives anything to an interface. One of types alone has nothing to link, and the
    /// module that stands for it need not have a `Host`.
    fn is_linked(&self, id: InterfaceId) -> bool {
        let interface = &self.resolve.interfaces[id];
        let mut types = interface.types.values();
        let is_given = |id: &TypeId| {
            matches!(self.resolve.types[*id].kind, TypeDefKind::Resource)
                || self.trappable_errors.contains_key(id)
        };
        !interface.functions.is_empty() || types.any(is_given)
    }

    fn place_world_types(&mut self, world: &World, items: &Items<'_>) {
        let module = format!("__{}_types", names::snake(&world.name));
        self.places.place_world_types(names::ident(&module));
        replace_types(self, None, items.types.iter().map(|(name, id)| (*name, id)));
        let types = items.types.iter().map(|(name, id)| ((*name).clone(), *id));
        let scope = WorldIdents::of(world).scope();
        let _ = name_types(&mut self.places, self.resolve, types, scope);
    }

    fn name_interface_types(&mut self, id: InterfaceId, scope: Scope) -> Scope {
        let types = self.resolve.interfaces[id].types.iter();
        let types = types.map(|(name, id)| (name.clone(), *id));
        name_types(&mut self.places, self.resolve, types, scope)
    }

    /// Takes the names of the traits of an imported interface's resources.
    fn claim_host_traits(&mut self, id: InterfaceId, scope: &mut Scope) {
        for (name, id) in &self.resolve.interfaces[id].types {
            if matches!(self.resolve.types[*id].kind, TypeDefKind::Resource) {
                let host = format!("Host{}", names::camel(name));
                let _ = scope.claim(format!("{host}WithStore"));
                let _ = scope.claim(host);
            }
        }
    }

    /// Finds out in place of which types the host has errors of its own.
    fn place_trappable_errors(&mut self, key: &WorldKey, id: InterfaceId) {
        for (name, &ty) in &self.resolve.interfaces[id].types {
            let keys = keys::item_keys(self.resolve, key, std::slice::from_ref(name));
            if let Some(found) = self.errors_in_wit.find(keys) {
                let ident = names::ident(&format!("_TrappableError{}", found.entry));
                self.trappable_errors.insert(ty, ident);
            }
        }
    }

    fn name_guest_resources(&mut self, id: InterfaceId, scope: &mut Scope) {
        for function in self.resolve.interfaces[id].functions.values() {
            let Some(resource) = function.kind.resource() else {
                continue;
            };
            let Some(name) = &self.resolve.types[resource].name else {
                continue;
            };
            let ident = || scope.claim(format!("Guest{}", names::camel(name)));
            self.guest_resources.entry(resource).or_insert_with(ident);
        }
    }
}

/// The names of what is generated for the world itself.
struct WorldIdents {
    ident: Ident,
    pre: Ident,
    indices: Ident,
    imports: Ident,
    imports_with_store: Ident,
}

impl WorldIdents {
    fn of(world: &World) -> Self {
        let name = names::camel_beside_host(&world.name);
        WorldIdents {
            ident: names::ident(&name),
            pre: names::ident(&format!("{name}Pre")),
            indices: names::ident(&format!("{name}Indices")),
            imports: names::ident(&format!("{name}Imports")),
            imports_with_store: names::ident(&format!("{name}ImportsWithStore")),
        }
    }

    /// The root, where these names are taken.
    fn scope(&self) -> Scope {
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

fn lower_world(cx: &mut Lower<'_>, world: &World, items: &Items<'_>) -> model::World {
    let mut fields = Scope::default();
    let mut methods = Scope::with(&[
        "add_to_linker",
        "add_to_linker_imports",
        "instantiate",
        "instantiate_async",
        "new",
    ]);
    let mut functions = Vec::new();
    for function in &items.functions {
        let scopes = Scopes {
            fields: &mut fields,
            methods: &mut methods,
        };
        functions.push(lower_function(cx, Here::ROOT, function, None, None, scopes));
    }
    let mut modules = Vec::new();
    for &(key, id) in &items.imports {
        let module = cx.places.module(id).to_vec();
        let contents = lower_import(cx, key, id, &module);
        if let ModuleContents::Imported(interface) = &contents {
            cx.is_any_import_send |= interface.imports.is_send;
        }
        modules::insert(&mut modules, &module, contents);
    }
    let mut interfaces = Vec::new();
    for &(key, id) in &items.exports {
        let module = cx.places.module(id).to_vec();
        modules::insert(&mut modules, &module, lower_export(cx, key, id, &module));
        let accessor = accessor_name(cx.resolve, key, id);
        interfaces.push(model::WorldInterface {
            wit_name: cx.resolve.name_world_key(key),
            module,
            field: fields.claim(accessor.clone()),
            accessor: methods.claim(accessor),
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
        runtime: default_runtime(),
        replacements: std::mem::take(&mut cx.replacements),
        trappable_errors: lower_trappable_errors(cx.options),
        types,
        import_names: import_names(cx.resolve, world),
        imports,
        link,
        interfaces,
        functions,
        modules,
    }
}

/// What the world imports, but for types.
fn import_names(resolve: &Resolve, world: &World) -> Vec<String> {
    let is_linked = |item: &WorldItem| !matches!(item, WorldItem::Type { .. });
    let imports = world.imports.iter().filter(|(_, item)| is_linked(item));
    imports
        .map(|(key, _)| resolve.name_world_key(key))
        .collect()
}

/// `::worldbind`.
fn default_runtime() -> syn::Path {
    let name = syn::PathSegment::from(names::ident("worldbind"));
    syn::Path {
        leading_colon: Some(syn::token::PathSep::default()),
        segments: [name].into_iter().collect(),
    }
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
        .filter_map(|(_, id)| lower_type_def(cx, here, *id))
        .collect();
    (!types.is_empty()).then(|| model::WorldTypes {
        module: module.clone(),
        types,
    })
}

fn lower_import(
    cx: &mut Lower<'_>,
    key: &WorldKey,
    id: InterfaceId,
    module: &[Ident],
) -> ModuleContents {
    if let Some((index, projection)) = cx.replaced_interfaces.get(&id)
        && let Some(replacement) = cx.replacements.get(*index)
    {
        let model::TypePath(mut path) = from_root(module, replacement.ident.clone());
        path.extend(projection.iter().map(|module| names::ident(module)));
        return ModuleContents::Replaced(model::TypePath(path));
    }
    let interface = &cx.resolve.interfaces[id];
    let is_resource = |id: &TypeId| matches!(cx.resolve.types[*id].kind, TypeDefKind::Resource);
    let importer = Importer {
        here: Here {
            key: Some(key),
            module,
        },
        wit_name: cx.resolve.name_world_key(key),
        host: names::ident("Host"),
        with_store: names::ident("HostWithStore"),
        docs: &interface.docs,
        functions: interface.functions.values().collect(),
        resources: interface
            .types
            .values()
            .copied()
            .filter(is_resource)
            .collect(),
        scope: cx.scopes.remove(&id).unwrap_or_default(),
        options: lower_link_options(stabilities(cx.resolve, id)),
        gate: lower_gate(&interface.stability),
    };
    let imports = lower_imports(cx, importer);
    ModuleContents::Imported(Box::new(model::ImportedInterface {
        wit_name: cx.resolve.name_world_key(key),
        docs: lower_docs(&interface.docs),
        types: lower_interface_types(cx, key, id, module),
        imports,
    }))
}

/// What the host gives to the world itself.
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
        docs: &Docs::default(),
        functions: items.imported_functions.clone(),
        resources,
        scope: idents.scope(),
        host: idents.imports,
        with_store: idents.imports_with_store,
        options: None,
        gate: None,
    };
    Some(lower_imports(cx, importer))
}

/// How all imports get into a linker.
fn lower_world_link(
    cx: &Lower<'_>,
    world: &World,
    items: &Items<'_>,
    imports: Option<&model::Imports>,
) -> Option<model::WorldLink> {
    if imports.is_none() && !items.imports.iter().any(|(_, id)| cx.is_linked(*id)) {
        return None;
    }
    let item_stabilities = world
        .imports
        .values()
        .map(|item| item.stability(cx.resolve));
    let interfaces = items.imports.iter();
    let within = interfaces.flat_map(|(_, id)| stabilities(cx.resolve, *id));
    let all = [&world.stability]
        .into_iter()
        .chain(item_stabilities)
        .chain(within);
    let linked = |&(key, id): &(&WorldKey, InterfaceId)| model::LinkedInterface {
        module: cx.places.module(id).to_vec(),
        gate: world
            .imports
            .get(key)
            .and_then(|item| lower_gate(item.stability(cx.resolve))),
        options: lower_link_options(stabilities(cx.resolve, id)),
    };
    let is_host_send = imports.is_some_and(|imports| imports.is_send) || cx.is_any_import_send;
    let defaults = [&cx.options.imports.default, &cx.options.exports.default];
    Some(model::WorldLink {
        interfaces: items
            .imports
            .iter()
            .filter(|(_, id)| cx.is_linked(*id))
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

/// The user's errors, under the names that modules know them by.
fn lower_trappable_errors(options: &Options) -> Vec<model::Replacement> {
    let errors = options.trappable_errors.iter().enumerate();
    let errors = errors.map(|(index, with)| model::Replacement {
        ident: names::ident(&format!("_TrappableError{index}")),
        path: with.path.clone(),
    });
    errors.collect()
}

/// `acme:plugin/plugin@0.2.3`.
fn world_name(resolve: &Resolve, world: &World) -> String {
    match world.package {
        Some(package) => resolve.id_of_name(package, &world.name),
        None => world.name.clone(),
    }
}
