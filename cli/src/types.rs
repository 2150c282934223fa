//! A component's types as those that the resolver knows, for messages.

use std::collections::HashMap;
use std::sync::Arc;

use wasmparser::component_types::{
    ComponentAnyTypeId, ComponentDefinedType, ComponentDefinedTypeId, ComponentEntityType,
    ComponentFuncType, ComponentInstanceType, ComponentValType,
};
use wasmparser::types::TypesRef;
use worldbind_resolve::{FunctionType, Names, Type};

use crate::comparison::primitive_name;
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
        let mut conversion = Conversion::new(self);
        for (name, item) in &instance.exports {
            match item.ty {
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Resource(resource),
                    ..
                } => names.insert_resource(name, self.resources.number(resource)),
                ComponentEntityType::Type {
                    created: ComponentAnyTypeId::Defined(id),
                    ..
                } => names.insert(name, conversion.ty(ComponentValType::Type(id))),
                _ => {}
            }
        }
        names
    }

    /// A function's type.
    pub(crate) fn function(self, function: &ComponentFuncType) -> FunctionType {
        let params = function.params.iter();
        let mut conversion = Conversion::new(self);
        FunctionType {
            is_async: function.async_,
            params: params
                .map(|(name, ty)| (name.to_string(), conversion.ty(*ty)))
                .collect(),
            result: function.result.map(|ty| conversion.ty(ty)),
        }
    }
}

/// Converts types, each once: they may share their parts many times over.
struct Conversion<'a> {
    converter: Converter<'a>,
    converted: HashMap<ComponentDefinedTypeId, Type>,
}

impl<'a> Conversion<'a> {
    fn new(converter: Converter<'a>) -> Self {
        Conversion {
            converter,
            converted: HashMap::new(),
        }
    }

    fn ty(&mut self, ty: ComponentValType) -> Type {
        let id = match ty {
            ComponentValType::Primitive(primitive) => {
                return Type::Plain(primitive_name(primitive));
            }
            ComponentValType::Type(id) => id,
        };
        if let Some(converted) = self.converted.get(&id) {
            return converted.clone();
        }
        let types = self.converter.types;
        let converted = self.defined(&types[id]);
        self.converted.insert(id, converted.clone());
        converted
    }

    fn defined(&mut self, ty: &ComponentDefinedType) -> Type {
        let resources = self.converter.resources;
        match ty {
            ComponentDefinedType::Primitive(primitive) => Type::Plain(primitive_name(*primitive)),
            ComponentDefinedType::Record(record) => {
                let fields = record.fields.iter();
                let fields = fields.map(|(name, ty)| (name.to_string(), Some(self.ty(*ty))));
                Type::Parts("record", fields.collect())
            }
            ComponentDefinedType::Variant(variant) => {
                let cases = variant.cases.iter();
                let cases = cases.map(|(name, case)| {
                    let payload = case.ty.map(|ty| self.ty(ty));
                    (name.to_string(), payload)
                });
                Type::Parts("variant", cases.collect())
            }
            ComponentDefinedType::Flags(flags) => {
                let flags = flags.iter().map(|name| (name.to_string(), None));
                Type::Parts("flags", flags.collect())
            }
            ComponentDefinedType::Enum(cases) => {
                let cases = cases.iter().map(|name| (name.to_string(), None));
                Type::Parts("enum", cases.collect())
            }
            ComponentDefinedType::FixedLengthList {
                element, length, ..
            } => Type::Of(
                "list",
                Arc::new([Some(self.ty(*element)), Some(Type::Length(*length))]),
            ),
            ComponentDefinedType::List { element, .. } => self.of("list", [Some(*element)]),
            ComponentDefinedType::Map { key, value, .. } => {
                self.of("map", [Some(*key), Some(*value)])
            }
            ComponentDefinedType::Tuple(tuple) => {
                self.of("tuple", tuple.types.iter().map(|ty| Some(*ty)))
            }
            ComponentDefinedType::Option { ty, .. } => self.of("option", [Some(*ty)]),
            ComponentDefinedType::Result { ok, err, .. } => self.of("result", [*ok, *err]),
            ComponentDefinedType::Future { ty, .. } => self.of("future", [*ty]),
            ComponentDefinedType::Stream { ty, .. } => self.of("stream", [*ty]),
            ComponentDefinedType::Own(resource) => Type::Own(resources.number(*resource)),
            ComponentDefinedType::Borrow(resource) => Type::Borrow(resources.number(*resource)),
        }
    }

    fn of(
        &mut self,
        keyword: &'static str,
        types: impl IntoIterator<Item = Option<ComponentValType>>,
    ) -> Type {
        let types = types.into_iter().map(|ty| ty.map(|ty| self.ty(ty)));
        Type::Of(keyword, types.collect())
    }
}
