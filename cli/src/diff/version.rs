//! Judges whether the version of the newer API is right. An incompatible version is right if the
//! contents break components of the older API, and a compatible one if they do not.
//!
//! Two versions are compatible if they are on one track: `1.x` or `0.2.x`. A version `0.0.x` and a
//! prerelease are compatible only with themselves.

use serde::Serialize;
use worldbind_resolve::Track;
use worldbind_resolve::Version;

/// Whether components fit, apart from the version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Contents {
    /// Components that were built against the older version fit.
    Fit,
    /// They would fit if the added items had `@since` or were `optional`.
    FitWithGates,
    DoNotFit,
}

/// Whether a version is right.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Verdict {
    Right,
    /// The version says that components fit, but they do not.
    Breaks,
    /// The version says that components do not fit, but they could.
    NeedNot,
    /// The contents changed, but the version did not.
    Unchanged,
    /// The newer API has a lower version.
    Lower,
    /// One side has no version, or other information is missing that the verdict depends on.
    Unknown,
}

/// A verdict.
#[derive(Debug)]
pub(crate) struct Judged {
    pub(crate) verdict: Verdict,
    pub(crate) because: String,
    pub(crate) expected: Option<Version>,
}

impl Judged {
    /// The verdict if too little is known.
    pub(super) fn unknown(because: String) -> Self {
        judged(Verdict::Unknown, because, None)
    }
}

/// Compares the versions with the contents.
pub(super) fn judge(
    versions: [Option<Version>; 2],
    is_fit: bool,
    contents: Contents,
    is_changed: bool,
) -> Judged {
    let [Some(old), Some(new)] = versions else {
        return Judged::unknown("one side has no version".to_owned());
    };
    let lowest = match contents {
        Contents::Fit | Contents::FitWithGates => next_compatible(&old),
        Contents::DoNotFit => next_breaking(&old),
    };
    if old == new {
        of_one_version(&new, is_changed, lowest)
    } else if new < old {
        let because = format!("`{new}` is lower than `{old}`");
        judged(Verdict::Lower, because, Some(lowest))
    } else if Track::of(&old) == Track::of(&new) {
        of_one_track(&old, &new, is_fit)
    } else {
        of_two_tracks(&old, &new, contents)
    }
}

fn of_one_version(version: &Version, is_changed: bool, lowest: Version) -> Judged {
    match is_changed {
        false => judged(
            Verdict::Right,
            format!("both are `{version}`, and their contents are equal"),
            None,
        ),
        true => judged(
            Verdict::Unchanged,
            format!("both are `{version}`, but their contents differ"),
            Some(lowest),
        ),
    }
}

fn of_one_track(old: &Version, new: &Version, is_fit: bool) -> Judged {
    let because = format!("`{new}` is compatible with `{old}`");
    match is_fit {
        true => judged(
            Verdict::Right,
            format!("{because}, and components fit"),
            None,
        ),
        false => judged(
            Verdict::Breaks,
            format!("{because}, but components do not fit"),
            Some(next_breaking(old)),
        ),
    }
}

fn of_two_tracks(old: &Version, new: &Version, contents: Contents) -> Judged {
    let because = format!("`{new}` is not compatible with `{old}`");
    // These versions have no compatible versions.
    let has_none = matches!(Track::of(old), Track::Only(_)) || !new.pre.is_empty();
    match contents {
        Contents::DoNotFit => judged(
            Verdict::Right,
            format!("{because}, and the changes break components"),
            None,
        ),
        Contents::Fit | Contents::FitWithGates if has_none => judged(
            Verdict::Right,
            format!("{because}: no other version is compatible with it"),
            None,
        ),
        Contents::Fit => judged(
            Verdict::NeedNot,
            format!("{because}, but the changes break no components"),
            Some(next_compatible(old)),
        ),
        Contents::FitWithGates => judged(
            Verdict::NeedNot,
            format!(
                "{because}, but only new functions and interfaces without gates break components"
            ),
            Some(next_compatible(old)),
        ),
    }
}

