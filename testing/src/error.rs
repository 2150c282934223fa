//! The error if a fake cannot be made.

use std::fmt;

/// A fake cannot be made: the WIT is not valid, or lacks an item that the test names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl Error {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Error(message.into())
    }
}

impl std::error::Error for Error {}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The error for a name that is not in the WIT.
pub(crate) fn unknown(what: &str, name: &str, known: impl Iterator<Item = String>) -> Error {
    let mut known: Vec<_> = known.map(|name| format!("`{name}`")).collect();
    known.sort();
    known.dedup();
    let known = match known.as_slice() {
        [] => "none".to_owned(),
        known => known.join(", "),
    };
    Error::new(format!("the world has no {what} `{name}`; it has {known}"))
}
