//! Links a component, and finds and reports the imports that a linker does not satisfy.

mod error;
#[cfg(feature = "serde")]
mod serialize;
mod stand_in;
mod unsatisfied;

pub(crate) use error::link;
pub use error::{ImportProblem, LinkError, questions};
