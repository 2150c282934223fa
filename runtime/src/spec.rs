//! What a host requires from a component, as generated code writes it: the resolver's types, with
//! the signature that the engine checks.

use std::borrow::Borrow;

use wasmtime::Result;
use wasmtime::component::{ComponentNamedList, Lift, Lower, TypedFunc};
use worldbind_resolve::DEFAULT_POLICY;

use crate::Policy;
use crate::function::{Signature, signature};

/// A world's exports, in the order in which [`World::load`](crate::World::load) loads them.
pub type WorldSpec = worldbind_resolve::WorldSpec<'static, Signature>;

/// An exported interface, with its functions in the order in which
/// [`Interface::load`](crate::Interface::load) loads them.
pub type InterfaceSpec = worldbind_resolve::InterfaceSpec<'static, Signature>;

/// An exported function.
pub(crate) type FunctionSpec = worldbind_resolve::FunctionSpec<'static, Signature>;

/// An exported function that is required. `_func` is the generated method that returns the engine's
/// handle to it. Only the type of that method is used, so a specification does not repeat the types
/// of the fields.
pub const fn function<O: 'static, F: HasSignature>(
    name: &'static str,
    wit: &'static str,
    _func: fn(&'static O) -> F,
) -> FunctionSpec {
    worldbind_resolve::function(name, wit, F::SIGNATURE)
}

/// The engine's handle to a function; an `Option` if the function may be absent.
pub trait HasSignature {
    /// The signature that the function's type is checked with.
    const SIGNATURE: Signature;
}

impl<P, R> HasSignature for TypedFunc<P, R>
where
    P: ComponentNamedList + Lower + 'static,
    R: ComponentNamedList + Lift + 'static,
{
    const SIGNATURE: Signature = signature::<P, R>();
}

impl<P, R> HasSignature for Option<TypedFunc<P, R>>
where
    P: ComponentNamedList + Lower + 'static,
    R: ComponentNamedList + Lift + 'static,
{
    const SIGNATURE: Signature = signature::<P, R>();
}

/// The option `versions`: keys and rules, as [`Policy::parse`] reads them.
pub type Versions = &'static [(&'static str, &'static str)];

/// The source of the policy for binding a component.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    /// A policy of the host.
    Given(&'a Policy),
    /// The rules of the option `versions`, and the function that reads them.
    Rules { versions: Versions, read: Read },
}

/// Reads rules, which the generator has checked. Only this type refers to the code that drops a
/// policy.
type Read = fn(Versions) -> Result<Box<dyn Borrow<Policy>>>;

impl Source<'_> {
    /// Makes the source for a constant. Without rules, the result does not refer to the function
    /// that reads rules, so a host without rules does not contain it.
    pub(crate) const fn of(versions: Versions) -> Source<'static> {
        match versions {
            [] => Source::Given(&DEFAULT_POLICY),
            versions => Source::Rules { versions, read },
        }
    }

    /// Calls `then` with the policy.
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
