//! The modules of older generations.

use std::collections::HashMap;

use proc_macro2::Ident;

use super::all_imports::WorldImports;
use super::among::Among;
use super::context::Lower;
use super::deprecated::lower_interface_deprecated;
use super::exporter::Exporter;
use super::exports::lower_export;
use super::fields::field_name;
use super::function_history::{FunctionHistory, OlderFunction, StoredFunctions};
use super::functions::{Names, lower_function};
use super::modules::{ModuleAt, around_export, import_modules};
use super::older_part::OlderPart;
use super::own_items::{lower_own_types, world_name};
use super::same_modules::same_module;
use super::stored::older_guest;
use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::model::{
    ExportedInterface, Function, GenerationModule, LinkedImports, ModuleContents, OlderFunctions,
    OlderInterface, OlderPlugin, Presence,
};
use crate::names::{self, Scope};
use crate::place::accessor_name;
use crate::relate::{FunctionKey, Within};
use crate::survey::{Export, Side};

/// The modules of a generation, and its functions whose type differs from the newest one's.
pub(super) struct Older {
    pub(super) modules: Vec<ModuleAt>,
    pub(super) functions: StoredFunctions,
    pub(super) parts: Vec<OlderPart>,
}

/// Lowers the modules of an older generation.
pub(super) fn lower_older(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    imports: WorldImports,
) -> Result<Older, Impossible> {
    let mut older = Older {
        modules: import_modules(cx, imports.modules),
        functions: HashMap::new(),
        parts: Vec::new(),
    };
    older.modules.retain(|module| !is_empty(&module.contents));
    let items = &cx.facts.items;
    let mut interfaces = Vec::new();
    let exports = items.exports.iter().zip(&cx.facts.exports.interfaces);
    for (position, ((export, facts), path)) in exports.zip(&cx.world.exports).enumerate() {
        let interface = lower_export(cx, Among::Older(history), position, export, facts)?;
        older.add(cx.index, Within::Interface(position), &interface);
        if !interface.functions.is_empty() {
            interfaces.push((position, export));
        }
        let contents = match same_module(cx, position, export) {
            Some(newest) => ModuleContents::Same(newest),
            None => ModuleContents::Exported(Box::new(interface)),
        };
        older.modules.push(ModuleAt {
            path: path.clone(),
            contents,
            around: around_export(cx.resolve(), export.key),
        });
    }
    let plugin = lower_plugin(cx, history, &interfaces)?;
    if let Some(plugin) = &plugin {
        older.parts = parts_of(cx, &interfaces, plugin)?;
    }
    let functions = plugin.iter().flat_map(|plugin| &plugin.functions);
    for function in functions.flat_map(|functions| &functions.functions) {
        older.insert(cx.index, Within::World, function, None);
    }
    let root = lower_root(cx, history, imports.own, plugin, older.modules.is_empty())?;
    let root = ModuleAt {
        path: cx.world.base.clone(),
        contents: ModuleContents::Generation(Box::new(root)),
        around: Vec::new(),
    };
    older.modules.insert(0, root);
    Ok(older)
}

/// Whether an imported interface has no types, and newer generations have all of its functions.
fn is_empty(contents: &ModuleContents) -> bool {
    let ModuleContents::Imported(interface) = contents else {
        return false;
    };
    interface.types.is_empty() && interface.reexports.is_empty() && interface.imports.is_none()
}

impl Older {
    fn add(&mut self, generation: usize, within: Within, interface: &ExportedInterface) {
        for function in &interface.functions {
            let resource = function.resource;
            let resource = resource.and_then(|at| interface.resources.get(at));
            let accessor = resource.map(|resource| resource.accessor.clone());
            self.insert(generation, within, function, accessor);
        }
    }

    fn insert(
        &mut self,
        generation: usize,
        within: Within,
        function: &Function,
        resource: Option<Ident>,
    ) {
        let Some(own_type) = &function.own_type else {
            return;
        };
        let key = FunctionKey {
            within,
            name: function.wit_name.clone(),
        };
        let function = OlderFunction {
            accessor: own_type.accessor.clone(),
            field: function.field.clone(),
            resource,
            wit_type: function.wit_type.clone(),
            is_optional: matches!(function.presence, Presence::MayBeAbsent { .. }),
            is_deprecated: function.deprecated.is_some(),
        };
        self.functions.insert((generation, key), function);
    }
}

