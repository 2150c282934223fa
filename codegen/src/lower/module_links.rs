//! How a module links what a host implements for it.

use proc_macro2::Ident;

use super::importer::Taken;
use crate::model::{
    HostMethod, LinkNames, LinkPart, LinkedName, Links, MethodKind, NamedCall, OptionsParam,
    OwnLinks,
};

/// How a module takes part in linking several generations.
#[derive(Default)]
pub(super) struct ModuleLinks {
    /// Whether another generation links some of the methods, or under other names.
    pub(super) is_named: bool,
    /// What newer generations implement of the same interface.
    pub(super) parts: Vec<LinkPart>,
    /// Whether the store's data must be `Send` because of something outside of the module.
    pub(super) is_data_send: bool,
}

/// How everything of a module is linked. `gate` is the unstable feature of all of its methods.
pub(super) fn lower_links(
    links: ModuleLinks,
    gate: Option<Ident>,
    methods: &[HostMethod],
    options: Taken,
) -> Links {
    let ModuleLinks {
        is_named,
        parts,
        is_data_send,
    } = links;
    let linked: Vec<_> = methods.iter().filter(is_linked).collect();
    let is_any_method_gated = linked.iter().any(|method| method.gate.is_some());
    let is_gated = is_any_method_gated || (gate.is_some() && !linked.is_empty());
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
    Links {
        own,
        options: lower_param(options, is_used),
        is_data_send,
        parts,
    }
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

fn lower_param(options: Taken, is_used: bool) -> Option<OptionsParam> {
    match options {
        Taken::Nothing => None,
        Taken::Always(ty) => Some(OptionsParam { ty, is_used }),
        Taken::IfUsed(ty) => is_used.then_some(OptionsParam { ty, is_used }),
    }
}
