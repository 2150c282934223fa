//! What a host wants of a component, as generated code states it: the resolver's types, with what the
//! engine checks a function's type by.

use worldbind_resolve::RuleError;

use crate::Policy;
use crate::function::Signature;

/// A world's exports, in the order in which [`World::load`](crate::World::load) takes them.
pub type WorldSpec = worldbind_resolve::WorldSpec<'static, Signature>;

/// An exported interface, with its functions in the order in which
/// [`Interface::load`](crate::Interface::load) takes them.
pub type InterfaceSpec = worldbind_resolve::InterfaceSpec<'static, Signature>;

/// An exported function.
pub(crate) type FunctionSpec = worldbind_resolve::FunctionSpec<'static, Signature>;

/// The option `versions`: keys and rules, as [`Policy::parse`] reads them.
pub type Versions = &'static [(&'static str, &'static str)];

/// The policy of the option `versions`, whose rules the generator has checked.
pub(crate) fn policy(versions: Versions) -> Result<Policy, RuleError> {
    Policy::parse(versions.iter().copied())
}
