//! The roles of WIT functions.

/// The role of a function, whether it is `async` or not.
pub(crate) enum Role {
    /// It belongs to no resource.
    Free,
    Constructor,
    Method,
    Static,
}
