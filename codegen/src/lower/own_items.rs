//! The items of a world itself: its names, its own types and imports.

use wit_parser::{Resolve, World, WorldItem};

use super::context::Lower;
use super::deprecated::is_any_deprecated;
use super::importer::Importer;
use super::own::own_implemented;
use super::traits::lower_traits;
use crate::impossible::Impossible;
use crate::model;
use crate::options::{ScopedVersions, VersionRule};
use crate::place::{HostIdents, WorldIdents};
use crate::relate::Within;

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
pub(super) fn lower_versions(versions: &ScopedVersions<'_>) -> model::Versions {
    let rules = versions.applying().map(|rule| {
        let VersionRule {
            key,
            rule,
            // It is part of the rule.
            requirement: _,
        } = rule;
        let key = key
            .as_ref()
            .map_or("default".to_owned(), syn::LitStr::value);
        (key, rule.to_string())
    });
    model::Versions {
        rules: rules.collect(),
        has_policy: versions.is_given,
    }
}

pub(super) fn lower_own_types(cx: Lower<'_>) -> Result<Option<model::WorldTypes>, Impossible> {
    let types = cx.facts.items.types.iter().map(|(_, id)| *id);
    let types = cx.own_type_refs(types)?;
    Ok((!types.is_empty()).then(|| model::WorldTypes {
        module: cx.world.types_module.clone(),
        uses_deprecated: is_any_deprecated(cx, &types),
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
        traced: &world.name,
        idents: HostIdents {
            host: imports.clone(),
            with_store: imports_with_store.clone(),
        },
        implemented,
        interface: None,
        types: cx.facts.items.types.iter().map(|(_, id)| *id).collect(),
    };
    lower_traits(cx, importer).map(Some)
}
