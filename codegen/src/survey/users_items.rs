//! The user's items that options name, and for which the bindings have names at the root.

use crate::options::{NamedImport, Scoped, TrappableError, With, WorldEntries};

/// The user's items that the options of a world name.
pub(crate) struct UsersItems<'a> {
    /// The items of `with`.
    pub(crate) with: Scoped<&'a With>,
    /// The error types of `trappable_error_type`.
    pub(crate) errors: Scoped<&'a TrappableError>,
    /// The types of ids of `named_imports`.
    pub(crate) ids: Scoped<&'a NamedImport>,
}

impl<'a> UsersItems<'a> {
    pub(super) fn of(entries: &WorldEntries<'a>) -> Self {
        let WorldEntries {
            with,
            trappable_errors,
            named_imports,
            // Their paths are written into the bindings without a check.
            derives: _,
            attributes: _,
            // These name nothing of the user.
            exports: _,
            imports: _,
            versions: _,
        } = entries;
        UsersItems {
            with: with.clone(),
            errors: trappable_errors.clone(),
            ids: named_imports.clone(),
        }
    }
}
