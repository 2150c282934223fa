//! Finds the types that the keys of `trappable_error_type` name, and the keys without an effect.
//!
//! A key may name any type of any interface, as for wasmtime's macro. It has an effect where a
//! function that the world imports fails with that type and may trap.

use std::collections::{BTreeSet, HashMap, HashSet};

use syn::LitStr;
use wit_parser::{InterfaceId, Resolve, TypeId, TypeOwner, WorldKey};

use super::functions::{Implemented, Imports};
use super::items::{Import, Items, origin};
use super::keys::spellings_of_interface;
use super::unused::{IdleError, NoEffect, PerEntry, Unmatched, Unused, UnusedWhy};
use crate::impossible::Impossible;
use crate::load::{definition, error_of, is_resource};
use crate::options::{EntryId, Scoped, TrappableError};

/// The error types that host-defined errors replace.
#[derive(Debug, Default)]
pub(crate) struct ErrorTypes {
    /// The types, with the entry of the host-defined error.
    pub(crate) replaced: HashMap<TypeId, EntryId>,
    /// The types that the host of their interface converts its own errors to.
    pub(crate) converted: HashMap<TypeId, EntryId>,
}

/// A key and the types that it names.
pub(super) struct ErrorKey<'a> {
    entry: EntryId,
    literal: &'a LitStr,
    /// The types that the world imports. Empty if it does not import the interface.
    types: Vec<TypeId>,
}

/// The error types that imported functions fail with, the entries whose type is unknown, and those
/// that no function needs.
pub(super) fn survey_errors(
    items: &Items<'_>,
    imports: &Imports<'_>,
    entries: &Scoped<&TrappableError>,
) -> Result<(ErrorTypes, PerEntry, PerEntry), Impossible> {
    let (errors, keys, unknown) = find_errors(items, entries);
    let idle = idle_errors(items, imports, &keys, entries.map(|_| None))?;
    Ok((errors, unknown, idle))
}

/// The types that the keys name, and the keys that name no type, or a type that another key names
/// as well.
fn find_errors<'a>(
    items: &Items<'_>,
    entries: &Scoped<&'a TrappableError>,
) -> (ErrorTypes, Vec<ErrorKey<'a>>, PerEntry) {
    let mut found = ErrorTypes::default();
    let mut keys: Vec<ErrorKey<'a>> = Vec::new();
    let mut unused: PerEntry = entries.map(|_| None);
    let mut all: Vec<_> = entries.with_ids().collect();
    // A generation's own keys come first, and among them the keys with a version.
    all.sort_by_key(|(entry, with)| {
        let is_shared = matches!(entry, EntryId::Shared(_));
        (is_shared, !with.key.value().contains('@'))
    });
    for (entry, with) in all {
        match find_types(items, &with.key.value(), &keys) {
            Ok(types) => {
                for &ty in &types {
                    found.add(items.resolve, ty, entry);
                }
                keys.push(ErrorKey {
                    entry,
                    literal: &with.key,
                    types,
                });
            }
            Err((why, known)) => {
                if let Some(unused) = unused.get_mut(entry) {
                    *unused = Some(Unused {
                        literal: with.key.clone(),
                        why,
                        known,
                    });
                }
            }
        }
    }
    (found, keys, unused)
}

/// The types that a key names. Fails if there are none, or if another one of `keys` names them.
fn find_types(
    items: &Items<'_>,
    key: &str,
    keys: &[ErrorKey<'_>],
) -> Result<Vec<TypeId>, (UnusedWhy, BTreeSet<String>)> {
    let Some((owner, name)) = find_owner(items, key) else {
        return Err((
            UnusedWhy::Unmatched(Unmatched::ErrorType),
            known_keys(items),
        ));
    };
    let types = imported(items, owner);
    let types = types.filter_map(|id| items.resolve.interfaces[id].types.get(name).copied());
    let types: Vec<_> = types.collect();
    let names_one = |other: &ErrorKey<'_>| types.iter().any(|ty| other.types.contains(ty));
    match keys.iter().any(names_one) {
        true => Err((UnusedWhy::NoEffect(NoEffect::ShadowedKey), BTreeSet::new())),
        false => Ok(types),
    }
}

impl ErrorTypes {
    fn add(&mut self, resolve: &Resolve, ty: TypeId, entry: EntryId) {
        let target = definition(resolve, ty);
        // No function fails with an alias of a type.
        if target == ty {
            self.replaced.insert(ty, entry);
            self.converted.insert(ty, entry);
        } else if resolve.types[target].owner == resolve.types[ty].owner {
            // As with wasmtime's macro, the trait `Host` has the method anyway.
            self.converted.entry(target).or_insert(entry);
        }
    }
}

/// The first interface that has the type which a key names, and the type's name.
fn find_owner<'k>(items: &Items<'_>, key: &'k str) -> Option<(InterfaceId, &'k str)> {
    let resolve = items.resolve;
    let (owner, name) = key.rsplit_once('.')?;
    let has_type = |id: InterfaceId| resolve.interfaces[id].types.contains_key(name);
    let mut all = resolve.interfaces.iter().map(|(id, _)| id);
    let named = all.find(|id| {
        has_type(*id)
            && spellings_of_interface(resolve, *id)
                .iter()
                .any(|spelling| spelling == owner)
    });
    // An interface in the world's body has only a plain name.
    let is_own = |import: &&Import<'_>| import.key == WorldKey::Name(owner.to_owned());
    let own = || items.imports.iter().find(is_own).map(|import| import.id);
    let id = named.or_else(|| own().filter(|id| has_type(*id)))?;
    Some((id, name))
}

