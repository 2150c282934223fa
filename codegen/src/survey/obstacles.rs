//! Finds why a type cannot have a derive: a type inside it does not implement the trait.
//!
//! The derives of the standard library and of serde are known exactly. For other macros, it is only
//! known that a type with a handle is not plain data.

use std::collections::HashMap;

use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::forms::Mode;
use super::items::Items;
use super::obstacle::{Holds, Obstacle, Part};
use super::own_derives::own_derives;
use super::traits::Trait;
use super::type_rules::Derives;
use super::types::TypeFacts;
use crate::load::components;
use crate::model::StdDerive;

/// The facts about types before their derives are decided.
#[derive(Clone, Copy)]
pub(super) struct Known<'a> {
    pub(super) items: &'a Items<'a>,
    pub(super) types: &'a TypeFacts<'a>,
    /// The derives that the user requests for all types.
    pub(super) additional: &'a [syn::Path],
}

/// The obstacles that were found in types, for each trait.
pub(super) type Obstacles = HashMap<(Trait, TypeId, Mode), Option<Obstacle>>;

/// Finds an obstacle for a derive on a record, variant or enum. `mode` selects the form of the
/// type. `found` keeps the results for types that share their parts.
pub(super) fn find_obstacle(
    known: Known<'_>,
    found: &mut Obstacles,
    trait_: Trait,
    id: TypeId,
    mode: Mode,
) -> Option<Obstacle> {
    let mut search = Search {
        known,
        trait_,
        found,
    };
    search.in_definition(id, mode)
}

/// A search for the obstacles of one trait.
struct Search<'a, 'f> {
    known: Known<'a>,
    trait_: Trait,
    found: &'f mut Obstacles,
}

