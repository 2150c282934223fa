//! The host of `examples/plugin-host`, with bindings that a build script generates. Everything
//! except the bindings is the same source.

mod bindings;
#[path = "../../plugin-host/src/plugin.rs"]
mod plugin;
#[path = "../../plugin-host/src/table.rs"]
mod table;

use std::process::ExitCode;

fn main() -> ExitCode {
    table::print()
}
