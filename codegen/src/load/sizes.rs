//! Finds types that are larger than a memory. A few nested lists of fixed length can have so many
//! bytes that the number overflows. The parser and the engine do not check for this.

use std::collections::HashSet;

use wit_parser::{
    Flags, FlagsRepr, Function, Int, Resolve, Span, Type, TypeDef, TypeDefKind, TypeId, WorldId,
    WorldItem,
};

use super::contents::{components, id_of};
use super::measures::{describe, describe_function, types_of};

/// The parser counts bytes in 64 bits, and adds to them before it compares.
const OF_PARSER: u64 = 1 << 60;

/// The engine counts bytes in 32 bits, with 64-bit pointers as well.
const OF_ENGINE: u64 = u32::MAX as u64;

/// Finds a type that is too large. For types of the world, the engine must be able to compute the
/// size. For all types, the parser must.
///
/// # Errors
///
/// A message that names the first, and its place.
pub(super) fn check_sizes(resolve: &Resolve, world: WorldId) -> Result<(), (String, Span)> {
    let sizes = Sizes::of(resolve);
    for (id, ty) in named(resolve) {
        refuse(sizes.get(id).largest > OF_PARSER, ty.span, || {
            describe(resolve, id)
        })?;
    }
    let of_world = within(resolve, world);
    for (id, ty) in named(resolve).filter(|(id, _)| of_world.contains(id)) {
        refuse(sizes.get(id).composite > OF_ENGINE, ty.span, || {
            describe(resolve, id)
        })?;
    }
    for (owner, function) in functions(resolve) {
        let largest = sizes.in_function(function, |size| size.largest);
        let composite = sizes.in_function(function, |size| size.composite);
        let is_of_world = ids_of(function).all(|id| of_world.contains(&id));
        let is_too_large = largest > OF_PARSER || (is_of_world && composite > OF_ENGINE);
        refuse(is_too_large, function.span, || {
            describe_function(function, owner.as_deref())
        })?;
    }
    Ok(())
}

fn refuse(
    is_too_large: bool,
    span: Span,
    what: impl FnOnce() -> String,
) -> Result<(), (String, Span)> {
    if !is_too_large {
        return Ok(());
    }
    let what = what();
    let message = format!("{what} is larger than 4 GiB; a component's memory cannot hold it");
    Err((message, span))
}

fn named(resolve: &Resolve) -> impl Iterator<Item = (TypeId, &TypeDef)> {
    resolve.types.iter().filter(|(_, ty)| ty.name.is_some())
}

/// All functions, each with the name of its interface or world.
fn functions(resolve: &Resolve) -> impl Iterator<Item = (Option<String>, &Function)> {
    let of_interfaces = resolve.interfaces.iter().flat_map(move |(id, interface)| {
        let functions = interface.functions.values();
        functions.map(move |function| (resolve.id_of(id), function))
    });
    let of_worlds = resolve.worlds.iter().flat_map(|(_, world)| {
        let items = world.imports.values().chain(world.exports.values());
        items.filter_map(|item| match item {
            WorldItem::Function(function) => Some((Some(world.name.clone()), function)),
            WorldItem::Interface { .. } | WorldItem::Type { .. } => None,
        })
    });
    of_interfaces.chain(of_worlds)
}

fn ids_of(function: &Function) -> impl Iterator<Item = TypeId> {
    let params = function.params.iter().map(|param| &param.ty);
    params.chain(&function.result).filter_map(id_of)
}

/// All types of a world, and the types inside them.
fn within(resolve: &Resolve, world: WorldId) -> HashSet<TypeId> {
    let mut found = HashSet::new();
    let types = types_of(resolve, world).into_iter();
    let mut waiting: Vec<_> = types.map(|named| named.id).collect();
    while let Some(id) = waiting.pop() {
        if found.insert(id) {
            let within = components(&resolve.types[id].kind);
            waiting.extend(within.iter().filter_map(id_of));
        }
    }
    found
}

