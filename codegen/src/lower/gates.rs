//! The unstable features of WIT, which decide what is linked.

use proc_macro2::Ident;
use wit_parser::Stability;

use crate::load::unstable_feature;
use crate::names;

/// The field of `LinkOptions` for an `@unstable` item.
pub(super) fn lower_gate(stability: &Stability) -> Option<Ident> {
    unstable_feature(stability).map(|feature| names::ident(&names::snake(feature)))
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
