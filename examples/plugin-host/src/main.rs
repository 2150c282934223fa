//! A host that was written against `acme:plugin@0.2.3` and accepts plugins of every compatible
//! version. `bindings` has its bindings, `plugin` loads and calls plugins, and `table` prints the
//! results.

mod bindings;
mod plugin;
mod table;

use std::process::ExitCode;

fn main() -> ExitCode {
    table::print()
}
