//! Converts the types of a component, as the validator has them, to types of the resolver.
//!
//! Each type is converted once, and types stay shared: a component can define a type that would be
//! larger than any memory if it were written out.

use std::cell::RefCell;
use std::collections::HashMap;

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    self as wasm, ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId,
    ComponentEntityType, ComponentFuncType, ComponentInstanceType, ComponentValType,
};
use wasmparser::types::TypesRef;
use worldbind_resolve::{FunctionType, Kind, Names, Part, ResourceId, Type};

use crate::steps::step;

/// Converts the types of one component.
pub(crate) struct Converter<'a> {
    types: TypesRef<'a>,
    converted: RefCell<HashMap<ComponentDefinedTypeId, Type>>,
    resources: RefCell<Resources>,
}

/// The number of a resource is its position in `known`.
#[derive(Default)]
struct Resources {
    known: Vec<wasm::ResourceId>,
    numbers: HashMap<wasm::ResourceId, usize>,
}

impl<'a> Converter<'a> {
    pub(crate) fn new(types: TypesRef<'a>) -> Self {
        Converter {
            types,
            converted: RefCell::default(),
            resources: RefCell::default(),
        }
    }

    /// The types and resources that an instance exports. If one has several names, the first
    /// counts.
    pub(crate) fn names(&self, instance: &ComponentInstanceType) -> Names {
        let mut names = Names::default();
        for (name, item) in &instance.exports {
            step();
            let ComponentEntityType::Type { created, .. } = item.ty else {
                continue;
            };
            match created {
                ComponentAnyTypeId::Resource(resource) => {
                    names.insert_resource(name, self.number(resource.resource()));
                }
                ComponentAnyTypeId::Defined(id) => names.insert(name, self.defined(id)),
                ComponentAnyTypeId::Func(_)
                | ComponentAnyTypeId::Component(_)
                | ComponentAnyTypeId::Instance(_) => {}
            }
        }
        names
    }

    /// A function's type.
    pub(crate) fn function(&self, function: &ComponentFuncType) -> FunctionType {
        let params = function.params.iter();
        FunctionType {
            is_async: function.async_,
            params: params
                .map(|(name, ty)| self.named(name, Some(*ty)))
                .collect(),
            result: function.result.map(|ty| self.ty(ty)),
        }
    }

    /// The resource with an id that this converter assigned.
    pub(crate) fn resource(&self, id: ResourceId) -> Option<wasm::ResourceId> {
        let ResourceId(number) = id;
        self.resources.borrow().known.get(number).copied()
    }

    fn number(&self, resource: wasm::ResourceId) -> ResourceId {
        let Resources { known, numbers } = &mut *self.resources.borrow_mut();
        ResourceId(*numbers.entry(resource).or_insert_with(|| {
            known.push(resource);
            known.len() - 1
        }))
    }

    fn ty(&self, ty: ComponentValType) -> Type {
        step();
        match ty {
            ComponentValType::Primitive(primitive) => Type::plain(primitive_kind(primitive)),
            ComponentValType::Type(id) => self.defined(id),
        }
    }

    /// In a valid component, types are nested at most a hundred levels deep, so this may recurse.
    fn defined(&self, id: ComponentDefinedTypeId) -> Type {
        if let Some(converted) = self.converted.borrow().get(&id) {
            return converted.clone();
        }
        let converted = match self.types.get(id) {
            Some(ty) => Type::new(self.kind(ty), self.parts(ty)),
            // All ids come from the validator that read the component, so this does not occur.
            None => Type::plain(Kind::Unknown),
        };
        self.converted.borrow_mut().insert(id, converted.clone());
        converted
    }

