//! Bindings of the WIT in `wit/`, each file in several configurations, and of a few random
//! packages, in random configurations. `build.rs` generates them. The test is that they compile
//! without a warning. Each defect that was found has a file in `wit/`, which is named for it.

#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, future_incompatible, nonstandard_style, unused)]
// These lints are about the WIT: the number of parameters, names, docs.
#![allow(clippy::all)]

include!(concat!(env!("OUT_DIR"), "/modules.rs"));
