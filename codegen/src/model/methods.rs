//! The methods that a host implements.

use proc_macro2::Ident;

use super::docs::{Deprecated, Docs};
use super::paths::ItemPath;
use super::trace::Trace;
use super::types::{Param, Type};

/// A method that a host implements.
#[derive(Debug)]
pub(crate) struct HostMethod {
    /// The position in [`Imports::resources`](super::Imports::resources) of the resource whose
    /// trait has the method; `None` for the trait of the interface or the world.
    pub(crate) resource: Option<usize>,
    /// The name in the component model, `[method]bucket.get`. For a destructor, the name of its
    /// resource. For a conversion, the name of the error type.
    pub(crate) wit_name: String,
    pub(crate) kind: MethodKind,
    pub(crate) ident: Ident,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) receiver: Receiver,
    pub(crate) params: Vec<Param>,
    pub(crate) returned: Returned,
    /// The field of `LinkOptions` that must be set for the method to be linked.
    pub(crate) gate: Option<Ident>,
}

/// What a method is for.
#[derive(Debug)]
pub(crate) enum MethodKind {
    /// It implements a function of WIT.
    Function(Option<Trace>),
    /// It is called when a component drops its handle to a resource.
    Drop,
    /// It converts a host-defined error. No component calls it.
    Convert,
}

/// The result type of a host method that can trap.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HostResult {
    /// The engine's `Result`.
    Wasmtime,
    /// The `Result` of the crate `anyhow`, which is converted.
    Anyhow,
}

/// The first parameter of a host's method.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Receiver {
    /// `&mut self`, until it returns.
    Host,
    /// `&mut self`, until its future is done.
    AsyncHost,
    /// `Access`, until it returns.
    Store,
    /// `Access`, until its future is done.
    AsyncStore,
    /// `&Accessor`, concurrently with other calls.
    Accessor,
}

impl Receiver {
    /// Whether the method has access to the store. It is then in the trait `HostWithStore`.
    pub(crate) fn has_store(self) -> bool {
        match self {
            Receiver::Host | Receiver::AsyncHost => false,
            Receiver::Store | Receiver::AsyncStore | Receiver::Accessor => true,
        }
    }

    /// Whether the method returns a future.
    pub(crate) fn is_async(self) -> bool {
        match self {
            Receiver::Host | Receiver::Store => false,
            Receiver::AsyncHost | Receiver::AsyncStore | Receiver::Accessor => true,
        }
    }
}

impl HostMethod {
    /// The types of the user that it takes or fails with: items at the root.
    pub(crate) fn users_types(&self) -> impl Iterator<Item = &ItemPath> {
        let params = self.params.iter().filter_map(|param| {
            let Type::Users(path) = &param.ty else {
                return None;
            };
            Some(path)
        });
        let error = match &self.returned {
            Returned::Plain(_) | Returned::Trappable(_) => None,
            Returned::TrappableError { error, .. } => Some(error),
        };
        params.chain(error)
    }
}

/// The return type of a host's method.
#[derive(Debug)]
pub(crate) enum Returned {
    /// The component's result.
    Plain(Option<Type>),
    /// The same, or a trap.
    Trappable(Option<Type>),
    /// `Result<T, E>` with the user's `E`, which is converted to the component's error or to a
    /// trap.
    TrappableError {
        ok: Option<Type>,
        /// The component's error type.
        err: Type,
        /// The user's type, with its generated name at the root.
        error: ItemPath,
        /// The trait that converts the error, and its method.
        converter: ItemPath,
        convert: Ident,
    },
}
