//! The types that a type of WIT contains. Every stage that walks types uses these functions.

use wit_parser::{Function, Resolve, Result_, Type, TypeDefKind, TypeId};

/// The types that are directly inside a definition, in WIT's order.
pub(crate) fn components(kind: &TypeDefKind) -> Vec<Type> {
    #[cfg(test)]
    crate::steps::count();
    match kind {
        TypeDefKind::Record(record) => record.fields.iter().map(|field| field.ty).collect(),
        TypeDefKind::Tuple(tuple) => tuple.types.clone(),
        TypeDefKind::Variant(variant) => variant.cases.iter().filter_map(|case| case.ty).collect(),
        TypeDefKind::Option(ty)
        | TypeDefKind::List(ty)
        | TypeDefKind::FixedLengthList(ty, _)
        | TypeDefKind::Type(ty) => vec![*ty],
        TypeDefKind::Result(result) => [result.ok, result.err].into_iter().flatten().collect(),
        TypeDefKind::Map(key, value) => vec![*key, *value],
        TypeDefKind::Future(ty) | TypeDefKind::Stream(ty) => ty.iter().copied().collect(),
        TypeDefKind::Flags(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Handle(_)
        | TypeDefKind::Resource
        | TypeDefKind::Unknown => Vec::new(),
    }
}

/// Whether a type is defined by its name and its parts. Two such types can be equal without being
/// the same type.
pub(crate) fn is_definition(kind: &TypeDefKind) -> bool {
    match kind {
        TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_) => true,
        TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => false,
    }
}

/// The type at the end of a chain of `type` and `use`.
pub(crate) fn definition(resolve: &Resolve, mut id: TypeId) -> TypeId {
    while let TypeDefKind::Type(Type::Id(target)) = resolve.types[id].kind {
        id = target;
    }
    id
}

/// The id of a type that has one: a type with a name, or one that contains others.
pub(crate) fn id_of(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Id(id) => Some(*id),
        Type::Bool
        | Type::U8
        | Type::U16
        | Type::U32
        | Type::U64
        | Type::S8
        | Type::S16
        | Type::S32
        | Type::S64
        | Type::F32
        | Type::F64
        | Type::Char
        | Type::String
        | Type::ErrorContext => None,
    }
}

/// Whether a definition has fields or cases that contain other types.
pub(crate) fn has_parts(kind: &TypeDefKind) -> bool {
    match kind {
        TypeDefKind::Record(_) | TypeDefKind::Variant(_) => true,
        TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => false,
    }
}

/// Whether a type is a resource, and not another name of one.
pub(crate) fn is_resource(resolve: &Resolve, id: TypeId) -> bool {
    matches!(resolve.types[id].kind, TypeDefKind::Resource)
}

/// The named error type of a function: `e` of `result<_, e>`.
pub(crate) fn error_of(resolve: &Resolve, function: &Function) -> Option<TypeId> {
    let result = function.result.as_ref().and_then(id_of)?;
    let TypeDefKind::Result(Result_ { ok: _, err }) = &resolve.types[result].kind else {
        return None;
    };
    let error = err.as_ref().and_then(id_of)?;
    Some(definition(resolve, error))
}
