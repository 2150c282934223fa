//! The complete list of items that generated code may use. Nothing here is for users, and
//! everything may change in any version.

pub use std::clone::Clone;
pub use std::collections::HashMap;
pub use std::future::Future;
pub use std::marker::{Send, Sized};
pub use std::ops::FnMut;
pub use std::option::Option;
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

pub use crate::bind::{
    Field, Function, Indices, Interface, InterfaceField, InterfacePre, InterfaceSpec, Loader,
    Taken, Versions, World, WorldPre, WorldSpec, instantiate, instantiate_async, interface_of,
    interface_with_policy, one, require, resolution_of, world_of, world_with_policy,
};
pub use crate::generated::{check_layout, check_replacement, debug_error_enum, display_error_enum};
pub use crate::imports::questions;
pub use crate::link::{
    AsyncFunc, Convert, Func, HostResult, Link, Nothing, Plain, Results, Trappable,
    TrappableNothing, add_interface, imports_of,
};
#[cfg(feature = "component-model-async")]
pub use crate::link::{AsyncStoreFunc, ConcurrentFunc, StoreFunc};
pub use crate::{
    __add_to_linker as add_to_linker, __anyhow_feature as anyhow_feature,
    __component_model_async as component_model_async, __error_enum as error_enum,
    __forward as forward, __guest as guest, __link as link, __no_store as no_store,
    __visible as visible, __world as world,
};
pub use crate::{InterfaceName, Policy, Resolution};
pub use worldbind_resolve::{Handle, function};
