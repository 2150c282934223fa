//! The compiler, called as cargo calls it, and what a call cost.
//!
//! It is called directly, so that processor time and memory are its own and not cargo's. It does not compile
//! incrementally: a first build is measured.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::Result;

/// A call of the compiler.
#[derive(Debug)]
pub(crate) struct Compiler {
    rustc: OsString,
    /// Where hosts and what they become are.
    folder: PathBuf,
}

/// What a call gave.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) cost: Cost,
    /// What the compiler said.
    pub(crate) stderr: String,
    /// The file that it was told to write.
    pub(crate) output: PathBuf,
}

/// What a child process used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// User and system, of all threads.
    pub(crate) cpu: Duration,
    pub(crate) wall: Duration,
    /// The largest resident set, in bytes.
    pub(crate) memory: u64,
}

impl Compiler {
    /// `$RUSTC` or `rustc`, which works in a folder.
    ///
    /// # Errors
    ///
    /// If the folder cannot be made.
    pub(crate) fn new(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder)?;
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        Ok(Compiler { rustc, folder })
    }

    /// Compiles a source. The file's name is `name` and what the call is for.
    ///
    /// # Errors
    ///
    /// If the source has an error, whose text this one has.
    pub(crate) fn compile(
        &self,
        name: &str,
        source: &str,
        arguments: &[OsString],
    ) -> Result<Compiled> {
        let source_file = self.write(&format!("{name}.rs"), source)?;
        let output = self.folder.join(format!("{name}.out"));
        let stderr = self.folder.join(format!("{name}.stderr"));
        let mut command = Command::new(&self.rustc);
        command.arg(&source_file);
        command.args(["--edition=2024", "--crate-name", name]);
        command.args(["--cap-lints=allow", "-Cembed-bitcode=no"]);
        command.args(arguments).arg("-o").arg(&output);
        // The macros look for WIT below the one, and name files for the other.
        command.env("CARGO_MANIFEST_DIR", &self.folder);
        command.env("CARGO_CRATE_NAME", name);
        if arguments
            .iter()
            .any(|argument| argument.to_string_lossy().starts_with("-Z"))
        {
            // So that a stable compiler says how long its passes take, and what macros become.
            command.env("RUSTC_BOOTSTRAP", "1");
        }
        command.stdin(Stdio::null());
        command.stdout(Stdio::null());
        command.stderr(File::create(&stderr)?);

        let start = Instant::now();
        let used = command.spawn()?.wait4()?;
        let wall = start.elapsed();
        let stderr = String::from_utf8_lossy(&fs::read(stderr)?).into_owned();
        if !used.status.success() {
            return Err(format!(
                "`{}` has errors:\n{}",
                source_file.display(),
                start_of(&stderr)
            )
            .into());
        }
        Ok(Compiled {
            cost: Cost {
                cpu: used.rusage.utime + used.rusage.stime,
                wall,
                memory: used.rusage.maxrss,
            },
            stderr,
            output,
        })
    }

    /// Writes a file into the compiler's folder.
    ///
    /// # Errors
    ///
    /// If that fails.
    pub(crate) fn write(&self, name: &str, text: &str) -> Result<PathBuf> {
        let path = self.folder.join(name);
        fs::write(&path, text)?;
        Ok(path)
    }
}

/// As much of the compiler's messages as a person reads.
fn start_of(messages: &str) -> String {
    let lines: Vec<_> = messages.lines().take(40).collect();
    lines.join("\n")
}
