//! Which types of a component have the same structure.
//!
//! A component may declare a type many times over, and types that share their parts are larger as a tree than
//! any memory. So each structure has a number, and a structure is known by the numbers of its parts.

use std::collections::HashMap;

use wasmparser::component_types::{
    ComponentDefinedType, ComponentDefinedTypeId, ComponentValType, ResourceId,
};
use wasmparser::types::TypesRef;

use crate::kinds::{kind_of, primitive_name};
use crate::steps::step;

/// The number of a structure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct StructureId(usize);

/// The structures of a component's types, as far as they were asked for.
pub(crate) struct Structures<'a> {
    types: TypesRef<'a>,
    known: HashMap<ComponentDefinedTypeId, StructureId>,
    ids: HashMap<Structure<'a>, StructureId>,
}

/// What makes a type the same as another.
#[derive(PartialEq, Eq, Hash)]
struct Structure<'a> {
    kind: &'static str,
    length: Option<u32>,
    resource: Option<ResourceId>,
    parts: Vec<(&'a str, Option<Part>)>,
}

#[derive(PartialEq, Eq, Hash)]
enum Part {
    Primitive(&'static str),
    Of(StructureId),
}

impl<'a> Structures<'a> {
    pub(crate) fn new(types: TypesRef<'a>) -> Self {
        Structures {
            types,
            known: HashMap::new(),
            ids: HashMap::new(),
        }
    }

    /// The number of a type's structure. Types are not so deep that recursion would be: a valid component has no
    /// more than a hundred within each other.
    pub(crate) fn of(&mut self, id: ComponentDefinedTypeId) -> StructureId {
        if let Some(known) = self.known.get(&id) {
            return *known;
        }
        let Some(ty) = self.types.get(id) else {
            // All ids are those of the validator that read the component.
            return StructureId(usize::MAX);
        };
        let structure = self.structure(ty);
        let next = StructureId(self.ids.len());
        let structure = *self.ids.entry(structure).or_insert(next);
        self.known.insert(id, structure);
        structure
    }

    fn structure(&mut self, ty: &'a ComponentDefinedType) -> Structure<'a> {
        let parts = parts(ty).map(|(name, ty)| (name, ty.map(|ty| self.part(ty))));
        Structure {
            kind: kind_of(ty),
            length: match ty {
                ComponentDefinedType::FixedLengthList { length, .. } => Some(*length),
                _ => None,
            },
            resource: match ty {
                ComponentDefinedType::Own(resource) | ComponentDefinedType::Borrow(resource) => {
                    Some(resource.resource())
                }
                _ => None,
            },
            parts: parts.collect(),
        }
    }

    fn part(&mut self, ty: ComponentValType) -> Part {
        step();
        match ty {
            ComponentValType::Primitive(primitive) => Part::Primitive(primitive_name(primitive)),
            ComponentValType::Type(id) => match self.types.get(id) {
                Some(ComponentDefinedType::Primitive(primitive)) => {
                    Part::Primitive(primitive_name(*primitive))
                }
                _ => Part::Of(self.of(id)),
            },
        }
    }
}

/// What a type is made of, in order, with the names of fields, cases and flags. `None` is a case, a flag or a
/// payload without a type.
pub(crate) fn parts<'a>(
    ty: &'a ComponentDefinedType,
) -> Box<dyn Iterator<Item = (&'a str, Option<ComponentValType>)> + 'a> {
    match ty {
        ComponentDefinedType::Record(record) => {
            let fields = record.fields.iter();
            Box::new(fields.map(|(name, ty)| (name.as_str(), Some(*ty))))
        }
        ComponentDefinedType::Variant(variant) => {
            let cases = variant.cases.iter();
            Box::new(cases.map(|(name, case)| (name.as_str(), case.ty)))
        }
        ComponentDefinedType::Flags(names) | ComponentDefinedType::Enum(names) => {
            Box::new(names.iter().map(|name| (name.as_str(), None)))
        }
        ComponentDefinedType::Tuple(tuple) => {
            Box::new(tuple.types.iter().map(|ty| ("", Some(*ty))))
        }
        ComponentDefinedType::Map { key, value, .. } => {
            Box::new([Some(*key), Some(*value)].map(|ty| ("", ty)).into_iter())
        }
        ComponentDefinedType::Result { ok, err, .. } => {
            Box::new([*ok, *err].map(|ty| ("", ty)).into_iter())
        }
        ComponentDefinedType::List { element: ty, .. }
        | ComponentDefinedType::FixedLengthList { element: ty, .. }
        | ComponentDefinedType::Option { ty, .. } => Box::new([("", Some(*ty))].into_iter()),
        ComponentDefinedType::Future { ty, .. } | ComponentDefinedType::Stream { ty, .. } => {
            Box::new([("", *ty)].into_iter())
        }
        ComponentDefinedType::Primitive(_)
        | ComponentDefinedType::Own(_)
        | ComponentDefinedType::Borrow(_) => Box::new(std::iter::empty()),
    }
}
