//! The traits of the fields in the generated `Guest` and in the world's struct. The type of a field
//! determines which function or interface is required, and how it is loaded from an instance.

use wasmtime::Result;
use wasmtime::component::{ComponentNamedList, Lift, Lower};

use super::function::{Function, Signature, signature};
use super::interface::Interface;
use super::loader::Loader;
use super::spec::InterfaceSpec;

/// The type of a field with a function; an `Option` if the function may be absent.
pub trait Field: Sized {
    /// The signature that the function's type is checked with.
    const SIGNATURE: Signature;

    /// Loads the next function.
    ///
    /// # Errors
    ///
    /// The errors of the loader.
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

/// The type of a field with a `Guest`; an `Option` if the interface may be absent.
pub trait InterfaceField: Sized {
    /// What is required from the interface.
    const SPEC: &'static InterfaceSpec;

    /// Loads the next interface.
    ///
    /// # Errors
    ///
    /// The errors of the loader.
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
        match loader.skip_absent() {
            true => Ok(None),
            false => G::load(loader).map(Some),
        }
    }
}

/// Unpacks the result of a function with one result.
pub fn one<R>((result,): (R,)) -> R {
    result
}
