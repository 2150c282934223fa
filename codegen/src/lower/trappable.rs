//! What the keys of `trappable_error_type` name, and which of them have no effect.
//!
//! A key may name any type of any interface, as for wasmtime's macro. It has an effect where a function that the
//! world imports fails with that type and may trap.

use std::collections::{BTreeSet, HashSet};

use proc_macro2::Ident;
use syn::LitStr;
use wit_parser::{Function, InterfaceId, Resolve, TypeDefKind, TypeId, TypeOwner, WorldKey};

use super::info::{definition, error_of};
use super::keys::{function_keys, spellings_of_interface};
use super::usage::{IdleError, Unused, UnusedWhy};
use super::{Import, Items, Lower};
use crate::names;

/// A key and the types that it names.
pub(super) struct ErrorKey {
    /// The position in the options.
    entry: usize,
    literal: LitStr,
    /// Those that the world imports; none if it imports the interface on no side.
    types: Vec<TypeId>,
}

/// Finds the error types that host-defined errors replace. Returns the keys that name no type, or
/// one that another key names as well.
pub(super) fn place_errors(cx: &mut Lower<'_>, items: &Items<'_>) -> Vec<Unused> {
    let mut unused = Vec::new();
    let mut keys: Vec<_> = cx.options.trappable_errors.iter().enumerate().collect();
    // The key with a version is the closer one.
    keys.sort_by_key(|(_, with)| !with.key.value().contains('@'));
    for (entry, with) in keys {
        let mut refuse = |why, known| {
            unused.push(Unused {
                literal: with.key.clone(),
                why,
                known,
            });
        };
        let key = with.key.value();
        let Some((owner, name)) = find_owner(cx.resolve, items, &key) else {
            refuse(UnusedWhy::NoErrorType, known_keys(cx.resolve, items));
            continue;
        };
        let interfaces = imported(cx.resolve, items, owner);
        let types = interfaces.filter_map(|id| cx.resolve.interfaces[id].types.get(name).copied());
        let types: Vec<_> = types.collect();
        let is_placed = |placed: &ErrorKey| types.iter().any(|ty| placed.types.contains(ty));
        if cx.error_keys.iter().any(is_placed) {
            refuse(UnusedWhy::ShadowedKey, BTreeSet::new());
            continue;
        }
        let error = names::ident(&format!("_TrappableError{entry}"));
        for &ty in &types {
            place_error(cx, ty, &error);
        }
        cx.error_keys.push(ErrorKey {
            entry,
            literal: with.key.clone(),
            types,
        });
    }
    cx.error_keys.sort_by_key(|key| key.entry);
    unused
}

fn place_error(cx: &mut Lower<'_>, ty: TypeId, error: &Ident) {
    let target = definition(cx.resolve, ty);
    // Another name of a type stands for no type that functions fail with.
    if target == ty {
        cx.trappable_errors.insert(ty, error.clone());
        cx.converters.insert(ty, error.clone());
    } else if cx.resolve.types[target].owner == cx.resolve.types[ty].owner {
        // As with wasmtime's macro, the host has the method all the same.
        let converter = cx.converters.entry(target);
        converter.or_insert_with(|| error.clone());
    }
}

/// The first interface that has the type which a key names, and the type's name.
fn find_owner<'k>(
    resolve: &Resolve,
    items: &Items<'_>,
    key: &'k str,
) -> Option<(InterfaceId, &'k str)> {
    let (owner, name) = key.rsplit_once('.')?;
    let has_type = |id: InterfaceId| resolve.interfaces[id].types.contains_key(name);
    let mut all = resolve.interfaces.iter().map(|(id, _)| id);
    let named = all.find(|id| {
        has_type(*id)
            && spellings_of_interface(resolve, *id)
                .iter()
                .any(|spelling| spelling == owner)
    });
    // One of the world's own has the world's name.
    let is_own = |import: &&Import<'_>| import.key == WorldKey::Name(owner.to_owned());
    let own = || items.imports.iter().find(is_own).map(|import| import.id);
    let id = named.or_else(|| own().filter(|id| has_type(*id)))?;
    Some((id, name))
}

