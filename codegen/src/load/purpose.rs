//! What WIT is read for.

use super::binary::Components;

/// What the WIT is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Bindings,
    Comparison,
}

impl Purpose {
    /// Whether a component is read as the package of its own world.
    pub(super) fn components(self) -> Components {
        match self {
            Purpose::Bindings => Components::Refused,
            Purpose::Comparison => Components::Read,
        }
    }
}
