//! The command line tool `worldbind`. It says whether components fit a host's world, and why not.
//!
//! All code is in this library, so that tests can call it. The binary only reads the arguments.
//! Nothing depends on an engine. As in the runtime, `worldbind-resolve` decides which export is
//! used. As in the macro, `worldbind-codegen` determines what a host requires, and the texts of its
//! types. This crate reads components (`component.rs`), compares types (`comparison.rs`), explains
//! imports (`imports.rs`), and prints the results.
// A new kind of type must not compile until all code considers it.
#![warn(clippy::wildcard_enum_match_arm)]
#![warn(clippy::missing_errors_doc)]
#![forbid(unsafe_code)]

mod arguments;
mod comparison;
mod component;
mod convert;
mod diff;
mod differing;
mod expand;
mod explain;
mod exported;
mod exports;
mod foreign;
mod generations;
mod given;
mod host;
mod imports;
mod json;
mod offering;
mod options;
mod outcome;
mod parallel;
mod path_literal;
mod provided;
mod read;
pub mod report;
mod resources;
mod run;
mod steps;
mod text;
mod wit;

pub use arguments::{Arguments, Host as HostArguments};
pub use explain::explain;
pub use host::Host;
pub use outcome::Outcome;
pub use provided::Provided;
pub use run::{run, run_from, run_with};
