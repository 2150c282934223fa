//! From WIT to the model. Only this stage and [`crate::load`] know the WIT parser.
//!
//! The input comes from [`crate::load`] and [`crate::parse`]. [`crate::check`] and [`crate::emit`]
//! read the output. This stage applies `with` and `exports`, and decides every Rust name through
//! [`crate::names`]. It builds no tokens.

mod deprecated;
mod derives;
mod docs;
mod exports;
mod features;
mod functions;
mod given;
mod imports;
mod info;
mod keys;
mod modules;
mod named_types;
mod obstacles;
mod place;
mod replacements;
mod rules;
mod sides;
mod stands;
#[cfg(test)]
mod steps;
mod trappable;
mod types;
mod usage;
mod versions;
mod wit_text;
mod world;

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::{
    Function, InterfaceId, PackageId, Resolve, SizeAlign, TypeId, World, WorldItem, WorldKey,
};

pub(crate) use self::derives::RefusedDerive;
use self::derives::refused_derives;
use self::exports::lower_export;
use self::features::lower_features;
pub(crate) use self::given::lower_given;
use self::imports::{lower_import, lower_named_import};
use self::info::Infos;
pub(crate) use self::info::components;
use self::keys::interface_keys;
pub(crate) use self::keys::plain_name;
use self::modules::Places;
use self::obstacles::KnownObstacles;
pub(crate) use self::obstacles::{Holds, Obstacle, Part};
use self::rules::TypeRules;
use self::sides::sides;
pub(crate) use self::sides::{Names, Sides};
use self::stands::lower_stands;
use self::trappable::{ErrorKey, idle_errors, place_errors};
pub(crate) use self::usage::{IdleError, NoDefinition, Unused, UnusedWhy};
use self::usage::{Replacements, Rules};
use self::versions::Versions;
use self::world::lower_world;
use crate::Audience;
use crate::load::{Wit, all_sizes};
use crate::model::{self, HostResult, ModuleContents};
use crate::names;
use crate::options::{Inline, Options, With};

/// The bindings of a world, and the options that had no effect on it.
pub(crate) struct Lowered {
    /// The model to emit.
    pub(crate) bindings: model::Bindings,
    /// Keys and filters that matched nothing.
    pub(crate) unused: Vec<Unused>,
    /// What such a key could have meant.
    pub(crate) sides: Sides,
    /// Derives that the user requested by a type's name and that the type cannot have.
    pub(crate) refused_derives: Vec<RefusedDerive>,
}

/// Applies the options to the WIT.
pub(crate) fn lower(wit: &Wit, options: &Options, audience: Audience) -> Lowered {
    let resolve = &wit.resolve;
    let world = &resolve.worlds[wit.world];
    let items = match options.inline {
        Some(Inline::Interfaces(_)) => Items::of(resolve, world).without_own(),
        _ => Items::of(resolve, world),
    };
    let mut cx = Lower::new(resolve, options);
    cx.world_package = world.package;
    cx.place(world, &items);
    let unknown_errors = place_errors(&mut cx, &items);
    replacements::place_visibility(&mut cx, &items, audience);
    let modules = lower_modules(&mut cx, &items);
    let without_world = optional_without_world(&cx, &items);
    let world = items.has_own.then(|| lower_world(&mut cx, world, &items));
    lower_stands(&mut cx, &items);
    replacements::place_names(&mut cx.replacements);
    let refused_derives = refused_derives(&cx, &items);
    let sides = sides(&cx, &items);
    let idle_errors = idle_errors(&mut cx, &items);
    let host_result = match options.anyhow {
        true => HostResult::Anyhow,
        false => HostResult::Wasmtime,
    };
    let bindings = model::Bindings {
        features: lower_features(host_result, world.as_ref(), &modules),
        runtime: runtime_module(options.runtime.as_ref()),
        host_result,
        wasmtime: options.wasmtime_crate.clone(),
        replacements: std::mem::take(&mut cx.replacements),
        type_aliases: lower_type_aliases(options, &idle_errors),
        world,
        component_type: wit.encoded.clone(),
        modules,
    };
    let unused = [
        cx.with.unused(UnusedWhy::NothingToReplace),
        cx.derives.unused(UnusedWhy::NoDerivingType),
        cx.attributes.unused(UnusedWhy::NoAttributes),
        cx.exports.unused(UnusedWhy::NoExport),
        cx.imports.unused(UnusedWhy::NoImport),
        unknown_errors,
        idle_errors.into_iter().map(|(_, unused)| unused).collect(),
        cx.named.unused(UnusedWhy::NoNamedImport),
        cx.versions.unused(),
        without_world,
    ];
    Lowered {
        bindings,
        unused: unused.into_iter().flatten().collect(),
        sides,
        refused_derives,
    }
}

