//! The error of `add_to_linker`.

use std::fmt;

use wasmtime::Result;
use wasmtime::component::{Linker, LinkerInstance};
use worldbind_resolve::{plain_name, printable};

/// A function, a resource or an interface cannot be added to a linker.
///
/// In most cases the linker already has it: two worlds import the same interface, and the host
/// called `add_to_linker` of both. Call `add_to_linker` of each interface only once, or allow the
/// second to replace the first with [`Linker::allow_shadowing`]. The engine's error is the next one
/// in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AddToLinkerError {
    /// The name of the interface in the linker. `None` for functions that a world itself imports,
    /// and in `add_to_linker_instance`, where the host passes the instance.
    pub interface: Option<String>,
    /// The function or resource, such as `write` or `sink.write`; `None` for the interface as a
    /// whole.
    pub item: Option<String>,
    /// Whether the linker already has an item with this name.
    pub is_duplicate: bool,
}

impl std::error::Error for AddToLinkerError {}

impl fmt::Display for AddToLinkerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AddToLinkerError {
            interface,
            item,
            is_duplicate,
        } = self;
        f.write_str(match is_duplicate {
            true => "the linker already has ",
            false => "cannot add ",
        })?;
        if let Some(item) = item {
            write!(f, "`{item}`")?;
        }
        if let Some(interface) = interface {
            let before = match (item, is_duplicate) {
                (Some(_), _) => " of ",
                (None, true) => "another item with the name of ",
                (None, false) => "",
            };
            write!(f, "{before}the interface `{}`", printable(interface))?;
        }
        f.write_str(match (is_duplicate, interface) {
            (true, Some(_)) => ADD_ONCE,
            (true, None) => ADD_IT_ONCE,
            (false, _) => " to the linker",
        })
    }
}

const ADD_ONCE: &str =
    ": add each interface only once, or call `allow_shadowing(true)` on the linker first";

const ADD_IT_ONCE: &str = ": add it only once, or call `allow_shadowing(true)` on the linker first";

/// The engine's error about a function or resource.
#[cold]
pub(super) fn not_added(item: &str, error: wasmtime::Error) -> wasmtime::Error {
    explain(None, Some(item), error)
}

#[cold]
fn explain(interface: Option<&str>, item: Option<&str>, error: wasmtime::Error) -> wasmtime::Error {
    let explained = AddToLinkerError {
        interface: interface.map(str::to_owned),
        item: item.map(plain_name),
        is_duplicate: format!("{error}").ends_with("defined twice"),
    };
    error.context(explained)
}

/// Adds an interface to a linker under a name. Errors contain this name.
///
/// # Errors
///
/// [`AddToLinkerError`].
pub fn add_interface<T: 'static>(
    linker: &mut Linker<T>,
    name: &str,
    add: impl FnOnce(&mut LinkerInstance<'_, T>) -> Result<()>,
) -> Result<()> {
    match linker.instance(name) {
        Ok(mut linker) => add(&mut linker).map_err(|error| of_interface(name, error)),
        Err(error) => Err(explain(Some(name), None, error)),
    }
}

#[cold]
fn of_interface(name: &str, mut error: wasmtime::Error) -> wasmtime::Error {
    if let Some(error) = error.downcast_mut::<AddToLinkerError>() {
        error.interface = Some(name.to_owned());
    }
    error
}