/// The interface as the world imports it.
fn imported<'i>(items: &'i Items<'_>, id: InterfaceId) -> impl Iterator<Item = InterfaceId> + 'i {
    let ids = items.imports.iter().map(|import| import.id);
    ids.filter(move |other| origin(items.resolve, *other) == origin(items.resolve, id))
}

/// The names that keys can have.
fn known_keys(items: &Items<'_>) -> BTreeSet<String> {
    let resolve = items.resolve;
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
    /// Functions of interfaces that the user replaced.
    replaced: HashSet<TypeId>,
}

/// The keys that have no effect. `idle` has a place for each entry.
fn idle_errors(
    items: &Items<'_>,
    imports: &Imports<'_>,
    keys: &[ErrorKey<'_>],
    mut idle: PerEntry,
) -> Result<PerEntry, Impossible> {
    let failing = Failing::of(items, imports);
    for key in keys {
        let unused = why_idle(items.resolve, key, &failing)?.map(|why| Unused {
            literal: key.literal.clone(),
            why: UnusedWhy::NoEffect(NoEffect::IdleError(why)),
            known: BTreeSet::new(),
        });
        if let Some(entry) = idle.get_mut(key.entry) {
            *entry = unused;
        }
    }
    Ok(idle)
}

impl Failing {
    fn of(items: &Items<'_>, imports: &Imports<'_>) -> Self {
        let mut failing = Failing::default();
        let Imports { interfaces, own } = imports;
        for (import, implemented) in items.imports.iter().zip(interfaces) {
            match implemented {
                Some(implemented) => failing.add(items.resolve, implemented),
                None => {
                    let functions = items.functions_of(import.id);
                    let errors = functions.filter_map(|function| error_of(items.resolve, function));
                    failing.replaced.extend(errors);
                }
            }
        }
        failing.add(items.resolve, own);
        failing
    }

    fn add(&mut self, resolve: &Resolve, implemented: &Implemented<'_>) {
        for imported in &implemented.functions {
            let Some(error) = error_of(resolve, imported.function) else {
                continue;
            };
            match imported.is_trappable {
                true => self.trappable.insert(error),
                false => self.others.insert(error),
            };
        }
    }
}

fn why_idle(
    resolve: &Resolve,
    key: &ErrorKey<'_>,
    failing: &Failing,
) -> Result<Option<IdleError>, Impossible> {
    let Some(&first) = key.types.first() else {
        return Ok(Some(IdleError::NotImported));
    };
    let target = definition(resolve, first);
    if target != first {
        return Ok(Some(IdleError::OtherName(wit_name(resolve, target)?)));
    }
    let is_any = |set: &HashSet<TypeId>| key.types.iter().any(|ty| set.contains(ty));
    Ok(if is_any(&failing.trappable) {
        None
    } else if is_any(&failing.others) {
        Some(IdleError::NotTrappable)
    } else if is_any(&failing.replaced) {
        Some(IdleError::Replaced)
    } else if is_resource(resolve, first) {
        Some(IdleError::Resource)
    } else {
        Some(IdleError::NoFailing)
    })
}

/// `acme:host/kv.error`.
fn wit_name(resolve: &Resolve, id: TypeId) -> Result<String, Impossible> {
    let definition = &resolve.types[id];
    let name = definition.name.clone();
    let name = name.ok_or_else(|| Impossible::new("a type with another name has no name"))?;
    let owner = match definition.owner {
        TypeOwner::Interface(owner) => resolve.id_of(owner),
        TypeOwner::World(_) | TypeOwner::None => None,
    };
    Ok(match owner {
        Some(owner) => format!("{owner}.{name}"),
        None => name,
    })
}
