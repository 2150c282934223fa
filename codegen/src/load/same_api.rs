//! Decides whether two generations are the same one: their versions are semver-compatible, so a
//! host of only the newer one finds the components of both.
//!
//! It looks only at packages and versions, never at types. If there is any difference between them,
//! they are two generations.

use std::collections::{BTreeMap, HashSet};

use semver::Version;
use wit_parser::{IndexMap, InterfaceId, PackageName, Resolve, WorldItem, WorldKey};
use worldbind_resolve::{Track, printable};

use super::wit::WorldWit;
use crate::options::GenerationForLoad;

/// Packages without their versions, and the tracks on which a world has them, with the greatest
/// version.
type Packages = BTreeMap<String, Tracks>;
type Tracks = Vec<(Track, Version)>;

/// The packages and versions of a generation.
pub(super) struct Api<'a> {
    pub(super) generation: GenerationForLoad<'a>,
    /// The package of the world.
    pub(super) package: &'a PackageName,
    /// The version of the generation, if it has one.
    pub(super) version: Option<Version>,
    exported: Packages,
    imported: Packages,
    /// Whether it exports nothing, or a function or an interface that has no version.
    exports_other: bool,
}

impl<'a> Api<'a> {
    pub(super) fn of(
        wit: &WorldWit,
        generation: GenerationForLoad<'a>,
        package: &'a PackageName,
        version: Option<Version>,
    ) -> Self {
        let world = &wit.resolve.worlds[wit.world];
        let (exported, is_any_other) = packages_of(&wit.resolve, &world.exports);
        let (imported, _) = packages_of(&wit.resolve, &world.imports);
        Api {
            generation,
            package,
            version,
            exported,
            imported,
            exports_other: world.exports.is_empty() || is_any_other,
        }
    }

    /// Says what is wrong with the next generation: it is the same as this one, or it is older.
    pub(super) fn conflict(&self, newer: &Api<'_>) -> Option<String> {
        let (package, same_package) = (
            unversioned(newer.package),
            unversioned(self.package) == unversioned(newer.package),
        );
        let versions = self.version.as_ref().zip(newer.version.as_ref());
        match versions {
            Some((here, there)) if same_package && Track::of(here) != Track::of(there) => {
                (here > there).then(|| wrong_order(self, newer, &package, here, there))
            }
            Some(_) if !same_package => None,
            Some((here, there)) if !self.has_other_tracks(newer) => {
                let one = (
                    format!("`{package}@{there}`"),
                    format!("`{package}@{here}`"),
                );
                Some(one_generation(self, newer, one))
            }
            Some((here, there)) => {
                (here > there).then(|| wrong_order(self, newer, &package, here, there))
            }
            None => {
                let is_known = newer.version.is_none() && self.version.is_none();
                let is_all = !self.exports_other && !newer.exports_other;
                let is_one = is_known && is_all && !self.has_other_tracks(newer);
                is_one.then(|| {
                    let one = (names_of(&newer.exported), names_of(&self.exported));
                    one_generation(self, newer, one)
                })
            }
        }
    }

    /// Whether a newer generation exports other packages or other tracks, or lacks a track that
    /// this one imports.
    fn has_other_tracks(&self, newer: &Api<'_>) -> bool {
        tracks_of(&self.exported) != tracks_of(&newer.exported)
            || !tracks_of(&self.imported).is_subset(&tracks_of(&newer.imported))
    }
}

fn one_generation(
    older: &Api<'_>,
    newer: &Api<'_>,
    (newer_names, older_names): (String, String),
) -> String {
    format!(
        "{newer_names} of `{}` and {older_names} of `{}` are semver-compatible, so they are one \
         generation\n\
         list only the newer one; mark items that the older one lacks with `@since` in WIT, or with `optional` in `exports`",
        newer.generation.label, older.generation.label
    )
}

fn wrong_order(
    earlier: &Api<'_>,
    later: &Api<'_>,
    package: &str,
    here: &Version,
    there: &Version,
) -> String {
    format!(
        "`{}` has the version `{there}` of `{package}`, and `{}` before it has `{here}`; expected \
         generations from the oldest to the newest",
        later.generation.label, earlier.generation.label
    )
}

/// The package of an interface, if that has a version.
fn package_of<'r>(
    resolve: &'r Resolve,
    key: &WorldKey,
    item: &WorldItem,
) -> Option<(&'r PackageName, &'r Version)> {
    let id: InterfaceId = match (key, item) {
        (WorldKey::Interface(id), _) => *id,
        (WorldKey::Name(_), WorldItem::Interface { id, .. }) => *id,
        (WorldKey::Name(_), WorldItem::Function(_) | WorldItem::Type { .. }) => return None,
    };
    let interface = &resolve.interfaces[id];
    // An interface in the body of a world has only a plain name.
    interface.name.as_ref()?;
    let name = &resolve.packages[interface.package?].name;
    Some((name, name.version.as_ref()?))
}

/// The packages with a version, and whether there are items of other packages.
fn packages_of(resolve: &Resolve, items: &IndexMap<WorldKey, WorldItem>) -> (Packages, bool) {
    let mut packages = Packages::new();
    let mut is_any_other = false;
    for (key, item) in items {
        match package_of(resolve, key, item) {
            Some((name, version)) => add(&mut packages, name, version),
            None => is_any_other = true,
        }
    }
    (packages, is_any_other)
}

fn add(packages: &mut Packages, name: &PackageName, version: &Version) {
    let track = Track::of(version);
    let tracks = packages.entry(unversioned(name)).or_default();
    match tracks.iter_mut().find(|(known, _)| *known == track) {
        Some((_, greatest)) if *greatest < *version => *greatest = version.clone(),
        Some(_) => {}
        None => tracks.push((track, version.clone())),
    }
}

fn tracks_of(packages: &Packages) -> HashSet<(&str, &Track)> {
    let all = packages.iter().flat_map(|(package, tracks)| {
        let tracks = tracks.iter();
        tracks.map(move |(track, _)| (package.as_str(), track))
    });
    all.collect()
}

/// The packages with their greatest versions: "`acme:plugin@1.4.0` and `acme:extra@0.2.1`".
fn names_of(packages: &Packages) -> String {
    let names = packages.iter().flat_map(|(package, tracks)| {
        let tracks = tracks.iter();
        tracks.map(move |(_, version)| format!("`{package}@{version}`"))
    });
    let names: Vec<_> = names.collect();
    names.join(" and ")
}

pub(super) fn unversioned(package: &PackageName) -> String {
    let name = format!("{}:{}", package.namespace, package.name);
    printable(&name).to_string()
}
