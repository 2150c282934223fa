//! Random pairs of types and values, and their expected conversions. The table of conversions is
//! written here again, as a function over values: [`table::Worlds::convert`] does not use plans or
//! generated code. `batch` compiles the bindings of some pairs, and compares.

pub mod pairs;
pub mod rust;
pub mod table;
pub mod types;
