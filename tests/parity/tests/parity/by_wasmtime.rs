//! The cases with the bindings of `wasmtime::component::bindgen!`.

use wasmtime::component::bindgen;

// The test is that it is compiled twice.
#[allow(clippy::duplicate_mod)]
#[path = "cases/all.rs"]
mod cases;
