//! What the benchmarks share: components, their worlds bound in three ways, and how three hosts are
//! compared.
//!
//! Panics where something fails: there is no one to handle it.

pub mod components;
pub mod engines;
pub mod hand_written;
mod ready;
pub mod wasmtime_bindings;
pub mod worldbind_bindings;

pub use crate::ready::ready;
