//! Types and functions in WIT's syntax, for the messages of the runtime.
//!
//! The runtime prints the types of a component in the same way (`names.rs` of `resolve`), so that both texts of a
//! function are equal where the types are: a record, variant, enum, set of flags or resource has the name under
//! which the interface knows it, and all else is spelled out. Types share parts, which would be spelled out
//! wherever they are used; so a text is cut, by the same rules.

use std::collections::HashMap;
use std::fmt::Write;

use wit_parser as wit;
use wit_parser::{Handle, InterfaceId, Resolve, TypeDefKind, TypeId};
use worldbind_resolve::printable;

use crate::load::definition;

/// The number of parts after which a text is cut.
const PARTS: usize = 200;

/// What stands for parts that are left out.
const CUT: &str = "…";

/// The names that are known in the place of a text.
pub(crate) struct WitText<'a> {
    resolve: &'a Resolve,
    interface: Option<InterfaceId>,
    /// What the interface calls its types, by their definitions.
    names: HashMap<TypeId, &'a str>,
}

impl<'a> WitText<'a> {
    /// `None` is for what stands in the world itself, where nothing has a name that a component keeps.
    pub(crate) fn new(resolve: &'a Resolve, interface: Option<InterfaceId>) -> Self {
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
        }
    }

    pub(crate) fn resolve(&self) -> &'a Resolve {
        self.resolve
    }

    /// `func(items: list<item>) -> u32`.
    pub(crate) fn function(&self, function: &wit::Function) -> String {
        let mut text = Text::new(self);
        text.push(match function.kind.is_async() {
            true => "async func(",
            false => "func(",
        });
        let params = function.params.iter();
        text.parts(
            params.map(|param| (&param.name, Some(&param.ty))),
            [": ", ""],
        );
        text.push(")");
        if let Some(result) = &function.result {
            text.push(" -> ");
            text.ty(result);
        }
        text.written
    }

    /// The definitions of all types of the interface that keep their names in a component.
    pub(crate) fn definitions(&self) -> Vec<(String, String)> {
        let Some(interface) = self.interface else {
            return Vec::new();
        };
        let types = self.resolve.interfaces[interface].types.iter();
        types
            .map(|(name, id)| (name, definition(self.resolve, *id)))
            .filter(|(_, id)| is_nominal(&self.resolve.types[*id].kind))
            .map(|(name, id)| {
                let mut text = Text::new(self);
                text.structure(id);
                (name.clone(), text.written)
            })
            .collect()
    }

    /// The name of a type in the interface.
    fn known_name(&self, id: TypeId) -> Option<&str> {
        let target = definition(self.resolve, id);
        self.names.get(&target).copied()
    }

    /// The name of a handle's resource, or `_`.
    pub(crate) fn resource(&self, id: TypeId) -> &str {
        let own_name = || self.resolve.types[id].name.as_deref();
        let name = match self.interface {
            Some(_) => self.known_name(id),
            None => own_name(),
        };
        name.unwrap_or("_")
    }
}

/// A text that is being written, and how much of it may still be.
struct Text<'a> {
    context: &'a WitText<'a>,
    written: String,
    parts_left: usize,
}

impl<'a> Text<'a> {
    fn new(context: &'a WitText<'a>) -> Self {
        Text {
            context,
            written: String::new(),
            parts_left: PARTS,
        }
    }

    fn push(&mut self, part: &str) {
        self.written.push_str(part);
    }

    /// A long name counts as several parts.
    fn name(&mut self, name: &str) {
        let before = self.written.len();
        // A string takes whatever is written to it.
        let _ = write!(self.written, "{}", printable(name));
        let length = self.written.len() - before;
        self.parts_left = self.parts_left.saturating_sub(length / 32);
    }

    fn ty(&mut self, ty: &wit::Type) {
        #[cfg(test)]
        crate::steps::count();
        if self.parts_left == 0 {
            return self.push(CUT);
        }
        // What `type` and `use` lead to may have no definition of its own: `type id = u32`.
        let mut ty = *ty;
        while let wit::Type::Id(id) = ty
            && let TypeDefKind::Type(target) = self.context.resolve.types[id].kind
        {
            ty = target;
        }
        match ty {
            wit::Type::Id(id) => self.id(id),
            plain => self.plain(plain_name(plain)),
        }
    }

    fn plain(&mut self, name: &str) {
        self.parts_left = self.parts_left.saturating_sub(1);
        self.push(name);
    }

    fn id(&mut self, id: TypeId) {
        self.parts_left = self.parts_left.saturating_sub(1);
        let context = self.context;
        let is_nominal = is_nominal(&context.resolve.types[id].kind);
        match context.known_name(id).filter(|_| is_nominal) {
            Some(name) => self.name(name),
            None => self.structure(id),
        }
    }

