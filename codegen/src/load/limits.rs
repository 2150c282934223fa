//! What WIT can say and no component can be: types that are too large or too deep.
//!
//! A few lines can double a type thirty times. Nothing that comes later would end, so this looks into each type
//! once, and not by recursion.

use std::collections::HashMap;

use wit_parser::{Resolve, Type, TypeId, WorldId, WorldItem};

use crate::lower::components;

/// How many types a type may be made of, and how many may be within each other: the limits of `wasmparser`,
/// which every engine and tool has that is built on it.
const SIZE: u64 = 1_000_000;
const DEPTH: u32 = 100;

/// How many names of one type may lead to each other.
const NAMES: u32 = 1_000;

/// What a type is made of.
#[derive(Clone, Copy, Default)]
struct Measure {
    size: u64,
    depth: u32,
    /// With the other names of types counted as well.
    names: u32,
}

/// Looks for a type of the world that is too large or too deep.
///
/// # Errors
///
/// A message that names the first.
pub(super) fn check_types(resolve: &Resolve, world: WorldId) -> Result<(), String> {
    let mut measured = HashMap::new();
    for id in types_of(resolve, world) {
        measure(resolve, id, &mut measured);
        let measure = measured.get(&id).copied().unwrap_or_default();
        if measure.size > SIZE {
            return Err(format!(
                "{} is made of more than {SIZE} types, which no component can have",
                describe(resolve, id)
            ));
        }
        if measure.depth > DEPTH || measure.names > NAMES {
            return Err(format!(
                "{} has more than {DEPTH} types within each other, which no component can have",
                describe(resolve, id)
            ));
        }
    }
    Ok(())
}

/// The types that the world's interfaces and functions name.
fn types_of(resolve: &Resolve, world: WorldId) -> Vec<TypeId> {
    let world = &resolve.worlds[world];
    let mut ids = Vec::new();
    for item in world.imports.values().chain(world.exports.values()) {
        let functions = match item {
            WorldItem::Interface { id, .. } => {
                let interface = &resolve.interfaces[*id];
                ids.extend(interface.types.values());
                interface.functions.values().collect()
            }
            WorldItem::Function(function) => vec![function],
            WorldItem::Type { id, .. } => {
                ids.push(*id);
                Vec::new()
            }
        };
        for function in functions {
            let params = function.params.iter().map(|param| &param.ty);
            ids.extend(params.chain(&function.result).filter_map(id_of));
        }
    }
    ids
}

fn id_of(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Id(id) => Some(*id),
        _ => None,
    }
}

/// Measures a type after those that are in it.
fn measure(resolve: &Resolve, id: TypeId, measured: &mut HashMap<TypeId, Measure>) {
    let mut waiting = vec![id];
    while let Some(&id) = waiting.last() {
        let within = components(&resolve.types[id].kind);
        let ids = within.iter().filter_map(id_of);
        let unknown: Vec<_> = ids.filter(|id| !measured.contains_key(id)).collect();
        if !measured.contains_key(&id) && !unknown.is_empty() {
            waiting.extend(unknown);
            continue;
        }
        let parts = within.iter().map(|ty| match id_of(ty) {
            Some(id) => measured.get(&id).copied().unwrap_or_default(),
            None => Measure {
                size: 1,
                ..Measure::default()
            },
        });
        let all = parts.fold(Measure::default(), |all, part| Measure {
            size: all.size.saturating_add(part.size),
            depth: all.depth.max(part.depth),
            names: all.names.max(part.names),
        });
        let is_name = matches!(resolve.types[id].kind, wit_parser::TypeDefKind::Type(_));
        let measure = Measure {
            size: all.size.saturating_add(1),
            depth: all.depth.saturating_add(u32::from(!is_name)),
            names: all.names.saturating_add(1),
        };
        measured.insert(id, measure);
        waiting.pop();
    }
}

/// ``the type `item` of `acme:app/api` ``.
fn describe(resolve: &Resolve, id: TypeId) -> String {
    let definition = &resolve.types[id];
    let owner = match definition.owner {
        wit_parser::TypeOwner::Interface(id) => resolve.id_of(id),
        wit_parser::TypeOwner::World(id) => Some(resolve.worlds[id].name.clone()),
        wit_parser::TypeOwner::None => None,
    };
    match (&definition.name, owner) {
        (Some(name), Some(owner)) => format!("the type `{name}` of `{owner}`"),
        (Some(name), None) => format!("the type `{name}`"),
        (None, _) => "the type of a parameter or a result".to_owned(),
    }
}
