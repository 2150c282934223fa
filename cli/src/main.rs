//! The binary of the command line. All other code is in the library.

use std::process::ExitCode;

use clap::Parser;
use worldbind_cli::Arguments;

fn main() -> ExitCode {
    ExitCode::from(worldbind_cli::run(&Arguments::parse()))
}
