//! From WIT to the model: the only stage beside [`crate::load`] that knows the WIT parser.
//!
//! Comes from [`crate::load`] and [`crate::parse`]; [`crate::check`] and [`crate::emit`] read what goes
//! out. Here `with` and `exports` are applied and every Rust name is decided, through [`crate::names`].
//! No tokens are built here.

mod functions;
mod info;
mod keys;
mod modules;
mod types;
mod usage;
mod wit_text;

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::{Function, InterfaceId, Resolve, TypeId, World, WorldItem, WorldKey};

use self::functions::{Scopes, lower_function};
use self::info::Infos;
use self::modules::{Places, Side, from_root, name_types, package_module};
use self::types::{Here, lower_docs, lower_type_def, replace_types};
use self::usage::{Replacements, Rules};
pub(crate) use self::usage::{Unused, UnusedWhy};
use self::wit_text::WitText;
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
    let unused = cx.with.unused().into_iter().chain(cx.exports.unused());
    Lowered {
        world,
        unused: unused.collect(),
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
    replacements: Vec<model::Replacement>,
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
    functions: Vec<&'a Function>,
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
            let scope = Scope::with(&["Host", "HostWithStore", "LinkOptions"]);
            self.name_interface_types(id, scope);
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

    fn place_world_types(&mut self, world: &World, items: &Items<'_>) {
        let module = format!("__{}_types", names::snake(&world.name));
        self.places.place_world_types(names::ident(&module));
        replace_types(self, None, items.types.iter().map(|(name, id)| (*name, id)));
        let types = items.types.iter().map(|(name, id)| ((*name).clone(), *id));
        name_types(
            &mut self.places,
            self.resolve,
            types,
            WorldIdents::of(world).scope(),
        );
    }

    fn name_interface_types(&mut self, id: InterfaceId, scope: Scope) {
        let types = self.resolve.interfaces[id].types.iter();
        let types = types.map(|(name, id)| (name.clone(), *id));
        name_types(&mut self.places, self.resolve, types, scope);
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
}

impl WorldIdents {
    fn of(world: &World) -> Self {
        let name = names::camel_beside_host(&world.name);
        WorldIdents {
            ident: names::ident(&name),
            pre: names::ident(&format!("{name}Pre")),
            indices: names::ident(&format!("{name}Indices")),
        }
    }

    /// The root, where these names are taken.
    fn scope(&self) -> Scope {
        let taken = [&self.ident, &self.pre, &self.indices].map(Ident::to_string);
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
        modules::insert(&mut modules, &module, lower_import(cx, key, id, &module));
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
    let WorldIdents {
        ident,
        pre,
        indices,
    } = WorldIdents::of(world);
    model::World {
        wit_name: world_name(cx.resolve, world),
        docs: lower_docs(&world.docs),
        ident,
        pre_ident: pre,
        indices_ident: indices,
        runtime: default_runtime(),
        replacements: std::mem::take(&mut cx.replacements),
        types,
        interfaces,
        functions,
        modules,
    }
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
    cx: &Lower<'_>,
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
    ModuleContents::Imported(model::ImportedInterface {
        wit_name: cx.resolve.name_world_key(key),
        docs: lower_docs(&cx.resolve.interfaces[id].docs),
        types: lower_interface_types(cx, key, id, module),
    })
}

fn lower_export(
    cx: &mut Lower<'_>,
    key: &WorldKey,
    id: InterfaceId,
    module: &[Ident],
) -> ModuleContents {
    let interface = &cx.resolve.interfaces[id];
    let here = Here {
        key: Some(key),
        module,
    };
    let mut fields = Scope::with(&["taken"]);
    let mut methods = Scope::with(&["interface", "new"]);
    let mut resources: Vec<Resource> = Vec::new();
    let mut functions = Vec::new();
    for function in interface.functions.values() {
        let resource = function
            .kind
            .resource()
            .map(|id| position_of_resource(&mut resources, id));
        let methods = match resource.and_then(|index| resources.get_mut(index)) {
            Some(resource) => &mut resource.methods,
            None => &mut methods,
        };
        let scopes = Scopes {
            fields: &mut fields,
            methods,
        };
        functions.push(lower_function(
            cx,
            here,
            function,
            Some(id),
            resource,
            scopes,
        ));
    }
    let resources = resources
        .into_iter()
        .filter_map(|resource| lower_guest_resource(cx, resource.id, &mut methods))
        .collect();
    let text = WitText {
        resolve: cx.resolve,
        interface: Some(id),
    };
    let wit_types = text.definitions().into_iter();
    ModuleContents::Exported(model::ExportedInterface {
        wit_name: cx.resolve.name_world_key(key),
        docs: lower_docs(&interface.docs),
        types: lower_interface_types(cx, key, id, module),
        functions,
        resources,
        wit_types: wit_types
            .map(|(name, definition)| model::WitType { name, definition })
            .collect(),
    })
}

fn lower_interface_types(
    cx: &Lower<'_>,
    key: &WorldKey,
    id: InterfaceId,
    module: &[Ident],
) -> Vec<model::TypeDef> {
    let here = Here {
        key: Some(key),
        module,
    };
    let types = cx.resolve.interfaces[id].types.values();
    types
        .filter_map(|id| lower_type_def(cx, here, *id))
        .collect()
}

/// A resource of the guest's, while its functions are lowered.
struct Resource {
    id: TypeId,
    methods: Scope,
}

fn position_of_resource(resources: &mut Vec<Resource>, id: TypeId) -> usize {
    match resources.iter().position(|resource| resource.id == id) {
        Some(index) => index,
        None => {
            resources.push(Resource {
                id,
                methods: Scope::default(),
            });
            resources.len() - 1
        }
    }
}

fn lower_guest_resource(
    cx: &Lower<'_>,
    id: TypeId,
    methods: &mut Scope,
) -> Option<model::GuestResource> {
    let name = cx.resolve.types[id].name.as_deref()?;
    Some(model::GuestResource {
        wit_name: name.to_owned(),
        ident: cx.guest_resources.get(&id)?.clone(),
        accessor: methods.claim(names::snake(name)),
    })
}

/// `acme_plugin_transform`, `health`.
fn accessor_name(resolve: &Resolve, key: &WorldKey, id: InterfaceId) -> String {
    let interface = &resolve.interfaces[id];
    match (key, &interface.name, interface.package) {
        (WorldKey::Interface(_), Some(name), Some(package)) => {
            let namespace = &resolve.packages[package].name.namespace;
            let package = package_module(resolve, package);
            names::accessor(namespace, &package, name)
        }
        (WorldKey::Name(name), ..) => names::snake(name),
        (WorldKey::Interface(_), ..) => "unnamed".to_owned(),
    }
}

/// `acme:plugin/plugin@0.2.3`.
fn world_name(resolve: &Resolve, world: &World) -> String {
    match world.package {
        Some(package) => resolve.id_of_name(package, &world.name),
        None => world.name.clone(),
    }
}
