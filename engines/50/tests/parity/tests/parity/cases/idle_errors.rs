//! The macro of wasmtime 50 panics with keys of `trappable_error_type` that have no effect.
