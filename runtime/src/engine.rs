//! What the engine says of a component's imports, exports and types, one after the other.
//!
//! The engine gives its types by value. Here alone they are owned, and what looks at them gets references: the code
//! that drops them is long, and would be in a host once more for each place that owns one.

use wasmtime::Engine;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};
use wasmtime::component::{Component, ComponentExportIndex, ResourceType};

/// The exports of a component.
pub(crate) fn for_each_export(component: &Component, each: &mut dyn FnMut(&str, &ComponentItem)) {
    for (name, export) in component.component_type().exports(component.engine()) {
        each(name, &export.ty);
    }
}

/// The imports of a component.
pub(crate) fn for_each_import(component: &Component, each: &mut dyn FnMut(&str, &ComponentItem)) {
    for (name, import) in component.component_type().imports(component.engine()) {
        each(name, &import.ty);
    }
}

/// The exports of an instance.
pub(crate) fn for_each_export_of(
    instance: &ComponentInstance,
    engine: &Engine,
    each: &mut dyn FnMut(&str, &ComponentItem),
) {
    for (name, export) in instance.exports(engine) {
        each(name, &export.ty);
    }
}

/// The resource that an instance exports under a name.
pub(crate) fn resource(
    instance: &ComponentInstance,
    engine: &Engine,
    name: &str,
) -> Option<ResourceType> {
    match instance.get_export(engine, name)?.ty {
        ComponentItem::Resource(resource) => Some(resource),
        _ => None,
    }
}

/// An export of an instance or of the component itself: its type, if it is a function, and where it is.
pub(crate) fn export(
    component: &Component,
    instance: Option<&ComponentExportIndex>,
    name: &str,
) -> Option<(Option<ComponentFunc>, ComponentExportIndex)> {
    let (item, index) = component.get_export(instance, name)?;
    let function = match item {
        ComponentItem::ComponentFunc(function) => Some(function),
        _ => None,
    };
    Some((function, index))
}

/// The types of a function's parameters, with their names, and that of its result.
pub(crate) fn for_each_type(function: &ComponentFunc, each: &mut dyn FnMut(Option<&str>, &Type)) {
    for (name, ty) in function.params() {
        each(Some(name), &ty);
    }
    for ty in function.results() {
        each(None, &ty);
    }
}

/// What a type is made of: the names and types of fields, cases and flags, and types without a name. Each has what
/// it may have; a payload that is not there is `None`.
pub(crate) fn for_each_part(ty: &Type, each: &mut dyn FnMut(&str, Option<&Type>)) {
    match ty {
        Type::List(list) => give(each, "", Some(list.ty())),
        Type::FixedLengthList(list) => give(each, "", Some(list.ty())),
        Type::Map(map) => {
            give(each, "", Some(map.key()));
            give(each, "", Some(map.value()));
        }
        Type::Option(option) => give(each, "", Some(option.ty())),
        Type::Tuple(tuple) => {
            for ty in tuple.types() {
                give(each, "", Some(ty));
            }
        }
        Type::Result(result) => {
            give(each, "", result.ok());
            give(each, "", result.err());
        }
        Type::Record(record) => {
            for field in record.fields() {
                give(each, field.name, Some(field.ty));
            }
        }
        Type::Variant(variant) => {
            for case in variant.cases() {
                give(each, case.name, case.ty);
            }
        }
        Type::Enum(ty) => {
            for name in ty.names() {
                each(name, None);
            }
        }
        Type::Flags(ty) => {
            for name in ty.names() {
                each(name, None);
            }
        }
        Type::Future(future) => give(each, "", future.ty()),
        Type::Stream(stream) => give(each, "", stream.ty()),
        _ => {}
    }
}

#[inline(never)]
fn give(each: &mut dyn FnMut(&str, Option<&Type>), name: &str, ty: Option<Type>) {
    each(name, ty.as_ref());
}
