//! The handles in the engine's type of a function.

use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, Type};

use crate::engine::{for_each_part, for_each_type};

/// A handle to a resource.
pub(crate) enum FoundHandle {
    Own(ResourceType),
    Borrow(ResourceType),
}

/// The handles in a function's type, parameters first, in the order in which they stand there.
pub(crate) fn handles(function: &ComponentFunc) -> Vec<FoundHandle> {
    let mut found = Vec::new();
    for_each_type(function, &mut |_, ty| collect_handles(ty, &mut found));
    found
}

fn collect_handles(ty: &Type, found: &mut Vec<FoundHandle>) {
    match ty {
        Type::Own(resource) => found.push(FoundHandle::Own(*resource)),
        Type::Borrow(resource) => found.push(FoundHandle::Borrow(*resource)),
        ty => for_each_part(ty, &mut |_, ty| {
            if let Some(ty) = ty {
                collect_handles(ty, found);
            }
        }),
    }
}
