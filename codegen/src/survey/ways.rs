//! The directions in which the values of a type are passed between the host and the component, for
//! the option `one_way_types`.
//!
//! It takes the functions of a world, and returns the directions ("ways") of all types that they
//! use. A type has the ways of everything that contains it. The payload of a stream or future is
//! passed both ways: the engine requires both traits of a host that makes one. A type that no
//! function uses has both ways, too, because the host may use it for its own purposes. A type has
//! the ways of the engine's traits that the user derives for it.

use std::collections::HashMap;

use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::items::Items;
use super::named_types::named_types;
use super::replaced::Replaced;
use super::type_rules::TypeRules;
use crate::load::{components, id_of, is_definition};
use crate::model::EngineDerive;

/// The ways in which the values of a type are passed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Ways {
    /// From the host to the component.
    to_component: bool,
    /// From the component to the host.
    to_host: bool,
}

impl Ways {
    const NONE: Ways = Ways {
        to_component: false,
        to_host: false,
    };
    const TO_COMPONENT: Ways = Ways {
        to_component: true,
        to_host: false,
    };
    const TO_HOST: Ways = Ways {
        to_component: false,
        to_host: true,
    };
    pub(super) const BOTH: Ways = Ways {
        to_component: true,
        to_host: true,
    };

    pub(super) fn join(self, other: Ways) -> Ways {
        Ways {
            to_component: self.to_component || other.to_component,
            to_host: self.to_host || other.to_host,
        }
    }

    /// The engine's derives for these ways, in the order of the output.
    pub(crate) fn derives(self) -> Vec<EngineDerive> {
        let all = [
            (EngineDerive::ComponentType, true),
            (EngineDerive::Lift, self.to_host),
            (EngineDerive::Lower, self.to_component),
        ];
        let all = all.into_iter().filter(|(_, has)| *has);
        all.map(|(derive, _)| derive).collect()
    }

    /// The ways for which the user derives the engine's traits.
    fn of_derives(paths: &[syn::Path]) -> Ways {
        let derives = paths.iter().filter_map(EngineDerive::of);
        let ways = derives.map(|derive| match derive {
            EngineDerive::ComponentType => Ways::NONE,
            EngineDerive::Lift => Ways::TO_HOST,
            EngineDerive::Lower => Ways::TO_COMPONENT,
        });
        ways.fold(Ways::NONE, Ways::join)
    }
}

/// Finds the ways of all types that the world uses.
pub(super) fn find_ways(
    items: &Items<'_>,
    replaced: &Replaced,
    rules: &TypeRules<'_>,
    additional: &[syn::Path],
) -> HashMap<TypeId, Ways> {
    let mut marked = Marked {
        resolve: items.resolve,
        by_type: HashMap::new(),
    };
    let imports = items.imports.iter();
    let imported = imports.flat_map(|import| items.functions_of(import.id));
    for function in imported.chain(items.imported_functions.iter().copied()) {
        marked.mark_function(function, Ways::TO_HOST, Ways::TO_COMPONENT);
    }
    let exports = items.exports.iter();
    let exported = exports.flat_map(|export| items.functions_of(export.id));
    for function in exported.chain(items.functions.iter().copied()) {
        marked.mark_function(function, Ways::TO_COMPONENT, Ways::TO_HOST);
    }
    let named = named_types(items, replaced);
    let is_generated = |id: &TypeId| {
        let is_users = replaced.types.contains_key(id);
        is_users || is_definition(&items.resolve.types[*id].kind)
    };
    let named: Vec<_> = named.iter().map(|ty| ty.id).filter(is_generated).collect();
    let additional = Ways::of_derives(additional);
    for id in &named {
        let ways = Ways::of_derives(rules.derives(*id).paths);
        marked.mark(*id, ways.join(additional));
    }
    for id in named {
        if !marked.by_type.contains_key(&id) {
            marked.mark(id, Ways::BOTH);
        }
    }
    marked.by_type
}

/// The types that were visited, with their ways.
struct Marked<'a> {
    resolve: &'a wit::Resolve,
    by_type: HashMap<TypeId, Ways>,
}

impl Marked<'_> {
    fn mark_function(&mut self, function: &wit::Function, params: Ways, result: Ways) {
        for id in function.params.iter().filter_map(|param| id_of(&param.ty)) {
            self.mark(id, params);
        }
        if let Some(id) = function.result.as_ref().and_then(id_of) {
            self.mark(id, result);
        }
    }

    /// Adds ways to a type and to everything that it contains. Each type is visited at most twice.
    fn mark(&mut self, id: TypeId, ways: Ways) {
        if ways == Ways::NONE {
            return;
        }
        let known = self.by_type.entry(id).or_default();
        let joined = known.join(ways);
        if std::mem::replace(known, joined) == joined {
            return;
        }
        let kind = &self.resolve.types[id].kind;
        let ways = match kind {
            TypeDefKind::Future(_) | TypeDefKind::Stream(_) => Ways::BOTH,
            TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
            | TypeDefKind::Resource
            | TypeDefKind::Handle(_)
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::List(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown => joined,
        };
        for part in components(kind).iter().filter_map(id_of) {
            self.mark(part, ways);
        }
    }
}
