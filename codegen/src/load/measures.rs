//! Finds types that WIT allows and that no component can have: types that are too large or too
//! deep.
//!
//! A few lines of WIT can double a type thirty times. No later stage would end with such a type. So
//! this stage visits each type once, and without recursion.

use std::collections::HashMap;

use wit_parser::{Function, Resolve, Span, TypeDefKind, TypeId, WorldId, WorldItem};
use worldbind_resolve::printable;

use super::component_limits::{DEPTH, TYPES};
use super::contents::{components, id_of};

/// The maximal length of a chain of aliases.
const NAMES: u32 = 1_000;

/// How many handles the exported functions may have. Bindings list each of them.
const HANDLES: u64 = 100_000;

/// The measures of a type.
#[derive(Clone, Copy, Default)]
struct Measure {
    size: u64,
    depth: u32,
    /// Like `depth`, but aliases count as well.
    names: u32,
    /// How many handles are in it.
    handles: u64,
}

/// A type, and the place where a world names it.
pub(super) struct Named {
    pub(super) id: TypeId,
    span: Span,
    by: By,
}

/// The place that names a type.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// Its definition, in an interface or the world.
    Definition,
    ImportedFunction,
    ExportedFunction,
}

/// Searches for a type of the world that is too large or too deep.
///
/// # Errors
///
/// A message that names the first, and its place.
pub(super) fn check_types(resolve: &Resolve, world: WorldId) -> Result<(), (String, Span)> {
    let mut measured = HashMap::new();
    let mut handles = 0_u64;
    for Named { id, span, by } in types_of(resolve, world) {
        measure(resolve, id, &mut measured);
        let measure = measured.get(&id).copied().unwrap_or_default();
        if let Some(what) = measure.excess() {
            return Err((format!("{} {what}", describe(resolve, id)), span));
        }
        if by == By::ExportedFunction {
            handles = handles.saturating_add(measure.handles);
        }
        if handles > HANDLES {
            let message = format!(
                "the types of the exported functions contain more than {HANDLES} handles; the handles in a type count once for each use of the type"
            );
            return Err((message, span));
        }
    }
    Ok(())
}

impl Measure {
    /// Says which limit is exceeded.
    fn excess(self) -> Option<String> {
        let Measure {
            size, depth, names, ..
        } = self;
        if size >= TYPES {
            return Some(format!(
                "contains {TYPES} types or more; a component cannot have that many"
            ));
        }
        if depth > DEPTH {
            return Some(format!(
                "has more than {DEPTH} levels of nested types; a component cannot have that many"
            ));
        }
        (names > NAMES).then(|| {
            format!("has a chain of more than {NAMES} names; each `use` and each `type` adds one")
        })
    }
}

/// The types that the world's interfaces and functions use.
pub(super) fn types_of(resolve: &Resolve, world: WorldId) -> Vec<Named> {
    let world = &resolve.worlds[world];
    let mut types = Vec::new();
    for item in world.imports.values() {
        collect_types(resolve, item, By::ImportedFunction, &mut types);
    }
    for item in world.exports.values() {
        collect_types(resolve, item, By::ExportedFunction, &mut types);
    }
    types
}

fn collect_types(resolve: &Resolve, item: &WorldItem, by: By, types: &mut Vec<Named>) {
    let defined = |id: &TypeId| Named {
        id: *id,
        span: resolve.types[*id].span,
        by: By::Definition,
    };
    let functions = match item {
        WorldItem::Interface { id, .. } => {
            let interface = &resolve.interfaces[*id];
            types.extend(interface.types.values().map(defined));
            interface.functions.values().collect()
        }
        WorldItem::Function(function) => vec![function],
        WorldItem::Type { id, .. } => {
            types.push(defined(id));
            Vec::new()
        }
    };
    for function in functions {
        let span = function.span;
        let params = function.params.iter().map(|param| &param.ty);
        let ids = params.chain(&function.result).filter_map(id_of);
        types.extend(ids.map(|id| Named { id, span, by }));
    }
}

/// Measures a type. The types that it contains are measured first.
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
            handles: all.handles.saturating_add(part.handles),
        });
        let is_handle = matches!(resolve.types[id].kind, TypeDefKind::Handle(_));
        let is_name = matches!(resolve.types[id].kind, TypeDefKind::Type(_));
        let measure = Measure {
            // An alias is not a type of its own.
            size: all.size.saturating_add(u64::from(!is_name)),
            depth: all.depth.saturating_add(u32::from(!is_name)),
            names: all.names.saturating_add(1),
            handles: all.handles.saturating_add(u64::from(is_handle)),
        };
        measured.insert(id, measure);
        waiting.pop();
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