    fn structure(&mut self, id: TypeId) {
        let context = self.context;
        match &context.resolve.types[id].kind {
            TypeDefKind::Record(record) => {
                let fields = record.fields.iter().map(|f| (&f.name, Some(&f.ty)));
                self.definition("record", fields, [": ", ""]);
            }
            TypeDefKind::Variant(variant) => {
                let cases = variant.cases.iter().map(|c| (&c.name, c.ty.as_ref()));
                self.definition("variant", cases, ["(", ")"]);
            }
            TypeDefKind::Enum(ty) => {
                let cases = ty.cases.iter().map(|case| (&case.name, None));
                self.definition("enum", cases, ["", ""]);
            }
            TypeDefKind::Flags(ty) => {
                let flags = ty.flags.iter().map(|flag| (&flag.name, None));
                self.definition("flags", flags, ["", ""]);
            }
            TypeDefKind::Tuple(tuple) => {
                let types: Vec<_> = tuple.types.iter().map(Some).collect();
                self.arguments("tuple", &types);
            }
            TypeDefKind::Option(ty) => self.arguments("option", &[Some(ty)]),
            TypeDefKind::List(ty) => self.arguments("list", &[Some(ty)]),
            TypeDefKind::FixedLengthList(ty, len) => self.array(ty, *len),
            TypeDefKind::Map(key, value) => self.arguments("map", &[Some(key), Some(value)]),
            TypeDefKind::Result(result) => {
                self.arguments("result", &[result.ok.as_ref(), result.err.as_ref()]);
            }
            TypeDefKind::Future(ty) => self.arguments("future", &[ty.as_ref()]),
            TypeDefKind::Stream(ty) => self.arguments("stream", &[ty.as_ref()]),
            TypeDefKind::Handle(Handle::Own(id)) => self.name(context.resource(*id)),
            TypeDefKind::Handle(Handle::Borrow(id)) => {
                self.push("borrow<");
                self.name(context.resource(*id));
                self.push(">");
            }
            TypeDefKind::Resource => self.name(context.resource(id)),
            TypeDefKind::Type(ty) => self.ty(ty),
            TypeDefKind::Unknown => self.push("_"),
        }
    }

    /// `record { a: u8, b: string }`.
    fn definition<'t>(
        &mut self,
        keyword: &str,
        parts: impl Iterator<Item = (&'t String, Option<&'t wit::Type>)>,
        around: [&str; 2],
    ) {
        self.push(keyword);
        self.push(" { ");
        self.parts(parts, around);
        self.push(" }");
    }

    /// `a: u8, b: string`, with what stands before and after the type of a part.
    fn parts<'t>(
        &mut self,
        parts: impl Iterator<Item = (&'t String, Option<&'t wit::Type>)>,
        [before, after]: [&str; 2],
    ) {
        for (index, (name, ty)) in parts.enumerate() {
            if !self.separate(index) {
                break;
            }
            self.name(name);
            match ty {
                Some(ty) => {
                    self.push(before);
                    self.ty(ty);
                    self.push(after);
                }
                None => self.parts_left = self.parts_left.saturating_sub(1),
            }
        }
    }

    /// `result<_, string>`, without what is absent at the end.
    fn arguments(&mut self, keyword: &str, types: &[Option<&wit::Type>]) {
        self.push(keyword);
        let last = types.iter().rposition(Option::is_some);
        let types = types.get(..last.map_or(0, |last| last + 1));
        let types = types.unwrap_or_default();
        if types.is_empty() {
            return;
        }
        self.push("<");
        for (index, ty) in types.iter().enumerate() {
            if !self.separate(index) {
                break;
            }
            match ty {
                Some(ty) => self.ty(ty),
                None => self.push("_"),
            }
        }
        self.push(">");
    }

    /// `list<u8, 4>`.
    fn array(&mut self, ty: &wit::Type, len: u32) {
        self.push("list<");
        if self.separate(0) {
            self.ty(ty);
            if self.separate(1) {
                self.plain(&len.to_string());
            }
        }
        self.push(">");
    }

    /// Begins the next of several parts, or says that it is cut.
    fn separate(&mut self, index: usize) -> bool {
        if index > 0 {
            self.push(", ");
        }
        if self.parts_left == 0 {
            self.push(CUT);
        }
        self.parts_left > 0
    }
}

fn plain_name(ty: wit::Type) -> &'static str {
    match ty {
        wit::Type::Bool => "bool",
        wit::Type::U8 => "u8",
        wit::Type::U16 => "u16",
        wit::Type::U32 => "u32",
        wit::Type::U64 => "u64",
        wit::Type::S8 => "s8",
        wit::Type::S16 => "s16",
        wit::Type::S32 => "s32",
        wit::Type::S64 => "s64",
        wit::Type::F32 => "f32",
        wit::Type::F64 => "f64",
        wit::Type::Char => "char",
        wit::Type::String => "string",
        wit::Type::ErrorContext => "error-context",
        wit::Type::Id(_) => "_",
    }
}

/// Whether a type of this kind keeps its name in a component.
fn is_nominal(kind: &TypeDefKind) -> bool {
    matches!(
        kind,
        TypeDefKind::Record(_)
            | TypeDefKind::Variant(_)
            | TypeDefKind::Enum(_)
            | TypeDefKind::Flags(_)
    )
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

    /// As `names.rs` of `resolve` cuts them.
    #[test]
    fn many_parts_are_cut_after_the_first_two_hundred() {
        let cases: Vec<_> = (0..10_000).map(|number| format!("c{number}")).collect();
        let found = texts(&format!("enum e {{ {} }}", cases.join(", ")));
        let [text] = found.as_slice() else { panic!() };
        assert!(text.starts_with("enum { c0, c1, "), "{text}");
        assert!(text.ends_with(", c198, c199, … }"), "{text}");
    }
}
