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

/// Where the policy comes from by which a component is bound.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    /// The host gives it.
    Given(&'a Policy),
    /// It is that of the option `versions`, whose rules the generator has checked.
    Own {
        versions: Versions,
        read: fn(Versions) -> Result<Policy>,
    },
}

impl Source<'_> {
    /// For a constant. Where there are no rules it names no function that reads some, so that a host without rules
    /// does not contain it.
    pub(crate) const fn own(versions: Versions) -> Source<'static> {
        let read = match versions {
            [] => no_rules,
            _ => read_rules,
        };
        Source::Own { versions, read }
    }

    /// Gives the policy to `then`.
    pub(crate) fn read<R>(self, then: &mut dyn FnMut(&Policy) -> Result<R>) -> Result<R> {
        match self {
            Source::Given(policy) => then(policy),
            Source::Own { versions, read } => then(&read(versions)?),
        }
    }
}

fn no_rules(_: Versions) -> Result<Policy> {
    Ok(Policy::default())
}

fn read_rules(versions: Versions) -> Result<Policy> {
    Ok(Policy::parse(versions.iter().copied())?)
}
