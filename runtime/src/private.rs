//! The whole list of what generated code may name. Nothing here is for users, and all of it may change
//! with any version.

pub use std::collections::HashMap;
pub use std::string::String;
pub use std::vec::Vec;

#[cfg(feature = "component-model-async")]
pub use wasmtime::component::{Accessor, ErrorContext, FutureReader, HasData, StreamReader};
pub use wasmtime::component::{
    Component, ComponentType, Instance, InstancePre, Lift, Linker, Lower, Resource, ResourceAny,
    TypedFunc, flags,
};
pub use wasmtime::{self, AsContext, AsContextMut, Engine, Result};

pub use crate::error_enum::{debug_error_enum, display_error_enum};
pub use crate::function::{Function, Loader, signature};
pub use crate::interface::{Interface, InterfacePre, interface_of};
pub use crate::spec::{Handle, InterfaceSpec, WorldSpec, function};
pub use crate::taken::Taken;
pub use crate::world::{Indices, World, WorldPre, instantiate, instantiate_async, world_of};
pub use crate::{InterfaceName, Resolution};
