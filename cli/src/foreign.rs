//! Text that comes from a component, a WIT file or a path, before it is shown.

use worldbind_resolve::printable;

/// A name: escaped, and cut if it is long.
pub(crate) fn name(text: &str) -> String {
    printable(text).to_string()
}
