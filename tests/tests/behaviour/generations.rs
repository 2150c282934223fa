//! Several incompatible generations of an API in one set of bindings.

mod bindings;
mod cases;
mod equality;
mod explained;
mod host;
mod named;
mod plugin;
mod unversioned;
