//! The complete list of items that generated code may use. Nothing here is for users, and
//! everything may change in any version.

pub use std::clone::Clone;
pub use std::collections::HashMap;
pub use std::future::Future;
pub use std::iter::IntoIterator;
pub use std::marker::{Send, Sized};
pub use std::ops::FnMut;
pub use std::option::Option::{self, None, Some};
pub use std::result::Result::Ok;
pub use std::string::String;
pub use std::vec::Vec;

#[cfg(feature = "anyhow")]
pub use wasmtime::anyhow;
#[cfg(feature = "component-model-async")]
pub use wasmtime::component::{Access, Accessor, ErrorContext, FutureReader, StreamReader};
pub use wasmtime::component::{
    Component, ComponentType, HasData, Instance, InstancePre, Lift, Linker, LinkerInstance, Lower,
    Resource, ResourceAny, TypedFunc, flags,
};
pub use wasmtime::{self, AsContext, AsContextMut, Engine, Result};

pub use crate::add_error::add_interface;
pub use crate::error_enum::{debug_error_enum, display_error_enum};
pub use crate::field::{Field, InterfaceField, one};
pub use crate::function::{Function, Loader};
pub use crate::generations::{
    GenerationSpec, Generations, GuestSpec, LinkerOf, Linkers, Names, Place, among, generation_at,
    in_generation, prerelease,
};
pub use crate::interface::{Interface, InterfacePre, interface_of, interface_with_policy};
pub use crate::layout::{check_layout, check_replacement};
pub use crate::link::{
    AsyncFunc, Convert, Func, HostResult, Link, Nothing, Plain, Results, Trappable,
    TrappableNothing, imports_of,
};
pub use crate::link_error::questions;
#[cfg(feature = "component-model-async")]
pub use crate::link_store::{AsyncStoreFunc, ConcurrentFunc, StoreFunc};
pub use crate::spec::{InterfaceSpec, Versions, WorldSpec};
pub use crate::taken::{Taken, require};
pub use crate::world::{
    Indices, World, WorldPre, instantiate, instantiate_async, resolution_of, world_of,
    world_with_policy,
};
pub use crate::{
    __add_to_linker as add_to_linker, __anyhow_feature as anyhow_feature, __choose as choose,
    __component_model_async as component_model_async, __error_enum as error_enum,
    __forward as forward, __generations as generations, __guest as guest, __link as link,
    __no_store as no_store, __visible as visible, __world as world,
};
pub use crate::{InterfaceName, Policy, Resolution, Version};
pub use worldbind_resolve::{Handle, Need, function};
