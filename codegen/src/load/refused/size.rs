//! Counts the types in an interface and in the world, as the validator does: each use of a type
//! counts with everything inside the type.

use std::collections::HashMap;

use wit_parser::{Function, Resolve, Type, TypeDefKind, TypeId, World, WorldItem};

use super::found::Found;
use crate::load::component_limits::TYPES;
use crate::load::contents::{components, id_of};
use crate::load::engine::INTERFACES;

/// Finds an interface or a world that consists of too many types.
pub(super) fn check_sizes(found: &mut Found, resolve: &Resolve, world: &World) {
    let mut sizes = HashMap::new();
    // The world, and the two component types around it in its binary form.
    let mut total = 3_u64;
    let mut interfaces = 0;
    for (key, item) in world.imports.iter().chain(&world.exports) {
        let size = match item {
            WorldItem::Interface { id, .. } => {
                interfaces += 1;
                let interface = &resolve.interfaces[*id];
                let types = interface.types.values().map(|id| Type::Id(*id));
                let types = types.map(|ty| size_of(resolve, ty, &mut sizes));
                let types = types.fold(1, u64::saturating_add);
                let functions = interface.functions.values();
                let functions =
                    functions.map(|function| size_of_function(resolve, function, &mut sizes));
                functions.fold(types, u64::saturating_add)
            }
            WorldItem::Function(function) => size_of_function(resolve, function, &mut sizes),
            WorldItem::Type { id, .. } => size_of(resolve, Type::Id(*id), &mut sizes),
        };
        if size >= TYPES {
            let what = format!("`{}`", resolve.name_world_key(key));
            found.warn(item.span(), &what, &too_large());
            return;
        }
        total = total.saturating_add(size);
    }
    let what = format!("the world `{}`", world.name);
    if total >= TYPES {
        found.warn(world.span, &what, &too_large());
    }
    if interfaces > INTERFACES {
        let why = format!("it has {interfaces} interfaces and can have at most {INTERFACES}");
        found.warn(world.span, &what, &why);
    }
}

fn too_large() -> String {
    format!("it contains {TYPES} types or more; a type counts once for each use")
}

fn size_of_function(
    resolve: &Resolve,
    function: &Function,
    sizes: &mut HashMap<TypeId, u64>,
) -> u64 {
    let params = function.params.iter().map(|param| param.ty);
    let types = params.chain(function.result);
    let sizes = types.map(|ty| size_of(resolve, ty, sizes));
    sizes.fold(1, u64::saturating_add)
}

/// The number of types in a type. Counts the types inside it first, without recursion.
fn size_of(resolve: &Resolve, ty: Type, sizes: &mut HashMap<TypeId, u64>) -> u64 {
    let Type::Id(wanted) = ty else { return 1 };
    let mut waiting = vec![wanted];
    while let Some(&id) = waiting.last() {
        let kind = &resolve.types[id].kind;
        let within = components(kind);
        let ids = within.iter().filter_map(id_of);
        let unknown: Vec<_> = ids.filter(|id| !sizes.contains_key(id)).collect();
        if !sizes.contains_key(&id) && !unknown.is_empty() {
            waiting.extend(unknown);
            continue;
        }
        let known = |ty: &Type| id_of(ty).and_then(|id| sizes.get(&id).copied());
        let parts = within.iter().map(|ty| known(ty).unwrap_or(1));
        // An alias is not a type of its own.
        let own = u64::from(!matches!(kind, TypeDefKind::Type(_)));
        let size = parts.fold(own, u64::saturating_add);
        sizes.insert(id, size);
        waiting.pop();
    }
    sizes.get(&wanted).copied().unwrap_or(1)
}
