//! Random and mutated packages of WIT, options for them, and checks of the generated code. The
//! crate `batch` generates bindings of a few of them in its build script, and compiles them.

pub mod apis;
pub mod check;
pub mod configurations;
pub mod conversions;
pub mod histories;
pub mod packages;
pub mod random;
pub mod run;
pub mod validated;
