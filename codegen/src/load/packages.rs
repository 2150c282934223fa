//! Reads the files of a package, and adds it to a [`Resolve`]. Parsing and resolving are two steps.
//!
//! [`Resolve::push_path`] does both at once. But it stops at the first error, its list of files is
//! not complete, and it panics if two paths contain the same dependency.

use super::binary::{Components, merge, parse_binary};
use super::chains::{BadChain, Chains, LIMIT, on_stack_for};
use super::file::{is_wasm, read_file};
use super::mixed::explain_mixed;
use super::nearest::suggest_item;
use super::shown::{Texts, escaped_lines};
use crate::options::Inline;
use crate::suggest;
use std::path::{Path, PathBuf};
use syn::LitStr;
use wit_parser::{
    PackageId, PackageName, ParseError, Resolve, ResolveError, ResolveErrorKind, SourceMap, Span,
    UnresolvedPackage, UnresolvedPackageGroup,
};
use worldbind_resolve::{escaped, printable};

/// The text around the text of `interfaces`. The result is a package that no other package uses.
/// There is no line break before the user's text, so line numbers stay the same.
const WORLD_OF_INTERFACES: (&str, &str) =
    ("package worldbind:interfaces; world interfaces { ", "\n}");

/// A package that was parsed.
pub(super) enum Parsed {
    /// From WIT text.
    Text(Text),
    /// From a WebAssembly file: already resolved, with all its dependencies.
    Binary(Resolve, PackageId),
}

/// A package that was parsed from text.
pub(super) struct Text {
    group: UnresolvedPackageGroup,
    read: ReadText,
}

/// The source of a package. It shows whether another package is the same.
pub(super) struct ReadText {
    /// The names of the package and of the packages that are nested in its files.
    names: Vec<PackageName>,
    files: Vec<String>,
    contents: Vec<String>,
}

impl ReadText {
    fn named(&self) -> impl Iterator<Item = (&str, &str)> {
        named(&self.files, &self.contents)
    }

    /// The file, or the folder if there are several.
    fn place(&self) -> Option<String> {
        match self.files.as_slice() {
            [file] => Some(file.clone()),
            [file, ..] => Some(Path::new(file).parent()?.display().to_string()),
            [] => None,
        }
    }

    fn shown(&self) -> String {
        suggest::list(self.files.iter().map(String::as_str))
    }
}

/// Parses the files of one package. Their paths are relative to `root`, and messages show them
/// unchanged.
pub(super) fn parse_files(
    files: &[PathBuf],
    root: &Path,
    components: Components,
) -> Result<Parsed, String> {
    let mut sources = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let contents = read_file(&root.join(file), components)
            .map_err(|error| format!("`{}` cannot be read: {error}", printable(&name)))?;
        if is_wasm(&contents) {
            let (resolve, package) = parse_binary(&name, &contents, components)?;
            return Ok(Parsed::Binary(resolve, package));
        }
        let contents = String::from_utf8(contents).map_err(|_| {
            let name = printable(&name);
            format!("`{name}` is neither WIT text nor a WebAssembly file")
        })?;
        sources.push((name, contents));
    }
    parse_text(sources)
}

/// Parses the text of `inline` or `interfaces`. Messages use the name of the option as the name of
/// the file.
pub(super) fn parse_inline(inline: &Inline) -> Result<Parsed, String> {
    let text = inline.literal().value();
    let (name, text) = match inline {
        Inline::Package(_) => ("inline", text),
        Inline::Interfaces(_) => {
            let (before, behind) = WORLD_OF_INTERFACES;
            ("interfaces", format!("{before}{text}{behind}"))
        }
    };
    parse_text(vec![(name.to_owned(), text)])
}

fn parse_text(sources: Vec<(String, String)>) -> Result<Parsed, String> {
    let mut map = SourceMap::new();
    for (name, contents) in &sources {
        map.push_str(name, contents);
    }
    let (files, contents): (Vec<_>, Vec<_>) = sources.into_iter().unzip();
    let group = map
        .parse()
        .map_err(|(map, error)| explain_text(&map, error, &files, &contents))?;
    let names = packages_of(&group);
    let names = names.map(|package| package.name.clone()).collect();
    let read = ReadText {
        names,
        files,
        contents,
    };
    Ok(Parsed::Text(Text { group, read }))
}

