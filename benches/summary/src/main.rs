//! Prints criterion's measurements as tables in Markdown: medians, and worldbind's ratio to the
//! other hosts. The input is `target/criterion/*/*/new/estimates.json` and `benchmark.json` next to
//! it. If `CARGO_TARGET_DIR` is set, it replaces `target`. All files count, also those of earlier
//! runs.

mod measured;
mod table;

use std::env;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(
        || PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../target")),
        PathBuf::from,
    );
    let folder = target.join("criterion");
    match measured::read(&folder) {
        Ok(measured) => {
            print!("{}", table::markdown(&measured));
            ExitCode::SUCCESS
        }
        Err(error) => {
            let folder = folder.display();
            eprintln!("cannot read what criterion writes to `{folder}`: {error}");
            ExitCode::FAILURE
        }
    }
}
