//! What generated code calls that needs a feature of this crate: nothing, or an error that names the feature.

/// Hosts convert errors of the crate `anyhow`.
#[cfg(feature = "anyhow")]
#[doc(hidden)]
#[macro_export]
macro_rules! __anyhow_feature {
    () => {};
}

/// Hosts convert errors of the crate `anyhow`.
#[cfg(not(feature = "anyhow"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __anyhow_feature {
    () => {
        ::core::compile_error! {
            "`anyhow: true` needs the feature `anyhow` of the crate `worldbind`, which is off"
        }
    };
}

/// Functions run beside each other or have the store, or there are streams, futures or error contexts.
#[cfg(feature = "component-model-async")]
#[doc(hidden)]
#[macro_export]
macro_rules! __component_model_async {
    () => {};
}

/// Functions run beside each other or have the store, or there are streams, futures or error contexts.
#[cfg(not(feature = "component-model-async"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __component_model_async {
    () => {
        ::core::compile_error! {
            "these bindings need the feature `component-model-async` of the crate `worldbind`, which is off: \
             for WIT's `async` functions, streams, futures and error contexts, and for the flag `store`"
        }
    };
}
