//! Several incompatible generations of an API in one set of bindings.

mod bindings;
mod cases;
mod conversions;
mod equality;
mod explained;
mod exports;
mod gates;
mod host;
mod joined;
mod made;
mod moved;
mod moved_exports;
mod named;
mod order;
mod plugin;
mod replaced;
mod tracks;
mod unversioned;
mod ways;
