//! The engine's types of a component as those that the resolver knows.

use wasmtime::Engine;
use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};
use worldbind_resolve::{FunctionType, Names, ResourceId, Type as Ty};

use crate::engine::{for_each_export_of, for_each_part, for_each_type};

/// The types that an instance exports.
#[derive(Default)]
pub(crate) struct ExportedTypes {
    pub(crate) names: Names,
    /// All resources that were met; one's number is its position.
    numbers: Numbers,
}

/// Gives the same number to the same resource.
#[derive(Default)]
struct Numbers(Vec<ResourceType>);

impl ExportedTypes {
    /// Collects the exported types of an instance.
    pub(crate) fn of(instance: &ComponentInstance, engine: &Engine) -> Self {
        let mut exported = ExportedTypes::default();
        let ExportedTypes { names, numbers } = &mut exported;
        for_each_export_of(instance, engine, &mut |name, item| match item {
            ComponentItem::Type(ty) => names.insert(name, numbers.ty(ty)),
            ComponentItem::Resource(ty) => names.insert_resource(name, numbers.resource(ty)),
            _ => {}
        });
        exported
    }

    /// A function's type, in which a resource that the instance exports has the number that
    /// [`ExportedTypes::names`] has for it.
    pub(crate) fn function(&self, function: &ComponentFunc) -> FunctionType {
        let mut numbers = Numbers(self.numbers.0.clone());
        let mut converted = FunctionType {
            is_async: function.async_(),
            params: Vec::new(),
            result: None,
        };
        for_each_type(function, &mut |name, ty| match name {
            Some(name) => converted.params.push((name.to_owned(), numbers.ty(ty))),
            None => converted.result = Some(numbers.ty(ty)),
        });
        converted
    }
}

impl Numbers {
    fn resource(&mut self, resource: &ResourceType) -> ResourceId {
        let known = self.0.iter().position(|known| known == resource);
        ResourceId(known.unwrap_or_else(|| {
            self.0.push(*resource);
            self.0.len() - 1
        }))
    }

    fn ty(&mut self, ty: &Type) -> Ty {
        let (keyword, has_names) = match ty {
            Type::Bool => return Ty::Plain("bool"),
            Type::S8 => return Ty::Plain("s8"),
            Type::U8 => return Ty::Plain("u8"),
            Type::S16 => return Ty::Plain("s16"),
            Type::U16 => return Ty::Plain("u16"),
            Type::S32 => return Ty::Plain("s32"),
            Type::U32 => return Ty::Plain("u32"),
            Type::S64 => return Ty::Plain("s64"),
            Type::U64 => return Ty::Plain("u64"),
            Type::Float32 => return Ty::Plain("f32"),
            Type::Float64 => return Ty::Plain("f64"),
            Type::Char => return Ty::Plain("char"),
            Type::String => return Ty::Plain("string"),
            Type::ErrorContext => return Ty::Plain("error-context"),
            Type::Own(resource) => return Ty::Own(self.resource(resource)),
            Type::Borrow(resource) => return Ty::Borrow(self.resource(resource)),
            Type::List(_) | Type::FixedLengthList(_) => ("list", false),
            Type::Map(_) => ("map", false),
            Type::Option(_) => ("option", false),
            Type::Tuple(_) => ("tuple", false),
            Type::Result(_) => ("result", false),
            Type::Future(_) => ("future", false),
            Type::Stream(_) => ("stream", false),
            Type::Record(_) => ("record", true),
            Type::Variant(_) => ("variant", true),
            Type::Enum(_) => ("enum", true),
            Type::Flags(_) => ("flags", true),
        };
        let mut parts = Vec::new();
        let mut types = Vec::new();
        for_each_part(ty, &mut |name, ty| {
            let ty = ty.map(|ty| self.ty(ty));
            match has_names {
                true => parts.push((name.to_owned(), ty)),
                false => types.push(ty),
            }
        });
        if let Type::FixedLengthList(list) = ty {
            types.push(Some(Ty::Length(list.len())));
        }
        match has_names {
            true => Ty::Parts(keyword, parts),
            false => Ty::Of(keyword, types),
        }
    }
}
