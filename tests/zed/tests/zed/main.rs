//! Nine incompatible versions of a real plugin API in one set of bindings: what they share, and
//! which version a component is taken at.

mod choice;
mod components;
mod host;
mod remaining;

#[allow(dead_code, unused_imports, clippy::all)]
mod bindings {
    include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
}
