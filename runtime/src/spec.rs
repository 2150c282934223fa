//! What a host wants of a component, as generated code states it: the resolver's types, with what the
//! engine checks a function's type by.

use wasmtime::Result;

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

/// The policy of the option `versions`, to be read when a component is bound.
#[derive(Clone, Copy)]
pub(crate) struct OwnPolicy {
    versions: Versions,
    /// Another function where there are no rules, so that a host that has none does not contain what reads them.
    read: fn(Versions) -> Result<Policy>,
}

impl OwnPolicy {
    /// For a constant: what is decided when the bindings are compiled.
    pub(crate) const fn new(versions: Versions) -> Self {
        let read = match versions {
            [] => no_rules,
            _ => read_rules,
        };
        OwnPolicy { versions, read }
    }

    /// Reads the rules, which the generator has checked.
    pub(crate) fn read(self) -> Result<Policy> {
        (self.read)(self.versions)
    }
}

fn no_rules(_: Versions) -> Result<Policy> {
    Ok(Policy::default())
}

fn read_rules(versions: Versions) -> Result<Policy> {
    Ok(Policy::parse(versions.iter().copied())?)
}
