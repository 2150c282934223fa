//! Bindings of exports: finds the exports of a world or an interface in a component, checks their
//! types, and loads them from an instance.

#[cfg(all(test, feature = "cranelift", feature = "wat"))]
mod cost;
mod error;
mod exports;
mod function;
mod generations;
mod handles;
mod interface;
mod loader;
mod policy;
mod spec;
mod taken;
mod trace;
mod world;

pub use error::{ForeignInstance, NotExported};
pub use function::{Function, one};
pub use generations::{
    Attempt, GenerationSpec, GuestSpec, Guests, LinkerOf, Linkers, Misfit, MovedFunction,
    NoGeneration, Place, among, generation_at, in_generation, name_of, version_of,
};
pub use interface::{Interface, InterfacePre, interface_of, interface_with_policy};
pub use loader::Loader;
pub use policy::Versions;
pub use spec::{HasSignature, InterfaceSpec, WorldSpec, async_function, function};
pub use taken::{Taken, require};
pub use world::{
    Indices, World, WorldPre, instantiate, instantiate_async, resolution_of, world_of,
    world_with_policy,
};
