//! What a host wants of a component, as generated code states it: the resolver's types, with what the
//! engine checks a function's type by.

use std::borrow::Borrow;

use wasmtime::Result;
use worldbind_resolve::DEFAULT_POLICY;

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
    /// It is there.
    Given(&'a Policy),
    /// It is that of the option `versions`.
    Rules { versions: Versions, read: Read },
}

/// Reads rules, which the generator has checked. What drops a policy is named here alone.
type Read = fn(Versions) -> Result<Box<dyn Borrow<Policy>>>;

impl Source<'_> {
    /// For a constant. Where there are no rules it names no function that reads some, so that a host without rules
    /// does not contain it.
    pub(crate) const fn of(versions: Versions) -> Source<'static> {
        match versions {
            [] => Source::Given(&DEFAULT_POLICY),
            versions => Source::Rules { versions, read },
        }
    }

    /// Gives the policy to `then`.
    pub(crate) fn with<R>(self, then: impl FnOnce(&Policy) -> Result<R>) -> Result<R> {
        let own;
        then(match self {
            Source::Given(policy) => policy,
            Source::Rules { versions, read } => {
                own = read(versions)?;
                (*own).borrow()
            }
        })
    }
}

fn read(versions: Versions) -> Result<Box<dyn Borrow<Policy>>> {
    Ok(Box::new(Policy::parse(versions.iter().copied())?))
}
