//! The span around binding, with the feature `tracing`. A subscriber sees in it what the resolver
//! tries, and how long binding takes.

/// Whether a subscriber wants to see what is tried.
pub(super) fn is_on() -> bool {
    #[cfg(feature = "tracing")]
    return tracing::enabled!(target: "worldbind", tracing::Level::DEBUG);
    #[cfg(not(feature = "tracing"))]
    false
}

/// Enters the span. It is left when the result is dropped. `name` is the world or interface.
#[cfg(feature = "tracing")]
pub(super) fn span(name: &str) -> tracing::span::EnteredSpan {
    tracing::debug_span!(target: "worldbind", "bind", name).entered()
}

/// In place of a span.
#[cfg(not(feature = "tracing"))]
pub(super) struct NoSpan;

/// Does nothing: the feature is off.
#[cfg(not(feature = "tracing"))]
pub(super) fn span(_name: &str) -> NoSpan {
    NoSpan
}