    fn kind(&self, ty: &ComponentDefinedType) -> Kind {
        match ty {
            ComponentDefinedType::Primitive(primitive) => primitive_kind(*primitive),
            ComponentDefinedType::Record(_) => Kind::Record,
            ComponentDefinedType::Variant(_) => Kind::Variant,
            ComponentDefinedType::List { .. } => Kind::List,
            ComponentDefinedType::Map { .. } => Kind::Map,
            ComponentDefinedType::FixedLengthList { length, .. } => Kind::FixedLengthList(*length),
            ComponentDefinedType::Tuple(_) => Kind::Tuple,
            ComponentDefinedType::Flags(_) => Kind::Flags,
            ComponentDefinedType::Enum(_) => Kind::Enum,
            ComponentDefinedType::Option { .. } => Kind::Option,
            ComponentDefinedType::Result { .. } => Kind::Result,
            ComponentDefinedType::Own(resource) => Kind::Own(self.number(resource.resource())),
            ComponentDefinedType::Borrow(resource) => {
                Kind::Borrow(self.number(resource.resource()))
            }
            ComponentDefinedType::Future { .. } => Kind::Future,
            ComponentDefinedType::Stream { .. } => Kind::Stream,
        }
    }

    fn parts(&self, ty: &ComponentDefinedType) -> Vec<Part> {
        match ty {
            ComponentDefinedType::Record(record) => {
                let fields = record.fields.iter();
                fields
                    .map(|(name, ty)| self.named(name, Some(*ty)))
                    .collect()
            }
            ComponentDefinedType::Variant(variant) => {
                let cases = variant.cases.iter();
                cases
                    .map(|(name, case)| self.named(name, case.ty))
                    .collect()
            }
            ComponentDefinedType::Flags(names) | ComponentDefinedType::Enum(names) => {
                names.iter().map(|name| self.named(name, None)).collect()
            }
            ComponentDefinedType::Tuple(tuple) => tuple
                .types
                .iter()
                .map(|ty| self.unnamed(Some(*ty)))
                .collect(),
            ComponentDefinedType::Map { key, value, .. } => {
                vec![self.unnamed(Some(*key)), self.unnamed(Some(*value))]
            }
            ComponentDefinedType::Result { ok, err, .. } => {
                vec![self.unnamed(*ok), self.unnamed(*err)]
            }
            ComponentDefinedType::List { element: ty, .. }
            | ComponentDefinedType::FixedLengthList { element: ty, .. }
            | ComponentDefinedType::Option { ty, .. } => vec![self.unnamed(Some(*ty))],
            ComponentDefinedType::Future { ty, .. } | ComponentDefinedType::Stream { ty, .. } => {
                vec![self.unnamed(*ty)]
            }
            ComponentDefinedType::Primitive(_)
            | ComponentDefinedType::Own(_)
            | ComponentDefinedType::Borrow(_) => Vec::new(),
        }
    }

    fn named(&self, name: &str, ty: Option<ComponentValType>) -> Part {
        step();
        Part::named(name, ty.map(|ty| self.ty(ty)))
    }

    fn unnamed(&self, ty: Option<ComponentValType>) -> Part {
        Part::unnamed(ty.map(|ty| self.ty(ty)))
    }
}

fn primitive_kind(primitive: PrimitiveValType) -> Kind {
    match primitive {
        PrimitiveValType::Bool => Kind::Bool,
        PrimitiveValType::S8 => Kind::S8,
        PrimitiveValType::U8 => Kind::U8,
        PrimitiveValType::S16 => Kind::S16,
        PrimitiveValType::U16 => Kind::U16,
        PrimitiveValType::S32 => Kind::S32,
        PrimitiveValType::U32 => Kind::U32,
        PrimitiveValType::S64 => Kind::S64,
        PrimitiveValType::U64 => Kind::U64,
        PrimitiveValType::F32 => Kind::F32,
        PrimitiveValType::F64 => Kind::F64,
        PrimitiveValType::Char => Kind::Char,
        PrimitiveValType::String => Kind::String,
        PrimitiveValType::ErrorContext => Kind::ErrorContext,
    }
}
