//! The engine's types of a component as those that the resolver knows.

use wasmtime::Engine;
use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};
use worldbind_resolve::{FunctionType, Names, ResourceId, Type as Ty};

/// The types that an instance exports.
#[derive(Default)]
pub(crate) struct ExportedTypes {
    pub(crate) names: Names,
    /// The resources, with their names.
    resources: Vec<(String, ResourceType)>,
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
        let ExportedTypes {
            names,
            resources,
            numbers,
        } = &mut exported;
        for (name, export) in instance.exports(engine) {
            match export.ty {
                ComponentItem::Type(ty) => names.insert(name, numbers.ty(&ty)),
                ComponentItem::Resource(ty) => {
                    names.insert_resource(name, numbers.resource(&ty));
                    resources.push((name.to_owned(), ty));
                }
                _ => {}
            }
        }
        exported
    }

    /// A function's type, in which a resource that the instance exports has the number that
    /// [`ExportedTypes::names`] has for it.
    pub(crate) fn function(&self, function: &ComponentFunc) -> FunctionType {
        let mut numbers = Numbers(self.numbers.0.clone());
        FunctionType {
            is_async: function.async_(),
            params: function
                .params()
                .map(|(name, ty)| (name.to_owned(), numbers.ty(&ty)))
                .collect(),
            result: function.results().next().map(|ty| numbers.ty(&ty)),
        }
    }

    /// Whether the instance exports this resource under this name. One that it does not export under
    /// the name at all is not known to differ.
    pub(crate) fn may_be_resource(&self, name: &str, ty: &ResourceType) -> bool {
        let named = self.resources.iter().find(|(n, _)| n == name);
        named.is_none_or(|(_, named)| named == ty)
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

    fn boxed(&mut self, ty: &Type) -> Box<Ty> {
        Box::new(self.ty(ty))
    }

    fn payload(&mut self, ty: Option<Type>) -> Option<Box<Ty>> {
        ty.map(|ty| self.boxed(&ty))
    }

    fn ty(&mut self, ty: &Type) -> Ty {
        let owned = |names: &mut dyn Iterator<Item = &str>| names.map(str::to_owned).collect();
        match ty {
            Type::Bool => Ty::Bool,
            Type::S8 => Ty::S8,
            Type::U8 => Ty::U8,
            Type::S16 => Ty::S16,
            Type::U16 => Ty::U16,
            Type::S32 => Ty::S32,
            Type::U32 => Ty::U32,
            Type::S64 => Ty::S64,
            Type::U64 => Ty::U64,
            Type::Float32 => Ty::F32,
            Type::Float64 => Ty::F64,
            Type::Char => Ty::Char,
            Type::String => Ty::String,
            Type::List(list) => Ty::List(self.boxed(&list.ty())),
            Type::FixedLengthList(list) => Ty::FixedLengthList(self.boxed(&list.ty()), list.len()),
            Type::Map(map) => Ty::Map(self.boxed(&map.key()), self.boxed(&map.value())),
            Type::Option(option) => Ty::Option(self.boxed(&option.ty())),
            Type::Tuple(tuple) => Ty::Tuple(tuple.types().map(|ty| self.ty(&ty)).collect()),
            Type::Result(result) => {
                Ty::Result(self.payload(result.ok()), self.payload(result.err()))
            }
            Type::Record(record) => {
                let fields = record.fields();
                let fields = fields.map(|field| (field.name.to_owned(), self.ty(&field.ty)));
                Ty::Record(fields.collect())
            }
            Type::Variant(variant) => {
                let cases = variant.cases();
                let cases = cases.map(|case| {
                    let payload = case.ty.map(|ty| self.ty(&ty));
                    (case.name.to_owned(), payload)
                });
                Ty::Variant(cases.collect())
            }
            Type::Enum(ty) => Ty::Enum(owned(&mut ty.names())),
            Type::Flags(ty) => Ty::Flags(owned(&mut ty.names())),
            Type::Own(resource) => Ty::Own(self.resource(resource)),
            Type::Borrow(resource) => Ty::Borrow(self.resource(resource)),
            Type::Future(future) => Ty::Future(self.payload(future.ty())),
            Type::Stream(stream) => Ty::Stream(self.payload(stream.ty())),
            Type::ErrorContext => Ty::ErrorContext,
        }
    }
}
