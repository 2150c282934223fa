//! The message about a package that is used but was not read. It says where the package is, or
//! where to put it.

use std::path::{Path, PathBuf};

use wit_parser::PackageName;

use super::nearby::{Nearby, find_nearby, packages_of};
use super::sources::{DEFAULT_FOLDER, Source, entries, has_extension, shown_path};
use crate::options::WorldOptions;
use crate::root::{Root, slashed};
use crate::suggest;

/// A missing package, and what was read.
pub(super) struct Missing<'a> {
    pub(super) options: &'a WorldOptions,
    pub(super) root: &'a Root<'a>,
    pub(super) sources: &'a [Source],
    /// The position of the source that uses it. `inline` comes after all others.
    pub(super) used_in: usize,
    /// The packages that were read, each with its file, if it is known.
    pub(super) read: Vec<(PackageName, Option<String>)>,
}

impl Missing<'_> {
    /// The last lines of a message.
    pub(super) fn explain(&self, requested: &PackageName) -> String {
        let explained = self
            .explain_near(requested)
            .unwrap_or_else(|| self.explain_absent(requested));
        let read: Vec<_> = self.read.iter().map(|(name, _)| name.to_string()).collect();
        let read: Vec<_> = read.iter().map(String::as_str).collect();
        match read.as_slice() {
            [] => explained,
            read => format!(
                "{explained}\npackages that were read: {}",
                suggest::short_list(read)
            ),
        }
    }

    /// Names the place of the package, of another version of it, or of a package with nearly the
    /// same name.
    fn explain_near(&self, requested: &PackageName) -> Option<String> {
        let nearby = find_nearby(self.sources, self.root);
        self.explain_same(requested, &nearby)
            .or_else(|| self.explain_versions(requested, &nearby))
            .or_else(|| self.explain_misspelt(requested, &nearby))
    }

    /// Says where the package or another version of it is, if no version was read.
    pub(super) fn explain_unread(&self, requested: &PackageName) -> Option<String> {
        let mut read = self.read.iter();
        if read.any(|(name, _)| is_version(name, requested)) {
            return None;
        }
        let nearby = find_nearby(self.sources, self.root);
        self.explain_same(requested, &nearby)
            .or_else(|| self.explain_versions(requested, &nearby))
    }

    /// The message if a source has the package, but was not read, or is read later.
    fn explain_same(&self, requested: &PackageName, nearby: &[Nearby]) -> Option<String> {
        let later = self.sources.get(self.used_in + 1..).unwrap_or_default();
        let mut later = later.iter().flat_map(|source| {
            let files = source.files();
            files.map(move |file| (source, file))
        });
        let has = |packages: &[PackageName]| packages.contains(requested);
        if let Some((source, file)) = later.find(|(_, file)| has(&packages_of(file, self.root))) {
            return Some(self.explain_later(source, file));
        }
        let found = nearby.iter().find(|found| has(&found.packages))?;
        Some(format!(
            "it is in {}, which is not read; {}",
            shown_path(&found.file),
            self.how_to_read(&found.file, requested)
        ))
    }

    fn explain_later(&self, source: &Source, file: &Path) -> String {
        format!(
            "it is in {}, which is listed too late in `{}`; a package can only use those before it: {}",
            shown_path(file),
            self.root.path_option(),
            self.wit_with(&source.path)
        )
    }

    /// Says how the options must change so that a file is read.
    fn how_to_read(&self, file: &Path, requested: &PackageName) -> String {
        let folders = self
            .sources
            .iter()
            .filter_map(|source| source.folder.as_deref());
        let within = folders.filter(|folder| file.starts_with(folder)).max();
        if let Some(folder) = within {
            let deps = folder.join("deps");
            return format!(
                "move it to {}: each package is a folder or file directly in {}",
                shown_path(&self.place_for(&deps, requested)),
                shown_path(&deps)
            );
        }
        let around = self
            .sources
            .iter()
            .find(|source| self.is_around(source, file));
        if let Some(folder) = around.and_then(|source| source.path.parent()) {
            let file = around
                .map(|source| shown_path(&source.path))
                .unwrap_or_default();
            let (option, folder) = (
                self.root.path_option(),
                self.root.wit_option(&[folder], false),
            );
            return format!("`{option}` names the file {file} and not its folder: {folder}");
        }
        let place = self.place_of(file);
        let option = self.root.path_option();
        format!("name it in `{option}`: {}", self.wit_with(&place))
    }

    /// Whether a file would be read if `path` named the folder of a source and not its file.
    fn is_around(&self, source: &Source, file: &Path) -> bool {
        let folder = source.path.parent().filter(|_| source.folder.is_none());
        let Some(deps) = folder.map(|folder| folder.join("deps")) else {
            return false;
        };
        let is_in_deps =
            file.parent() == Some(&deps) || file.parent().and_then(Path::parent) == Some(&deps);
        is_in_deps && folder.is_some_and(|folder| self.is_one_package(folder))
    }

    /// The folder of a file, if it contains only the file's package.
    fn place_of(&self, file: &Path) -> PathBuf {
        let folder = file.parent().filter(|folder| {
            let is_folder = !folder.as_os_str().is_empty() && has_extension(file, "wit");
            is_folder && self.is_one_package(folder)
        });
        folder.unwrap_or(file).to_owned()
    }

    fn is_one_package(&self, folder: &Path) -> bool {
        let files = entries(folder, self.root).filter(|file| has_extension(file, "wit"));
        let mut packages = files.flat_map(|file| packages_of(&file, self.root));
        let first = packages.next();
        packages.all(|package| Some(package) == first)
    }

    /// Where in a folder `deps` a package may be put.
    fn place_for(&self, deps: &Path, package: &PackageName) -> PathBuf {
        let plain = deps.join(&package.name);
        match &package.version {
            // The folder contains another version already.
            Some(version) if self.root.join(&plain).exists() => {
                deps.join(format!("{}-{version}", package.name))
            }
            _ => plain,
        }
    }

    /// The message if other versions of the package were found.
    fn explain_versions(&self, requested: &PackageName, nearby: &[Nearby]) -> Option<String> {
        let is_version = |other: &PackageName| is_version(other, requested);
        let read = self.read.iter().filter(|(name, _)| is_version(name));
        let read = read.map(|(name, file)| {
            let file = file.as_deref().map(|file| shown_path(Path::new(file)));
            let file = file.map_or(String::new(), |file| format!(", in {file}"));
            format!(
                "`{name}` was read{file}; {}",
                self.how_to_name(name, requested)
            )
        });
        let unread = nearby.iter().flat_map(|found| {
            let versions = found.packages.iter().filter(|name| is_version(name));
            versions.map(|name| {
                format!(
                    "`{name}` is in {}, which is not read; use that version, and {}",
                    shown_path(&found.file),
                    self.how_to_read(&found.file, name)
                )
            })
        });
        let all: Vec<_> = read.chain(unread).take(3).collect();
        (!all.is_empty()).then(|| all.join("\n"))
    }

    /// Says how to use the version that was read in place of the requested one.
    fn how_to_name(&self, read: &PackageName, requested: &PackageName) -> String {
        match (&read.version, &requested.version) {
            (Some(_), Some(_)) => {
                let place = self.folder().map(|folder| {
                    let place = self.place_for(&folder.join("deps"), requested);
                    format!(" as {}", shown_path(&place))
                });
                format!(
                    "use that version, or add `{requested}`{}",
                    place.unwrap_or_default()
                )
            }
            (Some(version), None) => {
                let PackageName {
                    namespace, name, ..
                } = read;
                format!("write the version as well: `{namespace}:{name}/..@{version}`")
            }
            (None, _) => "write its name without a version".to_owned(),
        }
    }

    fn explain_misspelt(&self, requested: &PackageName, nearby: &[Nearby]) -> Option<String> {
        let read = self.read.iter().map(|(name, _)| name.to_string());
        let read: Vec<_> = read.collect();
        let requested = requested.to_string();
        let nearest = suggest::nearest(&requested, read.iter().map(String::as_str));
        if let Some(nearest) = nearest {
            return Some(format!("did you mean `{nearest}`?"));
        }
        let unread = nearby.iter().flat_map(|found| {
            let names = found.packages.iter();
            names.map(move |name| (name.to_string(), found))
        });
        let unread: Vec<_> = unread.collect();
        let names = unread.iter().map(|(name, _)| name.as_str());
        let nearest = suggest::nearest(&requested, names)?;
        let (_, found) = unread.iter().find(|(name, _)| name == nearest)?;
        Some(format!(
            "did you mean `{nearest}`? it is in {}, which is not read",
            shown_path(&found.file)
        ))
    }

    /// The message if no file has the package.
    fn explain_absent(&self, requested: &PackageName) -> String {
        let Some(folder) = self.folder() else {
            let example = Path::new(DEFAULT_FOLDER).join("deps").join(&requested.name);
            let (option, paths) = (self.root.path_option(), self.wit_with(&example));
            return format!("name the file or folder that has it in `{option}`, such as {paths}");
        };
        let deps = folder.join("deps");
        let place = shown_path(&self.place_for(&deps, requested));
        let there = match self.root.join(&deps).is_dir() {
            true => String::new(),
            false => {
                let deps = shown_path(&deps);
                format!("the folder {deps}, where packages are read from, does not exist; ")
            }
        };
        let tool = self.tool(folder, requested);
        let tool = tool.map(|tool| format!(", or run {tool}"));
        format!(
            "{there}put the package's `.wit` files into {place}{}",
            tool.unwrap_or_default()
        )
    }

    /// The folder whose `deps` may have the package.
    fn folder(&self) -> Option<&Path> {
        let source = self.sources.get(self.used_in).or(self.sources.last());
        let default = self
            .options
            .paths
            .is_empty()
            .then_some(Path::new(DEFAULT_FOLDER));
        source.map_or(default, |source| source.folder.as_deref())
    }

    /// The command that fills `deps`, if one is known.
    fn tool(&self, folder: &Path, requested: &PackageName) -> Option<String> {
        let is_there = |file: PathBuf| self.root.join(file).is_file();
        let around = folder.parent().unwrap_or(Path::new(""));
        let manifest = folder.join("deps.toml");
        if is_there(manifest.clone()) {
            let manifest = shown_path(&manifest);
            return Some(format!("`wit-deps update`, which reads {manifest}"));
        }
        let is_known = requested.namespace == "wasi"
            || is_there(around.join("wkg.toml"))
            || is_there(around.join("wkg.lock"));
        is_known.then(|| match folder == Path::new(DEFAULT_FOLDER) {
            true => "`wkg wit fetch`".to_owned(),
            false => format!("`wkg wit fetch --wit-dir {}`", slashed(folder)),
        })
    }

    /// The option `path` with another path added, before the path that uses the package.
    fn wit_with(&self, first: &Path) -> String {
        let paths = self.sources.iter().map(|source| source.path.as_path());
        let others = paths.enumerate().filter(|(_, path)| *path != first);
        let (before, behind): (Vec<_>, Vec<_>) = others.partition(|(at, _)| *at < self.used_in);
        let paths = before.iter().map(|(_, path)| *path).chain([first]);
        let paths = paths.chain(behind.iter().map(|(_, path)| *path));
        self.root.wit_option(&paths.collect::<Vec<_>>(), false)
    }
}

/// Whether one package is another version of the other, or the same.
fn is_version(one: &PackageName, other: &PackageName) -> bool {
    one.namespace == other.namespace && one.name == other.name
}
