//! The text of a component's types, in WIT's syntax.
//!
//! A component's types have no names, except for those that an instance exports. So a type is
//! printed with a name if the instance exports an equal type. A type with many parts is cut.

use std::fmt::Write;

use crate::bounded::CUT;
use crate::shapes::{Seen, Shapes};
use crate::{FunctionType, Interned, ResourceId, Type, printable};

/// The number of parts after which a type's text is cut.
const PARTS: usize = 200;

/// The types that an instance exports, by name.
#[derive(Clone, Debug, Default)]
pub struct Names {
    types: Vec<(String, Type)>,
    /// The number of a type's name is its position.
    type_names: Interned,
    shapes: Shapes,
    /// The positions of types by their shapes; of equal types the first.
    by_shape: Vec<Option<usize>>,
    resources: Vec<String>,
    /// The number of a resource is the position of its name.
    resource_ids: Interned,
}

impl Names {
    /// Adds a record, variant, enum or flags. Other types are ignored: they are aliases, and a
    /// component does not distinguish an alias from its target.
    pub fn insert(&mut self, name: impl Into<String>, ty: Type) {
        if matches!(ty, Type::Parts(..)) {
            self.insert_named(name.into(), ty);
        }
    }

    fn insert_named(&mut self, name: String, ty: Type) {
        let position = self.type_names.number(name.as_bytes());
        if position < self.types.len() {
            return;
        }
        let shape = self.shapes.add(&ty);
        if self.by_shape.len() <= shape {
            self.by_shape.resize(shape + 1, None);
        }
        self.by_shape[shape].get_or_insert(position);
        self.types.push((name, ty));
    }

    /// Adds a resource.
    pub fn insert_resource(&mut self, name: impl Into<String>, resource: ResourceId) {
        let ResourceId(number) = resource;
        if self.resource_ids.number(&number.to_ne_bytes()) == self.resources.len() {
            self.resources.push(name.into());
        }
    }

    /// The definition of a type that the instance exports: `enum { upper, lower }`.
    pub fn definition(&self, name: &str) -> Option<String> {
        let position = self.type_names.find(name.as_bytes())?;
        let mut text = Text::new(self);
        text.write_structure(&self.types[position].1);
        Some(text.written)
    }

    /// A function's type: `func(items: list<item>) -> u32`.
    pub fn function(&self, function: &FunctionType) -> String {
        let FunctionType {
            is_async,
            params,
            result,
        } = function;
        let mut text = Text::new(self);
        text.push(if *is_async { "async func(" } else { "func(" });
        let mut params = params.iter().map(|(name, ty)| (name.as_str(), Some(ty)));
        text.write_parts(&mut params, [": ", ""]);
        text.push(")");
        if let Some(result) = result {
            text.push(" -> ");
            text.write(result);
        }
        text.written
    }

    /// A type: its name if the instance exports it, or the written-out type.
    pub fn ty(&self, ty: &Type) -> String {
        let mut text = Text::new(self);
        text.write(ty);
        text.written
    }

    fn resource_name(&self, resource: ResourceId) -> &str {
        let ResourceId(number) = resource;
        let named = self.resource_ids.find(&number.to_ne_bytes());
        named.map_or("_", |position| &self.resources[position])
    }
}

/// The parts of a type: their names, and the types of those that have one.
type Parts<'a> = dyn Iterator<Item = (&'a str, Option<&'a Type>)> + 'a;

/// A text that is being written, and how much of it may still be.
struct Text<'a> {
    names: &'a Names,
    seen: Seen,
    written: String,
    parts_left: usize,
}

impl<'a> Text<'a> {
    fn new(names: &'a Names) -> Self {
        Text {
            names,
            seen: Seen::default(),
            written: String::new(),
            parts_left: PARTS,
        }
    }

    fn write(&mut self, ty: &Type) {
        if self.parts_left == 0 {
            return self.push(CUT);
        }
        self.parts_left -= 1;
        let shape = match ty {
            Type::Parts(..) => self.names.shapes.find(ty, &mut self.seen),
            _ => None,
        };
        let named = shape.and_then(|shape| *self.names.by_shape.get(shape)?);
        match named {
            Some(position) => self.push_name(&self.names.types[position].0),
            None => self.write_structure(ty),
        }
    }

