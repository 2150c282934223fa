//! Bindings for the worlds of WASI run components of other toolchains, in a host that uses
//! wasmtime-wasi: it fills the linker, and the option `with` names its types for the imports.

mod command;
mod command3;
mod host;
mod own_world;
mod proxy;
