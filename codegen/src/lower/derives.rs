//! The derives of a record, variant or enum: those that the bindings need, and those that the user
//! requests.
//!
//! A derive that a type already has, or that is requested twice, is left out. A derive that a type
//! cannot have is left out as well, unless the user requested it by the type's own name: then it is
//! an error.

use wit_parser::{TypeDefKind, TypeId};

use super::modules::Forms;
use super::named_types::named_types;
use super::obstacles::{Obstacle, Trait, find_obstacle};
use super::types::Mode;
use super::{Items, Lower};
use crate::model::{Derive, StdDerive};

/// A derive that the user requested by a type's name, and that the type cannot have.
pub(crate) struct RefusedDerive {
    /// As the user wrote it.
    pub(crate) path: syn::Path,
    /// The type's name in messages.
    pub(crate) wit_name: String,
    /// The reason; `None` for flags, which the engine defines.
    pub(crate) why: Option<Obstacle>,
}

/// The derives of a record, variant or enum.
pub(super) fn lower_derives(cx: &Lower<'_>, id: TypeId, mode: Mode) -> Vec<Derive> {
    let own = own_derives(cx, id).into_iter();
    let mut derives: Vec<_> = own.map(Derive::Std).collect();
    for path in &cx.options.settings.additional_derives {
        add(&mut derives, path);
    }
    let (asked, is_named) = asked_for(cx, id);
    for path in asked {
        let is_possible = match refuse(cx, id, mode, path) {
            None => is_named || !is_copy_alone(&derives, asked, path),
            Some(Refusal::Certain(_)) => false,
            Some(Refusal::Likely) => is_named && !is_second_form(cx, id, mode),
        };
        if is_possible {
            add(&mut derives, path);
        }
    }
    derives
}

/// The derives that the bindings need, in the order of the output.
pub(super) fn own_derives(cx: &Lower<'_>, id: TypeId) -> Vec<StdDerive> {
    let info = cx.infos.get(id);
    let is_enum = matches!(cx.resolve.types[id].kind, TypeDefKind::Enum(_));
    let all = [
        (StdDerive::Clone, info.is_clone()),
        (StdDerive::Copy, info.is_copy()),
        (StdDerive::PartialEq, is_enum),
        (StdDerive::Eq, is_enum),
        // For an enum that is a function's error type, `Debug` is implemented without a derive.
        (
            StdDerive::Debug,
            info.is_debug() && !(is_enum && info.is_error),
        ),
    ];
    let all = all.into_iter().filter(|(_, has)| *has);
    all.map(|(derive, _)| derive).collect()
}

/// Adds a derive, unless the type already has it.
fn add(derives: &mut Vec<Derive>, path: &syn::Path) {
    let name = derive_name(path);
    // If `Debug` is not derived, it is implemented without a derive.
    let is_debug = StdDerive::of(path) == Some(StdDerive::Debug);
    let is_there = derives.iter().any(|derive| match derive {
        Derive::Std(derive) => derive.name() == name,
        Derive::User(path) => derive_name(path) == name,
    });
    if !is_debug && !is_there {
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

/// The derives that the user requests, and whether by the type's own name.
pub(super) fn asked_for<'a>(cx: &Lower<'a>, id: TypeId) -> (&'a [syn::Path], bool) {
    let rules = &cx.options.entries.derives;
    let found = cx
        .type_rules
        .get(&id)
        .and_then(|rules| rules.derives.as_ref());
    let rule = found.and_then(|found| Some((rules.rules.get(found.entry)?, found.is_exact)));
    match rule {
        Some((rule, is_exact)) => (&rule.derives, is_exact),
        None => (&rules.default, false),
    }
}

/// Why a type does not have a derive.
enum Refusal {
    /// It cannot.
    Certain(Obstacle),
    /// It can, if the user implements the trait for a type inside it.
    Likely,
}

fn refuse(cx: &Lower<'_>, id: TypeId, mode: Mode, path: &syn::Path) -> Option<Refusal> {
    let trait_ = Trait::of(path);
    let obstacle = find_obstacle(cx, trait_, id, mode)?;
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
    };
    is(path, StdDerive::Copy)
        && !derives.iter().any(is_clone)
        && !asked.iter().any(|path| is(path, StdDerive::Clone))
}

/// Whether a type is generated twice, and this is the borrowing one.
fn is_second_form(cx: &Lower<'_>, id: TypeId, mode: Mode) -> bool {
    cx.forms(id) == Forms::Both && mode == Mode::Borrowed
}

/// All derives that the user requested by a type's name and that the type cannot have.
pub(super) fn refused_derives(cx: &Lower<'_>, items: &Items<'_>) -> Vec<RefusedDerive> {
    let mut refused: Vec<RefusedDerive> = Vec::new();
    for ty in named_types(cx, items) {
        let (asked, true) = asked_for(cx, ty.id) else {
            continue;
        };
        let is_flags = matches!(cx.resolve.types[ty.id].kind, TypeDefKind::Flags(_));
        let mode = match cx.forms(ty.id) {
            Forms::Owned | Forms::Both => Mode::Owned,
            Forms::Borrowed => Mode::Borrowed,
        };
        for path in asked {
            let why = match refuse(cx, ty.id, mode, path) {
                _ if is_flags && !is_of_flags(path) => None,
                Some(Refusal::Certain(obstacle)) => Some(obstacle),
                Some(Refusal::Likely) | None => continue,
            };
            let wit_name = ty.wit_name(cx);
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
    refused
}

/// Whether the flags of the engine have a derive.
fn is_of_flags(path: &syn::Path) -> bool {
    StdDerive::of(path).is_some_and(|derive| StdDerive::OF_FLAGS.contains(&derive))
}
