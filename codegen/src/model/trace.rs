//! Traces of calls.

/// The trace of a call for the crate `tracing`.
#[derive(Debug, Clone)]
pub(crate) struct Trace {
    pub(crate) tracing: TracingCrate,
    /// The interface or world.
    pub(crate) module: String,
    /// The function's name in the component model.
    pub(crate) function: String,
    /// Whether each parameter is shown. A parameter that contains a list may be left out.
    pub(crate) shows_params: Vec<bool>,
    /// Whether the result is shown.
    pub(crate) shows_result: bool,
    /// Whether the call has no result and cannot trap.
    pub(crate) is_unit: bool,
}

/// Where a call finds the crate `tracing`: in the same scope as with wasmtime's macro.
#[derive(Debug, Clone, Copy)]
pub(crate) enum TracingCrate {
    /// The item with the name `tracing` in the scope of the macro call.
    InScope,
    /// A dependency of the user's crate: a module of the bindings imports nothing of that name.
    Dependency,
}
