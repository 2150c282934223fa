//! The requirements of a host.
//!
//! This is plain data, so generated code can write it in constants. It computes no names and looks
//! nothing up. `S` is the data about a function's type in addition to its text, for example the
//! signature that the engine checks.

use semver::Version;

/// A world's exports.
#[derive(Debug)]
pub struct WorldSpec<'a, S> {
    /// `acme:plugin/plugin@0.2.3`.
    pub name: &'a str,
    /// The names of the world's imports.
    pub imports: &'a [&'a str],
    /// The exported interfaces, in WIT's order.
    pub interfaces: &'a [&'a InterfaceSpec<'a, S>],
    /// The functions that the world itself exports. They come after all interfaces.
    pub functions: &'a [FunctionSpec<'a, S>],
}

/// An exported interface.
#[derive(Debug)]
pub struct InterfaceSpec<'a, S> {
    /// The interface as the host's WIT names it: `acme:plugin/transform@0.2.3`.
    pub name: &'a str,
    /// Its functions, in WIT's order.
    pub functions: &'a [FunctionSpec<'a, S>],
    /// Its records, variants, enums and flags: their names, and their definitions in WIT's syntax.
    /// For error messages.
    pub types: &'a [(&'a str, &'a str)],
}

/// An exported function.
#[derive(Clone, Copy, Debug)]
pub struct FunctionSpec<'a, S> {
    /// The name in the component model's spelling: `apply`, `[method]session.push`.
    pub name: &'a str,
    /// The type in WIT's syntax, for error messages: `func(s: string) -> u32`.
    pub wit: &'a str,
    /// Whether it is `async` in WIT.
    pub is_async: bool,
    /// Whether and when the function may be missing.
    pub need: Need<&'a str>,
    /// The handles in the type, in the order of the type; those of the parameters come first.
    pub handles: &'a [Handle<&'a str>],
    /// The data that the type is checked with.
    pub signature: S,
}

/// Whether a function may be missing. `V` is the text of a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need<V> {
    /// It must exist.
    Required,
    /// It may be missing from any export.
    Optional,
    /// `@since`: it may be missing if the interface's version is below this one.
    Since(V),
}

impl<V: AsRef<str>> Need<V> {
    /// The same with a borrowed text.
    pub fn as_deref(&self) -> Need<&str> {
        match self {
            Need::Required => Need::Required,
            Need::Optional => Need::Optional,
            Need::Since(version) => Need::Since(version.as_ref()),
        }
    }

    /// The version of the gate, if there is one.
    pub(crate) fn since(&self) -> Option<Version> {
        match self {
            Need::Required | Need::Optional => None,
            Need::Since(version) => Version::parse(version.as_ref()).ok(),
        }
    }
}

/// A handle to a resource in a function's type. Contains the resource's name in the interface; `N`
/// is the text of the name.
///
/// The engine's check of `ResourceAny` accepts any handle to any resource. A `Handle` says which
/// resource is required.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handle<N> {
    /// `own<r>`.
    Own(N),
    /// `borrow<r>`.
    Borrow(N),
}

impl<N: AsRef<str>> Handle<N> {
    /// The same with a borrowed text.
    pub fn as_deref(&self) -> Handle<&str> {
        match self {
            Handle::Own(name) => Handle::Own(name.as_ref()),
            Handle::Borrow(name) => Handle::Borrow(name.as_ref()),
        }
    }

    /// The name of the resource.
    pub fn resource(&self) -> &str {
        match self {
            Handle::Own(name) | Handle::Borrow(name) => name.as_ref(),
        }
    }
}

/// A required function that is not `async` in WIT.
pub const fn function<'a, S>(name: &'a str, wit: &'a str, signature: S) -> FunctionSpec<'a, S> {
    FunctionSpec {
        name,
        wit,
        is_async: false,
        need: Need::Required,
        handles: &[],
        signature,
    }
}

/// A required function that is `async` in WIT.
pub const fn async_function<'a, S: Copy>(
    name: &'a str,
    wit: &'a str,
    signature: S,
) -> FunctionSpec<'a, S> {
    FunctionSpec {
        is_async: true,
        ..function(name, wit, signature)
    }
}

impl<'a, S: Copy> FunctionSpec<'a, S> {
    /// Adds the gate `@since(version = …)`.
    pub const fn since(self, version: &'a str) -> Self {
        FunctionSpec {
            need: Need::Since(version),
            ..self
        }
    }

    /// Marks the function as one that may be missing from any export.
    pub const fn optional(self) -> Self {
        FunctionSpec {
            need: Need::Optional,
            ..self
        }
    }

    /// Adds the handles in the function's type.
    pub const fn handles(self, handles: &'a [Handle<&'a str>]) -> Self {
        FunctionSpec { handles, ..self }
    }
}

/// The contents of a [`FunctionSpec`] without its signature, for code that is not generic.
#[derive(Clone, Copy)]
pub(crate) struct Described<'a> {
    pub(crate) name: &'a str,
    pub(crate) wit: &'a str,
    pub(crate) need: Need<&'a str>,
    pub(crate) handles: &'a [Handle<&'a str>],
}

impl<'a, S> FunctionSpec<'a, S> {
    pub(crate) fn described(&self) -> Described<'a> {
        let FunctionSpec {
            name,
            wit,
            is_async: _,
            need,
            handles,
            signature: _,
        } = *self;
        Described {
            name,
            wit,
            need,
            handles,
        }
    }
}

impl<S> FunctionSpec<'_, S> {
    /// The version of the gate, if there is one.
    pub fn since_version(&self) -> Option<Version> {
        self.need.since()
    }

    /// The name as it is written in WIT: see [`plain_name`].
    pub fn plain_name(&self) -> String {
        plain_name(self.name)
    }
}

/// Converts a name of the component model to WIT: `[method]session.push` to `session.push`,
/// `[constructor]session` to `session.constructor`.
pub fn plain_name(name: &str) -> String {
    let end = name.bytes().position(|byte| byte == b']');
    let (kind, item) = match end {
        Some(end) if name.starts_with('[') => (&name[1..end], &name[end + 1..]),
        _ => ("", name),
    };
    match kind {
        "constructor" => format!("{item}.constructor"),
        _ => item.to_owned(),
    }
}
