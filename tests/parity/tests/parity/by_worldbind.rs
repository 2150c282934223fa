//! The cases with the bindings of `worldbind::bindgen!`.

use worldbind::bindgen;

// That it is compiled twice is the test.
#[allow(clippy::duplicate_mod)]
#[path = "cases/all.rs"]
mod cases;
