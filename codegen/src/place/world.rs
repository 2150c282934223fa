//! The names of the items of a world itself.

use std::collections::HashMap;

use proc_macro2::Ident;
use wit_parser::TypeId;

use super::interfaces::name_hosts;
use super::places::HostIdents;
use super::types::{TypesModule, WorldTypes};
use super::world_idents::WorldIdents;
use crate::survey::WorldFacts;

/// Names the types of the world itself, and the traits of its resources.
pub(super) fn place_own(
    facts: &WorldFacts<'_>,
    idents: &WorldIdents,
    types_module: &Ident,
    types: &mut WorldTypes<'_>,
    hosts: &mut HashMap<TypeId, HostIdents>,
) {
    let mut scope = idents.scope();
    let own = || facts.items.types.iter().map(|(_, id)| *id);
    name_hosts(facts, own(), &mut scope, hosts);
    let (module, root) = (vec![types_module.clone()], Vec::new());
    let module_of = |_| TypesModule {
        own: &module,
        elsewhere: &root,
    };
    types.place(own(), module_of, &mut scope);
}
