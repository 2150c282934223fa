//! Events about the search, with the feature `tracing`: which exports are tried for an interface,
//! and why each of them is refused or not tried. Without the feature, these functions do nothing.
//!
//! The texts are made only if a subscriber wants the events.

use crate::{FunctionProblem, InterfaceName, Refused, Rule};

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

/// An export was tried for an interface, and its functions do not fit.
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

/// An export was not tried for an interface. Other interfaces of the package are no events: there
/// may be many, for each interface that is required.
pub(crate) fn skipped(wanted: &InterfaceName, rule: &Rule, skipped: &Refused) {
    #[cfg(feature = "tracing")]
    // A comparison with `!=` would be several functions in each host.
    if !matches!(skipped.reason, crate::Reason::OtherInterface) {
        tracing::debug!(
            target: "worldbind",
            wanted = %wanted.shown(),
            candidate = %skipped.name.shown(),
            reason = %skipped.in_short(wanted, rule),
            "skipped"
        );
    }
    #[cfg(not(feature = "tracing"))]
    let _ = (wanted, rule, skipped);
}

/// A function of the world itself is missing, or has a different type.
pub(crate) fn refused_function(problem: &FunctionProblem) {
    #[cfg(feature = "tracing")]
    {
        let function = match problem {
            FunctionProblem::Missing(missing) => &missing.function,
            FunctionProblem::Differs(differing) => &differing.function,
        };
        tracing::debug!(
            target: "worldbind",
            wanted = %crate::printable(function),
            reason = %problem.in_short(),
            "refused"
        );
    }
    #[cfg(not(feature = "tracing"))]
    let _ = problem;
}

/// An optional interface has no compatible export.
pub(crate) fn absent(wanted: &InterfaceName) {
    #[cfg(feature = "tracing")]
    tracing::debug!(target: "worldbind", wanted = %wanted.shown(), "absent");
    #[cfg(not(feature = "tracing"))]
    let _ = wanted;
}

/// No export fits an interface.
pub(crate) fn not_found(wanted: &InterfaceName) {
    #[cfg(feature = "tracing")]
    tracing::debug!(target: "worldbind", wanted = %wanted.shown(), "not found");
    #[cfg(not(feature = "tracing"))]
    let _ = wanted;
}
