//! Compares the handles in a function's type with the required ones.

use std::ops::ControlFlow;

use wasmtime::component::ResourceType;
use wasmtime::component::types::{ComponentFunc, Type};
use worldbind_resolve::Handle;

use crate::engine::{for_each_part, for_each_type};

/// Whether a function that the engine's check accepts has the required handles, in the order of its
/// type; those of the parameters come first. `is_resource` says whether a resource is the one with
/// that name.
///
/// The engine has compared everything else in the type, so the parts after the last required handle
/// do not matter. Most functions with handles are methods, and `self` is their only handle.
pub(super) fn has_handles(
    function: &ComponentFunc,
    wanted: &[Handle<&str>],
    is_resource: &dyn Fn(&str, &ResourceType) -> bool,
) -> bool {
    let mut comparison = Comparison {
        wanted: wanted.iter(),
        is_same: true,
        is_resource,
    };
    // Only the comparison knows why it ended.
    let _ = for_each_type(function, &mut |_, ty| comparison.compare_in(ty));
    comparison.is_same && comparison.wanted.as_slice().is_empty()
}

struct Comparison<'a> {
    /// The handles that were not found yet.
    wanted: std::slice::Iter<'a, Handle<&'a str>>,
    is_same: bool,
    is_resource: &'a dyn Fn(&str, &ResourceType) -> bool,
}

impl Comparison<'_> {
    /// Compares the handles in a type, and breaks if no more need to be compared.
    fn compare_in(&mut self, ty: &Type) -> ControlFlow<()> {
        self.progress()?;
        match ty {
            Type::Own(resource) => {
                self.is_same = match self.wanted.next() {
                    Some(Handle::Own(name)) => (self.is_resource)(name, resource),
                    _ => false,
                };
            }
            Type::Borrow(resource) => {
                self.is_same = match self.wanted.next() {
                    Some(Handle::Borrow(name)) => (self.is_resource)(name, resource),
                    _ => false,
                };
            }
            Type::Bool
            | Type::S8
            | Type::U8
            | Type::S16
            | Type::U16
            | Type::S32
            | Type::U32
            | Type::S64
            | Type::U64
            | Type::Float32
            | Type::Float64
            | Type::Char
            | Type::String
            | Type::ErrorContext => {}
            Type::List(_)
            | Type::FixedLengthList(_)
            | Type::Map(_)
            | Type::Option(_)
            | Type::Tuple(_)
            | Type::Result(_)
            | Type::Record(_)
            | Type::Variant(_)
            | Type::Enum(_)
            | Type::Flags(_)
            | Type::Future(_)
            | Type::Stream(_) => for_each_part(ty, &mut |_, ty| match ty {
                Some(ty) => self.compare_in(ty),
                None => ControlFlow::Continue(()),
            })?,
        }
        self.progress()
    }

    fn progress(&self) -> ControlFlow<()> {
        match self.is_same && !self.wanted.as_slice().is_empty() {
            true => ControlFlow::Continue(()),
            false => ControlFlow::Break(()),
        }
    }
}
