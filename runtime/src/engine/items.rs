//! Visits the imports, exports and types of a component, as the engine reports them.
//!
//! The engine returns its types by value. Only this file owns them; other code gets references. The
//! code that drops these types is long, and a host would contain it again for each place that owns
//! one.

use std::ops::ControlFlow;

use wasmtime::Engine;
use wasmtime::component::types::{ComponentFunc, ComponentInstance, ComponentItem, Type};
use wasmtime::component::{Component, ComponentExportIndex, ResourceType};

use crate::steps::step;

/// Visits the exports of a component.
pub(crate) fn for_each_export(component: &Component, each: &mut dyn FnMut(&str, &ComponentItem)) {
    for (name, export) in component.component_type().exports(component.engine()) {
        step();
        each(name, &export.ty);
    }
}

/// Whether a component has an export with exactly this name.
pub(crate) fn has_export(component: &Component, name: &str) -> bool {
    step();
    let exports = component.component_type();
    exports.get_export(component.engine(), name).is_some()
}

/// The imports of a component.
pub(crate) fn for_each_import(component: &Component, each: &mut dyn FnMut(&str, &ComponentItem)) {
    for (name, import) in component.component_type().imports(component.engine()) {
        step();
        each(name, &import.ty);
    }
}

/// Visits the exports of an instance until `each` breaks.
pub(crate) fn for_each_export_of(
    instance: &ComponentInstance,
    engine: &Engine,
    each: &mut dyn FnMut(&str, &ComponentItem) -> ControlFlow<()>,
) {
    for (name, export) in instance.exports(engine) {
        step();
        if each(name, &export.ty).is_break() {
            return;
        }
    }
}

/// The resource that an instance exports under a name.
pub(crate) fn resource(
    instance: &ComponentInstance,
    engine: &Engine,
    name: &str,
) -> Option<ResourceType> {
    step();
    match instance.get_export(engine, name)?.ty {
        ComponentItem::Resource(resource) => Some(resource),
        ComponentItem::ComponentFunc(_)
        | ComponentItem::CoreFunc(_)
        | ComponentItem::Module(_)
        | ComponentItem::Component(_)
        | ComponentItem::ComponentInstance(_)
        | ComponentItem::Type(_) => None,
    }
}

/// Finds an export of an instance or of the component itself. Returns its type, if it is a
/// function, and its index.
pub(crate) fn export(
    component: &Component,
    instance: Option<&ComponentExportIndex>,
    name: &str,
) -> Option<(Option<ComponentFunc>, ComponentExportIndex)> {
    step();
    let (item, index) = component.get_export(instance, name)?;
    let function = match item {
        ComponentItem::ComponentFunc(function) => Some(function),
        ComponentItem::CoreFunc(_)
        | ComponentItem::Module(_)
        | ComponentItem::Component(_)
        | ComponentItem::ComponentInstance(_)
        | ComponentItem::Type(_)
        | ComponentItem::Resource(_) => None,
    };
    Some((function, index))
}

/// Visits the types of a function's parameters, with their names, and the type of its result, until
/// `each` breaks.
pub(crate) fn for_each_type(
    function: &ComponentFunc,
    each: &mut dyn FnMut(Option<&str>, &Type) -> ControlFlow<()>,
) -> ControlFlow<()> {
    for (name, ty) in function.params() {
        step();
        each(Some(name), &ty)?;
    }
    for ty in function.results() {
        step();
        each(None, &ty)?;
    }
    ControlFlow::Continue(())
}

/// Visits the parts of a type until `each` breaks: the names and types of fields, cases and flags,
/// and types without a name. A missing payload is `None`.
pub(crate) fn for_each_part(
    ty: &Type,
    each: &mut dyn FnMut(&str, Option<&Type>) -> ControlFlow<()>,
) -> ControlFlow<()> {
    match ty {
        Type::List(list) => give(each, "", Some(list.ty())),
        Type::FixedLengthList(list) => give(each, "", Some(list.ty())),
        Type::Map(map) => {
            give(each, "", Some(map.key()))?;
            give(each, "", Some(map.value()))
        }
        Type::Option(option) => give(each, "", Some(option.ty())),
        Type::Tuple(tuple) => tuple.types().try_for_each(|ty| give(each, "", Some(ty))),
        Type::Result(result) => {
            give(each, "", result.ok())?;
            give(each, "", result.err())
        }
        Type::Record(record) => record
            .fields()
            .try_for_each(|field| give(each, field.name, Some(field.ty))),
        Type::Variant(variant) => variant
            .cases()
            .try_for_each(|case| give(each, case.name, case.ty)),
        Type::Enum(ty) => ty.names().try_for_each(|name| each(name, None)),
        Type::Flags(ty) => ty.names().try_for_each(|name| each(name, None)),
        Type::Future(future) => give(each, "", future.ty()),
        Type::Stream(stream) => give(each, "", stream.ty()),
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
        | Type::ErrorContext
        | Type::Own(_)
        | Type::Borrow(_) => ControlFlow::Continue(()),
    }
}

#[inline(never)]
fn give(
    each: &mut dyn FnMut(&str, Option<&Type>) -> ControlFlow<()>,
    name: &str,
    ty: Option<Type>,
) -> ControlFlow<()> {
    step();
    each(name, ty.as_ref())
}
