//! The interfaces and functions that a component exports.

use proc_macro2::Ident;

use super::differences::{GuestRole, OwnType, Reexport};
use super::docs::{Deprecated, Docs, UsesDeprecated};
use super::presence::Presence;
use super::trace::Trace;
use super::types::{Param, Type, TypeRef};

/// An exported interface.
#[derive(Debug)]
pub(crate) struct ExportedInterface {
    /// `acme:plugin/transform@0.2.3`.
    pub(crate) wit_name: String,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    pub(crate) uses_deprecated: UsesDeprecated,
    pub(crate) versions: Versions,
    pub(crate) types: Vec<TypeRef>,
    /// Types that are generated for a newer generation.
    pub(crate) reexports: Vec<Reexport>,
    /// Its role among several generations.
    pub(crate) role: GuestRole,
    /// All functions, including those of resources.
    pub(crate) functions: Vec<Function>,
    /// The resources that have functions.
    pub(crate) resources: Vec<GuestResource>,
    /// The definitions of the types that keep their names in a component, in WIT's syntax.
    pub(crate) wit_types: Vec<WitType>,
}

/// The accepted versions of interfaces.
#[derive(Debug)]
pub(crate) struct Versions {
    /// Keys and rules, in the form that the runtime reads. Empty if nothing differs from the
    /// default.
    pub(crate) rules: Vec<(String, String)>,
    /// Whether hosts can pass other rules at run time.
    pub(crate) has_policy: bool,
}

/// A type's definition in WIT's syntax.
#[derive(Debug)]
pub(crate) struct WitType {
    pub(crate) name: String,
    pub(crate) definition: String,
}

/// The functions of a resource that the guest defines.
#[derive(Debug)]
pub(crate) struct GuestResource {
    pub(crate) wit_name: String,
    pub(crate) deprecated: Option<Deprecated>,
    /// `GuestSession`.
    pub(crate) ident: Ident,
    /// The method of `Guest` that returns it, `session`.
    pub(crate) accessor: Ident,
    /// The resource in this generation, if its type is generated for a newer one.
    pub(crate) reexported: Option<Ident>,
}

/// An exported function.
#[derive(Debug)]
pub(crate) struct Function {
    /// The name in the component model: `[method]session.push`.
    pub(crate) wit_name: String,
    /// The name in WIT: `session.push`.
    pub(crate) plain_name: String,
    /// The type in WIT's syntax.
    pub(crate) wit_type: String,
    /// Whether it is `async` in WIT.
    pub(crate) is_async: bool,
    pub(crate) docs: Docs,
    pub(crate) deprecated: Option<Deprecated>,
    /// The position in [`ExportedInterface::resources`] of the resource that it belongs to.
    pub(crate) resource: Option<usize>,
    /// The field that holds it, `method_session_push`.
    pub(crate) field: Ident,
    /// `call_push`.
    pub(crate) call_ident: Ident,
    /// `func_push`.
    pub(crate) func_ident: Ident,
    pub(crate) presence: Presence,
    /// The type that holds it, if its type differs between the generations.
    pub(crate) own_type: Option<OwnType>,
    pub(crate) call: Call,
    pub(crate) trace: Option<Trace>,
    pub(crate) params: Vec<Param>,
    pub(crate) result: Option<Type>,
    pub(crate) handles: Vec<Handle>,
}

/// How a function is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    /// In a sync store.
    Sync,
    /// In an async store, which it occupies until it returns.
    Async,
    /// In an async store, concurrently with other calls: WIT's `async` functions.
    Concurrent,
}

/// A handle in a function's type, with the name of the resource.
pub(crate) type Handle = worldbind_resolve::Handle<String>;
