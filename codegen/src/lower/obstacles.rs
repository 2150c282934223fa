//! Finds why a type cannot have a derive: a type inside it does not implement the trait.
//!
//! The derives of the standard library and of serde are known exactly. For other macros, it is only
//! known that a type with a handle is not plain data.

use std::cell::RefCell;
use std::collections::HashMap;

use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::Lower;
use super::derives::{asked_for, own_derives};
use super::info::components;
use super::modules::Forms;
use super::named_types::is_in_replaced_interface;
use super::types::{Mode, attributes_of_part};
use crate::model::StdDerive;

/// Why a type cannot have a derive.
#[derive(Debug, Clone)]
pub(crate) struct Obstacle {
    /// The part of the type that contains it; `None` for the type itself.
    pub(crate) part: Option<Part>,
    pub(crate) holds: Holds,
    /// It is inside another generated type, for which the user may implement the trait.
    is_indirect: bool,
}

/// A part of a type, with its name in WIT.
#[derive(Debug, Clone)]
pub(crate) enum Part {
    Field(String),
    Case(String),
}

/// The thing that does not implement the trait.
#[derive(Debug, Clone)]
pub(crate) enum Holds {
    /// A handle to a resource with this name.
    Handle(String),
    Future,
    Stream,
    ErrorContext,
    /// One of WIT's own types.
    Builtin(&'static str),
    /// A list with a length for which the trait is not implemented.
    LongArray(u32),
    /// No thing: an enum or variant has no default case.
    NoDefaultCase,
    /// A type of the user's crate, or a reference to one. The user may implement the trait for it.
    UsersType,
}

impl Obstacle {
    fn of(holds: Holds) -> Option<Self> {
        Some(Obstacle {
            part: None,
            holds,
            is_indirect: false,
        })
    }

    fn is_handle(&self) -> bool {
        match self.holds {
            Holds::Handle(_) | Holds::Future | Holds::Stream | Holds::ErrorContext => true,
            Holds::Builtin(_) | Holds::LongArray(_) | Holds::NoDefaultCase | Holds::UsersType => {
                false
            }
        }
    }

    /// Whether no code of the user can remove the obstacle.
    pub(super) fn is_certain(&self, trait_: Trait) -> bool {
        match self.holds {
            _ if self.is_handle() => trait_ != Trait::Other,
            Holds::UsersType => false,
            _ => !self.is_indirect,
        }
    }

    /// The most important of several obstacles: first a handle, then an obstacle that is not inside
    /// another type.
    fn worst(obstacles: impl Iterator<Item = Obstacle>) -> Option<Self> {
        let rank = |obstacle: &Obstacle| (obstacle.is_handle(), !obstacle.is_indirect);
        obstacles.reduce(|worst, next| {
            if rank(&next) > rank(&worst) {
                next
            } else {
                worst
            }
        })
    }
}

/// The trait that a derive macro implements, as far as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Trait {
    Std(StdDerive),
    Serialize,
    Deserialize,
    Other,
}

impl Trait {
    pub(super) fn of(path: &syn::Path) -> Self {
        if let Some(derive) = StdDerive::of(path) {
            return Trait::Std(derive);
        }
        let mut names = path.segments.iter().rev().map(|segment| &segment.ident);
        let last = names.next().map(ToString::to_string);
        let is_serdes = names.next().is_none_or(|before| before == "serde");
        match last.as_deref() {
            Some("Serialize") if is_serdes => Trait::Serialize,
            Some("Deserialize") if is_serdes => Trait::Deserialize,
            _ => Trait::Other,
        }
    }

    /// Whether it is one of these derives of the standard library.
    fn is_one_of(self, derives: &[StdDerive]) -> bool {
        matches!(self, Trait::Std(derive) if derives.contains(&derive))
    }

    /// Whether it is implemented only for arrays with at most 32 elements.
    fn needs_short_arrays(self) -> bool {
        match self {
            Trait::Std(derive) => derive == StdDerive::Default,
            Trait::Serialize | Trait::Deserialize => true,
            Trait::Other => false,
        }
    }
}

/// Finds an obstacle for a derive on a record, variant or enum. `mode` selects the form of the
/// type.
pub(super) fn find_obstacle(
    cx: &Lower<'_>,
    trait_: Trait,
    id: TypeId,
    mode: Mode,
) -> Option<Obstacle> {
    Search { cx, trait_ }.in_definition(id, mode)
}

/// What was found in types, for each trait that was looked for.
pub(super) type KnownObstacles = RefCell<HashMap<(Trait, TypeId, Mode), Option<Obstacle>>>;

/// What is looked for.
struct Search<'a, 'b> {
    cx: &'a Lower<'b>,
    trait_: Trait,
}

