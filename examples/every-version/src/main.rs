//! A host that was written against `acme:plugin@2.0.0` and accepts plugins of every earlier
//! version, including incompatible ones. `host` loads and calls plugins, `state` has the functions
//! for plugins, and `table` prints the results.

mod host;
mod state;
mod table;

use std::process::ExitCode;

fn main() -> ExitCode {
    match table::print() {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:?}");
            ExitCode::FAILURE
        }
    }
}