fn explain_text(
    map: &SourceMap,
    mut error: ParseError,
    files: &[String],
    contents: &[String],
) -> String {
    suggest_item(&mut error, contents);
    let texts = Texts {
        map,
        contents: named(files, contents).collect(),
    };
    let message = escaped_lines(&error.kind().to_string());
    let shown = texts.show(&message, error.kind().span());
    match explain_mixed(files, contents) {
        Some(explained) => invalid(format!("{shown}\n{explained}")),
        None => invalid(shown),
    }
}

/// The reason why packages cannot be resolved.
pub(super) struct Unresolved {
    pub(super) message: String,
    /// The package that was not read, if this is the reason.
    pub(super) missing: Option<PackageName>,
}

impl From<String> for Unresolved {
    fn from(message: String) -> Self {
        Unresolved {
            message,
            missing: None,
        }
    }
}

impl Parsed {
    /// The packages that were parsed from text. Those of a WebAssembly file are resolved already.
    pub(super) fn packages(&self) -> impl Iterator<Item = &UnresolvedPackage> {
        let group = match self {
            Parsed::Text(text) => Some(&text.group),
            Parsed::Binary(..) => None,
        };
        group.into_iter().flat_map(packages_of)
    }
}

/// Whether a package is that of `interfaces`, for which the user has no name.
fn is_of_interfaces(name: &PackageName) -> bool {
    name.namespace == "worldbind" && name.name == "interfaces"
}

/// The packages that were read so far.
pub(super) struct Read {
    resolve: Resolve,
    texts: Vec<ReadText>,
}

impl Read {
    /// No packages. Reads items with these unstable features, or with all if there is no list.
    pub(super) fn with_features(features: Option<&[LitStr]>) -> Self {
        let mut resolve = Resolve {
            all_features: features.is_none(),
            ..Resolve::default()
        };
        let features = features.into_iter().flatten();
        resolve.features.extend(features.map(LitStr::value));
        Read {
            resolve,
            texts: Vec::new(),
        }
    }

    pub(super) fn resolve(&self) -> &Resolve {
        &self.resolve
    }

    pub(super) fn into_resolve(self) -> Resolve {
        self.resolve
    }

    /// A message with a place in what was read.
    pub(super) fn show(&self, message: &str, span: Span) -> String {
        self.in_map(&self.resolve.source_map).show(message, span)
    }

    fn in_map<'a>(&'a self, map: &'a SourceMap) -> Texts<'a> {
        Texts {
            map,
            contents: self.texts.iter().flat_map(ReadText::named).collect(),
        }
    }

    /// The packages, and the files of packages in text.
    pub(super) fn packages(&self) -> Vec<(PackageName, Option<String>)> {
        let of_texts = self.texts.iter().flat_map(|text| {
            let names = text.names.iter();
            names.map(move |name| (name.clone(), text.place()))
        });
        let mut packages: Vec<_> = of_texts.collect();
        for name in self.resolve.package_names.keys() {
            if packages.iter().all(|(known, _)| known != name) {
                packages.push((name.clone(), None));
            }
        }
        packages.retain(|(name, _)| !is_of_interfaces(name));
        packages
    }

    /// Adds a package and the packages in its folder `deps`. Returns the id of the package.
    ///
    /// Several paths may contain the same dependency, if the texts are equal.
    pub(super) fn resolve_packages(
        &mut self,
        main: Parsed,
        dependencies: Vec<Parsed>,
    ) -> Result<PackageId, Unresolved> {
        let mut texts = Vec::new();
        for dependency in dependencies {
            match dependency {
                Parsed::Binary(decoded, package) => {
                    merge(&mut self.resolve, decoded, package).map_err(invalid)?;
                }
                Parsed::Text(text) => texts.push(text),
            }
        }
        let main = match main {
            Parsed::Binary(decoded, package) => {
                return Ok(merge(&mut self.resolve, decoded, package).map_err(invalid)?);
            }
            Parsed::Text(text) => text,
        };
        if let Some(package) = self.find_same(&main.read)? {
            // Its dependencies were added with it.
            return Ok(package);
        }
        let mut groups = Vec::new();
        let mut added = vec![main.read];
        for text in texts {
            if self.find_same(&text.read)?.is_none() {
                groups.push(text.group);
                added.push(text.read);
            }
        }
        self.texts.extend(added);
        self.push(main.group, groups)
    }

