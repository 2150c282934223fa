//! Makes rustdoc's JSON of the two crates with bindings of both macros, with cargo.
//!
//! It is not a stable format: `RUSTC_BOOTSTRAP` lets the rustdoc of a stable toolchain write it,
//! for these two crates.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use serde_json::Value;

/// The version of the format that this code reads, which is that of Rust 1.95.
const FORMAT: u64 = 57;

/// The same for every build here, because a change makes cargo build all dependencies again.
const BOOTSTRAP: (&str, &str) = ("RUSTC_BOOTSTRAP", "parity,worldbind_wasi_tests");

/// The docs of the test `parity`. For a test, rustdoc does not find the library of the test's own
/// package. So the path is an argument.
pub(crate) fn of_parity_tests() -> Result<Value, String> {
    let library = parity_library()?;
    let library = format!("worldbind_parity_tests={library}");
    let of = ["-p", "worldbind-parity-tests", "--test", "parity"];
    rustdoc("parity", &of, &["--extern", &library])
}

/// The docs of the library of `tests/wasi`, with the modules that exist only for this comparison.
pub(crate) fn of_wasi() -> Result<Value, String> {
    let of = [
        "-p",
        "worldbind-wasi-tests",
        "--lib",
        "--features",
        "documented",
    ];
    rustdoc("worldbind_wasi_tests", &of, &[])
}

fn rustdoc(name: &str, of: &[&str], arguments: &[&str]) -> Result<Value, String> {
    let mut command = cargo("rustdoc");
    command.args(of).args([
        "--",
        "-Zunstable-options",
        "--output-format=json",
        "--document-private-items",
    ]);
    let status = command.args(arguments).status();
    let status = status.map_err(|error| format!("cargo does not start: {error}"))?;
    if !status.success() {
        return Err(format!("cargo failed: {command:?}"));
    }
    read(&target().join(format!("doc/{name}.json")))
}

fn read(file: &Path) -> Result<Value, String> {
    let named = |error: &dyn ToString| format!("{}: {}", file.display(), error.to_string());
    let text = fs::read_to_string(file).map_err(|error| named(&error))?;
    let json: Value = serde_json::from_str(&text).map_err(|error| named(&error))?;
    match &json["format_version"] {
        version if *version == FORMAT => Ok(json),
        version => Err(format!(
            "rustdoc writes version {version} of its JSON, and this reads version {FORMAT}: `cargo +1.95.0 run ..`"
        )),
    }
}

/// The metadata file of the library of the parity tests.
fn parity_library() -> Result<String, String> {
    let mut command = cargo("check");
    command.args(["-p", "worldbind-parity-tests", "--lib"]);
    command
        .arg("--message-format=json-render-diagnostics")
        .stderr(Stdio::inherit());
    let output = command.output();
    let output = output.map_err(|error| format!("cargo does not start: {error}"))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut messages = text.lines().filter_map(|line| {
        let message: Value = serde_json::from_str(line).ok()?;
        let is_library = message["target"]["name"] == "worldbind_parity_tests";
        is_library.then(|| message["filenames"].as_array().cloned())?
    });
    let files = messages.next().unwrap_or_default();
    let mut files = files.iter().filter_map(Value::as_str);
    let library = files.find(|file| file.ends_with(".rmeta"));
    library
        .map(str::to_owned)
        .ok_or_else(|| format!("cargo made no library: {command:?}"))
}

fn cargo(subcommand: &str) -> Command {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command
        .env(BOOTSTRAP.0, BOOTSTRAP.1)
        .current_dir(project())
        .args([subcommand, "--locked", "--target-dir"])
        .arg(target());
    command
}

fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

/// Not the folder of other builds: features differ, because this crate is not in the workspace.
fn target() -> PathBuf {
    project().join("target/compare-docs")
}
