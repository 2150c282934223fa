//! Several incompatible generations of an API in one set of bindings.

mod bindings;
mod cases;
mod conversions;
mod equality;
mod explained;
mod exports;
mod host;
mod made;
mod moved;
mod named;
mod order;
mod plugin;
mod replaced;
mod tracks;
mod unversioned;
mod ways;
