//! A host that was written against `acme:plugin@0.2.3` and takes plugins of every compatible
//! version.
//!
//! Its bindings are in `bindings`, what it does with plugins is in `plugin`, and how it says so in
//! `table`.

mod bindings;
mod plugin;
mod table;

use std::process::ExitCode;

fn main() -> ExitCode {
    table::print()
}
