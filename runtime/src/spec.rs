//! What a host wants of a component, as generated code states it.
//!
//! Plain constants: no names are computed here and nothing is looked up.

use semver::Version;

use crate::function::Signature;

/// A world's exports.
#[derive(Debug)]
pub struct WorldSpec {
    /// `acme:plugin/plugin@0.2.3`.
    pub name: &'static str,
    /// The names of what the world imports.
    pub imports: &'static [&'static str],
    /// The exported interfaces, in the order in which [`World::load`](crate::World::load) takes them.
    pub interfaces: &'static [&'static InterfaceSpec],
    /// The functions that the world itself exports, which come after all interfaces.
    pub functions: &'static [FunctionSpec],
}

/// An exported interface.
#[derive(Debug)]
pub struct InterfaceSpec {
    /// The interface as the host's WIT names it: `acme:plugin/transform@0.2.3`.
    pub name: &'static str,
    /// Its functions, in the order in which [`Interface::load`](crate::Interface::load) takes them.
    pub functions: &'static [FunctionSpec],
    /// Its records, variants, enums and flags, by name, in WIT's syntax; for error messages.
    pub types: &'static [(&'static str, &'static str)],
}

/// An exported function.
#[derive(Clone, Copy, Debug)]
pub struct FunctionSpec {
    /// The name in the component model's spelling: `apply`, `[method]session.push`.
    pub name: &'static str,
    /// The type in WIT's syntax, for error messages: `func(s: string) -> u32`.
    pub wit: &'static str,
    /// Whether and when the function may be missing.
    pub need: Need,
    /// The handles in the type, parameters first, in the order in which they stand there.
    pub handles: &'static [Handle],
    /// The type as the engine checks it.
    pub signature: Signature,
}

/// Whether a function may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It must be there.
    Required,
    /// `@since`: it may be missing where the interface's version is below this one.
    Since(&'static str),
}

/// A handle to a resource in a function's type.
///
/// The engine's own check of `ResourceAny` lets any handle to any resource pass; these tell which one
/// is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle {
    /// `own<r>`, with the resource's name in the interface.
    Own(&'static str),
    /// `borrow<r>`, with the resource's name in the interface.
    Borrow(&'static str),
}

/// A function that must be there.
pub const fn function(name: &'static str, wit: &'static str, signature: Signature) -> FunctionSpec {
    FunctionSpec {
        name,
        wit,
        need: Need::Required,
        handles: &[],
        signature,
    }
}

impl FunctionSpec {
    /// The same, gated `@since(version = …)`.
    pub const fn since(self, version: &'static str) -> Self {
        FunctionSpec {
            need: Need::Since(version),
            ..self
        }
    }

    /// The same, with handles in its type.
    pub const fn handles(self, handles: &'static [Handle]) -> Self {
        FunctionSpec { handles, ..self }
    }

    /// The version of the gate, if there is one.
    pub(crate) fn since_version(&self) -> Option<Version> {
        match self.need {
            Need::Required => None,
            Need::Since(version) => Version::parse(version).ok(),
        }
    }

    /// The name as WIT's readers know it: see [`wit_name`].
    pub(crate) fn wit_name(&self) -> String {
        wit_name(self.name)
    }
}

/// `[method]session.push` as `session.push`, `[constructor]session` as `session.constructor`.
pub(crate) fn wit_name(name: &str) -> String {
    match name.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some(("constructor", resource)) => format!("{resource}.constructor"),
        Some((_, item)) => item.to_owned(),
        None => name.to_owned(),
    }
}
