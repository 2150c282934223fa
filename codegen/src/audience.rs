//! Who can use the items that the bindings export.

/// Who can use the bindings, and so the user's types that they re-export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// Maybe other crates: the bindings are in a library, or it is not known where they are.
    Anyone,
    /// Only their own crate, which is a program.
    Program,
}
