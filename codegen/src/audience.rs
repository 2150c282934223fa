//! Who can use what the bindings export.

/// Who can use bindings, and so the user's types that they export again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Perhaps other crates: they are in a library, or it is not known in what.
    Anyone,
    /// Their own crate, which is a program.
    Program,
}
