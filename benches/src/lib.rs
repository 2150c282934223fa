//! What the benchmarks share: the same worlds bound by both macros, and components that have them.
//!
//! Panics where something fails: there is no one to handle it.

pub mod components;
pub mod wasmtime_bindings;
pub mod worldbind_bindings;
