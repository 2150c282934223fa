//! Decides the derives of records, variants and enums: those that the bindings need, and those that
//! the user requests.
//!
//! A derive that a type already has, or that is requested twice, is left out. A derive that a type
//! cannot have is left out as well, unless the user requested it by the type's own name: then it is
//! an error.

use std::collections::HashMap;

use wit_parser::{TypeDefKind, TypeId};

use super::forms::{Forms, Mode};
use super::named_types::{NamedType, named_types};
use super::obstacle::Obstacle;
use super::obstacles::{Known, Obstacles, find_obstacle};
use super::own_derives::own_derives;
use super::traits::Trait;
use super::type_rules::Derives;
use super::types::TypeFacts;
use crate::impossible::Impossible;
use crate::model::{Derive, EngineDerive, StdDerive};

/// A derive that the user requested by a type's name, and that the type cannot have.
pub(crate) struct RefusedDerive {
    /// As the user wrote it.
    pub(crate) path: syn::Path,
    /// The type's name in messages.
    pub(crate) wit_name: String,
    /// The reason; `None` for flags, which the engine defines.
    pub(crate) why: Option<Obstacle>,
}

/// The derives of all records, variants and enums that are generated.
pub(crate) struct AllDerives {
    by_form: HashMap<(TypeId, Mode), Vec<Derive>>,
}

impl AllDerives {
    /// The derives of one form of a record, variant or enum.
    pub(crate) fn of(&self, id: TypeId, mode: Mode) -> Result<Vec<Derive>, Impossible> {
        let derives = self.by_form.get(&(id, mode)).cloned();
        derives.ok_or_else(|| Impossible::new("the derives of a type were not decided"))
    }
}

/// Decides the derives of all types, and returns those that the user requested by a type's name and
/// that the type cannot have.
pub(super) fn survey_derives(known: Known<'_>) -> (AllDerives, Vec<RefusedDerive>) {
    let Known { items, types, .. } = known;
    let mut found = Obstacles::new();
    let mut by_form = HashMap::new();
    let named = named_types(items, &types.replaced);
    for ty in named.iter().filter(|ty| has_derives(known, ty.id)) {
        for &mode in types.forms(ty.id).modes() {
            let derives = derives_of(known, &mut found, ty.id, mode);
            by_form.insert((ty.id, mode), derives);
        }
    }
    let mut refused = Vec::new();
    for ty in &named {
        add_refused(known, &mut found, ty, &mut refused);
    }
    (AllDerives { by_form }, refused)
}

/// Whether a type is generated as a record, variant or enum.
fn has_derives(known: Known<'_>, id: TypeId) -> bool {
    let Known { items, types, .. } = known;
    if types.replaced.types.contains_key(&id) {
        return false;
    }
    match &items.resolve.types[id].kind {
        TypeDefKind::Record(_) | TypeDefKind::Variant(_) | TypeDefKind::Enum(_) => true,
        TypeDefKind::Flags(_)
        | TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => false,
    }
}

/// The derives of a record, variant or enum.
fn derives_of(known: Known<'_>, found: &mut Obstacles, id: TypeId, mode: Mode) -> Vec<Derive> {
    let Known {
        items,
        types,
        additional,
    } = known;
    let own = own_derives(items, types, id).into_iter();
    let mut derives: Vec<_> = own.map(Derive::Std).collect();
    let engines = engine_derives(types, id, mode);
    for path in additional {
        add(&mut derives, &engines, path);
    }
    let Derives { paths, is_named } = types.rules.derives(id);
    for path in paths {
        let is_possible = match refuse(known, found, id, mode, path) {
            None => is_named || !is_copy_alone(&derives, paths, path),
            Some(Refusal::Certain(_)) => false,
            Some(Refusal::Likely) => is_named && !is_second_form(types, id, mode),
        };
        if is_possible {
            add(&mut derives, &engines, path);
        }
    }
    derives.extend(engines.into_iter().map(Derive::Engine));
    derives
}

/// The engine's derives. A type that borrows does not derive `Lift`: it cannot come from a
/// component.
fn engine_derives(types: &TypeFacts<'_>, id: TypeId, mode: Mode) -> Vec<EngineDerive> {
    let mut derives = types.infos.get(id).ways.derives();
    if mode == Mode::Borrowed {
        derives.retain(|derive| *derive != EngineDerive::Lift);
    }
    derives
}

