//! Converts the engine's types of a component to the resolver's types.

use std::ops::ControlFlow;

use wasmtime::Engine;
use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};
use worldbind_resolve::{FunctionType, Interned, Kind, Names, Part, ResourceId, Type as Ty};

use super::items::{for_each_export_of, for_each_part, for_each_type};

/// Converts the types of one component, each once: types may share their parts many times over.
///
/// The engine's types can be compared and not hashed. What tells them apart is their `Debug`: it says which type of
/// the component it is, and which resource.
#[derive(Default)]
pub(crate) struct Converter {
    known: Interned,
    /// The number of a type in `known` is its position.
    converted: Vec<Ty>,
    /// The number of a resource is its [`ResourceId`].
    resources: Interned,
}

impl Converter {
    /// The types that an instance exports.
    pub(crate) fn names(&mut self, instance: &ComponentInstance, engine: &Engine) -> Names {
        let mut names = Names::default();
        for_each_export_of(instance, engine, &mut |name, item| {
            match item {
                ComponentItem::Type(ty) => names.insert(name, self.ty(ty)),
                ComponentItem::Resource(ty) => names.insert_resource(name, self.resource(ty)),
                ComponentItem::ComponentFunc(_)
                | ComponentItem::CoreFunc(_)
                | ComponentItem::Module(_)
                | ComponentItem::Component(_)
                | ComponentItem::ComponentInstance(_) => {}
            }
            ControlFlow::Continue(())
        });
        names
    }

    /// A function's type. A resource has the same number as in [`Converter::names`].
    pub(crate) fn function(&mut self, function: &ComponentFunc) -> FunctionType {
        let mut converted = FunctionType {
            is_async: function.async_(),
            params: Vec::new(),
            result: None,
        };
        let _ = for_each_type(function, &mut |name, ty| {
            match name {
                Some(name) => {
                    let param = Part::named(name, Some(self.ty(ty)));
                    converted.params.push(param);
                }
                None => converted.result = Some(self.ty(ty)),
            }
            ControlFlow::Continue(())
        });
        converted
    }

    fn resource(&mut self, resource: &ResourceType) -> ResourceId {
        ResourceId(self.resources.number(format!("{resource:?}").as_bytes()))
    }

    fn ty(&mut self, ty: &Type) -> Ty {
        let kind = self.kind(ty);
        if !kind.has_parts() {
            return Ty::plain(kind);
        }
        let key = format!("{ty:?}");
        if let Some(number) = self.known.find(key.as_bytes()) {
            return self.converted[number].clone();
        }
        let mut parts = Vec::new();
        let _ = for_each_part(ty, &mut |name, ty| {
            parts.push(Part::named(name, ty.map(|ty| self.ty(ty))));
            ControlFlow::Continue(())
        });
        let converted = Ty::new(kind, parts);
        if self.known.number(key.as_bytes()) == self.converted.len() {
            self.converted.push(converted.clone());
        }
        converted
    }

    fn kind(&mut self, ty: &Type) -> Kind {
        match ty {
            Type::Bool => Kind::Bool,
            Type::S8 => Kind::S8,
            Type::U8 => Kind::U8,
            Type::S16 => Kind::S16,
            Type::U16 => Kind::U16,
            Type::S32 => Kind::S32,
            Type::U32 => Kind::U32,
            Type::S64 => Kind::S64,
            Type::U64 => Kind::U64,
            Type::Float32 => Kind::F32,
            Type::Float64 => Kind::F64,
            Type::Char => Kind::Char,
            Type::String => Kind::String,
            Type::ErrorContext => Kind::ErrorContext,
            Type::Own(resource) => Kind::Own(self.resource(resource)),
            Type::Borrow(resource) => Kind::Borrow(self.resource(resource)),
            Type::List(_) => Kind::List,
            Type::FixedLengthList(list) => Kind::FixedLengthList(list.len()),
            Type::Map(_) => Kind::Map,
            Type::Option(_) => Kind::Option,
            Type::Tuple(_) => Kind::Tuple,
            Type::Result(_) => Kind::Result,
            Type::Future(_) => Kind::Future,
            Type::Stream(_) => Kind::Stream,
            Type::Record(_) => Kind::Record,
            Type::Variant(_) => Kind::Variant,
            Type::Enum(_) => Kind::Enum,
            Type::Flags(_) => Kind::Flags,
        }
    }
}

#[cfg(all(test, feature = "cranelift", feature = "wat"))]
mod tests {
    use super::*;
    use crate::engine::for_each_export;

    /// The types that the first instance of a component exports, and how many were converted for that.
    fn names(wat: &str) -> (Names, usize) {
        let engine = Engine::default();
        let component = wasmtime::component::Component::new(&engine, wat).unwrap();
        let mut converter = Converter::default();
        let mut names = Names::default();
        for_each_export(&component, &mut |_, item| {
            if let ComponentItem::ComponentInstance(ty) = item {
                names = converter.names(ty, &engine);
            }
        });
        (names, converter.converted.len())
    }

    #[test]
    fn what_shares_its_parts_is_converted_once() {
        // As a tree, it would have a quarter of a million parts.
        let pair = |i| format!("(type $t{} (tuple $t{i} $t{i}))", i + 1);
        let pairs: String = (0..16).map(pair).collect();
        let (names, converted) = names(&format!(
            r#"(component
                (type $t0 (list u8))
                {pairs}
                (type $record (record (field "a" $t16) (field "b" $t16)))
                (instance $i (export "r" (type $record)))
                (export "acme:app/api" (instance $i)))"#
        ));
        assert_eq!(converted, 18);
        let text = names.definition("r").unwrap();
        assert!(
            text.starts_with("record { a: tuple<tuple<") && text.len() < 4000,
            "{text}"
        );
    }

    #[test]
    fn types_of_the_same_kind_are_told_apart() {
        let (names, converted) = names(
            r#"(component
                (type $x (record (field "a" u8)))
                (type $y (record (field "a" u16)))
                (type $r1 (resource (rep i32)))
                (type $r2 (resource (rep i32)))
                (type $z' (record (field "x" (list $x)) (field "y" (list $y)) (field "p" (own $r1)) (field "q" (own $r2))))
                (instance $i
                    (export "x" (type $x)) (export "y" (type $y))
                    (export "r1" (type $r1)) (export "r2" (type $r2)) (export "z" (type $z')))
                (export "acme:app/api" (instance $i)))"#,
        );
        assert_eq!(converted, 5);
        assert_eq!(
            names.definition("z").unwrap(),
            "record { x: list<x>, y: list<y>, p: r1, q: r2 }"
        );
    }
}
