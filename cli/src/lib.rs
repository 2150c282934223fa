//! The command line tool `worldbind`: whether components fit a host's world, and why not.
//!
//! All of it is here, so that tests call it; the binary reads the arguments. Nothing depends on an engine. Which
//! export is taken is for `worldbind-resolve` to say, as in the runtime; what a host wants, and in which words,
//! is for `worldbind-codegen`, as in the macro. What is the tool's own is how a component is read
//! (`component.rs`), how types are compared (`comparison.rs`), what becomes of imports (`imports.rs`), and what
//! is printed.
#![forbid(unsafe_code)]

mod arguments;
mod comparison;
mod component;
mod difference;
mod differing;
mod exports;
mod foreign;
mod given;
mod host;
mod imports;
mod json;
mod kinds;
mod offering;
mod options;
mod provided;
mod read;
pub mod report;
mod resources;
mod run;
mod steps;
mod structures;
mod text;
mod types;

pub use arguments::{Arguments, Host as HostArguments};
pub use host::Host;
pub use provided::Provided;
pub use run::{Outcome, explain, run, run_with};
