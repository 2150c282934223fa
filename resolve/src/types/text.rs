//! Types in WIT's syntax, for messages. The host's types and the component's are printed by this
//! code, so that equal types have equal texts. A type with many parts is cut.

use std::fmt;

use super::shapes::Seen;
use super::ty::{AROUND_FIELD, Form};
use super::{FunctionType, Kind, Names, Part, Type};
use crate::bounded::CUT;
use crate::printable;

/// The number of parts after which a type's text is cut.
const PARTS: usize = 200;

/// The texts of types. A type has the name of an equal type that the instance exports.
impl Names {
    /// The definition of a type that the instance exports: `enum { upper, lower }`.
    pub fn definition(&self, name: &str) -> Option<String> {
        self.exported(name).map(|ty| self.structure(ty))
    }

    /// A type, written out even if it has a name. Its parts are written by their names.
    pub fn structure(&self, ty: &Type) -> String {
        Text::new(self).structure(ty)
    }

    /// A function's type: `func(items: list<item>) -> u32`.
    pub fn function(&self, function: &FunctionType) -> String {
        Text::new(self).function(function)
    }

    /// A type: by its name, if it has one, or written out.
    pub fn ty(&self, ty: &Type) -> String {
        Text::new(self).ty(ty)
    }
}

impl fmt::Debug for Type {
    /// Its text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Names::default().ty(self))
    }
}

/// A text under construction, and the number of parts that it may still get.
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

    fn function(mut self, function: &FunctionType) -> String {
        let FunctionType {
            is_async,
            params,
            result,
        } = function;
        self.push(if *is_async { "async func(" } else { "func(" });
        self.write_parts(params, AROUND_FIELD);
        self.push(")");
        if let Some(result) = result {
            self.push(" -> ");
            self.write(result);
        }
        self.written
    }

    fn ty(mut self, ty: &Type) -> String {
        self.write(ty);
        self.written
    }

    fn structure(mut self, ty: &Type) -> String {
        self.write_structure(ty);
        self.written
    }

    #[inline(never)]
    fn write(&mut self, ty: &Type) {
        if self.parts_left == 0 {
            return self.push(CUT);
        }
        self.parts_left -= 1;
        match self.names.name_of(ty, &mut self.seen) {
            Some(name) => self.push_name(name),
            None => self.write_structure(ty),
        }
    }

    fn write_structure(&mut self, ty: &Type) {
        let kind = ty.kind();
        match kind.form() {
            Form::Word => self.push(kind.name()),
            Form::Arguments(_) => {
                self.push(kind.name());
                let last = ty.parts().iter().rposition(|part| part.ty.is_some());
                if let Some(last) = last {
                    self.write_arguments(&ty.parts()[..=last], None);
                }
            }
            Form::Array(length) => {
                self.push(Kind::List.name());
                self.write_arguments(ty.parts(), Some(length));
            }
            Form::Definition(part) => {
                self.push(kind.name());
                self.push(" { ");
                self.write_parts(ty.parts(), part.around);
                self.push(" }");
            }
            Form::Own(resource) => self.push_name(self.names.resource_name(ty, resource)),
            Form::Borrow(resource) => {
                self.push("borrow<");
                self.push_name(self.names.resource_name(ty, resource));
                self.push(">");
            }
        }
    }

    /// `a: u8, b: string`, with the texts before and after the type of a part.
    fn write_parts(&mut self, parts: &[Part], [before, after]: [&str; 2]) {
        for (index, part) in parts.iter().enumerate() {
            if !self.separate(index) {
                break;
            }
            self.push_name(part.shown_name());
            match &part.ty {
                Some(ty) => {
                    self.push(before);
                    self.write(ty);
                    self.push(after);
                }
                None => self.parts_left = self.parts_left.saturating_sub(1),
            }
        }
    }

    /// `<_, string>`, or `<u8, 4>` with a length.
    fn write_arguments(&mut self, parts: &[Part], length: Option<u32>) {
        self.push("<");
        self.write_unnamed(parts, length);
        self.push(">");
    }

    fn write_unnamed(&mut self, parts: &[Part], length: Option<u32>) {
        for (index, part) in parts.iter().enumerate() {
            if !self.separate(index) {
                return;
            }
            match &part.ty {
                Some(ty) => self.write(ty),
                None => self.push("_"),
            }
        }
        if let Some(length) = length
            && self.separate(parts.len())
        {
            self.parts_left -= 1;
            self.push(&format!("{length}"));
        }
    }

    /// Begins the next of several parts, or writes the mark of a cut.
    #[inline(never)]
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
    #[inline(never)]
    fn push_name(&mut self, name: &str) {
        let name = format!("{}", printable(name));
        self.push(&name);
        self.parts_left = self.parts_left.saturating_sub(name.len() / 32);
    }

    /// Not inlined, because it is called in many places.
    #[inline(never)]
    fn push(&mut self, part: &str) {
        self.written.push_str(part);
    }
}
