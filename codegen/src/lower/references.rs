//! References to types.

use wit_parser as wit;
use wit_parser::{TypeDefKind, TypeId};

use super::context::Lower;
use crate::impossible::Impossible;
use crate::model::Type;
use crate::options::Ownership;
use crate::survey::Mode;

/// A reference to a type.
pub(super) fn lower_type(cx: Lower<'_>, ty: &wit::Type, mode: Mode) -> Result<Type, Impossible> {
    Ok(match ty {
        wit::Type::Bool => Type::Primitive("bool"),
        wit::Type::U8 => Type::Primitive("u8"),
        wit::Type::U16 => Type::Primitive("u16"),
        wit::Type::U32 => Type::Primitive("u32"),
        wit::Type::U64 => Type::Primitive("u64"),
        wit::Type::S8 => Type::Primitive("i8"),
        wit::Type::S16 => Type::Primitive("i16"),
        wit::Type::S32 => Type::Primitive("i32"),
        wit::Type::S64 => Type::Primitive("i64"),
        wit::Type::F32 => Type::Primitive("f32"),
        wit::Type::F64 => Type::Primitive("f64"),
        wit::Type::Char => Type::Primitive("char"),
        wit::Type::String => match mode {
            Mode::Borrowed => Type::Str,
            Mode::Owned => Type::String,
        },
        wit::Type::ErrorContext => Type::ErrorContext,
        wit::Type::Id(id) => return lower_type_id(cx, *id, mode),
    })
}

/// A type that WIT may leave out.
pub(super) fn lower_optional(
    cx: Lower<'_>,
    ty: Option<&wit::Type>,
    mode: Mode,
) -> Result<Option<Type>, Impossible> {
    ty.map(|ty| lower_type(cx, ty, mode)).transpose()
}

/// Lowers a reference to a type by its id. A named type that owns memory is passed by reference,
/// unless a borrowing form of it exists.
fn lower_type_id(cx: Lower<'_>, id: TypeId, mode: Mode) -> Result<Type, Impossible> {
    let definition = &cx.resolve().types[id];
    if definition.name.is_none() {
        return lower_kind(cx, &definition.kind, mode);
    }
    let form = cx.facts.types.forms(id).of_reference(mode);
    let named = Type::Named(cx.type_ref(id, form)?);
    let is_lent = mode == Mode::Borrowed && cx.facts.types.infos.get(id).has_list;
    Ok(match form {
        Mode::Owned if is_lent => Type::Ref(Box::new(named)),
        Mode::Owned | Mode::Borrowed => named,
    })
}

/// Lowers a type without a name, or the target of an alias.
pub(super) fn lower_kind(
    cx: Lower<'_>,
    kind: &TypeDefKind,
    mode: Mode,
) -> Result<Type, Impossible> {
    let ty = |ty: &wit::Type| lower_type(cx, ty, mode);
    let boxed = |ty: &wit::Type| lower_type(cx, ty, mode).map(Box::new);
    let owned = |ty: &wit::Type| lower_type(cx, ty, Mode::Owned).map(Box::new);
    let element = |ty: &wit::Type| match cx.facts.types.ownership {
        Ownership::Owning => owned(ty),
        Ownership::Borrowing { .. } => boxed(ty),
    };
    Ok(match kind {
        TypeDefKind::List(ty) => match mode {
            Mode::Borrowed => Type::Slice(element(ty)?),
            Mode::Owned => Type::Vec(owned(ty)?),
        },
        TypeDefKind::FixedLengthList(element, len) => Type::Array(boxed(element)?, *len),
        TypeDefKind::Map(key, value) => Type::Map(boxed(key)?, boxed(value)?),
        TypeDefKind::Option(payload) => Type::Option(boxed(payload)?),
        TypeDefKind::Result(result) => Type::Result(
            result.ok.as_ref().map(boxed).transpose()?,
            result.err.as_ref().map(boxed).transpose()?,
        ),
        TypeDefKind::Tuple(tuple) => {
            Type::Tuple(tuple.types.iter().map(ty).collect::<Result<_, _>>()?)
        }
        TypeDefKind::Future(payload) => Type::Future(payload.as_ref().map(owned).transpose()?),
        TypeDefKind::Stream(payload) => Type::Stream(payload.as_ref().map(owned).transpose()?),
        TypeDefKind::Type(target) => ty(target)?,
        TypeDefKind::Handle(wit::Handle::Own(id) | wit::Handle::Borrow(id)) => {
            match cx.facts.items.is_guest_resource(*id) {
                true => Type::ResourceAny,
                false => Type::Resource(cx.type_ref(*id, Mode::Owned)?),
            }
        }
        TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Resource
        | TypeDefKind::Unknown => {
            let what = kind.as_str();
            return Err(Impossible::new(format!("a {what} has no name")));
        }
    })
}
