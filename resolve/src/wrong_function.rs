//! The words of all messages for a problem with an exported function.

use std::fmt::{self, Display, Write};

/// A problem with a function that a component should export.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WrongFunction {
    /// The component does not export it.
    Missing,
    /// The component exports it with a different type.
    Differs,
    /// The component exports something else under its name, such as an instance.
    NotAFunction,
}

/// Writes what is wrong with a function. `function` is its name as a message may show it.
///
/// # Errors
///
/// The error of `f`.
pub fn write_wrong_function(
    f: &mut dyn Write,
    function: &dyn Display,
    wrong: WrongFunction,
) -> fmt::Result {
    match wrong {
        WrongFunction::Missing => write!(f, "the function `{function}` is missing"),
        WrongFunction::Differs => write!(f, "the function `{function}` has a different type"),
        WrongFunction::NotAFunction => write!(f, "the export `{function}` is not a function"),
    }
}

/// The text between a missing function and the version that added it to the host's interface.
pub const SINCE: &str = "; the interface has it since ";
