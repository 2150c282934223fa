//! Worlds of the same shapes as those in the rustdoc of wasmtime, `component::bindgen_examples`.

use super::bindgen;

mod all_world_export_kinds;
mod async_resources;
mod exported_resources;
mod hello_world;
mod imported_resources;
mod interface_imports;
mod store_in_imports;
mod world_exports;
mod world_imports;