/// The data that all of lowering reads. It is complete before the first definition is lowered,
/// except for the marks of used options.
pub(crate) struct Lower<'a> {
    resolve: &'a Resolve,
    options: &'a Options,
    /// The package of the world.
    world_package: Option<PackageId>,
    infos: Infos,
    sizes: SizeAlign,
    places: Places,
    with: Replacements<'a>,
    derives: Replacements<'a>,
    attributes: Replacements<'a>,
    exports: Rules<'a>,
    imports: Rules<'a>,
    versions: Versions<'a>,
    named: Replacements<'a>,
    replacements: Vec<model::Replacement>,
    /// The error types that are replaced by host-defined errors, with the names of these errors at
    /// the root.
    trappable_errors: HashMap<TypeId, Ident>,
    /// The types to which the host of their interface converts an error of its own.
    converters: HashMap<TypeId, Ident>,
    /// The keys of `trappable_error_type` that name a type.
    error_keys: Vec<ErrorKey>,
    /// Whether an imported interface requires a host that is `Send`.
    is_any_import_send: bool,
    /// The traits `HostBucket` and `HostBucketWithStore` of each resource that the host defines.
    host_traits: HashMap<TypeId, (Ident, Ident)>,
    /// The types that the user replaced, with their positions in `replacements`.
    replaced_types: HashMap<TypeId, usize>,
    /// What was found to keep types from a derive.
    obstacles: KnownObstacles,
    /// The rules of `derives` and `attributes` for the types.
    type_rules: HashMap<TypeId, TypeRules>,
    /// The imported interfaces that the user replaced, with the path to the replacement at the root.
    replaced_interfaces: HashMap<InterfaceId, (usize, Vec<String>)>,
    /// The resources of the guest that have functions, with the struct that has the methods.
    guest_resources: HashMap<TypeId, Ident>,
}

/// The items of a world, sorted by kind.
struct Items<'a> {
    /// The imported interfaces, each once.
    imports: Vec<Import<'a>>,
    exports: Vec<(&'a WorldKey, InterfaceId)>,
    /// Whether items for the world itself are generated.
    has_own: bool,
    /// The types of the world itself.
    types: Vec<(&'a String, TypeId)>,
    /// The functions that the world itself exports.
    functions: Vec<&'a Function>,
    /// The functions that the world itself imports.
    imported_functions: Vec<&'a Function>,
}

/// An imported interface.
struct Import<'a> {
    /// The name in the output: the interface's own name, if it has one.
    key: WorldKey,
    id: InterfaceId,
    /// The names under which the world imports it.
    links: Vec<&'a WorldKey>,
}

impl<'a> Import<'a> {
    /// Collects every imported interface once. If the world imports an interface under several
    /// plain names, it is one interface for the host.
    fn all(resolve: &Resolve, world: &'a World) -> Vec<Self> {
        let origin = |id: InterfaceId| resolve.interfaces[id].clone_of.unwrap_or(id);
        let mut imports: Vec<Import<'a>> = Vec::new();
        for (key, item) in &world.imports {
            let WorldItem::Interface { id, .. } = item else {
                continue;
            };
            let is_own = resolve.interfaces[*id].name.is_none();
            let same = |import: &&mut Import<'_>| !is_own && origin(import.id) == origin(*id);
            match imports.iter_mut().find(same) {
                Some(import) => {
                    import.links.push(key);
                    // Other interfaces use the types of the original interface, not of a clone.
                    if resolve.interfaces[*id].clone_of.is_none() {
                        import.key = WorldKey::Interface(*id);
                        import.id = *id;
                    }
                }
                None => imports.push(Import {
                    key: if is_own {
                        key.clone()
                    } else {
                        WorldKey::Interface(*id)
                    },
                    id: *id,
                    links: vec![key],
                }),
            }
        }
        imports
    }
}