    fn write_structure(&mut self, ty: &Type) {
        match ty {
            Type::Plain(name) => self.push(name),
            Type::Of(keyword, types) => {
                self.push(keyword);
                self.write_arguments(types);
            }
            Type::Length(len) => self.push(&len.to_string()),
            Type::Parts(keyword, parts) => {
                self.push(keyword);
                self.push(" { ");
                let around = match *keyword {
                    "record" => [": ", ""],
                    _ => ["(", ")"],
                };
                let mut parts = parts.iter().map(|(name, ty)| (name.as_str(), ty.as_ref()));
                self.write_parts(&mut parts, around);
                self.push(" }");
            }
            Type::Own(resource) => self.push_name(self.names.resource_name(*resource)),
            Type::Borrow(resource) => {
                self.push("borrow<");
                self.push_name(self.names.resource_name(*resource));
                self.push(">");
            }
        }
    }

    /// `a: u8, b: string`, with what stands before and after the type of a part.
    fn write_parts(&mut self, parts: &mut Parts<'_>, [before, after]: [&str; 2]) {
        for (index, (name, ty)) in parts.enumerate() {
            if !self.separate(index) {
                break;
            }
            self.push_name(name);
            match ty {
                Some(ty) => {
                    self.push(before);
                    self.write(ty);
                    self.push(after);
                }
                None => self.parts_left = self.parts_left.saturating_sub(1),
            }
        }
    }

    /// `<_, string>`, without missing payloads at the end.
    fn write_arguments(&mut self, types: &[Option<Type>]) {
        let Some(last) = types.iter().rposition(Option::is_some) else {
            return;
        };
        self.push("<");
        for (index, ty) in types[..=last].iter().enumerate() {
            if !self.separate(index) {
                break;
            }
            match ty {
                Some(ty) => self.write(ty),
                None => self.push("_"),
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

    /// A long name counts as several parts.
    fn push_name(&mut self, name: &str) {
        let before = self.written.len();
        // A string takes whatever is written to it.
        let _ = write!(self.written, "{}", printable(name));
        let length = self.written.len() - before;
        self.parts_left = self.parts_left.saturating_sub(length / 32);
    }

    /// Not inlined, because it is called in many places.
    #[inline(never)]
    fn push(&mut self, part: &str) {
        self.written.push_str(part);
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn record(fields: &[(&str, Type)]) -> Type {
        let fields = fields.iter();
        let fields = fields.map(|(name, ty)| ((*name).to_owned(), Some(ty.clone())));
        Type::Parts("record", fields.collect())
    }

    fn pair(ty: Type) -> Type {
        Type::Of("tuple", Arc::new([Some(ty.clone()), Some(ty)]))
    }

    #[test]
    fn a_type_is_named_where_an_equal_one_is_exported() {
        let point = || record(&[("x", Type::Plain("u32"))]);
        let mut names = Names::default();
        names.insert("point", point());
        names.insert("point-too", point());
        names.insert("line", record(&[("from", point()), ("to", point())]));
        names.insert("alias", Type::Plain("u32"));
        names.insert_resource("r", ResourceId(7));

        let line = record(&[("from", point()), ("to", point())]);
        assert_eq!(names.ty(&pair(line)), "tuple<line, line>");
        let other = record(&[("from", point()), ("at", Type::Own(ResourceId(7)))]);
        assert_eq!(names.ty(&other), "record { from: point, at: r }");
        assert_eq!(names.ty(&Type::Borrow(ResourceId(1))), "borrow<_>");
        let definition = names.definition("line").unwrap();
        assert_eq!(definition, "record { from: point, to: point }");
        assert_eq!(names.definition("alias"), None);
    }

    #[test]
    fn a_type_whose_parts_are_shared_is_cut_and_each_part_looked_at_once() {
        let mut ty = record(&[("x", Type::Plain("u32"))]);
        for _ in 0..90 {
            ty = pair(ty);
        }
        let mut names = Names::default();
        names.insert("bomb", record(&[("all", ty.clone())]));
        let text = names.definition("bomb").unwrap();
        assert!(text.starts_with("record { all: tuple<tuple<"), "{text}");
        assert!(text.len() < 4000 && text.ends_with(", …> }"), "{text}");
        assert_eq!(names.ty(&record(&[("all", ty)])), "bomb");
    }

    #[test]
    fn a_type_of_many_parts_or_long_names_is_cut() {
        let names = Names::default();
        let cases = |count: u32, name: &dyn Fn(u32) -> String| {
            let cases = (0..count).map(|i| (name(i), None));
            names.ty(&Type::Parts("enum", cases.collect()))
        };
        let text = cases(10_000, &|i| format!("c{i}"));
        assert!(text.starts_with("enum { c0, c1, "), "{text}");
        assert!(text.ends_with(", c197, c198, … }"), "{text}");
        let text = cases(100, &|i| format!("c{i}-").repeat(20_000));
        assert!(text.len() < 8000 && text.ends_with(", … }"), "{text}");
    }
}