    fn push(
        &mut self,
        main: UnresolvedPackageGroup,
        others: Vec<UnresolvedPackageGroup>,
    ) -> Result<PackageId, Unresolved> {
        let links = self.count_links(&main, &others)?;
        let pushed = on_stack_for(links, || self.resolve.push_groups(main, others))?;
        pushed.map_err(|error| Unresolved {
            message: invalid(self.shown_error(&error)),
            missing: not_found(error.kind()),
        })
    }

    /// Measures the chains of packages and interfaces. The parser reports a circle in text, because
    /// it knows the place.
    fn count_links(
        &self,
        main: &UnresolvedPackageGroup,
        others: &[UnresolvedPackageGroup],
    ) -> Result<usize, String> {
        let groups = || [main].into_iter().chain(others);
        let mut chains = Chains::default();
        chains.add_resolved(&self.resolve);
        for package in groups().flat_map(packages_of) {
            chains.add_unresolved(package);
        }
        let packages = groups().flat_map(packages_of).count();
        match chains.links() {
            Ok(links) => Ok(links),
            Err(BadChain {
                is_circle: true, ..
            }) if packages <= LIMIT => Ok(packages),
            Err(BadChain {
                message, begins_in, ..
            }) => Err(invalid(match find_interface(groups(), &begins_in) {
                Some((map, span)) => self.in_map(map).show(&message, span),
                None => message,
            })),
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "`ResolveErrorKind` is non-exhaustive; this is one of its errors"
    )]
    fn shown_error(&self, error: &ResolveError) -> String {
        let message = match error.kind() {
            // The parser lists only the packages that it had processed.
            ResolveErrorKind::PackageNotFound { requested, .. } => {
                format!("package `{}` not found", printable(&requested.to_string()))
            }
            kind => escaped_lines(&kind.to_string()),
        };
        if let ResolveErrorKind::DuplicatePackage { span1, span2, .. } = error.kind() {
            let place = |span: Span| escaped(&self.resolve.source_map.render_location(span));
            return format!("{message}:\n  * {}\n  * {}", place(*span1), place(*span2));
        }
        self.show(&message, error.kind().span())
    }

    /// Returns the package if it was read before from the same text. Fails if it was read from a
    /// different text.
    fn find_same(&self, text: &ReadText) -> Result<Option<PackageId>, String> {
        for name in &text.names {
            let Some(package) = self.resolve.package_names.get(name) else {
                continue;
            };
            let mut texts = self.texts.iter();
            return match texts.find(|earlier| earlier.names.contains(name)) {
                Some(earlier) if earlier.contents == text.contents => Ok(Some(*package)),
                Some(earlier) => Err(invalid(format!(
                    "package `{name}` is in {} and in {}, with different contents",
                    earlier.shown(),
                    text.shown()
                ))),
                None => Err(invalid(format!(
                    "package `{name}` is in a WebAssembly file and in {}",
                    text.shown()
                ))),
            };
        }
        Ok(None)
    }
}

fn packages_of(group: &UnresolvedPackageGroup) -> impl Iterator<Item = &UnresolvedPackage> {
    [&group.main].into_iter().chain(&group.nested)
}

/// The place of an interface in a text.
fn find_interface<'a>(
    groups: impl Iterator<Item = &'a UnresolvedPackageGroup>,
    sought: &str,
) -> Option<(&'a SourceMap, Span)> {
    let found = |group: &'a UnresolvedPackageGroup| {
        let mut interfaces = packages_of(group).flat_map(|package| {
            let interfaces = package.interfaces.iter();
            interfaces.map(move |(_, interface)| (package, interface))
        });
        let (_, interface) = interfaces.find(|(package, interface)| {
            let name = interface.name.as_deref();
            name.is_some_and(|name| package.name.interface_id(name) == sought)
        })?;
        Some((&group.source_map, interface.span))
    };
    groups.into_iter().find_map(found)
}

/// Names of files with their contents.
fn named<'a>(
    files: &'a [String],
    contents: &'a [String],
) -> impl Iterator<Item = (&'a str, &'a str)> {
    let contents = contents.iter().map(String::as_str);
    files.iter().map(String::as_str).zip(contents)
}

pub(super) fn invalid(message: impl std::fmt::Display) -> String {
    format!("invalid WIT: {message}")
}

/// The package that was not found, if that is the error.
fn not_found(error: &ResolveErrorKind) -> Option<PackageName> {
    let ResolveErrorKind::PackageNotFound { requested, .. } = error else {
        return None;
    };
    Some(requested.clone())
}
