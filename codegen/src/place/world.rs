//! The names of the items of a world itself.

use super::function_types::FunctionTypes;
use super::generations::GenerationIdents;
use super::interfaces::name_hosts;
use super::places::Names;
use super::types::{TypesModule, WorldTypes};
use super::world_idents::WorldIdents;
use crate::model::ModulePath;
use crate::relate::Within;
use crate::survey::WorldFacts;

/// Names the types of the world itself, and the traits of its resources.
pub(super) fn place_own(
    facts: &WorldFacts<'_>,
    (idents, generations): (&WorldIdents, Option<&GenerationIdents>),
    base: &ModulePath,
    types: &mut WorldTypes<'_>,
    function_types: &FunctionTypes<'_>,
    names: &mut Names,
) {
    let mut scope = idents.scope(generations);
    let own = || facts.items.types.iter().map(|(_, id)| *id);
    name_hosts(facts, own(), &mut scope, names);
    let mut module = base.clone();
    module.push(idents.types.clone());
    let module_of = |_| TypesModule {
        own: &module,
        elsewhere: base,
    };
    types.place(own(), module_of, &mut scope);
    let functions = facts.items.functions.iter().copied();
    function_types.place(
        facts.items.resolve,
        Within::World,
        functions,
        &mut scope,
        names,
    );
}