impl<'a> Items<'a> {
    fn of(resolve: &Resolve, world: &'a World) -> Self {
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
            imports: Import::all(resolve, world),
            exports: world.exports.iter().filter_map(interface).collect(),
            has_own: true,
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

    /// Keeps only the interfaces.
    fn without_own(self) -> Self {
        Items {
            has_own: false,
            types: Vec::new(),
            functions: Vec::new(),
            imported_functions: Vec::new(),
            ..self
        }
    }
}

impl<'a> Lower<'a> {
    fn new(resolve: &'a Resolve, options: &'a Options) -> Self {
        Lower {
            resolve,
            options,
            world_package: None,
            infos: Infos::default(),
            sizes: all_sizes(resolve),
            places: Places::default(),
            with: Replacements::new(&options.with),
            derives: Replacements::of_keys(options.derives.rules.iter().map(|rule| &rule.key)),
            attributes: Replacements::of_keys(options.attributes.iter().map(|rule| &rule.key)),
            exports: Rules::new(&options.exports),
            imports: Rules::new(&options.imports),
            versions: Versions::new(options.versions.as_ref()),
            named: Replacements::new(&options.named_imports),
            trappable_errors: HashMap::new(),
            converters: HashMap::new(),
            error_keys: Vec::new(),
            host_traits: HashMap::new(),
            is_any_import_send: false,
            replacements: replacements::replacements(&options.with),
            replaced_types: HashMap::new(),
            obstacles: KnownObstacles::default(),
            type_rules: HashMap::new(),
            replaced_interfaces: HashMap::new(),
            guest_resources: HashMap::new(),
        }
    }
}

/// The modules of all interfaces.
fn lower_modules(cx: &mut Lower<'_>, items: &Items<'_>) -> Vec<model::Module> {
    let mut modules = Vec::new();
    for Import { key, id, .. } in &items.imports {
        let module = cx.places.module(*id).to_vec();
        let contents = lower_import(cx, key, *id, &module);
        if let ModuleContents::Imported(interface) = &contents {
            cx.is_any_import_send |= interface.imports.is_send;
        }
        modules::insert(&mut modules, &module, contents);
    }
    for Import { key, id, .. } in &items.imports {
        if let Some((module, contents)) = lower_named_import(cx, key, *id) {
            modules::insert(&mut modules, &module, contents);
        }
    }
    for &(key, id) in &items.exports {
        let module = cx.places.module(id).to_vec();
        modules::insert(&mut modules, &module, lower_export(cx, key, id, &module));
    }
    modules
}

/// Returns the filters that would make an interface optional, if no world is generated.
fn optional_without_world(cx: &Lower<'_>, items: &Items<'_>) -> Vec<Unused> {
    if items.has_own {
        return Vec::new();
    }
    let keys = items
        .exports
        .iter()
        .map(|(key, _)| interface_keys(cx.resolve, key));
    let filters: Vec<_> = keys
        .filter_map(|keys| cx.exports.optional_filter(&keys).cloned())
        .collect();
    let unused = |literal| Unused {
        literal,
        why: UnusedWhy::OptionalWithoutWorld,
        known: Default::default(),
    };
    filters.into_iter().map(unused).collect()
}

/// `::worldbind::__private…`.
fn runtime_module(runtime: Option<&syn::Path>) -> syn::Path {
    let mut path = runtime.cloned().unwrap_or_else(default_runtime);
    let module = names::ident(&names::runtime_module());
    path.segments.push(module.into());
    path
}

/// `::worldbind`.
fn default_runtime() -> syn::Path {
    let name = syn::PathSegment::from(names::ident("worldbind"));
    syn::Path {
        leading_colon: Some(syn::token::PathSep::default()),
        segments: [name].into_iter().collect(),
    }
}

/// The user's error types and id types, with the names that modules use for them. Those of
/// `idle_errors` have no effect.
fn lower_type_aliases(options: &Options, idle_errors: &[(usize, Unused)]) -> Vec<model::TypeAlias> {
    let alias = |prefix: &str, index: usize, with: &With, is_idle| model::TypeAlias {
        ident: names::ident(&format!("{prefix}{index}")),
        path: with.path.clone(),
        is_idle,
    };
    let is_idle = |index| idle_errors.iter().any(|(idle, _)| *idle == index);
    let errors = options.trappable_errors.iter().enumerate();
    let errors = errors.map(|(index, with)| alias("_TrappableError", index, with, is_idle(index)));
    let ids = options.named_imports.iter().enumerate();
    let ids = ids.map(|(index, with)| alias("_NamedImport", index, with, false));
    errors.chain(ids).collect()
}
