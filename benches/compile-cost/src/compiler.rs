//! Calls the compiler as cargo does, and measures the cost of a call. It is called directly, so
//! that processor time and memory do not include cargo's. It compiles incrementally only to measure
//! a build after an edit.

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
    /// The folder of hosts and of the compiler's output.
    folder: PathBuf,
}

/// The result of a call.
#[derive(Debug)]
pub(crate) struct Compiled {
    pub(crate) cost: Cost,
    /// The compiler's messages.
    pub(crate) stderr: String,
    /// The file that the compiler writes.
    pub(crate) output: PathBuf,
}

/// The resources that a child process used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Cost {
    /// User and system time of all threads.
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
        self.run(Command::new(&self.rustc), name, source, arguments)
    }

    /// How many instructions the compiler takes for a source, in user mode, counted by valgrind.
    /// Other work on the machine does not change this number.
    ///
    /// # Errors
    ///
    /// If the source has an error, or if there is no `valgrind`.
    pub(crate) fn count(&self, name: &str, source: &str, arguments: &[OsString]) -> Result<u64> {
        let report = self.folder.join(format!("{name}.valgrind"));
        let mut command = Command::new("valgrind");
        command.args(["--tool=cachegrind", "--cache-sim=no"]);
        command.arg("--cachegrind-out-file=/dev/null");
        command.arg(format!("--log-file={}", report.display()));
        command.arg(self.program()?);
        self.run(command, name, source, arguments)?;
        let report = fs::read_to_string(report)?;
        let count = instructions(&report);
        Ok(count.ok_or_else(|| format!("valgrind did not count instructions:\n{report}"))?)
    }

    /// The compiler itself. `rustc` may be a program of rustup that calls the compiler.
    fn program(&self) -> Result<PathBuf> {
        let output = Command::new(&self.rustc)
            .args(["--print", "sysroot"])
            .output()?;
        let sysroot = String::from_utf8(output.stdout)?;
        let mut program = PathBuf::from(sysroot.trim_end());
        program.extend(["bin", "rustc"]);
        program.set_extension(env::consts::EXE_EXTENSION);
        Ok(program)
    }

    /// Calls the compiler by a command that ends with its name.
    fn run(
        &self,
        mut command: Command,
        name: &str,
        source: &str,
        arguments: &[OsString],
    ) -> Result<Compiled> {
        let source_file = self.write(&format!("{name}.rs"), source)?;
        let output = self.folder.join(format!("{name}.out"));
        let stderr = self.folder.join(format!("{name}.stderr"));
        command.arg(&source_file);
        command.args(["--edition=2024", "--crate-name", name]);
        command.args(["--cap-lints=allow", "-Cembed-bitcode=no"]);
        command.args(arguments).arg("-o").arg(&output);
        // The macros look for WIT below the first, and name files for the second.
        command.env("CARGO_MANIFEST_DIR", &self.folder);
        command.env("CARGO_CRATE_NAME", name);
        if arguments
            .iter()
            .any(|argument| argument.to_string_lossy().starts_with("-Z"))
        {
            // Lets a stable compiler print the time of its passes and the expansion of macros.
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

    /// An empty folder in the compiler's folder.
    ///
    /// # Errors
    ///
    /// If it cannot be made.
    pub(crate) fn empty_folder(&self, name: &str) -> Result<PathBuf> {
        let folder = self.folder.join(name);
        if folder.exists() {
            fs::remove_dir_all(&folder)?;
        }
        fs::create_dir_all(&folder)?;
        Ok(folder)
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

/// The number in the line that says how many instructions were read.
fn instructions(report: &str) -> Option<u64> {
    let mut lines = report.lines();
    // `==7== I refs:   1,234`; some versions of valgrind write `I   refs`.
    let (_, count) = lines.find_map(|line| line.split_once("== I ")?.1.split_once("refs:"))?;
    count.trim().replace(',', "").parse().ok()
}

/// The beginning of the compiler's messages, short enough for a person.
fn start_of(messages: &str) -> String {
    let lines: Vec<_> = messages.lines().take(40).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_of_instructions_is_read_from_the_report_of_valgrind() {
        let report = "==7== Command: rustc a.rs\n==7== \n==7== I refs:        1,234,567,890\n";
        assert_eq!(instructions(report), Some(1_234_567_890));
        assert_eq!(instructions("==7== I   refs:      20\n"), Some(20));
        assert_eq!(instructions("==7== Command: rustc a.rs\n"), None);
    }
}
