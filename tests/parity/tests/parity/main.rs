//! Host code that is written once, in `cases`, and compiled and run with both macros.
//!
//! `differences` has the tests for only one macro. `mixed` tests that bindings of one macro can use
//! those of the other.

/// Bindings of a world, and the text of the world, which a guest is made from.
macro_rules! world {
    ($(#[$doc:meta])* $name:ident = $wit:literal $(, $($option:tt)*)?) => {
        $(#[$doc])*
        pub(super) const $name: &str = $wit;

        bindgen!({ inline: $wit, $($($option)*)? });
    };
}

/// The engine, at the path in `wasmtime_crate`.
mod renamed_engine {
    pub(crate) use wasmtime::*;
}

mod by_wasmtime;
mod by_worldbind;
mod differences;
mod mixed;
mod table;
