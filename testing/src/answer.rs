//! The behaviour of a fake's functions.

/// The behaviour of a function.
#[derive(Clone, Debug)]
pub(crate) enum Answer {
    Returns(String),
    Traps,
    Forwards(String),
    /// Calls an import before it does anything else.
    Calls {
        import: String,
        arguments: Vec<String>,
    },
}
