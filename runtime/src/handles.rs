//! The handles in the engine's type of a function.

use wasmtime::component::types::{ComponentFunc, Type};

/// The handles in a function's type, parameters first, in the order in which they stand there.
pub(crate) fn handles(function: &ComponentFunc) -> Vec<Type> {
    let mut found = Vec::new();
    for (_, ty) in function.params() {
        collect_handles(&ty, &mut found);
    }
    for ty in function.results() {
        collect_handles(&ty, &mut found);
    }
    found
}

fn collect_handles(ty: &Type, found: &mut Vec<Type>) {
    match ty {
        Type::Own(_) | Type::Borrow(_) => found.push(ty.clone()),
        Type::List(list) => collect_handles(&list.ty(), found),
        Type::FixedLengthList(list) => collect_handles(&list.ty(), found),
        Type::Map(map) => {
            collect_handles(&map.key(), found);
            collect_handles(&map.value(), found);
        }
        Type::Option(option) => collect_handles(&option.ty(), found),
        Type::Tuple(tuple) => tuple.types().for_each(|ty| collect_handles(&ty, found)),
        Type::Result(result) => [result.ok(), result.err()]
            .iter()
            .flatten()
            .for_each(|ty| collect_handles(ty, found)),
        Type::Record(record) => record
            .fields()
            .for_each(|field| collect_handles(&field.ty, found)),
        Type::Variant(variant) => variant
            .cases()
            .filter_map(|case| case.ty)
            .for_each(|ty| collect_handles(&ty, found)),
        Type::Future(future) => future.ty().iter().for_each(|ty| collect_handles(ty, found)),
        Type::Stream(stream) => stream.ty().iter().for_each(|ty| collect_handles(ty, found)),
        _ => {}
    }
}
