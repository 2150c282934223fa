//! The docs of an item.

/// The deprecation of an item with the WIT gate `@deprecated`.
#[derive(Debug, Clone)]
pub(crate) struct Deprecated {
    /// The version.
    pub(crate) since: String,
    /// The compiler's message.
    pub(crate) note: String,
}

/// The lines of WIT's docs.
#[derive(Debug, Clone, Default)]
pub(crate) struct Docs(pub(crate) Vec<String>);
