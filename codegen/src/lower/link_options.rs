//! The structs with which a host enables unstable features.

use std::collections::BTreeSet;

use wit_parser::{InterfaceId, Resolve, Stability};

use super::context::Lower;
use crate::load::unstable_feature;
use crate::model::{ItemPath, LinkFeature, LinkOptions, ModulePath};
use crate::names;
use crate::survey::Items;

/// The struct in a module.
pub(super) fn options_path(module: &ModulePath) -> ItemPath {
    ItemPath {
        module: module.clone(),
        ident: names::ident(names::LINK_OPTIONS),
    }
}

/// The link options of an interface, if it has `@unstable` items.
pub(super) fn interface_options(
    resolve: &Resolve,
    id: InterfaceId,
    module: &ModulePath,
) -> Option<LinkOptions> {
    let features = features(stabilities(resolve, id));
    (!features.is_empty()).then(|| LinkOptions {
        path: options_path(module),
        features,
    })
}

/// The unstable features of everything that a world imports, and its own.
pub(super) fn world_features(cx: Lower<'_>) -> Vec<LinkFeature> {
    let Items { imports, world, .. } = &cx.facts.items;
    let items = world.imports.values();
    let items = items.map(|item| item.stability(cx.resolve()));
    let within = imports.iter();
    let within = within.flat_map(|import| stabilities(cx.resolve(), import.id));
    features([&world.stability].into_iter().chain(items).chain(within))
}

/// The features of all `@unstable` items among these, in alphabetical order.
fn features<'a>(stabilities: impl Iterator<Item = &'a Stability>) -> Vec<LinkFeature> {
    let features: BTreeSet<&str> = stabilities.filter_map(unstable_feature).collect();
    let features = features.into_iter();
    let features = features.map(|feature| LinkFeature {
        wit_name: feature.to_owned(),
        ident: names::ident(&names::snake(feature)),
    });
    features.collect()
}

/// The stabilities of an interface and of all its items.
fn stabilities(resolve: &Resolve, id: InterfaceId) -> impl Iterator<Item = &Stability> {
    let interface = &resolve.interfaces[id];
    let types = interface
        .types
        .values()
        .map(|id| &resolve.types[*id].stability);
    let functions = interface
        .functions
        .values()
        .map(|function| &function.stability);
    [&interface.stability]
        .into_iter()
        .chain(types)
        .chain(functions)
}