impl Search<'_, '_> {
    fn in_definition(&mut self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        // serde cannot deserialize into a type that borrows, except for strings that are borrowed
        // from the input.
        if mode == Mode::Borrowed && self.trait_ == Trait::Deserialize {
            return Obstacle::of(Holds::UsersType);
        }
        let resolve = self.known.items.resolve;
        match &resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter().map(|field| {
                    let part = Part::Field(field.name.clone());
                    self.in_part(id, &field.name, Some(&field.ty), part, mode)
                });
                Obstacle::worst(fields.flatten())
            }
            TypeDefKind::Variant(_) | TypeDefKind::Enum(_)
                if self.trait_ == Trait::Std(StdDerive::Default) =>
            {
                if self.has_default_case(id) {
                    None
                } else {
                    Obstacle::of(Holds::NoDefaultCase)
                }
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter().map(|case| {
                    let part = Part::Case(case.name.clone());
                    self.in_part(id, &case.name, case.ty.as_ref(), part, mode)
                });
                Obstacle::worst(cases.flatten())
            }
            TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
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
            | TypeDefKind::Unknown => None,
        }
    }

    fn in_part(
        &mut self,
        id: TypeId,
        name: &str,
        ty: Option<&wit::Type>,
        part: Part,
        mode: Mode,
    ) -> Option<Obstacle> {
        // A macro may treat a field with attributes in any way, so such a field is not checked.
        let rules = &self.known.types.rules;
        let has_attributes = || !rules.attributes_of_part(id, name).is_empty();
        if !matches!(self.trait_, Trait::Std(_)) && has_attributes() {
            return None;
        }
        let obstacle = self.in_type(ty?, mode)?;
        Some(Obstacle {
            part: Some(part),
            ..obstacle
        })
    }

    /// Whether the user gave a case the attribute `#[default]`.
    fn has_default_case(&self, id: TypeId) -> bool {
        let is_marked = |name: &str| {
            let attributes = self.known.types.rules.attributes_of_part(id, name);
            let mut paths = attributes.iter().map(syn::Attribute::path);
            paths.any(|path| path.is_ident("default"))
        };
        match &self.known.items.resolve.types[id].kind {
            TypeDefKind::Variant(variant) => variant.cases.iter().any(|case| is_marked(&case.name)),
            TypeDefKind::Enum(enum_) => enum_.cases.iter().any(|case| is_marked(&case.name)),
            TypeDefKind::Record(_)
            | TypeDefKind::Flags(_)
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

    fn in_type(&mut self, ty: &wit::Type, mode: Mode) -> Option<Obstacle> {
        match ty {
            wit::Type::F32 if self.is_of_whole_equality() => Obstacle::of(Holds::Builtin("f32")),
            wit::Type::F64 if self.is_of_whole_equality() => Obstacle::of(Holds::Builtin("f64")),
            wit::Type::String
                if mode == Mode::Owned && self.trait_.is_one_of(&[StdDerive::Copy]) =>
            {
                Obstacle::of(Holds::Builtin("string"))
            }
            wit::Type::ErrorContext => Obstacle::of(Holds::ErrorContext),
            wit::Type::Id(id) => self.in_type_id(*id, mode),
            wit::Type::Bool
            | wit::Type::U8
            | wit::Type::U16
            | wit::Type::U32
            | wit::Type::U64
            | wit::Type::S8
            | wit::Type::S16
            | wit::Type::S32
            | wit::Type::S64
            | wit::Type::F32
            | wit::Type::F64
            | wit::Type::Char
            | wit::Type::String => None,
        }
    }

    /// Whether floats do not implement the trait, because some are not equal to themselves.
    fn is_of_whole_equality(&self) -> bool {
        use StdDerive::{Eq, Hash, Ord};
        self.trait_.is_one_of(&[Eq, Hash, Ord])
    }

    fn in_type_id(&mut self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        #[cfg(test)]
        crate::steps::count();
        let key = (self.trait_, id, mode);
        if let Some(found) = self.found.get(&key) {
            return found.clone();
        }
        let found = self.find_in_type_id(id, mode);
        self.found.insert(key, found.clone());
        found
    }

    fn find_in_type_id(&mut self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        use StdDerive::{Clone, Copy, Default};
        let Known { items, types, .. } = self.known;
        if types.replaced.is_users(items, id) {
            return None;
        }
        if items.resolve.types[id].name.is_none() {
            return self.in_kind(id, mode);
        }
        if types.forms(id).of_reference(mode) == Mode::Borrowed {
            return self.in_kind(id, Mode::Borrowed);
        }
        if mode == Mode::Borrowed && types.infos.get(id).has_list {
            if self.trait_.is_one_of(&[Clone, Copy]) {
                return None;
            }
            if self.trait_.is_one_of(&[Default]) {
                return Obstacle::of(Holds::UsersType);
            }
        }
        self.in_kind(id, Mode::Owned)
    }

    fn in_kind(&mut self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        use StdDerive::{Clone, Copy, Default, Hash, Ord, PartialOrd};
        let (items, trait_) = (self.known.items, self.trait_);
        match &items.resolve.types[id].kind {
            TypeDefKind::Record(_) | TypeDefKind::Variant(_) | TypeDefKind::Enum(_) => {
                self.in_other_definition(id, mode)
            }
            TypeDefKind::Flags(_) => {
                if trait_ == Trait::Other || trait_.is_one_of(StdDerive::OF_FLAGS) {
                    None
                } else {
                    Obstacle::of(Holds::UsersType)
                }
            }
            TypeDefKind::Handle(wit::Handle::Own(id) | wit::Handle::Borrow(id)) => {
                self.in_handle(*id)
            }
            TypeDefKind::Future(_) => self.of_handle(Holds::Future),
            TypeDefKind::Stream(_) => self.of_handle(Holds::Stream),
            TypeDefKind::List(_) if mode == Mode::Borrowed && trait_.is_one_of(&[Clone, Copy]) => {
                None
            }
            TypeDefKind::List(_) if trait_.is_one_of(&[Copy]) => {
                Obstacle::of(Holds::Builtin("list"))
            }
            TypeDefKind::Map(..) if trait_.is_one_of(&[Copy, Hash, Ord, PartialOrd]) => {
                Obstacle::of(Holds::Builtin("map"))
            }
            TypeDefKind::List(_) | TypeDefKind::Map(..) | TypeDefKind::Option(_)
                if trait_.is_one_of(&[Default]) =>
            {
                None
            }
            TypeDefKind::Result(_) if trait_.is_one_of(&[Default]) => {
                Obstacle::of(Holds::Builtin("result"))
            }
            TypeDefKind::FixedLengthList(_, len) if *len > 32 && trait_.needs_short_arrays() => {
                Obstacle::of(Holds::LongArray(*len))
            }
            kind @ (TypeDefKind::Resource
            | TypeDefKind::Tuple(_)
            | TypeDefKind::Option(_)
            | TypeDefKind::Result(_)
            | TypeDefKind::List(_)
            | TypeDefKind::Map(..)
            | TypeDefKind::FixedLengthList(..)
            | TypeDefKind::Type(_)
            | TypeDefKind::Unknown) => {
                let types = components(kind);
                let obstacles = types.iter().map(|ty| self.in_type(ty, mode));
                Obstacle::worst(obstacles.flatten())
            }
        }
    }

    /// A handle to a resource of the guest is a number, which the host may copy and compare.
    fn in_handle(&self, resource: TypeId) -> Option<Obstacle> {
        use StdDerive::{Clone, Copy, Eq, PartialEq};
        let items = self.known.items;
        let is_guests = items.is_guest_resource(resource);
        if is_guests && self.trait_.is_one_of(&[Clone, Copy, Eq, PartialEq]) {
            return None;
        }
        let name = items.resolve.types[resource].name.clone();
        self.of_handle(Holds::Handle(name.unwrap_or_default()))
    }

    /// A handle, future or stream implements `Debug` and no other of these traits.
    fn of_handle(&self, holds: Holds) -> Option<Obstacle> {
        if self.trait_.is_one_of(&[StdDerive::Debug]) {
            None
        } else {
            Obstacle::of(holds)
        }
    }

    /// Finds an obstacle in another generated type: something inside it, or that the type itself
    /// does not have the derive.
    fn in_other_definition(&mut self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        let trait_ = self.trait_;
        let Known {
            types, additional, ..
        } = self.known;
        let Derives { paths, is_named } = types.rules.derives(id);
        let is_asked = |paths: &[syn::Path]| paths.iter().any(|path| Trait::of(path) == trait_);
        let is_sure_to_have = trait_.is_one_of(&own_derives(self.known.items, types, id))
            || is_asked(additional)
            || (is_named && is_asked(paths));
        let within = self.in_definition(id, mode).map(|obstacle| Obstacle {
            is_indirect: true,
            ..obstacle
        });
        match within {
            Some(obstacle) if obstacle.is_certain(trait_) || !is_sure_to_have => Some(obstacle),
            None if trait_ != Trait::Other && !is_sure_to_have && !is_asked(paths) => {
                Obstacle::of(Holds::UsersType)
            }
            Some(_) | None => None,
        }
    }
}
