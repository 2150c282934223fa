//! The cases with the bindings of `worldbind::bindgen!`.

use worldbind::bindgen;

// The test is that it is compiled twice.
#[allow(clippy::duplicate_mod)]
#[path = "cases/all.rs"]
mod cases;
