//! What a host requires from a component, as generated code writes it: the resolver's types, with
//! the signature that the engine checks.

use super::function::Signature;

/// A world's exports, in the order in which [`World::load`](crate::World::load) loads them.
pub type WorldSpec = worldbind_resolve::WorldSpec<'static, Signature>;

/// An exported interface, with its functions in the order in which
/// [`Interface::load`](crate::Interface::load) loads them.
pub type InterfaceSpec = worldbind_resolve::InterfaceSpec<'static, Signature>;

/// An exported function.
pub(crate) type FunctionSpec = worldbind_resolve::FunctionSpec<'static, Signature>;
