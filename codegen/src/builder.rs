//! The entry point for build scripts: takes options as text, and writes the bindings to a file.

use std::env;
use std::ffi::OsStr;
use std::io::{self, Write};
use std::panic::Location;
use std::path::{Path, PathBuf};

use proc_macro2::{Span, TokenStream};

use crate::build_messages::{Error, warning_text};
use crate::impossible::Impossible;
use crate::{Expansion, expand, file, source};

/// Generates bindings in a build script.
///
/// It takes the same text as the parentheses of `worldbind::bindgen!`. It writes the code that the
/// macro would generate to a file, and a module includes this file. So compiler messages and an
/// editor's "go to definition" lead to the file.
///
/// ```no_run
/// // build.rs
/// fn main() -> Result<(), worldbind_codegen::Error> {
///     worldbind_codegen::Builder::new(r#" "plugin" in "wit" "#).build()?;
///     Ok(())
/// }
/// ```
///
/// ```ignore (includes a file)
/// // src/main.rs
/// mod bindings {
///     include!(concat!(env!("OUT_DIR"), "/bindings.rs"));
/// }
/// ```
///
/// The compiler reports more warnings for a file than for the output of a macro. If the module is
/// private to the crate, it warns about items that the crate does not use. So put
/// `#[allow(dead_code, unused_imports)]` on the module, and for `clippy` also
/// `#[allow(clippy::all)]`.
///
/// This `main` prints all errors, with their places in the options and in the WIT, and exits with
/// the status 1. An option without an effect is a warning, which cargo shows. The options
/// [`debug` and `include_generated_code_from_file`](crate::options::Form::File) do nothing here.
#[derive(Debug, Clone)]
#[must_use = "no bindings are generated until `build` or `generate` is called"]
pub struct Builder {
    options: String,
    /// The place of the options in the build script, for messages.
    location: &'static Location<'static>,
    root: Option<PathBuf>,
    out_dir: Option<PathBuf>,
    file_name: PathBuf,
}

/// Bindings that are not written to a file.
#[derive(Debug, Clone)]
pub struct Generated {
    /// The bindings, formatted like the output of `rustfmt`.
    pub source: String,
    /// The name of the world, such as `plugin`.
    pub world: String,
    /// The WIT files that were read.
    pub files: Vec<PathBuf>,
    /// The folders of these files.
    pub folders: Vec<PathBuf>,
    /// Warnings about the options and the WIT, such as a key without effect. Each message is
    /// followed by its place in the options.
    pub warnings: Vec<String>,
}

impl Builder {
    /// Takes the text in the parentheses of `bindgen!`: `"plugin" in "wit"`, or
    /// `{ world: "plugin", imports: { default: async } }`.
    #[track_caller]
    pub fn new(options: impl Into<String>) -> Self {
        Builder {
            options: options.into(),
            location: Location::caller(),
            root: None,
            out_dir: None,
            file_name: PathBuf::from("bindings.rs"),
        }
    }

    /// Sets the name of the file. The default is `bindings.rs`. With several worlds, each needs a
    /// different name.
    pub fn file_name(self, name: impl Into<PathBuf>) -> Self {
        Builder {
            file_name: name.into(),
            ..self
        }
    }

    /// Sets the folder that the paths of the options are relative to. The default is the folder of
    /// the crate's `Cargo.toml`.
    pub fn root(self, folder: impl Into<PathBuf>) -> Self {
        Builder {
            root: Some(folder.into()),
            ..self
        }
    }

    /// Sets the folder that the file is written to. The default is `OUT_DIR`.
    pub fn out_dir(self, folder: impl Into<PathBuf>) -> Self {
        Builder {
            out_dir: Some(folder.into()),
            ..self
        }
    }

