//! Why a host does not provide an import of a component, in the words of all messages.

use std::fmt::{self, Display, Write};

/// Why a host does not provide an import of a component.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NotProvided {
    /// The host does not have it.
    Missing,
    /// The host has it only in versions that are not compatible.
    OtherTrack,
    /// The host does not have all of its functions and resources.
    Incomplete,
    /// The host has it with different types.
    Differs,
    /// The host has something else under its name, such as a function in place of an interface.
    OtherKind,
    /// It was not checked, because there were many problems before it.
    NotChecked,
}

impl NotProvided {
    /// The sentence after "`name` is required, but".
    fn text(self) -> &'static str {
        match self {
            NotProvided::Missing => "the host does not provide it",
            NotProvided::OtherTrack => "the host provides it only in an incompatible version",
            NotProvided::Incomplete => "the host does not provide all of it",
            NotProvided::Differs => "the host provides it with different types",
            NotProvided::OtherKind => "the host provides a different kind of item",
            NotProvided::NotChecked => "the host may not provide it",
        }
    }
}

impl Display for NotProvided {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.text())
    }
}

/// Writes that a component requires an import which the host does not provide. `import` is its name
/// as a message may show it.
///
/// # Errors
///
/// The error of `f`.
pub fn write_import(f: &mut dyn Write, import: &dyn Display, why: NotProvided) -> fmt::Result {
    write!(f, "`{import}` is required, but {}", why.text())
}
