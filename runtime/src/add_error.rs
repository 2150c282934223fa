//! What goes wrong where something is added to a linker.

use std::fmt;

use wasmtime::Result;
use wasmtime::component::{Linker, LinkerInstance};
use worldbind_resolve::{printable, wit_name};

/// A function, a resource or an interface cannot be added to a linker.
///
/// In most cases the linker has it already: two worlds import the same interface, and `add_to_linker` of both was
/// called. Call that of the interface once, or let the later one replace the earlier one with
/// [`Linker::allow_shadowing`]. The engine's error is the next in the chain.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct AddToLinkerError {
    /// The interface, as it is named in the linker; `None` for what a world imports itself, and in
    /// `add_to_linker_instance`, to which the host gives the instance.
    pub interface: Option<String>,
    /// The function or resource, such as `write` or `sink.write`; `None` for the interface as a whole.
    pub item: Option<String>,
    /// Whether the linker has something of this name already.
    pub is_there: bool,
}

impl std::error::Error for AddToLinkerError {}

impl fmt::Display for AddToLinkerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AddToLinkerError {
            interface,
            item,
            is_there,
        } = self;
        f.write_str("cannot add ")?;
        if let Some(item) = item {
            write!(f, "`{item}` ")?;
        }
        if let Some(interface) = interface {
            let of = if item.is_some() { "of " } else { "" };
            write!(f, "{of}the interface `{}` ", printable(interface))?;
        }
        f.write_str("to the linker")?;
        match (is_there, interface) {
            (false, _) => Ok(()),
            (true, Some(_)) => write!(
                f,
                ": it is there already; add each interface once, or {SHADOW}"
            ),
            (true, None) => write!(
                f,
                ": it is there already; add what worlds share once, or {SHADOW}"
            ),
        }
    }
}

const SHADOW: &str = "call `allow_shadowing(true)` on the linker before";

/// The engine's error about a function or resource.
#[cold]
pub(crate) fn not_added(item: &str, error: wasmtime::Error) -> wasmtime::Error {
    explain(None, Some(item), error)
}

#[cold]
fn explain(interface: Option<&str>, item: Option<&str>, error: wasmtime::Error) -> wasmtime::Error {
    let explained = AddToLinkerError {
        interface: interface.map(str::to_owned),
        item: item.map(wit_name),
        is_there: error.to_string().ends_with("defined twice"),
    };
    error.context(explained)
}

/// Adds an interface to a linker, under a name. An error says which interface it is about.
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
