//! What the host gives to components beside what its world imports.

use worldbind_resolve::{InterfaceName, Policy};

/// The names that `--provided` has.
#[derive(Clone, Debug, Default)]
pub struct Provided {
    names: Vec<String>,
}

impl Provided {
    /// Namespaces, packages, interfaces and functions.
    pub fn new(names: impl IntoIterator<Item = String>) -> Self {
        Provided {
            names: names.into_iter().collect(),
        }
    }

    /// Whether an import is among them.
    pub(crate) fn names(&self, import: &InterfaceName) -> bool {
        // The names that a policy may have for an interface are those that people have for it.
        let keys = Policy::keys(import);
        self.names.iter().any(|name| keys.contains(name))
    }
}