impl Search<'_, '_> {
    fn in_definition(&self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        // serde cannot deserialize into a type that borrows, except for strings that are borrowed
        // from the input.
        if mode == Mode::Borrowed && self.trait_ == Trait::Deserialize {
            return Obstacle::of(Holds::UsersType);
        }
        let resolve = self.cx.resolve;
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
            _ => None,
        }
    }

    fn in_part(
        &self,
        id: TypeId,
        name: &str,
        ty: Option<&wit::Type>,
        part: Part,
        mode: Mode,
    ) -> Option<Obstacle> {
        // A macro may treat a field with attributes in any way, so such a field is not checked.
        let has_attributes = || !attributes_of_part(self.cx, id, name).is_empty();
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
            let attributes = attributes_of_part(self.cx, id, name);
            let mut paths = attributes.iter().map(syn::Attribute::path);
            paths.any(|path| path.is_ident("default"))
        };
        match &self.cx.resolve.types[id].kind {
            TypeDefKind::Variant(variant) => variant.cases.iter().any(|case| is_marked(&case.name)),
            TypeDefKind::Enum(enum_) => enum_.cases.iter().any(|case| is_marked(&case.name)),
            _ => false,
        }
    }

    fn in_type(&self, ty: &wit::Type, mode: Mode) -> Option<Obstacle> {
        use StdDerive::{Copy, Eq, Hash, Ord};
        match ty {
            wit::Type::F32 if self.trait_.is_one_of(&[Eq, Hash, Ord]) => {
                Obstacle::of(Holds::Builtin("f32"))
            }
            wit::Type::F64 if self.trait_.is_one_of(&[Eq, Hash, Ord]) => {
                Obstacle::of(Holds::Builtin("f64"))
            }
            wit::Type::String if mode == Mode::Owned && self.trait_.is_one_of(&[Copy]) => {
                Obstacle::of(Holds::Builtin("string"))
            }
            wit::Type::ErrorContext => Obstacle::of(Holds::ErrorContext),
            wit::Type::Id(id) => self.in_type_id(*id, mode),
            _ => None,
        }
    }

    fn in_type_id(&self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        #[cfg(test)]
        super::steps::count();
        let key = (self.trait_, id, mode);
        if let Some(known) = self.cx.obstacles.borrow().get(&key) {
            return known.clone();
        }
        let found = self.find_in_type_id(id, mode);
        let mut known = self.cx.obstacles.borrow_mut();
        known.insert(key, found.clone());
        found
    }

    fn find_in_type_id(&self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        use StdDerive::{Clone, Copy, Default};
        let cx = self.cx;
        if cx.replaced_types.contains_key(&id) || is_in_replaced_interface(cx, id) {
            return None;
        }
        if cx.resolve.types[id].name.is_none() {
            return self.in_kind(id, mode);
        }
        let forms = cx.forms(id);
        if forms == Forms::Borrowed || (forms == Forms::Both && mode == Mode::Borrowed) {
            return self.in_kind(id, Mode::Borrowed);
        }
        if mode == Mode::Borrowed && cx.infos.get(id).has_list {
            if self.trait_.is_one_of(&[Clone, Copy]) {
                return None;
            }
            if self.trait_.is_one_of(&[Default]) {
                return Obstacle::of(Holds::UsersType);
            }
        }
        self.in_kind(id, Mode::Owned)
    }

    fn in_kind(&self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        use StdDerive::{Clone, Copy, Default, Eq, Hash, Ord, PartialEq, PartialOrd};
        let (cx, trait_) = (self.cx, self.trait_);
        match &cx.resolve.types[id].kind {
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
            TypeDefKind::Handle(wit::Handle::Own(resource) | wit::Handle::Borrow(resource)) => {
                // A handle to a resource of the guest is a number, which the host may copy and
                // compare.
                let is_guests = cx.places.is_guest_resource(cx.resolve, *resource);
                if is_guests && trait_.is_one_of(&[Clone, Copy, Eq, PartialEq]) {
                    return None;
                }
                let name = cx.resolve.types[*resource].name.clone();
                self.of_handle(Holds::Handle(name.unwrap_or_default()))
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
            kind => {
                let types = components(kind);
                let obstacles = types.iter().map(|ty| self.in_type(ty, mode));
                Obstacle::worst(obstacles.flatten())
            }
        }
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
    fn in_other_definition(&self, id: TypeId, mode: Mode) -> Option<Obstacle> {
        let trait_ = self.trait_;
        let (asked, is_named) = asked_for(self.cx, id);
        let is_asked = |paths: &[syn::Path]| paths.iter().any(|path| Trait::of(path) == trait_);
        let is_sure_to_have = trait_.is_one_of(&own_derives(self.cx, id))
            || is_asked(&self.cx.options.settings.additional_derives)
            || (is_named && is_asked(asked));
        let within = self.in_definition(id, mode).map(|obstacle| Obstacle {
            is_indirect: true,
            ..obstacle
        });
        match within {
            Some(obstacle) if obstacle.is_certain(trait_) || !is_sure_to_have => Some(obstacle),
            None if trait_ != Trait::Other && !is_sure_to_have && !is_asked(asked) => {
                Obstacle::of(Holds::UsersType)
            }
            Some(_) | None => None,
        }
    }
}
