//! A component's types as those that the resolver knows, for messages.

use wasmparser::PrimitiveValType;
use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentEntityType, ComponentFuncType,
    ComponentInstanceType, ComponentValType,
};
use wasmparser::types::TypesRef;
use worldbind_resolve::{FunctionType, Names, Type};

use crate::resources::Resources;

/// What is needed to write a component's types down.
#[derive(Clone, Copy)]
pub(crate) struct Converter<'a> {
    pub(crate) types: TypesRef<'a>,
    pub(crate) resources: &'a Resources,
}

impl Converter<'_> {
    /// The types that an instance exports.
    pub(crate) fn names(self, instance: &ComponentInstanceType) -> Names {
        let mut names = Names::default();
        for (name, item) in &instance.exports {
            match item.ty {
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                } => names.insert_resource(name, self.resources.number(resource)),
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    ..
                } => names.insert(name, self.ty(ComponentValType::Type(id))),
                _ => {}
            }
        }
        names
    }

    /// A function's type.
    pub(crate) fn function(self, function: &ComponentFuncType) -> FunctionType {
        let params = function.params.iter();
        FunctionType {
            is_async: function.async_,
            params: params
                .map(|(name, ty)| (name.to_string(), self.ty(*ty)))
                .collect(),
            result: function.result.map(|ty| self.ty(ty)),
        }
    }

    fn ty(self, ty: ComponentValType) -> Type {
        match ty {
            ComponentValType::Primitive(primitive) => primitive_type(primitive),
            ComponentValType::Type(id) => self.defined(&self.types[id]),
        }
    }

    fn boxed(self, ty: ComponentValType) -> Box<Type> {
        Box::new(self.ty(ty))
    }

    fn payload(self, ty: Option<ComponentValType>) -> Option<Box<Type>> {
        ty.map(|ty| self.boxed(ty))
    }

    fn defined(self, ty: &ComponentDefinedType) -> Type {
        match ty {
            ComponentDefinedType::Primitive(primitive) => primitive_type(*primitive),
            ComponentDefinedType::Record(record) => {
                let fields = record.fields.iter();
                let fields = fields.map(|(name, ty)| (name.to_string(), self.ty(*ty)));
                Type::Record(fields.collect())
            }
            ComponentDefinedType::Variant(variant) => {
                let cases = variant.cases.iter();
                let cases = cases.map(|(name, case)| {
                    let payload = case.ty.map(|ty| self.ty(ty));
                    (name.to_string(), payload)
                });
                Type::Variant(cases.collect())
            }
            ComponentDefinedType::List { element, .. } => Type::List(self.boxed(*element)),
            ComponentDefinedType::Map { key, value, .. } => {
                Type::Map(self.boxed(*key), self.boxed(*value))
            }
            ComponentDefinedType::FixedLengthList {
                element, length, ..
            } => Type::FixedLengthList(self.boxed(*element), *length),
            ComponentDefinedType::Tuple(tuple) => {
                Type::Tuple(tuple.types.iter().map(|ty| self.ty(*ty)).collect())
            }
            ComponentDefinedType::Flags(flags) => {
                Type::Flags(flags.iter().map(ToString::to_string).collect())
            }
            ComponentDefinedType::Enum(cases) => {
                Type::Enum(cases.iter().map(ToString::to_string).collect())
            }
            ComponentDefinedType::Option { ty, .. } => Type::Option(self.boxed(*ty)),
            ComponentDefinedType::Result { ok, err, .. } => {
                Type::Result(self.payload(*ok), self.payload(*err))
            }
            ComponentDefinedType::Own(resource) => Type::Own(self.resources.number(*resource)),
            ComponentDefinedType::Borrow(resource) => {
                Type::Borrow(self.resources.number(*resource))
            }
            ComponentDefinedType::Future { ty, .. } => Type::Future(self.payload(*ty)),
            ComponentDefinedType::Stream { ty, .. } => Type::Stream(self.payload(*ty)),
        }
    }
}

fn primitive_type(primitive: PrimitiveValType) -> Type {
    match primitive {
        PrimitiveValType::Bool => Type::Bool,
        PrimitiveValType::S8 => Type::S8,
        PrimitiveValType::U8 => Type::U8,
        PrimitiveValType::S16 => Type::S16,
        PrimitiveValType::U16 => Type::U16,
        PrimitiveValType::S32 => Type::S32,
        PrimitiveValType::U32 => Type::U32,
        PrimitiveValType::S64 => Type::S64,
        PrimitiveValType::U64 => Type::U64,
        PrimitiveValType::F32 => Type::F32,
        PrimitiveValType::F64 => Type::F64,
        PrimitiveValType::Char => Type::Char,
        PrimitiveValType::String => Type::String,
        PrimitiveValType::ErrorContext => Type::ErrorContext,
    }
}
