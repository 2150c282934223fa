//! Macros that generated code calls if it needs a feature of this crate. They expand to nothing, or
//! to an error that names the missing feature.

/// Called by bindings with the option `anyhow`.
#[cfg(feature = "anyhow")]
#[doc(hidden)]
#[macro_export]
macro_rules! __anyhow_feature {
    () => {};
}

/// Called by bindings with the option `anyhow`.
#[cfg(not(feature = "anyhow"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __anyhow_feature {
    () => {
        ::core::compile_error! {
            "`anyhow: true` needs the feature `anyhow` of the crate `worldbind`, which is not \
enabled"
        }
    };
}

/// Called by bindings with functions that run concurrently or have access to the store, or with
/// streams, futures or error contexts.
#[cfg(feature = "component-model-async")]
#[doc(hidden)]
#[macro_export]
macro_rules! __component_model_async {
    () => {};
}

/// Called by bindings with functions that run concurrently or have access to the store, or with
/// streams, futures or error contexts.
#[cfg(not(feature = "component-model-async"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __component_model_async {
    () => {
        ::core::compile_error! {
            "these bindings need the feature `component-model-async` of the crate `worldbind`, \
which is not enabled; it is needed for WIT's `async` functions, streams, futures and \
error contexts, and for the flag `store`"
        }
    };
}
