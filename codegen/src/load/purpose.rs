//! The purposes of reading WIT.

use super::binary::Components;

/// The purpose of reading WIT.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    Bindings,
    Comparison,
}

impl Purpose {
    /// Whether a component may be read as a package with the component's own world.
    pub(super) fn components(self) -> Components {
        match self {
            Purpose::Bindings => Components::Refused,
            Purpose::Comparison => Components::Read,
        }
    }
}
