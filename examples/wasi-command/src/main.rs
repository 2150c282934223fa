//! Runs a command-line program that is a component: one that exports `wasi:cli/run` at any version
//! 0.2.
//!
//! The program has this process's standard streams, its own arguments, and of environment and
//! folders what the options give to it. This process exits as the program does.

mod arguments;
mod command;

use std::process::ExitCode;

use arguments::Arguments;
use worldbind::{LinkError, wasmtime};

/// The exit code if the program could not be run or trapped, as of `env` and `timeout`.
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
        // The system takes the lowest eight bits of an exit code: so does this.
        Ok(code) => ExitCode::from(code as u8),
        Err(error) => {
            eprintln!("wasi-command: {}", shown(&error));
            ExitCode::from(HOST_FAILED)
        }
    }
}

/// An error with its causes, except for `LinkError`: its text contains what its causes say.
fn shown(error: &wasmtime::Error) -> String {
    if error.is::<LinkError>() {
        error.to_string()
    } else {
        format!("{error:#}")
    }
}
