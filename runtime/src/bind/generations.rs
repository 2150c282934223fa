//! A world with several incompatible generations, bound to one set of Rust types.
//!
//! The bindings are those of the newest generation, plus the functions that only older generations
//! have. [`World::GENERATIONS`](super::World::GENERATIONS) says, for each generation, where the
//! functions of these bindings are in a component. [`among`] finds the first generation that a
//! component fits.

mod choose;
#[cfg(all(test, feature = "cranelift", feature = "wat"))]
mod cost;
mod find;
mod linkers;
mod misfit;
mod nearness;
mod newest;
mod no_generation;
mod rows;
#[cfg(feature = "serde")]
mod serialize;
mod spec;
mod versions;

pub use choose::{among, in_generation};
pub use linkers::{LinkerOf, Linkers};
pub use misfit::{Attempt, Misfit};
pub use no_generation::NoGeneration;
pub use spec::{GenerationSpec, GuestSpec, Guests, MovedFunction, Place};
pub use versions::{generation_at, name_of, version_of};