fn lower_root(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    imports: Option<LinkedImports>,
    plugin: Option<OlderPlugin>,
    has_no_interfaces: bool,
) -> Result<GenerationModule, Impossible> {
    let own_types = cx.facts.items.types.iter().map(|(_, id)| *id);
    let (types, reexports) = (lower_own_types(cx)?, cx.reexports(own_types)?);
    let generation = history.module(cx.index)?;
    Ok(GenerationModule {
        position: cx.index,
        package: package_name(cx)?,
        world: world_name(cx.resolve(), cx.facts.items.world),
        is_empty: has_no_interfaces
            && plugin.is_none()
            && imports.is_none()
            && types.is_none()
            && reexports.is_empty(),
        generation: generation.to_string(),
        types,
        reexports,
        plugin,
        imports,
        component_type: cx.facts.wit.encoded.clone(),
    })
}

/// `acme:plugin@0.3.0`.
pub(super) fn package_name(cx: Lower<'_>) -> Result<String, Impossible> {
    let package = cx.facts.items.world.package;
    let package = package.map(|package| cx.resolve().packages[package].name.to_string());
    package.ok_or_else(|| Impossible::new("a world has no package"))
}

/// The functions whose home is this generation.
fn lower_plugin(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    interfaces: &[(usize, &Export<'_>)],
) -> Result<Option<OlderPlugin>, Impossible> {
    let mut fields = Scope::with(&["functions"]);
    let mut methods = Scope::default();
    let mut all = Vec::new();
    for (position, export) in interfaces {
        let within = Within::Interface(*position);
        let name = accessor_name(cx.resolve(), export.key, export.id)?;
        all.push(OlderInterface {
            wit_name: cx.resolve().name_world_key(export.key),
            deprecated: lower_interface_deprecated(cx, export.id),
            guest: older_guest(cx, cx.index, within)?,
            field: fields.claim(name.clone()),
            accessor: methods.claim(name),
            is_optional: is_optional(cx, history, within),
        });
    }
    let functions = lower_functions(cx, history, &mut methods)?;
    if all.is_empty() && functions.is_none() {
        return Ok(None);
    }
    Ok(Some(OlderPlugin {
        ident: cx.world.idents.ident.clone(),
        interfaces: all,
        functions,
    }))
}

/// The parts of a generation, in the order of the fields of its struct.
fn parts_of(
    cx: Lower<'_>,
    exports: &[(usize, &Export<'_>)],
    plugin: &OlderPlugin,
) -> Result<Vec<OlderPart>, Impossible> {
    let interfaces = exports.iter().zip(&plugin.interfaces);
    let interfaces = interfaces.map(|((position, _), interface)| OlderPart {
        within: Within::Interface(*position),
        field: interface.field.clone(),
        guest: interface.guest.clone(),
        is_optional: interface.is_optional,
    });
    let functions = plugin.functions.iter().map(|functions| {
        Ok(OlderPart {
            within: Within::World,
            field: names::ident("functions"),
            guest: older_guest(cx, cx.index, Within::World)?,
            is_optional: functions.is_optional,
        })
    });
    interfaces.map(Ok).chain(functions).collect()
}

/// Whether a component may lack this part although it has another part of the generation.
fn is_optional(cx: Lower<'_>, history: &FunctionHistory<'_>, part: Within) -> bool {
    let positions = (0..cx.facts.items.exports.len()).map(Within::Interface);
    let parts: Vec<_> = positions.chain([Within::World]).collect();
    let mut generations = 0..history.idents.modules.len();
    generations.any(|generation| {
        let mut parts = parts.iter();
        parts.any(|other| *other != part && history.has_guest(generation, cx.index, *other))
            && !history.requires_guest(generation, cx.index, part)
    })
}

/// The functions of the world itself whose home is the generation.
fn lower_functions(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    methods: &mut Scope,
) -> Result<Option<OlderFunctions>, Impossible> {
    let text = WitText::new(cx.resolve(), None);
    let exporter = Exporter {
        among: Among::Older(history),
        interface: None,
        within: Within::World,
        traced: "default",
        text: &text,
        stored: &[],
    };
    let mut fields = Scope::default();
    let mut functions = Vec::new();
    for exported in &cx.facts.exports.functions {
        let key = FunctionKey::of(Within::World, exported.function);
        if !cx.is_home(Side::Export, &key) {
            continue;
        }
        let names = Names {
            field: fields.claim(field_name(cx, exported.function)),
            methods: &mut *methods,
        };
        functions.push(lower_function(cx, exporter, exported, None, names)?);
    }
    if functions.is_empty() {
        return Ok(None);
    }
    Ok(Some(OlderFunctions {
        wit_name: world_name(cx.resolve(), cx.facts.items.world),
        uses_deprecated: functions.iter().any(|it| it.deprecated.is_some()),
        functions,
        is_optional: is_optional(cx, history, Within::World),
    }))
}
