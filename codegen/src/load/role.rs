//! The roles of WIT functions.

/// The role of a function, whether it is `async` or not.
pub(crate) enum Role {
    /// A function that does not belong to a resource.
    Free,
    Constructor,
    Method,
    Static,
}
