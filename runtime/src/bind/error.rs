//! Errors with a component that was bound: types for programs, and messages for people.

use std::fmt;

use semver::Version;
use worldbind_resolve::InterfaceName;
#[cfg(feature = "serde")]
use worldbind_resolve::report::{AbsentFunction, Taken};

use crate::engine::in_words;

/// A host called an optional function that the component does not export.
///
/// The function is optional by the host's options, or the host's WIT gates it `@since` a version
/// above the one that the component was built against. Use the `has_…` method next to each `call_…`
/// to check this before a call.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct NotExported {
    /// The export that is used for the interface; `None` for a function of the world itself.
    pub interface: Option<InterfaceName>,
    /// The absent function, such as `count` or `session.reset`.
    pub function: String,
    /// The version in which the interface got the function, if its WIT has a gate for it.
    pub since: Option<Version>,
}

impl std::error::Error for NotExported {}

impl fmt::Display for NotExported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let NotExported {
            interface,
            function,
            since,
        } = self;
        match (interface, since) {
            (None, _) => write!(f, "the component does not export the function `{function}`"),
            (Some(interface), Some(since)) => write!(
                f,
                "the component exports `{}` without the function `{function}`; the interface has it since {since}",
                interface.shown()
            ),
            (Some(interface), None) => {
                write!(
                    f,
                    "the component exports `{}` without the function `{function}`",
                    interface.shown()
                )
            }
        }
    }
}

/// Serializes as `AbsentFunction`: see the module `report` of `worldbind_resolve`.
#[cfg(feature = "serde")]
impl serde::Serialize for NotExported {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let NotExported {
            interface,
            function,
            since,
        } = self;
        let absent = AbsentFunction {
            wanted: function.clone(),
            verdict: Taken::Absent,
            taken: interface.as_ref().map(ToString::to_string),
            since: since.as_ref().map(ToString::to_string),
        };
        absent.serialize(serializer)
    }
}

/// An instance does not belong to the `GuestPre` or the indices of a world that should load it.
///
/// The instance itself is valid. Make the `GuestPre` from the `InstancePre` that the instance was
/// made from, or use `Guest::new`, which searches the instance itself.
#[derive(Debug)]
#[non_exhaustive]
pub struct ForeignInstance {
    /// The interface or world that should be loaded.
    pub name: String,
    /// `None` if the instance belongs to another component. If it belongs to the same component,
    /// but was linked with other imports, this is the difference in the engine's words.
    pub reason: Option<String>,
}

impl ForeignInstance {
    pub(crate) fn new(name: &str, error: Option<wasmtime::Error>) -> Self {
        ForeignInstance {
            name: name.to_owned(),
            reason: error.map(|error| in_words(&error)),
        }
    }
}

impl std::error::Error for ForeignInstance {}

impl fmt::Display for ForeignInstance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = &self.name;
        match &self.reason {
            None => write!(
                f,
                "this instance was not made from the component in which `{name}` was found"
            ),
            Some(reason) => write!(
                f,
                "this instance has other imports than those that `{name}` was checked with: {reason}"
            ),
        }
    }
}