/// A size and an alignment, with 32-bit pointers and with 64-bit ones.
#[derive(Clone, Copy)]
struct Size {
    bytes: [u64; 2],
    align: [u64; 2],
    /// The number of bytes of the largest of these: the type itself, and the unnamed types inside
    /// it.
    largest: u64,
    /// The same without lists of fixed length: for them, the engine checks the number.
    composite: u64,
}

const NOTHING: Size = Size {
    bytes: [0; 2],
    align: [1; 2],
    largest: 0,
    composite: 0,
};

impl Size {
    fn scalar(bytes: u64) -> Self {
        Size {
            bytes: [bytes; 2],
            align: [bytes.max(1); 2],
            ..NOTHING
        }
    }

    /// A pointer and a length.
    const POINTERS: Size = Size {
        bytes: [8, 16],
        align: [4, 8],
        ..NOTHING
    };

    fn array(element: Size, count: u32) -> Self {
        Size {
            bytes: element
                .bytes
                .map(|bytes| bytes.saturating_mul(count.into())),
            ..element
        }
    }

    /// The fields are one after the other.
    fn record(fields: impl Iterator<Item = Size>) -> Self {
        let all = fields.fold(NOTHING, |all, field| Size {
            bytes: [0, 1]
                .map(|i| aligned(all.bytes[i], field.align[i]).saturating_add(field.bytes[i])),
            align: [0, 1].map(|i| all.align[i].max(field.align[i])),
            ..NOTHING
        });
        Size {
            bytes: [0, 1].map(|i| aligned(all.bytes[i], all.align[i])),
            ..all
        }
    }

    /// The payload of one case, after the number of the case.
    fn variant(tag: Size, cases: impl Iterator<Item = Size>) -> Self {
        let payload = cases.fold(NOTHING, |all, case| Size {
            bytes: [0, 1].map(|i| all.bytes[i].max(case.bytes[i])),
            align: [0, 1].map(|i| all.align[i].max(case.align[i])),
            ..NOTHING
        });
        Size::record([tag, payload].into_iter())
    }
}

fn aligned(bytes: u64, align: u64) -> u64 {
    bytes.div_ceil(align).saturating_mul(align)
}

/// The sizes of all types. A type comes after those that are in it.
struct Sizes {
    by_index: Vec<Size>,
}

impl Sizes {
    fn of(resolve: &Resolve) -> Self {
        let mut sizes = Sizes {
            by_index: Vec::new(),
        };
        for (_, ty) in resolve.types.iter() {
            let size = sizes.measure(resolve, ty);
            sizes.by_index.push(size);
        }
        sizes
    }

    fn get(&self, id: TypeId) -> Size {
        self.by_index.get(id.index()).copied().unwrap_or(NOTHING)
    }

    fn in_function(&self, function: &Function, measure: impl Fn(Size) -> u64) -> u64 {
        let sizes = ids_of(function).map(|id| measure(self.get(id)));
        sizes.max().unwrap_or_default()
    }

    fn of_type(&self, ty: &Type) -> Size {
        match ty {
            Type::Bool | Type::U8 | Type::S8 => Size::scalar(1),
            Type::U16 | Type::S16 => Size::scalar(2),
            Type::U32 | Type::S32 | Type::F32 | Type::Char | Type::ErrorContext => Size::scalar(4),
            Type::U64 | Type::S64 | Type::F64 => Size::scalar(8),
            Type::String => Size::POINTERS,
            Type::Id(id) => self.get(*id),
        }
    }

    fn measure(&self, resolve: &Resolve, ty: &TypeDef) -> Size {
        let size = self.of_kind(&ty.kind);
        let bytes = size.bytes[0].max(size.bytes[1]);
        let is_array = matches!(ty.kind, TypeDefKind::FixedLengthList(..));
        let within = components(&ty.kind);
        // Types with a name are checked separately.
        let within = within.iter().filter_map(id_of);
        let unnamed = within.filter(|id| resolve.types[*id].name.is_none());
        unnamed.map(|id| self.get(id)).fold(
            Size {
                largest: bytes,
                composite: if is_array { 0 } else { bytes },
                ..size
            },
            |size, within| Size {
                largest: size.largest.max(within.largest),
                composite: size.composite.max(within.composite),
                ..size
            },
        )
    }

