//! Finds out which compiler runs the tests.

use std::env;
use std::process::Command;

/// The version of Rust that wrote the `.stderr` files.
const RUST: &str = "1.95";

/// Whether the compiler prints what the `.stderr` files contain. Other versions use other words.
pub(crate) fn prints_the_messages() -> bool {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let output = Command::new(rustc).arg("--version").output().unwrap();
    let version = String::from_utf8(output.stdout).unwrap();
    let is_same = version.starts_with(&format!("rustc {RUST}."));
    if !is_same {
        eprintln!("not compared: the messages are those of Rust {RUST}, and this is {version}");
    }
    is_same
}
