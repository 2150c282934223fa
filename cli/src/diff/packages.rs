//! Judges the versions of packages. This is for worlds without a version, such as that of a
//! component: the names of its exports and imports have versions.
//!
//! A component exports all functions of an interface, and imports only what it uses. So a missing
//! import is no evidence. A component contains no gates. So it does not show whether hosts require
//! a new function.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde::Serialize;
use worldbind_resolve::{InterfaceName, Track, Version};

use super::fit::{Explained, Fits, contents_of};
use super::report::{Change, Item};
use super::version::{Contents, Judged, Verdict, judge};
use crate::foreign::name as shown;
use crate::report::{Giving, Needed, Taken};

/// A package that both versions of the API have.
#[derive(Debug, Serialize)]
pub(crate) struct PackageReport {
    pub(crate) package: String,
    pub(crate) older: String,
    pub(crate) newer: String,
    pub(crate) verdict: Verdict,
    pub(crate) because: String,
    pub(crate) expected: Option<String>,
}

/// The facts that decide about packages.
pub(super) struct Evidence<'a> {
    pub(super) fits: &'a Fits,
    pub(super) items: &'a [Item],
    /// Whether OLD is a component, and whether NEW is.
    pub(super) are_components: [bool; 2],
}

/// A package with its verdict.
pub(super) struct JudgedPackage {
    pair: Pair,
    pub(super) judged: Judged,
}

/// A package in both versions of the API.
struct Pair {
    package: String,
    versions: [Version; 2],
}

impl Pair {
    fn has(&self, name: &InterfaceName) -> bool {
        let is_version = |version| self.versions.contains(version);
        name.package() == Some(&self.package) && name.version().is_some_and(is_version)
    }

    fn has_text(&self, name: &str) -> bool {
        // A quick check first, because there may be many names and many packages.
        name.starts_with(&self.package) && self.has(&InterfaceName::new(name))
    }
}

impl JudgedPackage {
    pub(super) fn has(&self, interface: &str) -> bool {
        self.pair.has_text(interface)
    }

    pub(super) fn report(&self) -> PackageReport {
        let [older, newer] = &self.pair.versions;
        let Judged {
            verdict,
            because,
            expected,
        } = &self.judged;
        PackageReport {
            package: self.pair.package.clone(),
            older: older.to_string(),
            newer: newer.to_string(),
            verdict: *verdict,
            because: because.clone(),
            expected: expected.as_ref().map(ToString::to_string),
        }
    }
}

/// A verdict for each package that both sides have with a version.
pub(super) fn judge_packages(evidence: &Evidence<'_>) -> Vec<JudgedPackage> {
    let [older, newer] = evidence.fits.names.each_ref().map(|names| {
        let mut packages: BTreeMap<&str, BTreeSet<&Version>> = BTreeMap::new();
        for name in names.all() {
            if let (Some(package), Some(version)) = (name.package(), name.version()) {
                packages.entry(package).or_default().insert(version);
            }
        }
        packages
    });
    let changed = changed_packages(evidence);
    let pairs = newer.iter().flat_map(|(package, versions)| {
        let before = older.get(package);
        let pairs = before.map_or_else(Vec::new, |before| pairs(before, versions));
        pairs.into_iter().map(|versions| Pair {
            package: (*package).to_owned(),
            versions,
        })
    });
    let judged = pairs.map(|pair| JudgedPackage {
        judged: judge_package(evidence, &pair, changed.contains(&pair.package)),
        pair,
    });
    judged.collect()
}

/// For each common track, the highest version of each side. Without a common track, the highest
/// version of each side.
fn pairs(older: &BTreeSet<&Version>, newer: &BTreeSet<&Version>) -> Vec<[Version; 2]> {
    let mut by_track: BTreeMap<&Version, &Version> = BTreeMap::new();
    for new in newer {
        let mut before = older.iter().rev();
        if let Some(old) = before.find(|old| Track::of(old) == Track::of(new)) {
            by_track.insert(old, new);
        }
    }
    let pair = |(old, new): (&&Version, &&Version)| [(*old).clone(), (*new).clone()];
    let pairs: Vec<_> = by_track.iter().map(pair).collect();
    match pairs.is_empty() {
        false => pairs,
        true => older
            .last()
            .zip(newer.last())
            .map(pair)
            .into_iter()
            .collect(),
    }
}

/// The packages whose contents differ. If a component does not import an item, this is no
/// difference.
fn changed_packages(evidence: &Evidence<'_>) -> HashSet<String> {
    let has_component = evidence.are_components.contains(&true);
    let changed =
        evidence
            .items
            .iter()
            .filter(|item| match item.side == "import" && has_component {
                true => item.change == Change::Differing,
                false => !item.is_equal(),
            });
    let packages = changed.filter_map(|item| {
        let interface = InterfaceName::new(item.interface.as_deref()?);
        interface.package().map(str::to_owned)
    });
    packages.collect()
}

