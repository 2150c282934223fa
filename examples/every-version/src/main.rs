//! A host that was written against `acme:plugin@2.0.0` and takes plugins of every version that
//! there was, also of those that are not compatible with it.
//!
//! What it does with plugins is in `host`, what it provides to them in `state`, and how it reports
//! on them in `table`.

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
