//! Which versions are compatible with each other.

use std::fmt;

use semver::Version;

/// A set of versions that are compatible with each other.
///
/// Two versions are compatible if their tracks are equal. This is semver's rule: only a change of
/// the leftmost nonzero number may break compatibility. A prerelease and a version below `0.1.0`
/// are compatible only with themselves.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Track {
    /// `X.y.z` with `X` above zero.
    Major(u64),
    /// `0.Y.z` with `Y` above zero.
    Minor(u64),
    /// `0.0.Z` or a prerelease: only this version. Its build metadata is dropped, because it never
    /// makes versions incompatible.
    Only(Version),
}

impl Track {
    /// The track of a version.
    pub fn of(version: &Version) -> Self {
        if version.pre.is_empty() {
            return Track::canonical(version);
        }
        Track::Only(Version {
            pre: version.pre.clone(),
            ..Version::new(version.major, version.minor, version.patch)
        })
    }

    /// The track of a version, where a prerelease is on the track of its release. This is the
    /// canonical version of the component model: `0.3` for `0.3.0-rc.1`, and `0.0.1` for
    /// `0.0.1-alpha`.
    pub fn canonical(version: &Version) -> Self {
        match (version.major, version.minor) {
            (0, 0) => Track::Only(Version::new(0, 0, version.patch)),
            (0, minor) => Track::Minor(minor),
            (major, _) => Track::Major(major),
        }
    }

    /// The versions on this track, as messages name them: `1.y.z`, `0.2.z` or `0.0.1`.
    pub fn versions(&self) -> String {
        match self {
            Track::Major(_) => format!("{self}.y.z"),
            Track::Minor(_) => format!("{self}.z"),
            Track::Only(_) => format!("{self}"),
        }
    }

    /// Reads a canonical version that is not a semantic version: `1`, `0.2`.
    pub(crate) fn parse_canonical(text: &str) -> Option<Self> {
        let minor = text.strip_prefix("0.");
        let digits = minor.unwrap_or(text);
        let is_number =
            digits.bytes().all(|byte| byte.is_ascii_digit()) && !digits.starts_with('0');
        let number = parse_number(digits).filter(|_| is_number)?;
        Some(match minor {
            Some(_) => Track::Minor(number),
            None => Track::Major(number),
        })
    }
}

/// Not inlined, because parsing is much code.
#[inline(never)]
pub(crate) fn parse_number(text: &str) -> Option<u64> {
    text.parse().ok()
}

impl fmt::Display for Track {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Track::Major(major) => write!(f, "{major}"),
            Track::Minor(minor) => write!(f, "0.{minor}"),
            Track::Only(version) => write!(f, "{version}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn track(version: &str) -> String {
        Track::of(&Version::parse(version).unwrap()).to_string()
    }

    #[test]
    fn a_track_is_the_leftmost_nonzero_number() {
        assert_eq!(track("1.2.3"), "1");
        assert_eq!(track("0.2.3"), "0.2");
        assert_eq!(track("0.0.3"), "0.0.3");
        assert_eq!(track("1.2.3-rc.1"), "1.2.3-rc.1");
        assert_eq!(track("1.2.3+build"), "1");
        assert_eq!(track("0.0.3+build"), "0.0.3");
    }

    #[test]
    fn a_message_names_all_versions_on_a_track() {
        for (version, versions) in [
            ("1.2.3", "1.y.z"),
            ("0.2.3", "0.2.z"),
            ("0.0.3+build", "0.0.3"),
            ("1.2.3-rc.1", "1.2.3-rc.1"),
        ] {
            let version = Version::parse(version).unwrap();
            assert_eq!(Track::of(&version).versions(), versions);
        }
    }
}
