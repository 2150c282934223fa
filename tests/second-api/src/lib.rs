//! One host for five incompatible generations of an API, twice: with the option `generations`, and
//! by hand with a `bindgen!` for each generation.
//!
//! Both have the same methods, in terms of the newest generation. `tests/same.rs` calls them with
//! components of all generations, and `tests/lines.rs` counts their lines.
#![allow(missing_docs, reason = "the hosts are read as examples")]

pub mod by_hand;
pub mod generations;
pub mod state;
