//! The spans around a generation and around binding, with the feature `tracing`. A subscriber sees
//! in them what the resolver tries. The last event of binding says how long it took.

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

/// The span around linking a component and binding it to a generation. It ends when this is
/// dropped.
#[cfg(feature = "tracing")]
pub(super) struct GenerationSpan {
    _entered: tracing::span::EnteredSpan,
}

/// Enters the span. `name` is the one in the option `generations`.
#[cfg(feature = "tracing")]
pub(super) fn generation(name: &str) -> GenerationSpan {
    GenerationSpan {
        _entered: tracing::debug_span!(target: "worldbind", "generation", name).entered(),
    }
}

/// The linker of a generation does not provide what the component imports.
pub(super) fn not_linked(error: &wasmtime::Error) {
    #[cfg(feature = "tracing")]
    if is_on() {
        let reason = match error.downcast_ref::<crate::LinkError>() {
            Some(error) => error.in_short(),
            None => error.to_string(),
        };
        tracing::debug!(target: "worldbind", %reason, "not linked");
    }
    #[cfg(not(feature = "tracing"))]
    let _ = error;
}

/// Replaces the span if the feature is off.
#[cfg(not(feature = "tracing"))]
pub(super) struct Span;

#[cfg(not(feature = "tracing"))]
pub(super) struct GenerationSpan;

#[cfg(not(feature = "tracing"))]
pub(super) fn span(_name: &str) -> Span {
    Span
}

#[cfg(not(feature = "tracing"))]
pub(super) fn generation(_name: &str) -> GenerationSpan {
    GenerationSpan
}

#[cfg(not(feature = "tracing"))]
impl Span {
    pub(super) fn bound(self) {}
}
