//! The common code of the benchmarks: components, three kinds of bindings for their worlds, and the
//! comparison of three hosts. Errors are panics, because nobody could handle them.

pub mod components;
pub mod engines;
pub mod hand_written;
mod ready;
pub mod wasmtime_bindings;
pub mod worldbind_bindings;

pub use crate::ready::ready;
