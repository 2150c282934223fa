//! The crates that hosts use, built by cargo, and the places of their files.
//!
//! They are the dependencies of `examples/dependencies.rs`. Cargo also reports the folders of
//! packages, because the WIT in them must be that of the linked crates.

use std::ffi::OsString;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use cargo_metadata::camino::Utf8PathBuf;
use cargo_metadata::{Artifact, Message, Metadata, MetadataCommand};

use crate::Result;
use crate::host::Macro;

const PACKAGE: &str = env!("CARGO_PKG_NAME");
/// The crates that a host may name.
const CRATES: [&str; 2] = ["wasmtime", "worldbind"];

/// A profile of cargo's.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Profile {
    Dev,
    Release,
}

/// The results of cargo in one profile.
#[derive(Debug)]
pub(crate) struct Dependencies {
    /// The files of each of [`CRATES`].
    libraries: Vec<(&'static str, Vec<Utf8PathBuf>)>,
    /// The folders that the linker searches.
    native: Vec<Utf8PathBuf>,
}

/// Cargo's metadata of the workspace.
///
/// # Errors
///
/// If cargo cannot say it.
pub(crate) fn metadata() -> Result<Metadata> {
    let mut command = MetadataCommand::new();
    command.manifest_path(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    Ok(command.exec()?)
}

/// The folder of a package.
///
/// # Errors
///
/// If nothing in the workspace depends on it.
pub(crate) fn folder_of(name: &str, metadata: &Metadata) -> Result<Utf8PathBuf> {
    let mut packages = metadata.packages.iter();
    let package = packages.find(|package| package.name == name);
    let package = package.ok_or_else(|| format!("the workspace does not depend on `{name}`"))?;
    let folder = package.manifest_path.parent();
    Ok(folder.ok_or("a manifest is in no folder")?.to_owned())
}

impl Dependencies {
    /// Builds them with cargo, which takes minutes the first time.
    ///
    /// # Errors
    ///
    /// If cargo fails, or does not say where it put one of them.
    pub(crate) fn build(profile: Profile) -> Result<Self> {
        let cargo = env::var_os("CARGO").unwrap_or_else(|| OsString::from("cargo"));
        let mut command = Command::new(cargo);
        command.current_dir(env!("CARGO_MANIFEST_DIR"));
        command.args(["build", "--package", PACKAGE, "--example", "dependencies"]);
        command.arg("--message-format=json-render-diagnostics");
        if profile == Profile::Release {
            command.arg("--release");
        }
        let mut child = command.stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take().ok_or("cargo has no output")?;
        let mut dependencies = Dependencies {
            libraries: Vec::new(),
            native: Vec::new(),
        };
        for message in Message::parse_stream(BufReader::new(output)) {
            dependencies.note(message?);
        }
        if !child.wait()?.success() {
            return Err("cargo could not build what hosts depend on".into());
        }
        Ok(dependencies)
    }

    fn note(&mut self, message: Message) {
        match message {
            Message::CompilerArtifact(artifact) => self.note_artifact(artifact),
            Message::BuildScriptExecuted(script) => {
                let paths = script.linked_paths.into_iter();
                self.native.extend(paths);
            }
            _ => {}
        }
    }

    fn note_artifact(&mut self, artifact: Artifact) {
        let name = CRATES
            .into_iter()
            .find(|name| artifact.target.name == *name);
        if let Some(name) = name
            && artifact.target.is_lib()
        {
            self.libraries.push((name, artifact.filenames));
        }
    }

    /// The compiler's arguments for a host that names the macro's crate. `extension` is the form of
    /// the crate: `rmeta` is enough if nothing is linked; a program needs `rlib`.
    ///
    /// # Errors
    ///
    /// If cargo did not say where it put the crate.
    pub(crate) fn arguments(&self, by: Macro, extension: &str) -> Result<Vec<OsString>> {
        let name = by.crate_name();
        let file = self.file(name, extension)?;
        let folder = file.parent().ok_or("a library is in no folder")?;
        let mut arguments: Vec<OsString> = vec![
            "--extern".into(),
            format!("{name}={}", file.display()).into(),
            "-L".into(),
            format!("dependency={}", folder.display()).into(),
        ];
        for folder in &self.native {
            arguments.extend(["-L".into(), folder.as_str().into()]);
        }
        Ok(arguments)
    }

    fn file(&self, name: &str, extension: &str) -> Result<PathBuf> {
        let mut libraries = self.libraries.iter();
        let library = libraries.find(|(library, _)| *library == name);
        let files = library.into_iter().flat_map(|(_, files)| files);
        let mut files = files.filter(|file| file.extension() == Some(extension));
        let file = files.next();
        let file = file.ok_or_else(|| format!("cargo has not said where `{name}` is"))?;
        Ok(fs::canonicalize(file)?)
    }
}
