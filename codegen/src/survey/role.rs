//! The role of a world among the worlds of an invocation.

/// The role of a world among the worlds of an invocation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// A world that is not a generation of an API.
    Only,
    /// A generation that is not the newest.
    Older,
    Newest,
}
