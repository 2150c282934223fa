//! From the files of a package to the package in a [`Resolve`]: parsed first, resolved later.
//!
//! [`Resolve::push_path`] does both at once, but it stops at the first error, leaves out files in
//! its list, and panics if two paths bring the same dependency.

use super::nearest::{suggest_item, suggest_package};
use crate::options::Inline;
use crate::suggest;
use std::path::{Path, PathBuf};
use std::{fs, panic};
use wit_parser::decoding::{DecodedWasm, decode};
use wit_parser::{PackageId, PackageName, Resolve, SourceMap, UnresolvedPackageGroup};

/// What comes before and behind the text of `interfaces`. It is a package of its own, for which no
/// other one has a use, and its lines are those of the text.
const WORLD_OF_INTERFACES: (&str, &str) =
    ("package worldbind:interfaces; world interfaces { ", "\n}");

/// A package that was parsed.
pub(super) enum Parsed {
    /// From WIT text.
    Text(Text),
    /// From a WebAssembly file: resolved already, with all that it needs.
    Binary(Resolve, PackageId),
}

/// A package that was parsed from text.
pub(super) struct Text {
    group: UnresolvedPackageGroup,
    read: ReadText,
}

/// What a package was read from, to tell whether another one is the same.
pub(super) struct ReadText {
    /// The package's name, and those of packages that are nested in its files.
    names: Vec<PackageName>,
    files: Vec<String>,
    contents: Vec<String>,
}

impl ReadText {
    fn shown(&self) -> String {
        suggest::list(self.files.iter().map(String::as_str))
    }
}

/// Parses the files of one package; their paths are shown as they are, and begin at `root`.
pub(super) fn parse_files(files: &[PathBuf], root: &Path) -> Result<Parsed, String> {
    let mut sources = Vec::new();
    for file in files {
        let name = file.display().to_string();
        let contents = fs::read(root.join(file))
            .map_err(|error| format!("`{name}` cannot be read: {error}"))?;
        if contents.starts_with(b"\0asm") {
            return parse_binary(&name, &contents);
        }
        let contents = String::from_utf8(contents)
            .map_err(|_| format!("`{name}` is neither WIT text nor a WebAssembly file"))?;
        sources.push((name, contents));
    }
    parse_text(sources)
}

/// Parses the text of `inline` or `interfaces`, which messages call so.
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

fn parse_binary(name: &str, contents: &[u8]) -> Result<Parsed, String> {
    // Of a damaged package that is valid WebAssembly all the same, the decoder expects more than there is, and
    // panics; or the package is one that panics when it is merged, as it will be.
    let decode_and_merge = || {
        let decoded = decode(contents);
        if let Ok(DecodedWasm::WitPackage(resolve, _)) = &decoded {
            Resolve::default().merge(resolve.clone())?;
        }
        decoded
    };
    let decoded = panic::catch_unwind(decode_and_merge)
        .map_err(|_| format!("`{name}` is not a WIT package: it is damaged"))?;
    match decoded {
        Ok(DecodedWasm::WitPackage(resolve, package)) => Ok(Parsed::Binary(resolve, package)),
        Ok(DecodedWasm::Component(..)) => Err(format!(
            "`{name}` is a component; expected a WIT package in binary form"
        )),
        Err(error) => Err(format!("`{name}` is not a WIT package: {error:#}")),
    }
}

fn parse_text(sources: Vec<(String, String)>) -> Result<Parsed, String> {
    let mut map = SourceMap::new();
    for (name, contents) in &sources {
        map.push_str(name, contents);
    }
    let (files, contents): (_, Vec<_>) = sources.into_iter().unzip();
    let group = map.parse().map_err(|(map, mut error)| {
        suggest_item(&mut error, &contents);
        invalid(error.render(&map))
    })?;

    let packages = [&group.main].into_iter().chain(&group.nested);
    let names = packages.map(|package| package.name.clone()).collect();
    let read = ReadText {
        names,
        files,
        contents,
    };
    Ok(Parsed::Text(Text { group, read }))
}

/// Adds a package and those in its folder `deps` to `resolve`, and says which it is.
///
/// Several paths may bring the same dependency, if it is the same text; `read` is what was added so
/// far.
pub(super) fn resolve_packages(
    resolve: &mut Resolve,
    read: &mut Vec<ReadText>,
    main: Parsed,
    dependencies: Vec<Parsed>,
) -> Result<PackageId, String> {
    let mut texts = Vec::new();
    for dependency in dependencies {
        match dependency {
            Parsed::Binary(decoded, package) => {
                merge(resolve, decoded, package)?;
            }
            Parsed::Text(text) => texts.push(text),
        }
    }
    let main = match main {
        Parsed::Binary(decoded, package) => return merge(resolve, decoded, package),
        Parsed::Text(text) => text,
    };
    if let Some(package) = find_same(resolve, read, &main.read)? {
        // What it depends on was added with it.
        return Ok(package);
    }
    let mut groups = Vec::new();
    let mut added = vec![main.read];
    for text in texts {
        if find_same(resolve, read, &text.read)?.is_none() {
            groups.push(text.group);
            added.push(text.read);
        }
    }
    let package = resolve.push_groups(main.group, groups).map_err(|error| {
        let rendered = error.render(&resolve.source_map);
        invalid(rendered + &suggest_package(&error))
    })?;
    read.extend(added);
    Ok(package)
}

fn merge(resolve: &mut Resolve, other: Resolve, package: PackageId) -> Result<PackageId, String> {
    let remap = resolve
        .merge(other)
        .map_err(|error| invalid(format!("{error:#}")))?;
    let merged = remap.packages.get(package.index()).copied();
    merged.ok_or_else(|| invalid("a package in binary form has no main package"))
}

/// The package, if it was read before from the same text. Fails if it was read from another.
fn find_same(
    resolve: &Resolve,
    read: &[ReadText],
    text: &ReadText,
) -> Result<Option<PackageId>, String> {
    for name in &text.names {
        let Some(package) = resolve.package_names.get(name) else {
            continue;
        };
        return match read.iter().find(|earlier| earlier.names.contains(name)) {
            Some(earlier) if earlier.contents == text.contents => Ok(Some(*package)),
            Some(earlier) => Err(invalid(format!(
                "package `{name}` is in {} and, with other contents, in {}",
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

pub(super) fn invalid(message: impl std::fmt::Display) -> String {
    format!("invalid WIT: {message}")
}
