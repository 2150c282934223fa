//! Which types are equal: those with equal shapes.
//!
//! Every part is looked at once, however often it is shared. Types that were read apart from each other have
//! the same shape if they are equal.

use crate::{Interned, ResourceId, Type};

/// Numbers for types that were added and for all of their parts, equal ones for equal types.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shapes {
    known: Interned,
    seen: Seen,
}

/// The shapes of types that were met, by where their parts are in memory: for types that are not dropped meanwhile.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    places: Interned,
    shapes: Vec<Option<usize>>,
}

impl Shapes {
    /// The shape of a type. Whoever adds it keeps it as long as the shapes.
    pub(crate) fn add(&mut self, ty: &Type) -> usize {
        let place = place(ty);
        if let Some(Some(shape)) = self.seen.find(&place) {
            return shape;
        }
        let mut key = start(ty);
        for_each_part(ty, &mut |name, part| {
            let shape = part.map(|part| self.add(part));
            push_part(&mut key, name, shape);
        });
        let shape = self.known.number(&key);
        self.seen.insert(&place, Some(shape));
        shape
    }

    /// The shape of a type, if one that was added has it, or a part of one. `seen` is of this and of earlier types.
    pub(crate) fn find(&self, ty: &Type, seen: &mut Seen) -> Option<usize> {
        let place = place(ty);
        if let Some(shape) = self.seen.find(&place).or_else(|| seen.find(&place)) {
            return shape;
        }
        let mut key = start(ty);
        let mut is_known = true;
        for_each_part(ty, &mut |name, part| {
            let shape = part.and_then(|part| self.find(part, seen));
            is_known &= shape.is_some() == part.is_some();
            push_part(&mut key, name, shape);
        });
        let shape = self.known.find(&key).filter(|_| is_known);
        seen.insert(&place, shape);
        shape
    }
}

impl Seen {
    fn find(&self, place: &[u8]) -> Option<Option<usize>> {
        self.places.find(place).map(|number| self.shapes[number])
    }

    /// Remembers the shape of a type that was not found; one that has no place is not shared.
    fn insert(&mut self, place: &[u8], shape: Option<usize>) {
        if !place.is_empty() && self.places.number(place) == self.shapes.len() {
            self.shapes.push(shape);
        }
    }
}

/// What tells a type with parts from all others: where the parts are, and the keyword. Empty for other types.
fn place(ty: &Type) -> Vec<u8> {
    let (keyword, address) = match ty {
        Type::Of(keyword, types) if !types.is_empty() => (keyword, types.as_ptr() as usize),
        Type::Parts(keyword, parts) if !parts.is_empty() => (keyword, parts.as_ptr() as usize),
        _ => return Vec::new(),
    };
    let mut place = address.to_ne_bytes().to_vec();
    place.extend_from_slice(keyword.as_bytes());
    place
}

/// The beginning of a type's key: all but its parts.
fn start(ty: &Type) -> Vec<u8> {
    let (kind, word, number) = match ty {
        Type::Plain(name) => (0, *name, 0),
        Type::Of(keyword, types) => (1, *keyword, types.len()),
        Type::Length(length) => (2, "", *length as usize),
        Type::Parts(keyword, parts) => (3, *keyword, parts.len()),
        Type::Own(ResourceId(number)) => (4, "", *number),
        Type::Borrow(ResourceId(number)) => (5, "", *number),
    };
    let mut key = vec![kind];
    push_part(&mut key, word, Some(number));
    key
}

fn push_part(key: &mut Vec<u8>, name: &str, shape: Option<usize>) {
    key.extend_from_slice(&name.len().to_ne_bytes());
    key.extend_from_slice(name.as_bytes());
    key.push(shape.is_some().into());
    key.extend_from_slice(&shape.unwrap_or_default().to_ne_bytes());
}

fn for_each_part<'a>(ty: &'a Type, each: &mut dyn FnMut(&'a str, Option<&'a Type>)) {
    match ty {
        Type::Of(_, types) => types.iter().for_each(|ty| each("", ty.as_ref())),
        Type::Parts(_, parts) => parts.iter().for_each(|(name, ty)| each(name, ty.as_ref())),
        Type::Plain(_) | Type::Length(_) | Type::Own(_) | Type::Borrow(_) => {}
    }
}
