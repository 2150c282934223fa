//! The cases with the bindings of `wasmtime::component::bindgen!`.

use wasmtime::component::bindgen;

// That it is compiled twice is the test.
#[allow(clippy::duplicate_mod)]
#[path = "cases/all.rs"]
mod cases;
