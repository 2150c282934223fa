//! That bindings for WASI's own worlds run components of other toolchains, in a host that is
//! wasmtime-wasi's: the linker is filled by it, and the types of imports are its own through
//! `with`.

mod command;
mod command3;
mod host;
mod own_world;
mod proxy;
