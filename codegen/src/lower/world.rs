//! The world itself: its struct, its own types and functions.

use wit_parser::{Resolve, World, WorldItem};

use super::context::Lower;
use super::deprecated::{lower_deprecated, lower_interface_deprecated};
use super::docs::lower_docs;
use super::functions::{Exporter, Scopes, lower_function};
use super::gates::lower_gate;
use super::generations::{lower_generations, lower_older_fields};
use super::importer::Importer;
use super::kin::Kin;
use super::own::own_implemented;
use super::stored::{set_holders, stored_in};
use super::traits::lower_imports;
use super::wit_text::WitText;
use super::world_link::lower_world_link;
use crate::impossible::Impossible;
use crate::model;
use crate::names::Scope;
use crate::options::{Entries, VersionRule};
use crate::place::{HostIdents, WorldIdents, accessor_name};
use crate::relate::Within;
use crate::survey::{Export, Items};

/// What the newest of several generations is lowered with.
pub(super) struct Newest<'a> {
    pub(super) kin: &'a Kin<'a>,
    /// The worlds of all generations.
    pub(super) all: &'a [Lower<'a>],
    /// The generations that nobody but the host can tell apart.
    pub(super) parted: &'a [(usize, usize)],
    /// How what they import is linked.
    pub(super) link: &'a Option<model::LinkPlan>,
}

/// Lowers the world's struct and the items that belong to it.
pub(super) fn lower_world(
    cx: Lower<'_>,
    imports: Option<model::Imports>,
    newest: Option<&Newest<'_>>,
) -> Result<model::World, Impossible> {
    let mut fields = match newest {
        Some(_) => Scope::with(&["generation"]),
        None => Scope::default(),
    };
    let mut methods = Scope::with(&[
        "add_to_linker",
        "add_to_linker_imports",
        "instantiate",
        "instantiate_async",
        "new",
    ]);
    if cx.entries.versions.is_some() {
        methods.reserve("with_policy");
    }
    if newest.is_some() {
        methods.reserve("generation");
    }
    let mut functions = lower_functions(cx, &mut fields, &mut methods)?;
    let interfaces = lower_interfaces(cx, &mut fields, &mut methods)?;
    let generations = newest.map(|newest| {
        let Newest {
            kin,
            all,
            parted,
            link,
        } = newest;
        let older = lower_older_fields(cx, kin, all, &mut fields)?;
        for item in &older {
            set_holders(&mut functions, &item.field.ty, &item.field.field);
        }
        lower_generations(cx, kin, all, &interfaces, older, parted, link, &mut methods)
    });
    let WorldIdents {
        ident,
        pre,
        indices,
        runtime,
        ..
    } = &cx.world.idents;
    let world = cx.facts.items.world;
    Ok(model::World {
        wit_name: world_name(cx.resolve(), world),
        docs: lower_docs(&world.docs),
        ident: ident.clone(),
        pre_ident: pre.clone(),
        indices_ident: indices.clone(),
        runtime_ident: runtime.clone(),
        types: lower_own_types(cx)?,
        import_names: import_names(cx.resolve(), world),
        versions: lower_versions(cx.entries),
        generations: generations.transpose()?,
        link: lower_world_link(cx, imports.as_ref()),
        imports,
        interfaces,
        functions,
    })
}

/// `acme:plugin/plugin@0.2.3`.
pub(super) fn world_name(resolve: &Resolve, world: &World) -> String {
    match world.package {
        Some(package) => resolve.id_of_name(package, &world.name),
        None => world.name.clone(),
    }
}

/// The names of the world's imports, without types.
pub(super) fn import_names(resolve: &Resolve, world: &World) -> Vec<String> {
    let is_linked = |item: &WorldItem| match item {
        WorldItem::Interface { .. } | WorldItem::Function(_) => true,
        WorldItem::Type { .. } => false,
    };
    let imports = world.imports.iter().filter(|(_, item)| is_linked(item));
    imports
        .map(|(key, _)| resolve.name_world_key(key))
        .collect()
}

