//! What the fields of the generated `Guest` and of the world are: their types say what is wanted, and how it is
//! taken from an instance.

use wasmtime::Result;
use wasmtime::component::{ComponentNamedList, Lift, Lower};

use crate::function::{Function, Loader, Signature, signature};
use crate::interface::Interface;
use crate::spec::InterfaceSpec;

/// A function, or `None` where it is absent and may be.
pub trait Field: Sized {
    /// How its type is checked.
    const SIGNATURE: Signature;

    /// Takes the next function.
    ///
    /// # Errors
    ///
    /// What the loader fails with.
    fn load(loader: &mut Loader<'_>) -> Result<Self>;
}

impl<P, R> Field for Function<P, R>
where
    P: ComponentNamedList + Lower + 'static,
    R: ComponentNamedList + Lift + 'static,
{
    const SIGNATURE: Signature = signature::<P, R>();

    fn load(loader: &mut Loader<'_>) -> Result<Self> {
        loader.function()
    }
}

impl<P, R> Field for Option<Function<P, R>>
where
    P: ComponentNamedList + Lower + 'static,
    R: ComponentNamedList + Lift + 'static,
{
    const SIGNATURE: Signature = signature::<P, R>();

    fn load(loader: &mut Loader<'_>) -> Result<Self> {
        loader.optional()
    }
}

/// A `Guest`, or `None` where the interface is absent and may be.
pub trait InterfaceField: Sized {
    /// What is wanted of the interface.
    const SPEC: &'static InterfaceSpec;

    /// Takes the next interface.
    ///
    /// # Errors
    ///
    /// What the loader fails with.
    fn load(loader: &mut Loader<'_>) -> Result<Self>;
}

impl<G: Interface> InterfaceField for G {
    const SPEC: &'static InterfaceSpec = G::SPEC;

    fn load(loader: &mut Loader<'_>) -> Result<Self> {
        G::load(loader)
    }
}

impl<G: Interface> InterfaceField for Option<G> {
    const SPEC: &'static InterfaceSpec = G::SPEC;

    fn load(loader: &mut Loader<'_>) -> Result<Self> {
        loader.interface()
    }
}

/// The one result of a function that has one.
pub fn one<R>((result,): (R,)) -> R {
    result
}
