//! What a host requires from a component, as generated code writes it: the resolver's types, with
//! the signature that the engine checks.

use wasmtime::component::{ComponentNamedList, Lift, Lower, TypedFunc};

use super::function::{Signature, signature};

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

/// The same for a function that is `async` in WIT.
pub const fn async_function<O: 'static, F: HasSignature>(
    name: &'static str,
    wit: &'static str,
    _func: fn(&'static O) -> F,
) -> FunctionSpec {
    worldbind_resolve::async_function(name, wit, F::SIGNATURE)
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