fn judged(verdict: Verdict, because: String, expected: Option<Version>) -> Judged {
    Judged {
        verdict,
        because,
        expected,
    }
}

/// The lowest incompatible release.
fn next_breaking(version: &Version) -> Version {
    let Version {
        major,
        minor,
        patch,
        ..
    } = *version;
    match (major, minor) {
        (0, 0) => Version::new(0, 0, patch.saturating_add(1)),
        (0, _) => Version::new(0, minor.saturating_add(1), 0),
        _ => Version::new(major.saturating_add(1), 0, 0),
    }
}

/// The lowest compatible release that may have more functions. If there is none, the lowest
/// incompatible release. (`lowest` in `codegen/src/survey/versions.rs` answers another question:
/// where a track begins.)
fn next_compatible(version: &Version) -> Version {
    let Version {
        major,
        minor,
        patch,
        ..
    } = *version;
    if !version.pre.is_empty() {
        return Version::new(major, minor, patch);
    }
    match major {
        0 => Version::new(0, minor, patch.saturating_add(1)),
        _ => Version::new(major, minor.saturating_add(1), 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_judged_by_its_track_and_by_what_fits() {
        use Contents::{DoNotFit, Fit, FitWithGates};
        use Verdict::{Breaks, Lower, NeedNot, Right, Unchanged};
        for (old, new, is_fit, contents, verdict, expected) in [
            ("1.0.0", "1.1.0", true, Fit, Right, None),
            ("1.0.0", "1.1.0", false, DoNotFit, Breaks, Some("2.0.0")),
            ("1.0.0", "1.0.1", false, FitWithGates, Breaks, Some("2.0.0")),
            ("1.2.3", "2.0.0", false, DoNotFit, Right, None),
            ("1.2.3", "2.0.0", false, Fit, NeedNot, Some("1.3.0")),
            (
                "1.2.3",
                "2.0.0",
                false,
                FitWithGates,
                NeedNot,
                Some("1.3.0"),
            ),
            ("0.2.1", "0.2.2", true, Fit, Right, None),
            ("0.2.1", "0.2.2", false, DoNotFit, Breaks, Some("0.3.0")),
            ("0.2.1", "0.3.0", false, Fit, NeedNot, Some("0.2.2")),
            ("0.2.1", "0.3.0", false, DoNotFit, Right, None),
            ("0.2.1", "1.0.0", false, Fit, NeedNot, Some("0.2.2")),
            // A version below 0.1.0 and a prerelease are compatible only with themselves.
            ("0.0.1", "0.0.2", false, Fit, Right, None),
            ("1.0.0-rc.1", "1.0.0-rc.2", false, Fit, Right, None),
            ("1.0.0-rc.1", "1.0.0", false, Fit, Right, None),
            ("1.0.0", "1.1.0-rc.1", false, Fit, Right, None),
            ("1.0.0", "1.0.0", true, Fit, Unchanged, Some("1.1.0")),
            ("1.0.0", "1.0.0", false, DoNotFit, Unchanged, Some("2.0.0")),
            ("1.1.0", "1.0.0", true, Fit, Lower, Some("1.2.0")),
        ] {
            let versions = [old, new].map(|version| Some(Version::parse(version).unwrap()));
            let judged = judge(versions, is_fit, contents, true);
            let expected = expected.map(|version| Version::parse(version).unwrap());
            let found = (judged.verdict, judged.expected);
            assert_eq!(
                found,
                (verdict, expected),
                "{old} {new}: {}",
                judged.because
            );
        }
        let versions = || [Some(Version::new(1, 0, 0)), Some(Version::new(1, 0, 0))];
        assert_eq!(judge(versions(), true, Fit, false).verdict, Right);
        assert_eq!(
            judge([None, None], true, Fit, true).verdict,
            Verdict::Unknown
        );
    }
}
