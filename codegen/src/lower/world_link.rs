//! How all imports of a world are linked.

use wit_parser::WorldKey;

use super::context::Lower;
use super::gates::{lower_gate, lower_link_options, stabilities};
use crate::load::is_resource;
use crate::model::{Imports, InterfaceLink, LinkOptions, LinkedInterface, ModulePath, WorldLink};
use crate::survey::{Import, Items, WorldFacts};

/// Lowers how all imports are linked. `own` are the imports of the world itself.
pub(super) fn lower_world_link(cx: Lower<'_>, own: Option<&Imports>) -> Option<WorldLink> {
    let imports = &cx.facts.items.imports;
    if own.is_none() && imports.is_empty() {
        return None;
    }
    let is_own_send = own.is_some_and(|own| own.is_send);
    let interfaces = imports.iter().zip(&cx.world.imports);
    let interfaces = interfaces.filter(|(import, _)| is_linked(cx.facts, import));
    let interfaces = interfaces.map(|(import, module)| lower_linked_interface(cx, import, module));
    Some(WorldLink {
        interfaces: interfaces.collect(),
        is_host_send: is_host_send(cx, is_own_send),
        is_send: is_data_send(cx, is_own_send),
        options: lower_world_options(cx),
        gate: lower_gate(&cx.facts.items.world.stability),
    })
}

fn is_host_send(cx: Lower<'_>, is_own_send: bool) -> bool {
    is_own_send || is_any_import_send(cx.facts)
}

/// Whether the store's data must be `Send` to link what a world imports. `is_own_send` says so of
/// what the world itself imports.
pub(super) fn is_data_send(cx: Lower<'_>, is_own_send: bool) -> bool {
    is_host_send(cx, is_own_send) || cx.options.requires_send
}

fn lower_linked_interface(
    cx: Lower<'_>,
    import: &Import<'_>,
    module: &ModulePath,
) -> LinkedInterface {
    let links = import.links.iter();
    LinkedInterface {
        module: module.clone(),
        options: lower_link_options(stabilities(cx.resolve(), import.id)),
        links: links
            .map(|key| lower_interface_link(cx, import, key))
            .collect(),
    }
}

/// The link options for everything that the world imports.
pub(super) fn lower_world_options(cx: Lower<'_>) -> Option<LinkOptions> {
    let Items { imports, world, .. } = &cx.facts.items;
    let items = world.imports.values();
    let items = items.map(|item| item.stability(cx.resolve()));
    let within = imports.iter();
    let within = within.flat_map(|import| stabilities(cx.resolve(), import.id));
    let all = [&world.stability].into_iter().chain(items).chain(within);
    lower_link_options(all)
}

fn lower_interface_link(cx: Lower<'_>, import: &Import<'_>, key: &WorldKey) -> InterfaceLink {
    let item = cx.facts.items.world.imports.get(key);
    InterfaceLink {
        name: match key {
            WorldKey::Name(name) if import.key != *key => Some(name.clone()),
            WorldKey::Name(_) | WorldKey::Interface(_) => None,
        },
        gate: item.and_then(|item| lower_gate(item.stability(cx.resolve()))),
    }
}

/// Whether a host implements anything of an interface. An interface with only types needs no
/// linking, and a module that replaces it does not need a `Host`.
fn is_linked(facts: &WorldFacts<'_>, import: &Import<'_>) -> bool {
    let items = &facts.items;
    let mut types = items.types_of(import.id);
    items.functions_of(import.id).next().is_some()
        || types
            .any(|id| is_resource(items.resolve, id) || facts.errors.converted.contains_key(&id))
}

/// Whether an imported interface for which traits are generated needs a host that is `Send`.
fn is_any_import_send(facts: &WorldFacts<'_>) -> bool {
    let replaced = &facts.types.replaced.interfaces;
    let imports = facts.items.imports.iter().zip(&facts.imports.interfaces);
    let mut implemented = imports
        .filter(|(import, _)| !replaced.contains_key(&import.id))
        .filter_map(|(_, implemented)| implemented.as_ref());
    implemented.any(|implemented| {
        let functions = implemented
            .functions
            .iter()
            .map(|function| function.receiver);
        let resources = implemented.resources.iter().map(|resource| resource.drop);
        functions
            .chain(resources)
            .any(|receiver| receiver.is_async())
    })
}