fn judge_package(evidence: &Evidence<'_>, pair: &Pair, is_changed: bool) -> Judged {
    let Evidence {
        fits,
        items: _,
        are_components: [_, is_new_component],
    } = evidence;
    let has_component = evidence.are_components.contains(&true);
    let is_counted = |name: &str| pair.has_text(name);
    let is_seen = |needed: &Needed| !(*is_new_component && is_only_unused(needed));
    let contents = contents_of(&fits.contents, &is_counted, &is_seen);
    let is_fit = is_fit(&fits.forward, pair, &is_seen);
    let versions = pair.versions.clone().map(Some);
    let judged = judge(versions, is_fit, contents, is_changed);
    let mut imports = fits.names.iter().flat_map(|names| &names.imports);
    let is_imported = imports.any(|name| pair.has(name));
    let mut needed = fits.contents.1.needed.iter();
    let unseen = needed.find(|needed| pair.has_text(&needed.name) && !is_seen(needed));
    let may_have_gates = *is_new_component && contents == Contents::FitWithGates;
    let is_proven = match judged.verdict {
        Verdict::Breaks if may_have_gates => {
            return Judged::unknown(
                "the new functions may have gates such as `@since`; a component does not contain gates"
                    .to_owned(),
            );
        }
        Verdict::Breaks | Verdict::Lower | Verdict::Unchanged | Verdict::Unknown => true,
        Verdict::Right => unseen.is_none() || contents == Contents::DoNotFit,
        Verdict::NeedNot => !(is_imported && has_component),
    };
    match (is_proven, unseen) {
        (true, _) => judged,
        (false, Some(unseen)) => Judged::unknown(format!(
            "`newer` does not import all of `{}`, and a component imports only what it uses",
            shown(&unseen.name)
        )),
        (false, None) => Judged::unknown(format!(
            "{}, and a component imports only what it uses",
            judged.because
        )),
    }
}

/// Whether the only problem with an import is that the other component does not import it.
fn is_only_unused(needed: &Needed) -> bool {
    match needed.verdict {
        Giving::Missing => needed.other_tracks.is_empty(),
        Giving::Differs => needed.differing.is_empty() && !needed.missing.is_empty(),
        Giving::Given | Giving::Provided | Giving::NothingNeeded => false,
    }
}

fn is_fit(forward: &Explained, pair: &Pair, is_seen: &dyn Fn(&Needed) -> bool) -> bool {
    let (exports, imports) = forward;
    let mut interfaces = exports.interfaces.iter();
    let mut needed = imports.needed.iter();
    interfaces.all(|it| it.verdict != Taken::Refused || !pair.has_text(&it.wanted))
        && needed.all(|it| it.verdict.is_fit() || !is_seen(it) || !pair.has_text(&it.name))
}

/// The verdict about all packages: the worst one. It is unknown if components do not fit because of
/// an item without a version.
pub(super) fn judge_all(evidence: &Evidence<'_>, packages: &[JudgedPackage]) -> Judged {
    let worst = packages
        .iter()
        .max_by_key(|package| rank(package.judged.verdict));
    let Some(worst) = worst else {
        return Judged::unknown(
            "neither the worlds nor their exports and imports have a version in both".to_owned(),
        );
    };
    let JudgedPackage { pair, judged } = worst;
    let is_certain = rank(judged.verdict) > rank(Verdict::Unknown);
    match first_elsewhere(&evidence.fits.forward, packages) {
        Some(name) if !is_certain => Judged::unknown(format!(
            "components do not fit because of `{}`, and its version is not known in both",
            shown(name)
        )),
        _ => Judged {
            verdict: judged.verdict,
            because: format!("`{}`: {}", shown(&pair.package), judged.because),
            expected: judged.expected.clone(),
        },
    }
}

/// The rank of a verdict; a worse verdict has a higher rank.
fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Right => 0,
        Verdict::NeedNot => 1,
        Verdict::Unknown => 2,
        Verdict::Unchanged => 3,
        Verdict::Lower => 4,
        Verdict::Breaks => 5,
    }
}

/// The first item that is a reason why components do not fit, and belongs to no judged package.
fn first_elsewhere<'e>(
    (exports, imports): &'e Explained,
    packages: &[JudgedPackage],
) -> Option<&'e str> {
    let needed = imports.needed.iter().filter(|it| !it.verdict.is_fit());
    let needed = needed.map(|it| it.name.as_str());
    let interfaces = exports.interfaces.iter();
    let interfaces = interfaces.filter(|it| it.verdict == Taken::Refused);
    let functions = exports.functions.iter();
    let functions = functions.filter(|it| it.verdict == Taken::Refused);
    let mut all = needed
        .chain(interfaces.map(|it| it.wanted.as_str()))
        .chain(functions.map(|it| it.wanted.as_str()));
    all.find(|name| !packages.iter().any(|package| package.has(name)))
}
