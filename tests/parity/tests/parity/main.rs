//! Host code that is written once, in `cases`, and compiled and run with either macro.
//!
//! What holds for one macro alone is in `differences`; that bindings of one can use those of the
//! other is in `mixed`.

/// Bindings to a world, and its text, of which a guest is made.
macro_rules! world {
    ($(#[$doc:meta])* $name:ident = $wit:literal $(, $($option:tt)*)?) => {
        $(#[$doc])*
        pub(super) const $name: &str = $wit;

        bindgen!({ inline: $wit, $($($option)*)? });
    };
}

/// The engine, where `wasmtime_crate` says.
mod renamed_engine {
    pub(crate) use wasmtime::*;
}

mod by_wasmtime;
mod by_worldbind;
mod differences;
mod mixed;
mod table;
