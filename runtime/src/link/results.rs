//! Converts the results of host functions to results for the component, or to traps.

use wasmtime::Result;
use wasmtime::component::{ComponentNamedList, Lower};

/// Converts the host's result to the component's result.
pub trait Results<O>: 'static {
    /// A tuple with no element or one element.
    type Results: ComponentNamedList + Lower + 'static;

    /// Converts the result.
    ///
    /// # Errors
    ///
    /// The host's error, which is a trap for the component.
    fn results(output: O) -> Result<Self::Results>;
}

/// For functions without a result that cannot trap.
pub struct Nothing;

impl Results<()> for Nothing {
    type Results = ();

    fn results(output: ()) -> Result<()> {
        Ok(output)
    }
}

/// For functions with a result that cannot trap.
pub struct Plain;

impl<O: Lower + 'static> Results<O> for Plain {
    type Results = (O,);

    fn results(output: O) -> Result<(O,)> {
        Ok((output,))
    }
}

/// For functions without a result that can trap.
pub struct TrappableNothing;

impl<R: HostResult<()>> Results<R> for TrappableNothing {
    type Results = ();

    fn results(output: R) -> Result<()> {
        output.to_wasmtime()
    }
}

/// For functions with a result that can trap.
pub struct Trappable;

impl<O: Lower + 'static> Results<Result<O>> for Trappable {
    type Results = (O,);

    fn results(output: Result<O>) -> Result<(O,)> {
        output.map(|output| (output,))
    }
}

/// Returns the same result, in a way that lets the compiler see whether it is `Ok` or `Err`.
///
/// The engine stores the result of a sync function and the future of an async one in the same type.
/// If this value is copied as a whole, the compiler cannot see that a sync function never returns a
/// future. Then every sync function also contains the code that waits for a future. In a host with
/// 50 imports, this is a third of the machine code.
#[inline(always)]
pub(super) fn known<R>(result: Result<R>) -> Result<R> {
    match result {
        Ok(results) => Ok(results),
        Err(error) => Err(failed(error)),
    }
}

/// Without this function, the compiler would replace the branch above with a copy again.
#[cold]
#[inline(never)]
fn failed(error: wasmtime::Error) -> wasmtime::Error {
    std::hint::black_box(error)
}

/// Converts a host-defined error to the component's error, or to a trap.
pub trait Convert<H, E, W> {
    /// Calls the host's converter.
    ///
    /// # Errors
    ///
    /// The host's error, which is a trap for the component.
    fn convert(host: &mut H, error: E) -> Result<W>;
}

pub(super) fn converted<F, H, O, E, W>(
    host: &mut H,
    output: Result<O, E>,
) -> Result<(Result<O, W>,)>
where
    F: Convert<H, E, W>,
{
    match output {
        Ok(output) => Ok((Ok(output),)),
        Err(error) => F::convert(host, error).map(|error| (Err(error),)),
    }
}

/// The result of a host function that can trap: the engine's `Result`, or the one of the crate
/// `anyhow`.
pub trait HostResult<O> {
    /// Converts it to the engine's `Result`. The engine's error contains the host's error.
    ///
    /// # Errors
    ///
    /// The host's error.
    fn to_wasmtime(self) -> Result<O>;
}

impl<O> HostResult<O> for Result<O> {
    fn to_wasmtime(self) -> Result<O> {
        self
    }
}