    fn of_kind(&self, kind: &TypeDefKind) -> Size {
        let all = |types: Vec<Type>| types.into_iter().map(|ty| self.of_type(&ty));
        match kind {
            TypeDefKind::Type(ty) => self.of_type(ty),
            TypeDefKind::FixedLengthList(ty, count) => Size::array(self.of_type(ty), *count),
            TypeDefKind::List(_) | TypeDefKind::Map(..) => Size::POINTERS,
            TypeDefKind::Record(_) | TypeDefKind::Tuple(_) => Size::record(all(components(kind))),
            TypeDefKind::Variant(variant) => {
                Size::variant(tag(variant.tag()), all(components(kind)))
            }
            TypeDefKind::Enum(enum_) => tag(enum_.tag()),
            TypeDefKind::Option(_) | TypeDefKind::Result(_) => {
                Size::variant(Size::scalar(1), all(components(kind)))
            }
            TypeDefKind::Flags(flags) => of_flags(flags),
            TypeDefKind::Handle(_) | TypeDefKind::Future(_) | TypeDefKind::Stream(_) => {
                Size::scalar(4)
            }
            // It has no size, and cannot be part of another type.
            TypeDefKind::Resource | TypeDefKind::Unknown => NOTHING,
        }
    }
}

fn of_flags(flags: &Flags) -> Size {
    match flags.repr() {
        FlagsRepr::U8 => Size::scalar(1),
        FlagsRepr::U16 => Size::scalar(2),
        FlagsRepr::U32(words) => Size::array(Size::scalar(4), words.try_into().unwrap_or(u32::MAX)),
    }
}

fn tag(int: Int) -> Size {
    Size::scalar(match int {
        Int::U8 => 1,
        Int::U16 => 2,
        Int::U32 => 4,
        Int::U64 => 8,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::engine::all_sizes;

    /// This file computes the same sizes as the parser, where the parser's are correct.
    #[test]
    fn sizes_are_those_of_the_parser() {
        let text = "package a:b; interface i {
            resource r;
            flags f8 { a } flags f16 { a, b, c, d, e, f, g, h, i }
            enum e { a, b }
            record empty-ish { a: u8 }
            record r1 { a: u8, b: string, c: u64, d: list<u8>, e: f8, f: f16, g: e, h: own<r> }
            record r2 { a: string, b: u8 }
            record r3 { a: r2, b: u64, c: r2, d: list<r2, 3> }
            variant v { a, b(r1), c(string), d(list<u16, 7>) }
            type t = tuple<u8, option<string>, result<v, u64>, map<u32, u8>, future<u8>, stream<u8>>;
            type o = option<r3>; type x = list<tuple<string, u8>, 5>;
            type y = tuple<u64, list<option<list<u32>>, 3>, u16>;
        }";
        let mut resolve = Resolve::default();
        resolve.push_str("a.wit", text).unwrap();
        let expected = all_sizes(&resolve);
        let sizes = Sizes::of(&resolve);
        for (id, ty) in resolve.types.iter() {
            if matches!(ty.kind, TypeDefKind::Resource) {
                continue;
            }
            let [size, align] = [
                expected.size(&Type::Id(id)).size_wasm32(),
                expected.align(&Type::Id(id)).align_wasm32(),
            ];
            let [size64, align64] = [
                expected.size(&Type::Id(id)).size_wasm64(),
                expected.align(&Type::Id(id)).align_wasm64(),
            ];
            let found = sizes.get(id);
            let expected = ([size, size64], [align, align64]);
            let expected = (
                expected.0.map(|size| size as u64),
                expected.1.map(|align| align as u64),
            );
            assert_eq!((found.bytes, found.align), expected, "{:?}", ty.name);
        }
    }
}
