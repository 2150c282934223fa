//! The names of a component's types.
//!
//! A component's types have no names. An instance exports types under names, so a type has the name
//! of an equal type that the instance exports.

use super::shapes::{Seen, Shapes};
use super::ty::Form;
use super::{Kind, ResourceId, Type};
use crate::Interned;

/// The types that an instance exports, by name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The types, each with its name.
    types: Vec<Type>,
    /// The number of a type's name is its position in `types`.
    type_names: Interned,
    shapes: Shapes,
    /// The positions of types by their shapes. For equal types, the position of the first.
    by_shape: Vec<Option<usize>>,
    /// A handle to each resource, with its name.
    resources: Vec<Type>,
    /// The number of a resource is its position in `resources`.
    resource_ids: Interned,
}

impl Names {
    /// No names.
    pub const fn new() -> Self {
        Names {
            types: Vec::new(),
            type_names: Interned::new(),
            shapes: Shapes::new(),
            by_shape: Vec::new(),
            resources: Vec::new(),
            resource_ids: Interned::new(),
        }
    }

    /// Adds a record, variant, enum or flags. Other types are ignored: they are aliases, and a
    /// component does not distinguish an alias from its target.
    pub fn insert(&mut self, name: &str, ty: Type) {
        if !ty.kind().is_nominal() {
            return;
        }
        let position = self.type_names.number(name.as_bytes());
        if position < self.types.len() {
            return;
        }
        let shape = self.shapes.add(&ty);
        if self.by_shape.len() <= shape {
            self.by_shape.resize(shape + 1, None);
        }
        self.by_shape[shape].get_or_insert(position);
        self.types.push(ty.named(name));
    }

    /// Adds a resource.
    pub fn insert_resource(&mut self, name: &str, resource: ResourceId) {
        let ResourceId(number) = resource;
        if self.resource_ids.number(&number.to_ne_bytes()) == self.resources.len() {
            let handle = Type::plain(Kind::Own(resource));
            self.resources.push(handle.named(name));
        }
    }

    /// The type that the instance exports under a name.
    pub(super) fn exported(&self, name: &str) -> Option<&Type> {
        self.types.get(self.type_names.find(name.as_bytes())?)
    }

    /// The resource that the instance exports under a name.
    pub(crate) fn resource(&self, name: &str) -> Option<ResourceId> {
        let mut resources = self.resources.iter();
        let handle = resources.find(|handle| handle.name() == Some(name))?;
        match handle.kind().form() {
            Form::Own(resource) => Some(resource),
            Form::Word
            | Form::Arguments(_)
            | Form::Array(_)
            | Form::Definition(_)
            | Form::Borrow(_) => None,
        }
    }

    /// The name of a type, for kinds that WIT names: its own name, or that of an equal type.
    pub(super) fn name_of<'n>(&'n self, ty: &'n Type, seen: &mut Seen) -> Option<&'n str> {
        if !ty.kind().is_nominal() {
            return None;
        }
        if ty.name().is_some() || self.types.is_empty() {
            return ty.name();
        }
        let shape = self.shapes.find(ty, seen)?;
        let position = *self.by_shape.get(shape)?;
        self.types[position?].name()
    }

    /// The name of a handle's resource.
    pub(super) fn resource_name<'n>(&'n self, handle: &'n Type, resource: ResourceId) -> &'n str {
        let ResourceId(number) = resource;
        let exported = || {
            let position = self.resource_ids.find(&number.to_ne_bytes())?;
            self.resources[position].name()
        };
        handle.name().or_else(exported).unwrap_or("_")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::types::Part;

    fn record(fields: &[(&str, Type)]) -> Type {
        let fields = fields.iter();
        let fields = fields.map(|(name, ty)| Part::named(*name, Some(ty.clone())));
        Type::new(Kind::Record, fields.collect())
    }

    fn pair(ty: Type) -> Type {
        let part = Part::unnamed(Some(ty));
        Type::new(Kind::Tuple, vec![part.clone(), part])
    }

    fn own(number: usize) -> Type {
        Type::plain(Kind::Own(ResourceId(number)))
    }

    #[test]
    fn a_type_is_named_where_an_equal_one_is_exported() {
        let point = || record(&[("x", Type::plain(Kind::U32))]);
        let mut names = Names::default();
        names.insert("point", point());
        names.insert("point-too", point());
        names.insert("line", record(&[("from", point()), ("to", point())]));
        names.insert("alias", Type::plain(Kind::U32));
        names.insert_resource("r", ResourceId(7));

        let line = record(&[("from", point()), ("to", point())]);
        assert_eq!(names.ty(&pair(line)), "tuple<line, line>");
        let other = record(&[("from", point()), ("at", own(7))]);
        assert_eq!(names.ty(&other), "record { from: point, at: r }");
        let borrow = Type::plain(Kind::Borrow(ResourceId(1)));
        assert_eq!(names.ty(&borrow), "borrow<_>");
        let definition = names.definition("line").unwrap();
        assert_eq!(definition, "record { from: point, to: point }");
        assert_eq!(names.definition("alias"), None);
        assert_eq!(names.resource("r"), Some(ResourceId(7)));
    }

    #[test]
    fn the_own_name_of_a_type_comes_first() {
        let point = || record(&[("x", own(7).named("r"))]);
        let mut names = Names::default();
        names.insert("point", point());
        names.insert_resource("s", ResourceId(7));
        let other = point().named("other");
        assert_eq!(names.ty(&pair(other.clone())), "tuple<other, other>");
        assert_eq!(names.structure(&other), "record { x: r }");
        let borrow = Type::plain(Kind::Borrow(ResourceId(7))).named("r");
        assert_eq!(names.ty(&borrow), "borrow<r>");
    }

    #[test]
    fn a_type_whose_parts_are_shared_is_cut_and_each_part_looked_at_once() {
        let mut ty = record(&[("x", Type::plain(Kind::U32))]);
        for _ in 0..90 {
            ty = pair(ty);
        }
        let mut names = Names::default();
        names.insert("bomb", record(&[("all", ty.clone())]));
        let text = names.definition("bomb").unwrap();
        assert!(text.starts_with("record { all: tuple<tuple<"), "{text}");
        assert!(text.len() < 4000 && text.ends_with(", …> }"), "{text}");
        assert_eq!(names.ty(&record(&[("all", ty)])), "bomb");
    }

    #[test]
    fn a_type_of_many_parts_or_long_names_is_cut() {
        let names = Names::default();
        let cases = |count: u32, name: &dyn Fn(u32) -> String| {
            let cases = (0..count).map(|i| Part::named(name(i), None));
            names.ty(&Type::new(Kind::Enum, cases.collect()))
        };
        let text = cases(10_000, &|i| format!("c{i}"));
        assert!(text.starts_with("enum { c0, c1, "), "{text}");
        assert!(text.ends_with(", c197, c198, … }"), "{text}");
        let text = cases(100, &|i| format!("c{i}-").repeat(20_000));
        assert!(text.len() < 8000 && text.ends_with(", … }"), "{text}");
    }
}
