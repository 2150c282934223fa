//! Bindings of the WIT in `wit/`, each file in several configurations, and of a few random
//! packages, in random ones. `build.rs` generates them; that they compile without a warning is the
//! test.
//!
//! What was found once has a file in `wit/`, named for it.

#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, future_incompatible, nonstandard_style, unused)]
// What they say is of the WIT: of how many parameters, of which names, of which docs.
#![allow(clippy::all)]

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
