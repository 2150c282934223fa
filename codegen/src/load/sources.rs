//! Finds the WIT files and folders that the options name, and the files in the folders.
//!
//! A folder is read in the same way as `wit-parser` and its tools read it: its `.wit` files are one
//! package, and each entry of its folder `deps` is another package that it may use. All paths are
//! as the user wrote them, relative to the root folder.

use crate::errors::Errors;
use crate::options::{WorldOptions, call_site};
use crate::root::{Root, slashed};
use proc_macro2::Span;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use syn::LitStr;
use worldbind_resolve::printable;

/// The folder that is read if the options name no path.
pub(super) const DEFAULT_FOLDER: &str = "wit";

/// A file or folder that exists.
pub(super) struct Source {
    /// The user's literal for it.
    pub(super) span: Span,
    /// As the user wrote it.
    pub(super) path: PathBuf,
    /// The folder, if it is one.
    pub(super) folder: Option<PathBuf>,
    /// The files of the main package.
    pub(super) main: Vec<PathBuf>,
    /// The files of each package in its folder `deps`.
    pub(super) dependencies: Vec<Vec<PathBuf>>,
}

impl Source {
    /// All of its files.
    pub(super) fn files(&self) -> impl Iterator<Item = &PathBuf> {
        self.main.iter().chain(self.dependencies.iter().flatten())
    }
}

/// Returns the files and folders that exist, in the order of the options, and an error for each one
/// that does not.
pub(super) fn find_sources(options: &WorldOptions, root: &Root) -> (Vec<Source>, Errors) {
    let mut errors = Errors::new();
    let mut sources = Vec::new();
    if options.paths.is_empty() {
        let found = errors.note(call_site(), find_default(options, root));
        sources.extend(found.flatten());
    }
    for literal in &options.paths {
        let found = find_path(literal, root, options.inline.is_some());
        sources.extend(errors.note(literal.span(), found));
    }
    (sources, errors)
}

fn find_path(literal: &LitStr, root: &Root, beside_inline: bool) -> Result<Source, String> {
    let written = literal.value();
    let source = read_source(Path::new(&written), root, literal.span(), beside_inline);
    if let Some(source) = source {
        return Ok(source);
    }
    if root.join(&written).exists() {
        return Err(no_files(Path::new(&written), root));
    }
    let suggestion = match find_above(&written, root) {
        Some(above) => format!("; did you mean `{}`?", printable(&above)),
        None => String::new(),
    };
    let written = printable(&written);
    Err(format!(
        "no file or folder `{written}` in {}{suggestion}",
        root.name()
    ))
}

/// The message about a folder that contains no package itself. Folders inside it may contain
/// packages.
fn no_files(folder: &Path, root: &Root) -> String {
    let message = format!("no `.wit` files in the folder {}", shown_path(folder));
    let packages = packages_within(folder, root);
    let shown: Vec<_> = packages.iter().take(LISTED).map(PathBuf::as_path).collect();
    let option = root.wit_option(&shown, packages.len() > LISTED);
    match packages.len() {
        0 => message,
        1 => format!("{message} itself, but a folder inside it has some: {option}"),
        _ => format!(
            "{message} itself, but folders inside it have some; name each, after those that it uses: {option}"
        ),
    }
}

/// How many packages a message lists.
const LISTED: usize = 8;

/// The packages in the subfolders of a folder. If there are none, those in its folder `deps`.
fn packages_within(folder: &Path, root: &Path) -> Vec<PathBuf> {
    let deps = folder.join("deps");
    let packages = |folder: &Path| -> Vec<_> {
        let entries = entries(folder, root).filter(|entry| *entry != deps);
        entries
            .filter(|entry| !dependency_files(entry.clone(), root).is_empty())
            .collect()
    };
    let own = packages(folder);
    match own.is_empty() {
        true => packages(&deps),
        false => own,
    }
}

/// A path in a message.
pub(super) fn shown_path(path: &Path) -> String {
    format!("`{}`", slashed(path))
}

