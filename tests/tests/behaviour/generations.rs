//! Several incompatible generations of an API in one set of bindings.

mod bindings;
mod cases;
mod conversions;
mod equality;
mod gates;
mod host;
mod moved;
mod named;
mod plugin;
mod tracks;
mod unversioned;
