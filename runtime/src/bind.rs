//! Bindings of exports: finds the exports of a world or an interface in a component, checks their
//! types, and loads them from an instance.

mod error;
mod exports;
mod field;
mod function;
mod handles;
mod interface;
mod loader;
mod policy;
mod spec;
mod taken;
mod trace;
mod world;

pub use error::{ForeignInstance, NotExported};
pub use field::{Field, InterfaceField, one};
pub use function::Function;
pub use interface::{Interface, InterfacePre, interface_of, interface_with_policy};
pub use loader::Loader;
pub use policy::Versions;
pub use spec::{InterfaceSpec, WorldSpec};
pub use taken::{Taken, require};
pub use world::{
    Indices, World, WorldPre, instantiate, instantiate_async, resolution_of, world_of,
    world_with_policy,
};