/// The default folder. With `inline` it does not have to exist, because it only contains
/// dependencies of `inline`.
fn find_default(options: &WorldOptions, root: &Root) -> Result<Option<Source>, String> {
    let beside_inline = options.inline.is_some();
    let source = read_source(Path::new(DEFAULT_FOLDER), root, call_site(), beside_inline);
    if source.is_some() || beside_inline {
        return Ok(source);
    }
    if !packages_within(Path::new(DEFAULT_FOLDER), root).is_empty() {
        return Err(no_files(Path::new(DEFAULT_FOLDER), root));
    }
    let missing = if root.join(DEFAULT_FOLDER).is_dir() {
        format!("no `.wit` files in the folder `{DEFAULT_FOLDER}`")
    } else {
        format!("no folder `{DEFAULT_FOLDER}` in {}", root.name())
    };
    Err(match find_above(DEFAULT_FOLDER, root) {
        Some(above) => {
            let above = root.wit_option(&[Path::new(&above)], false);
            format!("{missing}; did you mean {above}?")
        }
        None => {
            let option = root.wit_option(&[Path::new("..")], false);
            format!("{missing}; name the WIT with {option} or `inline: \"..\"`")
        }
    })
}

/// Searches the same path in the folders above the root: a crate's WIT is often in the root of the
/// workspace.
fn find_above(written: &str, root: &Path) -> Option<String> {
    if Path::new(written).has_root() {
        return None;
    }
    let mut above = written.to_owned();
    for _ in root.ancestors().skip(1) {
        above.insert_str(0, "../");
        if read_source(Path::new(&above), root, call_site(), false).is_some() {
            return Some(above);
        }
    }
    None
}

/// A note about the default folder, if it is read and exists, but contains no WIT.
pub(super) fn empty_default(options: &WorldOptions, root: &Path) -> Option<String> {
    let is_read = options.paths.is_empty() && root.join(DEFAULT_FOLDER).is_dir();
    let source = || read_source(Path::new(DEFAULT_FOLDER), root, call_site(), true);
    (is_read && source().is_none())
        .then(|| format!("there are no `.wit` files in the folder `{DEFAULT_FOLDER}`"))
}

/// Returns the file, or the files in the folder, or `None` if there are none. With `inline`, the
/// folder may contain only dependencies, in its folder `deps`.
fn read_source(path: &Path, root: &Path, span: Span, beside_inline: bool) -> Option<Source> {
    let (folder, mut main) = match root.join(path) {
        file if file.is_file() => (None, vec![path.to_owned()]),
        _ => (Some(path.to_owned()), wit_files(path, root)),
    };
    let mut dependencies: Vec<_> = entries(&path.join("deps"), root)
        .map(|entry| dependency_files(entry, root))
        .filter(|files| !files.is_empty())
        .collect();
    if main.is_empty() && beside_inline && !dependencies.is_empty() {
        // The folder has no main package, so one of the dependencies takes its place.
        main = dependencies.remove(0);
    }
    (!main.is_empty()).then(|| Source {
        span,
        path: path.to_owned(),
        folder,
        main,
        dependencies,
    })
}

/// The files of an entry of a folder `deps`. The entry is a folder or a file; other entries have no
/// files.
fn dependency_files(entry: PathBuf, root: &Path) -> Vec<PathBuf> {
    if root.join(&entry).is_dir() {
        wit_files(&entry, root)
    } else if has_extension(&entry, "wit") || has_extension(&entry, "wasm") {
        vec![entry]
    } else {
        Vec::new()
    }
}

fn wit_files(folder: &Path, root: &Path) -> Vec<PathBuf> {
    entries(folder, root)
        .filter(|entry| has_extension(entry, "wit") && root.join(entry).is_file())
        .collect()
}

/// The entries of a folder, sorted. Empty if it is not a folder.
pub(super) fn entries(folder: &Path, root: &Path) -> impl Iterator<Item = PathBuf> {
    let entries = root.join(folder).read_dir().into_iter().flatten().flatten();
    let mut paths: Vec<_> = entries
        .map(|entry| folder.join(entry.file_name()))
        .collect();
    paths.sort();
    paths.into_iter()
}

pub(super) fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension() == Some(OsStr::new(extension))
}
