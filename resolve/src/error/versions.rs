//! The texts of messages about versions.

use std::fmt::{self, Write};

use crate::{InterfaceName, Rule, Track, printable};

/// The beginning of the reason for an export whose version is not the problem: `version 0.2.9 is
/// compatible, but`. Empty if its name has no version.
pub fn compatible_but(found: &InterfaceName) -> String {
    let mut text = String::new();
    if found.version().is_some() {
        // Writing to a `String` cannot fail.
        let _ = write_compatible(&mut text, found);
    }
    text
}

pub(super) fn write_compatible(f: &mut dyn Write, found: &InterfaceName) -> fmt::Result {
    f.write_str("version ")?;
    write_version(f, found)?;
    f.write_str(" is compatible, but")
}

/// Writes which versions a host accepts if it requires a version on this track.
pub(super) fn write_versions(f: &mut dyn Write, track: &Track, rule: &Rule) -> fmt::Result {
    let word = match track {
        Track::Major(_) | Track::Minor(_) => "any",
        Track::Only(_) => "only",
    };
    write!(f, "{word} {}", track.versions())?;
    if rule.prereleases {
        f.write_str(", including prereleases")?;
    }
    match &rule.requirement {
        Some(requirement) => {
            let comma = if rule.prereleases { "," } else { "" };
            write!(f, "{comma} that meets `{requirement}`")
        }
        None => Ok(()),
    }
}

/// Why two versions of an interface are not compatible.
#[inline(never)]
pub(super) fn explain_track(
    f: &mut dyn Write,
    wanted: &InterfaceName,
    rule: &Rule,
    found: &InterfaceName,
) -> fmt::Result {
    let alone = |name: &InterfaceName| match name.version() {
        Some(version) if !version.pre.is_empty() => (!rule.prereleases).then_some("a prerelease"),
        Some(version) if (version.major, version.minor) == (0, 0) => Some("a version below 0.1.0"),
        Some(_) | None => None,
    };
    let why = match (wanted.has_track(), found.has_track()) {
        (true, true) => {
            match (alone(found), alone(wanted)) {
                (Some(kind), _) => f.write_str(kind)?,
                (None, Some(kind)) => write!(f, "the host requires {kind}, which")?,
                (None, None) => {
                    write_version(f, found)?;
                    f.write_str(" is not compatible with ")?;
                    return write_version(f, wanted);
                }
            }
            " is compatible only with itself"
        }
        _ if found.has_opaque_version() || wanted.has_opaque_version() => {
            "a version that is not a semantic version is compatible only with itself"
        }
        (true, false) => "it has no version, but the host requires one",
        (false, _) => "it has a version, but the host's interface has none",
    };
    f.write_str(why)
}

/// The version of a name, or the part of it that the name contains.
#[inline(never)]
fn write_version(f: &mut dyn Write, name: &InterfaceName) -> fmt::Result {
    let version = match (name.version(), name.canonical_version()) {
        (Some(version), _) => format!("{version}"),
        (None, Some(track)) => format!("{track}"),
        (None, None) => return Ok(()),
    };
    write!(f, "{}", printable(&version))
}
