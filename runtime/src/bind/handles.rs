//! Collects the handles in a function's type.

use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, Type};

use crate::engine::{for_each_part, for_each_type};

/// A handle to a resource.
pub(super) enum FoundHandle<'a> {
    Own(&'a ResourceType),
    Borrow(&'a ResourceType),
}

/// Visits the handles in a function's type, in the order of the type; those of the parameters come
/// first.
pub(super) fn for_each_handle(function: &ComponentFunc, each: &mut dyn FnMut(FoundHandle<'_>)) {
    for_each_type(function, &mut |_, ty| for_each_handle_in(ty, each));
}

fn for_each_handle_in(ty: &Type, each: &mut dyn FnMut(FoundHandle<'_>)) {
    match ty {
        Type::Own(resource) => each(FoundHandle::Own(resource)),
        Type::Borrow(resource) => each(FoundHandle::Borrow(resource)),
        ty => for_each_part(ty, &mut |_, ty| {
            if let Some(ty) = ty {
                for_each_handle_in(ty, each);
            }
        }),
    }
}