    /// Generates the bindings and writes them to the file. Tells cargo to run the build script
    /// again if a WIT file changes or is added. Cargo also shows the
    /// [warnings](Generated::warnings).
    ///
    /// # Errors
    ///
    /// The errors of [`Builder::generate`], or an error if the file cannot be written.
    pub fn build(&self) -> Result<PathBuf, Error> {
        let out_dir = folder_or(self.out_dir.as_ref(), "OUT_DIR", "Builder::out_dir")?;
        let root = self.root_folder()?;
        let expansion = self.expand(&root)?;
        let inputs = expansion.folders.iter().chain(&expansion.files);
        let watched = watch(inputs.map(PathBuf::as_path));
        let bindings = self.finish(expansion)?;
        let path = out_dir.join(&self.file_name);
        watched
            .and_then(|()| warn(&bindings.warnings))
            .and_then(|()| file::write(&path, &bindings.source))
            .map_err(|error| Error::unwritten(&path, &error))?;
        Ok(path)
    }

    /// Generates the bindings without writing a file or printing anything for cargo.
    ///
    /// # Errors
    ///
    /// All errors in the options. If there are none, all errors in the WIT.
    pub fn generate(&self) -> Result<Generated, Error> {
        let root = self.root_folder()?;
        let expansion = self.expand(&root)?;
        self.finish(expansion)
    }

    fn root_folder(&self) -> Result<PathBuf, Error> {
        folder_or(self.root.as_ref(), "CARGO_MANIFEST_DIR", "Builder::root")
    }

    fn expand(&self, root: &Path) -> Result<Expansion, Error> {
        let tokens: TokenStream = self.options.parse().map_err(|error| {
            let error: proc_macro2::LexError = error;
            let message = "expected options, as in the parentheses of `bindgen!`";
            self.error(syn::Error::new(error.span(), message))
        })?;
        Ok(expand(tokens, root))
    }

    fn finish(&self, expansion: Expansion) -> Result<Generated, Error> {
        match (expansion.errors, expansion.world) {
            (Some(errors), _) => Err(self.error(errors)),
            (None, None) => {
                let impossible = Impossible::new("the bindings have no world");
                Err(self.error(impossible.at(|_| Span::call_site())))
            }
            (None, Some(world)) => Ok(Generated {
                source: source(expansion.tokens),
                world,
                files: expansion.files,
                folders: expansion.folders,
                warnings: expansion
                    .warnings
                    .iter()
                    .map(|warning| warning_text(&self.options, self.location, warning))
                    .collect(),
            }),
        }
    }

    fn error(&self, errors: syn::Error) -> Error {
        Error::in_options(&self.options, self.location, errors)
    }
}

/// The folder that the user set, or the one in an environment variable that cargo sets for build
/// scripts.
fn folder_or(given: Option<&PathBuf>, variable: &str, method: &str) -> Result<PathBuf, Error> {
    let from_cargo = || env::var_os(variable).map(PathBuf::from);
    given.cloned().or_else(from_cargo).ok_or_else(|| {
        Error::new(format!(
            "the environment variable `{variable}` is not set; cargo sets it for build scripts, \
             elsewhere call `{method}`"
        ))
    })
}

/// Tells cargo to run the build script again if one of the paths changes. A folder changes if
/// anything in it changes. Cargo reads lines, so a path with a line break would be two of them.
fn watch<'a>(paths: impl Iterator<Item = &'a Path>) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    let paths = paths.map(Path::as_os_str).filter_map(OsStr::to_str);
    for path in paths.filter(|path| !path.contains(['\n', '\r'])) {
        writeln!(stdout, "cargo::rerun-if-changed={path}")?;
    }
    Ok(())
}

/// Makes cargo show warnings. Each of them may have several lines.
fn warn(warnings: &[String]) -> io::Result<()> {
    let mut stdout = io::stdout().lock();
    for line in warnings.iter().flat_map(|warning| warning.lines()) {
        writeln!(stdout, "cargo::warning={line}")?;
    }
    Ok(())
}
