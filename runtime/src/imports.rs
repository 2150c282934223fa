//! Links a component, and finds and reports the imports that a linker does not satisfy.

#[cfg(all(test, feature = "cranelift", feature = "wat"))]
mod cost;
mod error;
mod provided;
mod reason;
#[cfg(feature = "serde")]
mod serialize;
mod stand_in;
mod unsatisfied;

pub(crate) use error::link;
pub use error::{ImportProblem, LinkError, questions};
pub(crate) use provided::Provided;
