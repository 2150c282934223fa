//! What a type of WIT contains. Every stage that walks types uses these functions.

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

/// The type at the end of a chain of `type` and `use`.
pub(crate) fn definition(resolve: &Resolve, mut id: TypeId) -> TypeId {
    while let TypeDefKind::Type(Type::Id(target)) = resolve.types[id].kind {
        id = target;
    }
    id
}

/// Whether a type is a resource, and not another name of one.
pub(crate) fn is_resource(resolve: &Resolve, id: TypeId) -> bool {
    matches!(resolve.types[id].kind, TypeDefKind::Resource)
}

/// The named error type of a function: `e` of `result<_, e>`.
pub(crate) fn error_of(resolve: &Resolve, function: &Function) -> Option<TypeId> {
    let Some(Type::Id(result)) = function.result else {
        return None;
    };
    match &resolve.types[result].kind {
        TypeDefKind::Result(Result_ {
            err: Some(Type::Id(error)),
            ..
        }) => Some(definition(resolve, *error)),
        _ => None,
    }
}

/// Converts a name of the component model to WIT: `[method]session.push` to `session.push`,
/// `[constructor]session` to `session.constructor`.
pub(crate) fn plain_name(name: &str) -> String {
    match name.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some(("constructor", resource)) => format!("{resource}.constructor"),
        Some((_, plain)) => plain.to_owned(),
        None => name.to_owned(),
    }
}
