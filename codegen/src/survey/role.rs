//! What a world is among those of an invocation.

/// What a world is among those of an invocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is no generation of an API, but stands for itself.
    Only,
    /// A generation that is not the newest.
    Older,
    Newest,
}
