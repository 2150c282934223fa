//! What a function of WIT can be.

/// The role of a function, whether it is `async` or not.
pub(crate) enum Role {
    /// It belongs to no resource.
    Free,
    Constructor,
    Method,
    Static,
}
