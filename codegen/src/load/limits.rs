//! What WIT can say and no component can be: types that are too large or too deep.
//!
//! A few lines can double a type thirty times. Nothing that comes later would end, so this looks into each type
//! once, and not by recursion.

use std::collections::HashMap;

use wit_parser::{Function, Resolve, Span, Type, TypeId, WorldId, WorldItem};
use worldbind_resolve::printable;

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
    /// The size of its text, in which another type with a name is only that. Text of WIT has no more of it than it
    /// is long, but packages in binary form share types that have no name.
    written: u64,
}

/// Looks for a type of the world that is too large or too deep.
///
/// # Errors
///
/// A message that names the first, and its place.
pub(super) fn check_types(resolve: &Resolve, world: WorldId) -> Result<(), (String, Span)> {
    let mut measured = HashMap::new();
    let mut written = 0_u64;
    for (id, span) in types_of(resolve, world) {
        measure(resolve, id, &mut measured);
        let measure = measured.get(&id).copied().unwrap_or_default();
        if let Some(what) = measure.excess() {
            return Err((format!("{} {what}", describe(resolve, id)), span));
        }
        written = written.saturating_add(measure.written);
        if written > SIZE {
            let message = format!(
                "the types without a name in the world's functions have more than {SIZE} parts; each use of \
                 one repeats all of it"
            );
            return Err((message, span));
        }
    }
    Ok(())
}

impl Measure {
    /// What is too much.
    fn excess(self) -> Option<String> {
        let Measure {
            size, depth, names, ..
        } = self;
        if size > SIZE {
            return Some(format!(
                "is made of more than {SIZE} types, which no component can have"
            ));
        }
        if depth > DEPTH {
            return Some(format!(
                "has more than {DEPTH} types within each other, which no component can have"
            ));
        }
        (names > NAMES).then(|| {
            format!(
                "has more than {NAMES} names that each stand for the next; `use` and `type` each add one"
            )
        })
    }
}

/// The types that the world's interfaces and functions name, and where they do.
pub(super) fn types_of(resolve: &Resolve, world: WorldId) -> Vec<(TypeId, Span)> {
    let named = |id: &TypeId| (*id, resolve.types[*id].span);
    let world = &resolve.worlds[world];
    let mut ids = Vec::new();
    for item in world.imports.values().chain(world.exports.values()) {
        let functions = match item {
            WorldItem::Interface { id, .. } => {
                let interface = &resolve.interfaces[*id];
                ids.extend(interface.types.values().map(named));
                interface.functions.values().collect()
            }
            WorldItem::Function(function) => vec![function],
            WorldItem::Type { id, .. } => {
                ids.push(named(id));
                Vec::new()
            }
        };
        for function in functions {
            let params = function.params.iter().map(|param| &param.ty);
            let types = params.chain(&function.result).filter_map(id_of);
            ids.extend(types.map(|id| (id, function.span)));
        }
    }
    ids
}

pub(super) fn id_of(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Id(id) => Some(*id),
        _ => None,
    }
}

/// Measures a type after those that are in it.
fn measure(resolve: &Resolve, id: TypeId, measured: &mut HashMap<TypeId, Measure>) {
    let mut waiting = vec![id];
    while let Some(&id) = waiting.last() {
        if measured.contains_key(&id) {
            waiting.pop();
            continue;
        }
        let within = components(&resolve.types[id].kind);
        let ids = within.iter().filter_map(id_of);
        let unknown: Vec<_> = ids.filter(|id| !measured.contains_key(id)).collect();
        if !unknown.is_empty() {
            waiting.extend(unknown);
            continue;
        }
        let parts = within.iter().map(|ty| match id_of(ty) {
            Some(id) => part(resolve, id, measured),
            None => Measure {
                size: 1,
                written: 1,
                ..Measure::default()
            },
        });
        let all = parts.fold(Measure::default(), |all, part| Measure {
            size: all.size.saturating_add(part.size),
            depth: all.depth.max(part.depth),
            names: all.names.max(part.names),
            written: all.written.saturating_add(part.written),
        });
        let is_name = matches!(resolve.types[id].kind, wit_parser::TypeDefKind::Type(_));
        let measure = Measure {
            size: all.size.saturating_add(1),
            depth: all.depth.saturating_add(u32::from(!is_name)),
            names: all.names.saturating_add(1),
            written: all.written.saturating_add(1),
        };
        measured.insert(id, measure);
        waiting.pop();
    }
}

/// What a type adds to one that it is in.
fn part(resolve: &Resolve, id: TypeId, measured: &HashMap<TypeId, Measure>) -> Measure {
    let measure = measured.get(&id).copied().unwrap_or_default();
    match resolve.types[id].name {
        Some(_) => Measure {
            written: 1,
            ..measure
        },
        None => measure,
    }
}

/// ``the type `item` of `acme:app/api` ``.
pub(super) fn describe(resolve: &Resolve, id: TypeId) -> String {
    let definition = &resolve.types[id];
    let owner = match definition.owner {
        wit_parser::TypeOwner::Interface(id) => resolve.id_of(id),
        wit_parser::TypeOwner::World(id) => Some(resolve.worlds[id].name.clone()),
        wit_parser::TypeOwner::None => None,
    };
    match (&definition.name, owner) {
        (Some(name), Some(owner)) => {
            format!("the type `{}` of `{}`", printable(name), printable(&owner))
        }
        (Some(name), None) => format!("the type `{}`", printable(name)),
        (None, _) => "the type of a parameter or a result".to_owned(),
    }
}

/// ``a type in the function `run` of `acme:app/api` ``.
pub(super) fn describe_function(function: &Function, owner: Option<&str>) -> String {
    let name = printable(&function.name);
    match owner {
        Some(owner) => format!("a type in the function `{name}` of `{}`", printable(owner)),
        None => format!("a type in the function `{name}`"),
    }
}
