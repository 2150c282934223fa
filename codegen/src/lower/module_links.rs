//! How a module links what a host implements for it.

use proc_macro2::Ident;

use super::context::Lower;
use super::gates::lower_gate;
use super::link_options::{options_path, world_features};
use crate::model::{
    HostMethod, HostPath, Imports, ItemPath, LinkBounds, LinkNames, LinkPart, LinkedName, Links,
    MethodKind, ModulePath, NamedCall, OptionsParam, OwnLinks,
};
use crate::relate::Within;
use crate::survey::Role;

/// How a module takes part in linking several generations.
pub(super) struct ModuleLinks {
    /// Whether another generation links some of the methods, or under other names.
    pub(super) is_named: bool,
    /// What newer generations implement of the same interface.
    pub(super) parts: Vec<LinkPart>,
    /// What a host must implement, next to the traits of the module.
    pub(super) others: OtherHosts,
}

/// What a host must implement for the parts that a module links.
#[derive(Default)]
pub(super) struct OtherHosts {
    /// One for each part.
    pub(super) hosts: Vec<HostPath>,
    pub(super) converters: Vec<ItemPath>,
    /// Whether the host must be `Send`.
    pub(super) is_host_send: bool,
    /// Whether the store's data must be `Send`.
    pub(super) is_data_send: bool,
}

impl ModuleLinks {
    /// Of a module that takes no part.
    pub(super) fn alone() -> Self {
        ModuleLinks {
            is_named: false,
            parts: Vec::new(),
            others: OtherHosts::default(),
        }
    }
}

/// How everything of a module is linked.
pub(super) fn lower_links(
    cx: Lower<'_>,
    within: Within,
    imports: &Imports,
    links: ModuleLinks,
) -> Links {
    let ModuleLinks {
        is_named,
        parts,
        others,
    } = links;
    let linked: Vec<_> = imports.methods.iter().filter(is_linked).collect();
    let gate = gate_of_all(cx, within);
    let is_any_gated = gate.is_some() || linked.iter().any(|method| method.gate.is_some());
    let is_gated = is_any_gated && !linked.is_empty();
    let is_used = is_gated || parts.iter().any(|part| !part.gates.is_empty());
    let own = match (linked.is_empty(), is_named, is_gated) {
        (true, _, _) => OwnLinks::Nothing,
        (false, false, _) => OwnLinks::Methods { gate },
        (false, true, false) => OwnLinks::InOneCall,
        (false, true, true) => OwnLinks::InCalls {
            gate,
            calls: calls(&linked),
        },
    };
    let options = options_of(cx, imports, is_used);
    Links {
        own,
        options: options.map(|ty| OptionsParam { ty, is_used }),
        bounds: lower_bounds(imports, others),
        parts,
    }
}

/// What a host must implement so that everything is linked.
fn lower_bounds(imports: &Imports, others: OtherHosts) -> LinkBounds {
    let OtherHosts {
        hosts,
        converters,
        is_host_send,
        is_data_send,
    } = others;
    let of_hosts = hosts.iter().map(|host| &host.host);
    let mut traits: Vec<ItemPath> = Vec::new();
    for path in imports.converters.iter().chain(of_hosts).chain(&converters) {
        if !traits.contains(path) {
            traits.push(path.clone());
        }
    }
    LinkBounds {
        traits,
        with_stores: hosts.into_iter().map(|host| host.with_store).collect(),
        is_host_send: is_host_send && !imports.is_send,
        is_data_send: imports.is_send || is_data_send,
    }
}

/// The unstable feature that everything of an interface, or of a world itself, needs.
fn gate_of_all(cx: Lower<'_>, within: Within) -> Option<Ident> {
    match within {
        Within::World => lower_gate(&cx.facts.items.world.stability),
        Within::Interface(position) => {
            let import = cx.facts.items.imports.get(position)?;
            lower_gate(&cx.resolve().interfaces[import.id].stability)
        }
    }
}

/// The link options that the function takes which links everything: those of the interface, or
/// those at the root. In the module of an older generation, only a function that uses them has
/// them.
fn options_of(cx: Lower<'_>, imports: &Imports, is_used: bool) -> Option<ItemPath> {
    if let Some(of) = &imports.of {
        return of.linking.options().map(|options| options.path.clone());
    }
    let has_options = match cx.role {
        Role::Only | Role::Newest => !world_features(cx).is_empty(),
        Role::Older => is_used,
    };
    has_options.then(|| options_path(&ModulePath::new()))
}

/// No component calls a method that converts an error.
fn is_linked(method: &&HostMethod) -> bool {
    match method.kind {
        MethodKind::Function(_) | MethodKind::Drop => true,
        MethodKind::Convert => false,
    }
}

/// The calls that link some methods: first those that need no feature, and then those of each
/// feature.
fn calls(methods: &[&HostMethod]) -> Vec<NamedCall> {
    let mut calls: Vec<(&Ident, Vec<LinkedName>)> = Vec::new();
    for method in methods {
        let Some(gate) = &method.gate else { continue };
        let name = LinkedName {
            implemented: method.wit_name.clone(),
            linked: method.wit_name.clone(),
        };
        match calls.iter_mut().find(|(of, _)| *of == gate) {
            Some((_, names)) => names.push(name),
            None => calls.push((gate, vec![name])),
        }
    }
    let gated = calls.iter().flat_map(|(_, names)| names);
    let except: Vec<_> = gated.map(|name| name.linked.clone()).collect();
    let first = NamedCall {
        gate: None,
        names: match except.is_empty() {
            true => LinkNames::All,
            false => LinkNames::Except(except),
        },
    };
    let is_any_ungated = methods.iter().any(|method| method.gate.is_none());
    let first = is_any_ungated.then_some(first).into_iter();
    let others = calls.into_iter().map(|(gate, names)| NamedCall {
        gate: Some(gate.clone()),
        names: LinkNames::Only(names),
    });
    first.chain(others).collect()
}