/// The user's keys and rules of `versions`, as the runtime reads them.
pub(super) fn lower_versions(entries: &Entries) -> model::Versions {
    let rules = entries.versions.iter().flat_map(|versions| &versions.rules);
    let rules = rules.map(|VersionRule { key, rule, .. }| {
        let key = key
            .as_ref()
            .map_or("default".to_owned(), syn::LitStr::value);
        (key, rule.to_string())
    });
    model::Versions {
        rules: rules.collect(),
        has_policy: entries.versions.is_some(),
    }
}

/// The functions that the world itself exports.
fn lower_functions(
    cx: Lower<'_>,
    fields: &mut Scope,
    methods: &mut Scope,
) -> Result<Vec<model::Function>, Impossible> {
    let text = WitText::new(cx.resolve(), None);
    let exporter = Exporter {
        interface: None,
        within: Within::World,
        traced: "default",
        text: &text,
    };
    let functions = cx.facts.exports.functions.iter().map(|exported| {
        let scopes = Scopes {
            fields: &mut *fields,
            methods: &mut *methods,
        };
        lower_function(cx, exporter, exported, None, scopes)
    });
    functions.collect()
}

/// The exported interfaces, as the world's struct has them.
fn lower_interfaces(
    cx: Lower<'_>,
    fields: &mut Scope,
    methods: &mut Scope,
) -> Result<Vec<model::WorldInterface>, Impossible> {
    let Items {
        resolve, exports, ..
    } = &cx.facts.items;
    let all = exports.iter().zip(&cx.facts.exports.interfaces);
    let all = all.zip(&cx.world.exports).enumerate();
    let interfaces = all.map(|(position, ((export, facts), module))| {
        let accessor = accessor_name(resolve, export.key, export.id)?;
        Ok(model::WorldInterface {
            wit_name: resolve.name_world_key(export.key),
            deprecated: lower_export_deprecated(cx, export),
            module: module.clone(),
            field: fields.claim(accessor.clone()),
            accessor: methods.claim(accessor),
            is_optional: facts.is_optional,
            elsewhere: lower_elsewhere(cx, position),
            stored: stored_in(cx, position)?,
        })
    });
    interfaces.collect()
}

/// In which generations an interface may be missing.
fn lower_elsewhere(cx: Lower<'_>, position: usize) -> model::Elsewhere {
    cx.kin.map_or_else(Default::default, |kin| {
        kin.interface_elsewhere(cx.index, position)
    })
}

/// The deprecation of an exported interface, or of the world's export of it.
fn lower_export_deprecated(cx: Lower<'_>, export: &Export<'_>) -> Option<model::Deprecated> {
    lower_interface_deprecated(cx, export.id).or_else(|| {
        let world = cx.facts.items.world;
        let item = world.exports.get(export.key)?;
        let name = cx.resolve().name_world_key(export.key);
        lower_deprecated(cx, item.stability(cx.resolve()), world.package, &name)
    })
}

pub(super) fn lower_own_types(cx: Lower<'_>) -> Result<Option<model::WorldTypes>, Impossible> {
    let types = cx.facts.items.types.iter().map(|(_, id)| *id);
    let types = cx.own_type_refs(types)?;
    Ok((!types.is_empty()).then(|| model::WorldTypes {
        module: cx.world.types_module.clone(),
        types,
    }))
}

/// The imports of the world itself.
pub(super) fn lower_own_imports(cx: Lower<'_>) -> Result<Option<model::Imports>, Impossible> {
    let implemented = &own_implemented(cx, Within::World, &cx.facts.imports.own);
    if implemented.resources.is_empty() && implemented.functions.is_empty() {
        return Ok(None);
    }
    let WorldIdents {
        imports,
        imports_with_store,
        ..
    } = &cx.world.idents;
    let world = cx.facts.items.world;
    let importer = Importer {
        of: None,
        wit_name: String::new(),
        traced: &world.name,
        idents: HostIdents {
            host: imports.clone(),
            with_store: imports_with_store.clone(),
        },
        implemented,
        linking: None,
        gate: lower_gate(&world.stability),
        package: world.package,
        types: cx.facts.items.types.iter().map(|(_, id)| *id).collect(),
    };
    lower_imports(cx, importer).map(Some)
}
