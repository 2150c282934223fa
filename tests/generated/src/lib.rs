//! Random and mutated packages of WIT, options for them, and what must hold of what is generated.
//!
//! `build.rs` generates the bindings of a few of them, and this crate compiles those: `batch`.

pub mod apis;
pub mod check;
pub mod configurations;
pub mod conversions;
pub mod histories;
pub mod packages;
pub mod random;
pub mod run;
pub mod validated;
