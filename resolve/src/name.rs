//! Names of interfaces as components and worlds spell them, and which of them are compatible.
//!
//! The rules are semver's for caret requirements, with a prerelease compatible with nothing but itself.

use std::fmt;

use semver::{BuildMetadata, Version};

/// The name of an interface: `acme:plugin/transform@0.2.3`, `acme:plugin/transform`, or the plain
/// name of an interface that a world defines in place, such as `health`.
///
/// Any text is a name. One whose version is not a semantic version has no [`version`](Self::version)
/// and is compatible with nothing but its exact text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InterfaceName {
    text: Box<str>,
    /// How many bytes of `text` stand before the `@`.
    path: usize,
    version: Option<Version>,
}

impl InterfaceName {
    /// Reads a name. It cannot fail: see [`InterfaceName`].
    pub fn new(text: &str) -> Self {
        let (path, version) = match text.split_once('@') {
            Some((path, version)) => (path.len(), Version::parse(version).ok()),
            None => (text.len(), None),
        };
        InterfaceName {
            text: text.into(),
            path,
            version,
        }
    }

    /// The whole name, as it was spelled.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The name without its version: `acme:plugin/transform`.
    pub fn path(&self) -> &str {
        &self.text[..self.path]
    }

    /// The package without its version, `acme:plugin`; `None` for a plain name.
    pub fn package(&self) -> Option<&str> {
        self.path().rsplit_once('/').map(|(package, _)| package)
    }

    /// The interface without its package, `transform`.
    pub fn interface(&self) -> &str {
        self.path()
            .rsplit_once('/')
            .map_or(self.path(), |(_, interface)| interface)
    }

    /// The version, if the name has one that is a semantic version.
    pub fn version(&self) -> Option<&Version> {
        self.version.as_ref()
    }

    /// Whether the name has an `@`, but what follows is not a semantic version.
    pub fn has_opaque_version(&self) -> bool {
        self.version.is_none() && self.path < self.text.len()
    }

    /// Which versions this one is compatible with; `None` for a name without one.
    pub fn track(&self) -> Option<Track> {
        self.version.as_ref().map(Track::of)
    }

    /// Whether a host that wants `self` may take `candidate`, as far as the names say.
    ///
    /// That is so for the same text, and for the same path with versions on one [`Track`].
    pub fn is_compatible_with(&self, candidate: &InterfaceName) -> bool {
        self.text == candidate.text
            || (self.path() == candidate.path()
                && self.track().is_some()
                && self.track() == candidate.track())
    }
}

impl fmt::Display for InterfaceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl From<&str> for InterfaceName {
    fn from(text: &str) -> Self {
        InterfaceName::new(text)
    }
}

impl PartialEq<str> for InterfaceName {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for InterfaceName {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}

/// The versions that are compatible with each other.
///
/// Two versions are compatible when their tracks are equal: semver's rule that only the leftmost
/// nonzero number may break, where a prerelease and a version below `0.1.0` promise nothing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Track {
    /// `X.y.z` with `X` above zero.
    Major(u64),
    /// `0.Y.z` with `Y` above zero.
    Minor(u64),
    /// `0.0.Z` or a prerelease: this version alone. Its build metadata is dropped, since that never
    /// makes versions incompatible.
    Only(Version),
}

impl Track {
    /// The track of a version.
    pub fn of(version: &Version) -> Self {
        match (version.major, version.minor) {
            _ if !version.pre.is_empty() => Track::only(version),
            (0, 0) => Track::only(version),
            (0, minor) => Track::Minor(minor),
            (major, _) => Track::Major(major),
        }
    }

    fn only(version: &Version) -> Self {
        Track::Only(Version {
            build: BuildMetadata::EMPTY,
            ..version.clone()
        })
    }
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
    fn a_name_has_parts() {
        let name = InterfaceName::new("acme:plugin/transform@0.2.3");
        assert_eq!(name.path(), "acme:plugin/transform");
        assert_eq!(name.package(), Some("acme:plugin"));
        assert_eq!(name.interface(), "transform");
        assert_eq!(name.version(), Some(&Version::new(0, 2, 3)));

        let plain = InterfaceName::new("health");
        assert_eq!((plain.package(), plain.interface()), (None, "health"));
        assert_eq!(plain.track(), None);
    }

    #[test]
    fn a_version_that_does_not_parse_matches_its_text_alone() {
        let name = InterfaceName::new("a:b/c@1");
        assert!(name.has_opaque_version());
        assert!(name.is_compatible_with(&InterfaceName::new("a:b/c@1")));
        assert!(!name.is_compatible_with(&InterfaceName::new("a:b/c@2")));
        assert!(!InterfaceName::new("a:b/c@1.0.0").is_compatible_with(&name));
    }

    #[test]
    fn build_metadata_never_makes_versions_incompatible() {
        for (a, b) in [
            ("a:b/c@1.0.0+x", "a:b/c@1.0.0+y"),
            ("a:b/c@0.0.1+x", "a:b/c@0.0.1"),
        ] {
            assert!(InterfaceName::new(a).is_compatible_with(&InterfaceName::new(b)));
        }
    }
}
