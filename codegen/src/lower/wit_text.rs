//! Converts the types of a host's WIT to types of the resolver, and to texts for the messages of
//! the runtime.
//!
//! The resolver prints these types and those of components ([`Names`]), so equal types have equal
//! texts. A record, variant, enum, set of flags or resource has the name under which the interface
//! knows it. All other types are written out. Types share their parts, so each type is converted
//! once, and its parts stay shared.

use std::cell::RefCell;
use std::collections::HashMap;

use wit_parser as wit;
use wit_parser::{Handle, InterfaceId, Resolve, TypeDefKind, TypeId};
use worldbind_resolve::{FunctionType, Kind, Names, Part, ResourceId, Type};

use crate::load::definition;

/// The types of a host's WIT, with the names that they have in an interface.
#[derive(Debug)]
pub struct WitText<'a> {
    resolve: &'a Resolve,
    interface: Option<InterfaceId>,
    /// The names of the interface's types, by their definitions.
    names: HashMap<TypeId, &'a str>,
    /// The types that were converted, by their definitions.
    converted: RefCell<HashMap<TypeId, Type>>,
}

impl<'a> WitText<'a> {
    /// `None` is for functions of the world itself: a component keeps no names of their types.
    pub fn new(resolve: &'a Resolve, interface: Option<InterfaceId>) -> Self {
        let mut names = HashMap::new();
        let types = interface.map(|id| &resolve.interfaces[id].types);
        for (name, id) in types.into_iter().flatten() {
            names
                .entry(definition(resolve, *id))
                .or_insert(name.as_str());
        }
        WitText {
            resolve,
            interface,
            names,
            converted: RefCell::default(),
        }
    }

