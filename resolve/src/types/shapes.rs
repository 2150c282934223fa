//! Finds equal types: they have equal shapes. Every part is visited once, however often it is
//! shared. Equal types have the same shape, even if they were read separately.

use super::key::Key;
use super::ty::Form;
use super::{Part, ResourceId, Type};
use crate::Interned;

/// Numbers for the types that were added and for all of their parts. Equal types have equal
/// numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Shapes {
    known: Interned,
    seen: Seen,
}

/// The shapes of visited types, by the places of their parts in memory. The types must live at
/// least as long as this value.
#[derive(Clone, Debug, Default)]
pub(super) struct Seen {
    places: Interned,
    shapes: Vec<Option<usize>>,
}

impl Shapes {
    pub(super) const fn new() -> Self {
        Shapes {
            known: Interned::new(),
            seen: Seen {
                places: Interned::new(),
                shapes: Vec::new(),
            },
        }
    }

    /// The shape of a type. The caller must keep the type as long as the shapes.
    pub(super) fn add(&mut self, ty: &Type) -> usize {
        let place = place(ty);
        if let Some(Some(shape)) = self.seen.find(place.bytes()) {
            return shape;
        }
        let mut key = start(ty);
        for Part { name, ty } in ty.parts() {
            let shape = ty.as_ref().map(|ty| self.add(ty));
            push_part(&mut key, name.as_deref(), shape);
        }
        let shape = self.known.number(key.bytes());
        self.seen.insert(place.bytes(), Some(shape));
        shape
    }

    /// The shape of a type, if an added type or a part of one has the same shape. `seen` contains
    /// this type and earlier ones.
    pub(super) fn find(&self, ty: &Type, seen: &mut Seen) -> Option<usize> {
        let place = place(ty);
        if let Some(shape) = self
            .seen
            .find(place.bytes())
            .or_else(|| seen.find(place.bytes()))
        {
            return shape;
        }
        let mut key = start(ty);
        let mut is_known = true;
        for Part { name, ty } in ty.parts() {
            let shape = ty.as_ref().and_then(|ty| self.find(ty, seen));
            is_known &= shape.is_some() == ty.is_some();
            push_part(&mut key, name.as_deref(), shape);
        }
        let shape = self.known.find(key.bytes()).filter(|_| is_known);
        seen.insert(place.bytes(), shape);
        shape
    }
}

impl Seen {
    fn find(&self, place: &[u8]) -> Option<Option<usize>> {
        self.places.find(place).map(|number| self.shapes[number])
    }

    /// Remembers the shape of a type, or that it has none. A type without a place is not shared.
    fn insert(&mut self, place: &[u8], shape: Option<usize>) {
        if !place.is_empty() && self.places.number(place) == self.shapes.len() {
            self.shapes.push(shape);
        }
    }
}

/// The key that distinguishes a type with parts from all others in memory: the place of the parts,
/// and the kind. Empty for other types.
fn place(ty: &Type) -> Key {
    match ty.place() {
        Some(address) => {
            let mut place = start(ty);
            place.number(address);
            place
        }
        None => Key::default(),
    }
}

/// The beginning of a type's key: everything except its parts.
#[inline(never)]
fn start(ty: &Type) -> Key {
    let number = match ty.kind().form() {
        Form::Array(length) => Some(length as usize),
        Form::Own(ResourceId(number)) | Form::Borrow(ResourceId(number)) => Some(number),
        Form::Word | Form::Arguments(_) | Form::Definition(_) => None,
    };
    let mut key = Key::default();
    key.text(ty.kind().name());
    key.optional(number);
    key.number(ty.parts().len());
    key
}

fn push_part(key: &mut Key, name: Option<&str>, shape: Option<usize>) {
    match name {
        Some(name) => key.text(name),
        // No text is as long.
        None => key.number(usize::MAX),
    }
    key.optional(shape);
}
