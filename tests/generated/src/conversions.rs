//! Random pairs of types and values, and what the table of conversions says about them.
//!
//! The table is written here once more, as a function over values: [`table::Worlds::convert`] knows
//! no plan and no generated code. `batch` compiles what is generated for some pairs, and compares.

pub mod pairs;
pub mod rust;
pub mod table;
pub mod types;
