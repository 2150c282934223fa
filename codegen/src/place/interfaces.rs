//! The names in the modules of interfaces.

use wit_parser::{Function, TypeId};

use super::function_types::FunctionTypes;
use super::places::{HostIdents, Names};
use super::root_names::RootNames;
use super::types::{TypesModule, WorldTypes};
use crate::impossible::Impossible;
use crate::load::is_resource;
use crate::model::ModulePath;
use crate::names::{self, Scope};
use crate::relate::Within;
use crate::survey::WorldFacts;

/// Names the types of the imported interfaces, and the traits of their resources.
pub(super) fn place_imports(
    facts: &WorldFacts<'_>,
    modules: &[ModulePath],
    types: &mut WorldTypes<'_>,
    names: &mut Names,
) {
    for (import, module) in facts.items.imports.iter().zip(modules) {
        let mut scope = Scope::with(&["Host", "HostWithStore", names::LINK_OPTIONS]);
        let of_interface = || facts.items.types_of(import.id);
        name_hosts(facts, of_interface(), &mut scope, names);
        let module_of = |_| TypesModule {
            own: module,
            elsewhere: module,
        };
        types.place(of_interface(), module_of, &mut scope);
    }
}

/// Names the types of the exported interfaces, and the structs with the functions of their
/// resources.
pub(super) fn place_exports(
    facts: &WorldFacts<'_>,
    modules: &[ModulePath],
    root: &RootNames,
    types: &mut WorldTypes<'_>,
    function_types: &FunctionTypes<'_>,
    names: &mut Names,
) -> Result<(), Impossible> {
    let exports = facts.items.exports.iter().zip(modules).enumerate();
    for (position, (export, module)) in exports {
        let within = Within::Interface(position);
        let own = |function: &&Function| function_types.is_home(within, function);
        let mut functions = facts.items.functions_of(export.id).filter(own);
        let mut scope = Scope::with(&["Guest", "GuestPre", "GuestIndices"]);
        name_guests(facts, &mut functions, &mut scope, names);
        let users = facts.types.replaced.used_exports.get(&export.id);
        let users = users.map(|users| root.users_module(users)).transpose()?;
        let module_of = |id| TypesModule {
            own: module,
            elsewhere: match &users {
                // A type that another entry of `with` replaces is not in the user's module.
                Some(users) if !facts.types.replaced.types.contains_key(&id) => users,
                Some(_) | None => module,
            },
        };
        types.place(facts.items.types_of(export.id), module_of, &mut scope);
        let functions = facts.items.functions_of(export.id);
        function_types.place(facts.items.resolve, within, functions, &mut scope, names);
    }
    Ok(())
}

/// Names the traits of the resources among these types, which the host implements.
pub(super) fn name_hosts(
    facts: &WorldFacts<'_>,
    types: impl Iterator<Item = TypeId>,
    scope: &mut Scope,
    names: &mut Names,
) {
    let resolve = facts.items.resolve;
    for id in types.filter(|id| is_resource(resolve, *id)) {
        let Some(name) = &resolve.types[id].name else {
            continue;
        };
        let idents = HostIdents {
            host: scope.claim(names::derived("Host", name, "")),
            with_store: scope.claim(names::derived("Host", name, "WithStore")),
        };
        names.hosts.insert(id, idents);
    }
}

fn name_guests(
    facts: &WorldFacts<'_>,
    functions: &mut dyn Iterator<Item = &Function>,
    scope: &mut Scope,
    names: &mut Names,
) {
    let resolve = facts.items.resolve;
    for function in functions {
        let Some(resource) = function.kind.resource() else {
            continue;
        };
        let Some(name) = &resolve.types[resource].name else {
            continue;
        };
        let ident = || scope.claim(names::derived("Guest", name, ""));
        names.guests.entry(resource).or_insert_with(ident);
    }
}
