//! Types in WIT's syntax, for messages. The host's types and the component's are printed by this
//! code, so that equal types have equal texts. A type with many parts is cut.

use super::shapes::Seen;
use super::ty::Form;
use super::{FunctionType, Kind, Names, Part, Type};
use crate::bounded::CUT;
use crate::printable;

/// The number of parts after which a type's text is cut.
const PARTS: usize = 200;

/// A text that is being written, and how many more parts it may have.
pub(super) struct Text<'a> {
    names: &'a Names,
    seen: Seen,
    written: String,
    parts_left: usize,
}

impl<'a> Text<'a> {
    pub(super) fn new(names: &'a Names) -> Self {
        Text {
            names,
            seen: Seen::default(),
            written: String::new(),
            parts_left: PARTS,
        }
    }

    pub(super) fn function(mut self, function: &FunctionType) -> String {
        let FunctionType {
            is_async,
            params,
            result,
        } = function;
        self.push(if *is_async { "async func(" } else { "func(" });
        let mut params = params.iter().map(|(name, ty)| (name.as_str(), Some(ty)));
        self.write_parts(&mut params, [": ", ""]);
        self.push(")");
        if let Some(result) = result {
            self.push(" -> ");
            self.write(result);
        }
        self.written
    }

    pub(super) fn ty(mut self, ty: &Type) -> String {
        self.write(ty);
        self.written
    }

    pub(super) fn structure(mut self, ty: &Type) -> String {
        self.write_structure(ty);
        self.written
    }

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
        let keyword = ty.kind().name();
        match ty.kind().form() {
            Form::Word => self.push(keyword),
            Form::Arguments => {
                self.push(keyword);
                self.write_arguments(ty.parts());
            }
            Form::Array(length) => {
                self.push("list<");
                self.write_array(ty.parts(), length);
                self.push(">");
            }
            Form::Definition(_) => {
                let around = match ty.kind() {
                    Kind::Record => [": ", ""],
                    _ => ["(", ")"],
                };
                self.write_definition(keyword, ty.parts(), around);
            }
            Form::Own(resource) => self.push_name(self.names.resource_name(ty, resource)),
            Form::Borrow(resource) => {
                self.push("borrow<");
                self.push_name(self.names.resource_name(ty, resource));
                self.push(">");
            }
        }
    }

    /// `record { a: u8, b: string }`.
    fn write_definition(&mut self, keyword: &str, parts: &[Part], around: [&str; 2]) {
        self.push(keyword);
        self.push(" { ");
        let mut parts = parts.iter().map(|part| (&*part.name, part.ty.as_ref()));
        self.write_parts(&mut parts, around);
        self.push(" }");
    }

    /// `a: u8, b: string`, with the texts before and after the type of a part.
    fn write_parts(
        &mut self,
        parts: &mut dyn Iterator<Item = (&str, Option<&Type>)>,
        [before, after]: [&str; 2],
    ) {
        for (index, (name, ty)) in parts.enumerate() {
            if !self.separate(index) {
                break;
            }
            self.push_name(name);
            match ty {
                // The part stands for others in a text that was cut.
                Some(ty) if name == CUT && ty.kind() == Kind::Unknown => {}
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
    fn write_arguments(&mut self, parts: &[Part]) {
        let Some(last) = parts.iter().rposition(|part| part.ty.is_some()) else {
            return;
        };
        self.push("<");
        for (index, part) in parts[..=last].iter().enumerate() {
            if !self.separate(index) {
                break;
            }
            match &part.ty {
                Some(ty) => self.write(ty),
                None => self.push("_"),
            }
        }
        self.push(">");
    }

    /// `u8, 4`.
    fn write_array(&mut self, parts: &[Part], length: u32) {
        for (index, part) in parts.iter().enumerate() {
            if !self.separate(index) {
                return;
            }
            if let Some(ty) = &part.ty {
                self.write(ty);
            }
        }
        if self.separate(parts.len()) {
            self.parts_left -= 1;
            self.push(&format!("{length}"));
        }
    }

    /// Begins the next of several parts, or writes that it is cut.
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
