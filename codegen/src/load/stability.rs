//! Gates of WIT.

use wit_parser::Stability;

/// Whether an item has the gate `@deprecated`.
pub(crate) fn is_deprecated(stability: &Stability) -> bool {
    match stability {
        Stability::Stable { deprecated, .. } | Stability::Unstable { deprecated, .. } => {
            deprecated.is_some()
        }
        Stability::Unknown => false,
    }
}

/// The feature of an `@unstable` item.
pub(crate) fn unstable_feature(stability: &Stability) -> Option<&str> {
    match stability {
        Stability::Unstable { feature, .. } => Some(feature),
        Stability::Stable { .. } | Stability::Unknown => None,
    }
}