/// Adds a derive, unless the type already has it or gets it from the engine's.
fn add(derives: &mut Vec<Derive>, engines: &[EngineDerive], path: &syn::Path) {
    let name = derive_name(path);
    // If `Debug` is not derived, it is implemented without a derive.
    let is_debug = StdDerive::of(path) == Some(StdDerive::Debug);
    let is_there = derives.iter().any(|derive| match derive {
        Derive::Std(derive) => derive.name() == name,
        Derive::User(path) => derive_name(path) == name,
        Derive::Engine(_) => false,
    });
    let is_engines = EngineDerive::of(path).is_some_and(|derive| engines.contains(&derive));
    if !is_debug && !is_there && !is_engines {
        derives.push(Derive::User(path.clone()));
    }
}

/// The name of a derive macro. It is the same for all paths to the macro, as far as this can be
/// known.
fn derive_name(path: &syn::Path) -> String {
    match StdDerive::of(path) {
        Some(derive) => derive.name().to_owned(),
        None => {
            let names = path
                .segments
                .iter()
                .map(|segment| segment.ident.to_string());
            names.collect::<Vec<_>>().join("::")
        }
    }
}

/// Why a type does not have a derive.
enum Refusal {
    /// It cannot.
    Certain(Obstacle),
    /// It can have it if the user implements the trait for a type inside it.
    Likely,
}

fn refuse(
    known: Known<'_>,
    found: &mut Obstacles,
    id: TypeId,
    mode: Mode,
    path: &syn::Path,
) -> Option<Refusal> {
    let trait_ = Trait::of(path);
    let obstacle = find_obstacle(known, found, trait_, id, mode)?;
    Some(match obstacle.is_certain(trait_) {
        true => Refusal::Certain(obstacle),
        false => Refusal::Likely,
    })
}

/// Whether a derive is `Copy` and the type has no `Clone`, which `Copy` needs. A type with a handle
/// does not derive `Clone` by itself.
fn is_copy_alone(derives: &[Derive], asked: &[syn::Path], path: &syn::Path) -> bool {
    let is = |path: &syn::Path, derive| StdDerive::of(path) == Some(derive);
    let is_clone = |derive: &Derive| match derive {
        Derive::Std(derive) => *derive == StdDerive::Clone,
        Derive::User(path) => is(path, StdDerive::Clone),
        Derive::Engine(_) => false,
    };
    is(path, StdDerive::Copy)
        && !derives.iter().any(is_clone)
        && !asked.iter().any(|path| is(path, StdDerive::Clone))
}

/// Whether a type is generated twice, and this is the borrowing one.
fn is_second_form(types: &TypeFacts<'_>, id: TypeId, mode: Mode) -> bool {
    types.forms(id) == Forms::Both && mode == Mode::Borrowed
}

/// Adds the derives that the user requested by a type's name and that the type cannot have.
fn add_refused(
    known: Known<'_>,
    found: &mut Obstacles,
    ty: &NamedType<'_>,
    refused: &mut Vec<RefusedDerive>,
) {
    let Known { items, types, .. } = known;
    let Derives { paths, is_named } = types.rules.derives(ty.id);
    if !is_named {
        return;
    }
    let is_flags = matches!(items.resolve.types[ty.id].kind, TypeDefKind::Flags(_));
    let mode = match types.forms(ty.id) {
        Forms::Owned | Forms::Both => Mode::Owned,
        Forms::Borrowed => Mode::Borrowed,
    };
    for path in paths {
        let why = match refuse(known, found, ty.id, mode, path) {
            _ if is_flags && !is_of_flags(path) => None,
            Some(Refusal::Certain(obstacle)) => Some(obstacle),
            Some(Refusal::Likely) | None => continue,
        };
        let wit_name = ty.wit_name(items);
        // A type that the world both imports and exports appears twice.
        let is_same = |other: &RefusedDerive| {
            other.wit_name == wit_name && derive_name(&other.path) == derive_name(path)
        };
        if !refused.iter().any(is_same) {
            refused.push(RefusedDerive {
                path: path.clone(),
                wit_name,
                why,
            });
        }
    }
}

/// Whether the flags of the engine have a derive.
fn is_of_flags(path: &syn::Path) -> bool {
    StdDerive::of(path).is_some_and(|derive| StdDerive::OF_FLAGS.contains(&derive))
}
