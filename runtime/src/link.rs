//! Adds the functions and resources of a host to a linker.

#[cfg(feature = "anyhow")]
mod anyhow;
mod error;
mod functions;
mod results;
#[cfg(feature = "component-model-async")]
mod store;

pub use error::{AddToLinkerError, add_interface};
pub use functions::{AsyncFunc, Func, Link, imports_of};
pub use results::{Convert, HostResult, Nothing, Plain, Results, Trappable, TrappableNothing};
#[cfg(feature = "component-model-async")]
pub use store::{AsyncStoreFunc, ConcurrentFunc, StoreFunc};
