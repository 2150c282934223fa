//! What is wrong with a function that a component exports, in the words of all messages.

use std::fmt::{self, Display, Write};

/// What is wrong with a function that a component should export.
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
/// What `f` fails with.
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

/// What comes after a missing function, before the version in which the host's interface got it.
pub const SINCE: &str = "; the interface has it since ";
