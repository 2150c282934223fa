//! The unstable features of WIT, which decide what is linked.

use std::collections::BTreeSet;

use proc_macro2::Ident;
use wit_parser::{InterfaceId, Resolve, Stability};

use crate::model::LinkOptions;
use crate::names;

/// The field of `LinkOptions` for an `@unstable` item.
pub(super) fn lower_gate(stability: &Stability) -> Option<Ident> {
    match stability {
        Stability::Unstable { feature, .. } => Some(names::ident(&names::snake(feature))),
        Stability::Stable { .. } | Stability::Unknown => None,
    }
}

/// The fields of `LinkOptions` for the `@unstable` ones among these, each once.
pub(super) fn lower_gates<'a>(stabilities: impl Iterator<Item = &'a Stability>) -> Vec<Ident> {
    let mut gates = Vec::new();
    for gate in stabilities.filter_map(lower_gate) {
        if !gates.contains(&gate) {
            gates.push(gate);
        }
    }
    gates
}

/// The features of all `@unstable` items among these, if there are any.
pub(super) fn lower_link_options<'a>(
    stabilities: impl Iterator<Item = &'a Stability>,
) -> Option<LinkOptions> {
    let features: BTreeSet<&str> = stabilities
        .filter_map(|stability| match stability {
            Stability::Unstable { feature, .. } => Some(feature.as_str()),
            Stability::Stable { .. } | Stability::Unknown => None,
        })
        .collect();
    let features = features.into_iter();
    let features: Vec<_> = features
        .map(|feature| (names::ident(&names::snake(feature)), feature.to_owned()))
        .collect();
    (!features.is_empty()).then_some(LinkOptions { features })
}

/// The stabilities of an interface and of all its items.
pub(super) fn stabilities(resolve: &Resolve, id: InterfaceId) -> impl Iterator<Item = &Stability> {
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
