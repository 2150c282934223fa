//! Runs a command-line program that is a component: one that exports `wasi:cli/run` at any version
//! 0.2.
//!
//! The program has the standard streams of this process, its own arguments, and the environment and
//! folders that the options name. This process exits as the program does.

mod arguments;
mod command;

use std::process::ExitCode;

use arguments::Arguments;
use worldbind::{LinkError, wasmtime};

/// The exit code if the program could not be run or trapped, as for `env` and `timeout`.
const HOST_FAILED: u8 = 125;

fn main() -> ExitCode {
    let arguments = match Arguments::parse(std::env::args_os().skip(1)) {
        Ok(arguments) => arguments,
        Err(message) => {
            eprintln!("wasi-command: {message}\n\n{}", arguments::USAGE);
            return ExitCode::from(HOST_FAILED);
        }
    };
    match command::run(&arguments) {
        // The system uses only the lowest eight bits of an exit code, and so does this code.
        Ok(code) => ExitCode::from(code as u8),
        Err(error) => {
            eprintln!("wasi-command: {}", shown(&error));
            ExitCode::from(HOST_FAILED)
        }
    }
}

/// An error with its causes, except for `LinkError`: its text contains its causes.
fn shown(error: &wasmtime::Error) -> String {
    if error.is::<LinkError>() {
        error.to_string()
    } else {
        format!("{error:#}")
    }
}
