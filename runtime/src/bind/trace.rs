//! The span around binding, with the feature `tracing`. It contains an event for each export that
//! the resolver tries. Its last event says how long binding took.

/// Whether a subscriber wants the events.
pub(super) fn is_on() -> bool {
    #[cfg(feature = "tracing")]
    return tracing::enabled!(target: "worldbind", tracing::Level::DEBUG);
    #[cfg(not(feature = "tracing"))]
    false
}

/// The span. It ends when this is dropped.
#[cfg(feature = "tracing")]
pub(super) struct Span {
    start: std::time::Instant,
    is_bound: bool,
    _entered: tracing::span::EnteredSpan,
}

/// Enters the span. `name` is the world or interface.
#[cfg(feature = "tracing")]
pub(super) fn span(name: &str) -> Span {
    Span {
        _entered: tracing::debug_span!(target: "worldbind", "bind", name).entered(),
        start: std::time::Instant::now(),
        is_bound: false,
    }
}

#[cfg(feature = "tracing")]
impl Span {
    /// Ends the span after success.
    pub(super) fn bound(mut self) {
        self.is_bound = true;
    }
}

#[cfg(feature = "tracing")]
impl Drop for Span {
    fn drop(&mut self) {
        let elapsed = self.start.elapsed();
        match self.is_bound {
            true => tracing::debug!(target: "worldbind", ?elapsed, "bound"),
            false => tracing::debug!(target: "worldbind", ?elapsed, "not bound"),
        }
    }
}

/// Replaces the span if the feature is off.
#[cfg(not(feature = "tracing"))]
pub(super) struct Span;

#[cfg(not(feature = "tracing"))]
pub(super) fn span(_name: &str) -> Span {
    Span
}

#[cfg(not(feature = "tracing"))]
impl Span {
    pub(super) fn bound(self) {}
}
