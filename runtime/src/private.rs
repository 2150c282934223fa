//! The complete list of items that generated code may use. Nothing here is for users, and
//! everything may change in any version.
//!
//! The name of the module contains the number of the release. So bindings that another release
//! generated, for example in a build script, do not compile, instead of calling code that does
//! something else.

pub use std::clone::Clone;
pub use std::collections::HashMap;
pub use std::convert::identity;
pub use std::future::Future;
pub use std::iter::IntoIterator;
pub use std::marker::{Send, Sized};
pub use std::ops::FnMut;
pub use std::option::Option::{self, None, Some};
pub use std::result::Result::{Err, Ok};
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
pub use wasmtime::{self, AsContextMut, Engine, Result};

pub use crate::bind::{
    Function, GenerationSpec, GuestSpec, Guests, HasSignature, Indices, Interface, InterfacePre,
    InterfaceSpec, LinkerOf, Linkers, Loader, MovedFunction, Place, Taken, Versions, World,
    WorldPre, WorldSpec, among, async_function, function, generation_at, in_generation,
    instantiate, instantiate_async, interface_of, interface_with_policy, name_of, one, require,
    version_of, world_of, world_with_policy,
};
pub use crate::convert::{
    ConversionTarget, convert, convert_list, convert_map, convert_with, converted_part,
    try_convert, try_convert_array, try_convert_integer, try_convert_list, try_convert_map,
    try_convert_option, try_convert_result, try_convert_some,
};
pub use crate::generated::{check_layout, check_replacement, debug_error_enum, display_error_enum};
pub use crate::link::{
    AsyncFunc, Convert, Func, HostResult, Link, Names, Nothing, Plain, Trappable, TrappableNothing,
    add_interface, imports_of,
};
#[cfg(feature = "component-model-async")]
pub use crate::link::{AsyncStoreFunc, ConcurrentFunc, StoreFunc};
pub use crate::{
    __anyhow_feature as anyhow_feature, __choose as choose,
    __component_model_async as component_model_async, __generation_methods as generation_methods,
    __generation_versions as generation_versions, __generations as generations,
    __guest_methods as guest_methods, __guest_policy_methods as guest_policy_methods,
    __in_generation as in_generation, __linked_generations as linked_generations,
    __linkers_without_imports as linkers_without_imports, __visible as visible,
    __world_methods as world_methods, __world_policy_methods as world_policy_methods,
};
// The docs of generated code link to `NotExported`.
pub use crate::{InterfaceName, NotExported, Policy, Resolution, Unrepresentable, Version};
pub use worldbind_resolve::{Handle, Need};
