//! Finds packages near the files that were read, for the message about a missing package.
//!
//! It searches the folders where a package may be by mistake. The search has limits, because it is
//! only for a message.

use std::collections::{HashSet, VecDeque};
use std::fs;
use std::path::{Path, PathBuf};

use wit_parser::PackageName;

use super::binary::{Components, parse_binary};
use super::file::is_wasm;
use super::headers::packages_in;
use super::sources::{DEFAULT_FOLDER, Source, entries, has_extension};

/// How deep the search goes below the first folders.
const DEPTH: usize = 4;

/// The maximal number of folders, and of files, that are searched.
const FOLDERS: usize = 200;
const FILES: usize = 500;

/// The maximal size of a file that is searched.
const BYTES: u64 = 1 << 20;

/// A file that was not read, and the packages that it has.
pub(super) struct Nearby {
    pub(super) file: PathBuf,
    pub(super) packages: Vec<PackageName>,
}

/// The packages in the folders of the sources and beside them, without the files that were read.
pub(super) fn find_nearby(sources: &[Source], root: &Path) -> Vec<Nearby> {
    let read = sources.iter().flat_map(Source::files);
    let mut seen: HashSet<_> = read.map(|file| absolute(file, root)).collect();
    let mut nearby = Vec::new();
    for file in candidates(sources, root).into_iter().take(FILES) {
        if !seen.insert(absolute(&file, root)) {
            continue;
        }
        let packages = packages_of(&file, root);
        if !packages.is_empty() {
            nearby.push(Nearby { file, packages });
        }
    }
    nearby
}

/// The packages of a file, which may also contain something else.
pub(super) fn packages_of(file: &Path, root: &Path) -> Vec<PackageName> {
    let path = root.join(file);
    let is_small = fs::metadata(&path).is_ok_and(|data| data.is_file() && data.len() <= BYTES);
    let contents = is_small.then(|| fs::read(path).ok()).flatten();
    let contents = contents.unwrap_or_default();
    if is_wasm(&contents) {
        let package = parse_binary("", &contents, Components::Refused).ok();
        let name = package.map(|(resolve, id)| resolve.packages[id].name.clone());
        return name.into_iter().collect();
    }
    packages_in(&String::from_utf8_lossy(&contents))
}

/// The same for the same file, however it is named.
fn absolute(file: &Path, root: &Path) -> PathBuf {
    let path = root.join(file);
    path.canonicalize().unwrap_or(path)
}

/// The nearest first.
fn candidates(sources: &[Source], root: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = first_folders(sources);
    let mut looked_into = 0;
    while let Some((folder, depth)) = folders.pop_front() {
        looked_into += 1;
        if looked_into > FOLDERS {
            break;
        }
        for entry in entries(&folder, root) {
            if root.join(&entry).is_dir() {
                let is_near = depth > 0 && !is_of_tools(&entry);
                folders.extend(is_near.then(|| (entry, depth - 1)));
            } else if has_extension(&entry, "wit") || has_extension(&entry, "wasm") {
                files.push(entry);
            }
        }
    }
    files
}

/// The folders where the search begins, and how deep it goes below each.
fn first_folders(sources: &[Source]) -> VecDeque<(PathBuf, usize)> {
    let around = |path: &Path| path.parent().map(Path::to_owned);
    let own = sources.iter().filter_map(|source| match &source.folder {
        Some(folder) => Some(folder.clone()),
        None => around(&source.path),
    });
    // Other packages may be in folders next to a package's folder.
    let beside = sources
        .iter()
        .filter_map(|source| around(source.folder.as_ref()?));
    let mut folders: VecDeque<_> = own.map(|folder| (folder, DEPTH)).collect();
    folders.extend(beside.map(|folder| (folder, 2)));
    if sources.is_empty() {
        folders.push_back((PathBuf::from(DEFAULT_FOLDER), DEPTH));
        folders.push_back((PathBuf::new(), 2));
    }
    folders
}

/// Whether tools write the contents of a folder, so that it has no sources.
fn is_of_tools(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    name.starts_with('.') || name == "target" || name == "node_modules"
}
