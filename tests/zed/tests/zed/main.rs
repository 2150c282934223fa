//! Nine incompatible versions of a real plugin API in one set of bindings: their common items, and
//! the version that is used for a component.

mod choice;
mod components;
mod host;
mod remaining;

#[allow(dead_code, unused_imports, clippy::all)]
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}
