//! Several incompatible generations of an API in one set of bindings.
//!
//! The bindings in `by_hand` are written by hand, as the generator must write them, except that they
//! name the hidden module of the runtime as the tests do.

/// The code that `bindgen!` generates, by hand. Each file or folder is one invocation.
mod by_hand {
    #![allow(dead_code, missing_docs, unreachable_pub, unused_imports)]
    #![allow(clippy::module_inception, clippy::type_complexity)]

    pub(super) mod cases;
    pub(super) mod host;
    pub(super) mod named;
    pub(super) mod plugin;
    pub(super) mod unversioned;
}

mod cases;
mod host;
mod named;
mod plugin;
mod unversioned;
