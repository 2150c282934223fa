//! What a host wants of a component.
//!
//! Plain data, so that generated code can state it in constants: no names are computed here and nothing is
//! looked up. `S` is what is known of a function's type beside its text: what the engine checks it by, say.

use semver::Version;

/// A world's exports.
#[derive(Debug)]
pub struct WorldSpec<'a, S> {
    /// `acme:plugin/plugin@0.2.3`.
    pub name: &'a str,
    /// The names of what the world imports.
    pub imports: &'a [&'a str],
    /// The exported interfaces, in WIT's order.
    pub interfaces: &'a [&'a InterfaceSpec<'a, S>],
    /// The functions that the world itself exports, which come after all interfaces.
    pub functions: &'a [FunctionSpec<'a, S>],
}

/// An exported interface.
#[derive(Debug)]
pub struct InterfaceSpec<'a, S> {
    /// The interface as the host's WIT names it: `acme:plugin/transform@0.2.3`.
    pub name: &'a str,
    /// Its functions, in WIT's order.
    pub functions: &'a [FunctionSpec<'a, S>],
    /// Its records, variants, enums and flags, by name, in WIT's syntax; for error messages.
    pub types: &'a [(&'a str, &'a str)],
}

/// An exported function.
#[derive(Clone, Copy, Debug)]
pub struct FunctionSpec<'a, S> {
    /// The name in the component model's spelling: `apply`, `[method]session.push`.
    pub name: &'a str,
    /// The type in WIT's syntax, for error messages: `func(s: string) -> u32`.
    pub wit: &'a str,
    /// Whether and when the function may be missing.
    pub need: Need<'a>,
    /// The handles in the type, parameters first, in the order in which they stand there.
    pub handles: &'a [Handle<'a>],
    /// The type as it is checked.
    pub signature: S,
}

/// Whether a function may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need<'a> {
    /// It must be there.
    Required,
    /// It may be missing from any export.
    Optional,
    /// `@since`: it may be missing where the interface's version is below this one.
    Since(&'a str),
}

impl Need<'_> {
    /// The version of the gate, if there is one.
    pub(crate) fn since(self) -> Option<Version> {
        match self {
            Need::Required | Need::Optional => None,
            Need::Since(version) => Version::parse(version).ok(),
        }
    }
}

/// A handle to a resource in a function's type.
///
/// The engine's own check of `ResourceAny` lets any handle to any resource pass; these tell which one
/// is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle<'a> {
    /// `own<r>`, with the resource's name in the interface.
    Own(&'a str),
    /// `borrow<r>`, with the resource's name in the interface.
    Borrow(&'a str),
}

/// A function that must be there.
pub const fn function<'a, S>(name: &'a str, wit: &'a str, signature: S) -> FunctionSpec<'a, S> {
    FunctionSpec {
        name,
        wit,
        need: Need::Required,
        handles: &[],
        signature,
    }
}

impl<'a, S: Copy> FunctionSpec<'a, S> {
    /// The same, gated `@since(version = …)`.
    pub const fn since(self, version: &'a str) -> Self {
        FunctionSpec {
            need: Need::Since(version),
            ..self
        }
    }

    /// The same, which may be missing from any export.
    pub const fn optional(self) -> Self {
        FunctionSpec {
            need: Need::Optional,
            ..self
        }
    }

    /// The same, with handles in its type.
    pub const fn handles(self, handles: &'a [Handle<'a>]) -> Self {
        FunctionSpec { handles, ..self }
    }
}

impl<S> FunctionSpec<'_, S> {
    /// The version of the gate, if there is one.
    pub fn since_version(&self) -> Option<Version> {
        self.need.since()
    }

    /// The name as WIT's readers know it: see [`wit_name`].
    pub fn wit_name(&self) -> String {
        wit_name(self.name)
    }
}

/// `[method]session.push` as `session.push`, `[constructor]session` as `session.constructor`.
pub fn wit_name(name: &str) -> String {
    match name.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some(("constructor", resource)) => format!("{resource}.constructor"),
        Some((_, item)) => item.to_owned(),
        None => name.to_owned(),
    }
}