/// The interface as the world imports it.
fn imported<'i>(
    resolve: &'i Resolve,
    items: &'i Items<'_>,
    id: InterfaceId,
) -> impl Iterator<Item = InterfaceId> + 'i {
    let origin = |id: InterfaceId| resolve.interfaces[id].clone_of.unwrap_or(id);
    let ids = items.imports.iter().map(|import| import.id);
    ids.filter(move |other| origin(*other) == origin(id))
}

/// What keys can name.
fn known_keys(resolve: &Resolve, items: &Items<'_>) -> BTreeSet<String> {
    let keys = items.imports.iter().flat_map(|import| {
        let spellings = match &import.key {
            WorldKey::Name(name) => vec![name.clone()],
            WorldKey::Interface(id) => spellings_of_interface(resolve, *id),
        };
        let types = resolve.interfaces[import.id].types.keys();
        types.flat_map(move |ty| {
            let keys = spellings.iter().map(|owner| format!("{owner}.{ty}"));
            keys.collect::<Vec<_>>()
        })
    });
    keys.collect()
}

/// The functions that fail, by the types that they fail with.
#[derive(Default)]
struct Failing {
    trappable: HashSet<TypeId>,
    others: HashSet<TypeId>,
    /// Those of interfaces that the user replaced.
    replaced: HashSet<TypeId>,
}

/// The keys that have no effect, each with its position in the options.
pub(super) fn idle_errors(cx: &mut Lower<'_>, items: &Items<'_>) -> Vec<(usize, Unused)> {
    if cx.error_keys.is_empty() {
        return Vec::new();
    }
    let failing = failing(cx, items);
    let keys = cx.error_keys.iter();
    let idle = keys.filter_map(|key| {
        let unused = Unused {
            literal: key.literal.clone(),
            why: UnusedWhy::IdleError(why_idle(cx, key, &failing)?),
            known: BTreeSet::new(),
        };
        Some((key.entry, unused))
    });
    idle.collect()
}

fn failing(cx: &mut Lower<'_>, items: &Items<'_>) -> Failing {
    let mut failing = Failing::default();
    let resolve = cx.resolve;
    for Import { key, id, .. } in &items.imports {
        let functions = resolve.interfaces[*id].functions.values();
        match cx.replaced_interfaces.contains_key(id) {
            true => failing
                .replaced
                .extend(functions.filter_map(|function| error_of(resolve, function))),
            false => functions.for_each(|function| failing.add(cx, Some(key), function)),
        }
    }
    for function in &items.imported_functions {
        failing.add(cx, None, function);
    }
    failing
}

impl Failing {
    fn add(&mut self, cx: &mut Lower<'_>, key: Option<&WorldKey>, function: &Function) {
        let Some(error) = error_of(cx.resolve, function) else {
            return;
        };
        let keys = function_keys(cx.resolve, key, &function.name);
        match cx.imports.flags(keys, false).is_trappable {
            true => self.trappable.insert(error),
            false => self.others.insert(error),
        };
    }
}

fn why_idle(cx: &Lower<'_>, key: &ErrorKey, failing: &Failing) -> Option<IdleError> {
    let Some(&first) = key.types.first() else {
        return Some(IdleError::NotImported);
    };
    let target = definition(cx.resolve, first);
    if target != first {
        return Some(IdleError::OtherName(wit_name(cx.resolve, target)));
    }
    let is_any = |set: &HashSet<TypeId>| key.types.iter().any(|ty| set.contains(ty));
    if is_any(&failing.trappable) {
        None
    } else if is_any(&failing.others) {
        Some(IdleError::NotTrappable)
    } else if is_any(&failing.replaced) {
        Some(IdleError::Replaced)
    } else if let TypeDefKind::Resource = cx.resolve.types[first].kind {
        Some(IdleError::Resource)
    } else {
        Some(IdleError::NoFailing)
    }
}

/// `acme:host/kv.error`.
fn wit_name(resolve: &Resolve, id: TypeId) -> String {
    let definition = &resolve.types[id];
    let name = definition.name.clone().unwrap_or_default();
    let owner = match definition.owner {
        TypeOwner::Interface(owner) => resolve.id_of(owner),
        TypeOwner::World(_) | TypeOwner::None => None,
    };
    owner.map_or(name.clone(), |owner| format!("{owner}.{name}"))
}