    pub(crate) fn resolve(&self) -> &'a Resolve {
        self.resolve
    }

    /// The text of a function's type: `func(items: list<item>) -> u32`.
    pub(crate) fn function(&self, function: &wit::Function) -> String {
        Names::default().function(&self.function_type(function))
    }

    /// The definitions of all types of the interface that keep their names in a component, as
    /// texts.
    pub(crate) fn definitions(&self) -> Vec<(String, String)> {
        let types = self.interface.map(|id| &self.resolve.interfaces[id].types);
        let types = types.into_iter().flatten();
        let types = types.map(|(name, id)| (name, self.ty(&wit::Type::Id(*id))));
        types
            .filter(|(_, ty)| ty.kind().is_nominal())
            .map(|(name, ty)| (name.clone(), Names::default().structure(&ty)))
            .collect()
    }

    /// A function's type. The id of a resource is that of [`WitText::resource_id`].
    pub fn function_type(&self, function: &wit::Function) -> FunctionType {
        let params = function.params.iter();
        FunctionType {
            is_async: function.kind.is_async(),
            params: params
                .map(|param| self.part(&param.name, Some(&param.ty)))
                .collect(),
            result: function.result.as_ref().map(|ty| self.ty(ty)),
        }
    }

    /// The id of a resource, by any of its names. It is the same in all interfaces.
    pub fn resource_id(resolve: &Resolve, resource: TypeId) -> ResourceId {
        ResourceId(definition(resolve, resource).index())
    }

    /// The name of a handle's resource, or `_`.
    pub(crate) fn resource(&self, id: TypeId) -> &str {
        let name = match self.interface {
            Some(_) => self.name(id),
            None => self.resolve.types[id].name.as_deref(),
        };
        name.unwrap_or("_")
    }

    /// The name of a type in the interface.
    fn name(&self, id: TypeId) -> Option<&'a str> {
        self.names.get(&definition(self.resolve, id)).copied()
    }

    pub(super) fn ty(&self, ty: &wit::Type) -> Type {
        #[cfg(test)]
        crate::steps::count();
        Type::plain(match ty {
            wit::Type::Bool => Kind::Bool,
            wit::Type::U8 => Kind::U8,
            wit::Type::U16 => Kind::U16,
            wit::Type::U32 => Kind::U32,
            wit::Type::U64 => Kind::U64,
            wit::Type::S8 => Kind::S8,
            wit::Type::S16 => Kind::S16,
            wit::Type::S32 => Kind::S32,
            wit::Type::S64 => Kind::S64,
            wit::Type::F32 => Kind::F32,
            wit::Type::F64 => Kind::F64,
            wit::Type::Char => Kind::Char,
            wit::Type::String => Kind::String,
            wit::Type::ErrorContext => Kind::ErrorContext,
            wit::Type::Id(id) => return self.defined(definition(self.resolve, *id)),
        })
    }

    /// `id` may still be an alias of a type that has no definition: `type id = u32`.
    fn defined(&self, id: TypeId) -> Type {
        if let Some(converted) = self.converted.borrow().get(&id) {
            return converted.clone();
        }
        let converted = self.convert(id);
        let converted = match self.name(id).filter(|_| converted.kind().is_nominal()) {
            Some(name) => converted.named(name),
            None => converted,
        };
        self.converted.borrow_mut().insert(id, converted.clone());
        converted
    }

    fn convert(&self, id: TypeId) -> Type {
        match &self.resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter();
                let fields = fields.map(|field| self.part(&field.name, Some(&field.ty)));
                Type::new(Kind::Record, fields.collect())
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter();
                let cases = cases.map(|case| self.part(&case.name, case.ty.as_ref()));
                Type::new(Kind::Variant, cases.collect())
            }
            TypeDefKind::Enum(ty) => {
                let cases = ty.cases.iter().map(|case| self.part(&case.name, None));
                Type::new(Kind::Enum, cases.collect())
            }
            TypeDefKind::Flags(ty) => {
                let flags = ty.flags.iter().map(|flag| self.part(&flag.name, None));
                Type::new(Kind::Flags, flags.collect())
            }
            TypeDefKind::Tuple(tuple) => {
                let types = tuple.types.iter().map(|ty| self.part("", Some(ty)));
                Type::new(Kind::Tuple, types.collect())
            }
            TypeDefKind::Option(ty) => self.of(Kind::Option, [Some(ty)]),
            TypeDefKind::List(ty) => self.of(Kind::List, [Some(ty)]),
            TypeDefKind::FixedLengthList(ty, length) => {
                self.of(Kind::FixedLengthList(*length), [Some(ty)])
            }
            TypeDefKind::Map(key, value) => self.of(Kind::Map, [Some(key), Some(value)]),
            TypeDefKind::Result(result) => {
                self.of(Kind::Result, [result.ok.as_ref(), result.err.as_ref()])
            }
            TypeDefKind::Future(ty) => self.of(Kind::Future, [ty.as_ref()]),
            TypeDefKind::Stream(ty) => self.of(Kind::Stream, [ty.as_ref()]),
            TypeDefKind::Handle(Handle::Own(id)) => self.handle(Kind::Own, *id),
            TypeDefKind::Handle(Handle::Borrow(id)) => self.handle(Kind::Borrow, *id),
            TypeDefKind::Resource => self.handle(Kind::Own, id),
            TypeDefKind::Type(ty) => self.ty(ty),
            TypeDefKind::Unknown => Type::plain(Kind::Unknown),
        }
    }

    fn of<const N: usize>(&self, kind: Kind, types: [Option<&wit::Type>; N]) -> Type {
        let parts = types.map(|ty| self.part("", ty));
        Type::new(kind, parts.into())
    }

    fn part(&self, name: &str, ty: Option<&wit::Type>) -> Part {
        Part::named(name, ty.map(|ty| self.ty(ty)))
    }

    fn handle(&self, kind: fn(ResourceId) -> Kind, resource: TypeId) -> Type {
        let id = WitText::resource_id(self.resolve, resource);
        Type::plain(kind(id)).named(self.resource(resource))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The functions and definitions of the interface `c`.
    fn texts(contents: &str) -> Vec<String> {
        let mut resolve = Resolve::default();
        let wit = format!("package a:b; interface c {{ {contents} }}");
        let package = resolve.push_str("a.wit", &wit).unwrap();
        let interface = resolve.packages[package].interfaces["c"];
        let text = WitText::new(&resolve, Some(interface));
        let functions = resolve.interfaces[interface].functions.values();
        let functions = functions.map(|function| text.function(function));
        let definitions = text.definitions().into_iter();
        functions.chain(definitions.map(|(_, text)| text)).collect()
    }

    #[test]
    fn names_are_those_of_the_interface_and_all_else_is_spelled_out() {
        let expected = [
            "func(a: list<r>, b: tuple<u8, option<string>>) -> result<_, v>",
            "async func(a: h, b: borrow<h>) -> map<u8, list<char, 4>>",
            "func(a: result, b: result<u8>, c: future, d: stream<r>) -> u32",
            "enum { one, two }",
            "record { x: u32, y: e }",
            "record { x: u32, y: e }",
            "variant { a, b(r) }",
            "flags { f, g }",
        ];
        let found = texts(
            "type id = u32; record r { x: id, y: e } type s = r; enum e { one, two } variant v { a, b(s) }
             flags fl { f, g } resource h; type t = tuple<u8, option<string>>;
             first: func(a: list<s>, b: t) -> result<_, v>;
             second: async func(a: h, b: borrow<h>) -> map<u8, list<char, 4>>;
             third: func(a: result, b: result<u8>, c: future, d: stream<r>) -> id;",
        );
        assert_eq!(found, expected);
    }

    #[test]
    fn equal_types_keep_their_own_names() {
        let found = texts("record p { x: u32 } record q { x: u32 } f: func(a: q, b: list<p>);");
        assert_eq!(found[0], "func(a: q, b: list<p>)");
    }

    #[test]
    fn many_parts_are_cut_after_the_first_two_hundred() {
        let cases: Vec<_> = (0..10_000).map(|number| format!("c{number}")).collect();
        let found = texts(&format!("enum e {{ {} }}", cases.join(", ")));
        let [text] = found.as_slice() else { panic!() };
        assert!(text.starts_with("enum { c0, c1, "), "{text}");
        assert!(text.ends_with(", c198, c199, … }"), "{text}");
    }
}
