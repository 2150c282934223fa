//! Events about the search, with the feature `tracing`: which exports are tried for an interface,
//! and why each of them is refused. Without the feature, these functions do nothing.
//!
//! The texts are made only if a subscriber wants the events.

use crate::{InterfaceName, Refused, Rule};

/// An export was chosen for an interface.
pub(crate) fn chosen(wanted: &InterfaceName, candidate: &InterfaceName) {
    #[cfg(feature = "tracing")]
    tracing::debug!(
        target: "worldbind",
        wanted = %wanted.shown(),
        candidate = %candidate.shown(),
        "chosen"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (wanted, candidate);
}

/// An export was refused for an interface.
pub(crate) fn refused(wanted: &InterfaceName, rule: &Rule, refused: &Refused) {
    #[cfg(feature = "tracing")]
    tracing::debug!(
        target: "worldbind",
        wanted = %wanted.shown(),
        candidate = %refused.name.shown(),
        reason = %refused.in_short(wanted, rule),
        "refused"
    );
    #[cfg(not(feature = "tracing"))]
    let _ = (wanted, rule, refused);
}

/// No export fits an interface.
pub(crate) fn not_found(wanted: &InterfaceName) {
    #[cfg(feature = "tracing")]
    tracing::debug!(target: "worldbind", wanted = %wanted.shown(), "not found");
    #[cfg(not(feature = "tracing"))]
    let _ = wanted;
}
