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

/// Which generated items use deprecated ones, and so allow it. Only code that uses them by choice
/// should get a warning.
#[derive(Debug, Clone, Copy)]
pub(crate) struct UsesDeprecated {
    /// The items of a module, or those of a world at the root.
    pub(crate) items: bool,
    /// The specification, which names the methods of all functions.
    pub(crate) spec: bool,
}
