//! Adds the functions and resources of a host to a linker.

#[cfg(feature = "anyhow")]
mod anyhow;
mod error;
mod functions;
mod names;
mod results;
#[cfg(feature = "component-model-async")]
mod store;

pub use error::{AddToLinkerError, add_interface};
pub use functions::{AsyncFunc, Func, Link, imports_of};
pub use names::Names;
pub use results::{Convert, HostResult, Nothing, Plain, Trappable, TrappableNothing};
#[cfg(feature = "component-model-async")]
pub use store::{AsyncStoreFunc, ConcurrentFunc, StoreFunc};
