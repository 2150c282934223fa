//! Converts the engine's types of a component to the resolver's types.

use std::ops::ControlFlow;

use wasmtime::Engine;
use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};
use worldbind_resolve::{FunctionType, Interned, Kind, Names, Part, ResourceId, Type as Ty};

use super::items::{for_each_export_of, for_each_part, for_each_type};

/// Converts the types of one component, each once, because types may share their parts many times.
/// The engine's types can be compared, but not hashed. Their `Debug` text identifies them: it
/// contains the number of the type or resource in the component.
#[derive(Default)]
pub(crate) struct Converter {
    known: Interned,
    /// The number of a type in `known` is its position.
    converted: Vec<Ty>,
    /// The number of a resource is its [`ResourceId`].
    resources: Interned,
}

impl Converter {
    /// Adds the types that an instance exports. It does not return them, because the code that
    /// drops them is long.
    pub(crate) fn add_names(
        &mut self,
        names: &mut Names,
        instance: &ComponentInstance,
        engine: &Engine,
    ) {
        for_each_export_of(instance, engine, &mut |name, item| {
            self.add_name(names, name, item);
            ControlFlow::Continue(())
        });
    }

    // The bodies of closures that are trait objects are functions of their own, because they would
    // be compiled twice.
    #[inline(never)]
    fn add_name(&mut self, names: &mut Names, name: &str, item: &ComponentItem) {
        match item {
            ComponentItem::Type(ty) => names.insert(name, self.ty(ty)),
            ComponentItem::Resource(ty) => names.insert_resource(name, self.resource(ty)),
            ComponentItem::ComponentFunc(_)
            | ComponentItem::CoreFunc(_)
            | ComponentItem::Module(_)
            | ComponentItem::Component(_)
            | ComponentItem::ComponentInstance(_) => {}
        }
    }

    /// A function's type. A resource has the same number as in [`Converter::add_names`].
    pub(crate) fn function(&mut self, function: &ComponentFunc) -> FunctionType {
        let mut converted = FunctionType {
            is_async: function.async_(),
            params: Vec::new(),
            result: None,
        };
        let _ = for_each_type(function, &mut |name, ty| {
            match name {
                Some(name) => self.add_part(&mut converted.params, name, Some(ty)),
                None => converted.result = Some(self.ty(ty)),
            }
            ControlFlow::Continue(())
        });
        converted
    }

    #[inline(never)]
    fn add_part(&mut self, parts: &mut Vec<Part>, name: &str, ty: Option<&Type>) {
        let ty = ty.map(|ty| self.ty(ty));
        parts.push(Part::named(name, ty));
    }

    fn resource(&mut self, resource: &ResourceType) -> ResourceId {
        ResourceId(self.resources.number(format!("{resource:?}").as_bytes()))
    }

    #[inline(never)]
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
            self.add_part(&mut parts, name, ty);
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

    /// The types that the first instance of a component exports, and the number of types that were
    /// converted.
    fn names(wat: &str) -> (Names, usize) {
        let engine = Engine::default();
        let component = wasmtime::component::Component::new(&engine, wat).unwrap();
        let mut converter = Converter::default();
        let mut names = Names::default();
        for_each_export(&component, &mut |_, item| {
            if let ComponentItem::ComponentInstance(ty) = item {
                converter.add_names(&mut names, ty, &engine);
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
