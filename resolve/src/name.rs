//! The names of interfaces in components and worlds, and which of them are compatible.
//!
//! The rules are those of semver's caret requirements, except that a prerelease is compatible only
//! with itself. The component model also defines canonical names. A canonical name contains only
//! the part of the version that decides about compatibility (`@1`, `@0.2`, `@0.0.1`). The rest of
//! the version is in a separate suffix (`.2.3`, `.6-rc.1`, `-alpha`).

use std::fmt;
use std::sync::Arc;

use semver::Version;

use crate::{Track, printable};

/// The name of an interface: `acme:plugin/transform@0.2.3`, `acme:plugin/transform`, or the plain
/// name of an interface that a world defines in place, such as `health`.
///
/// Any text is a valid name. A canonical name, such as `acme:plugin/transform@0.2`, has a
/// [`track`](Self::track). It has a [`version`](Self::version) only if there is a suffix. A name
/// with neither a semantic nor a canonical version is compatible only with the same text.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct InterfaceName(Arc<Parsed>);

/// A name and its parts. It is shared, because names may be long, and the names of a component are
/// in many lists.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Parsed {
    text: Box<str>,
    /// The number of bytes in `text` before the `@`.
    path: usize,
    /// The position of the interface in the path, after the last `/`; 0 for a plain name. It is
    /// computed only once, because names are sorted and searched by it.
    interface: usize,
    version: Option<Version>,
    /// The track of a canonical name; `None` if `version` is known.
    track: Option<Track>,
}

impl InterfaceName {
    /// Reads a name. This cannot fail: see [`InterfaceName`].
    pub fn new(text: &str) -> Self {
        InterfaceName::with_version(text, None)
    }

    /// Reads a canonical name and its suffix: `acme:plugin/transform@0.2` with `.3` is version
    /// 0.2.3.
    ///
    /// If name and suffix do not form a semantic version, the suffix is ignored.
    pub fn with_suffix(text: &str, suffix: &str) -> Self {
        let spelled = text.split_once('@').map(|(_, spelled)| spelled);
        let whole = spelled
            .filter(|_| !suffix.is_empty())
            .and_then(|spelled| Version::parse(&format!("{spelled}{suffix}")).ok());
        InterfaceName::with_version(text, whole)
    }

    /// Reads a name. The version is that of name and suffix, if there is one and it is valid.
    fn with_version(text: &str, whole: Option<Version>) -> Self {
        let path = text.bytes().position(|byte| byte == b'@');
        let spelled = path.map(|path| &text[path + 1..]);
        let version = match spelled {
            Some(spelled) if whole.is_none() => Version::parse(spelled).ok(),
            _ => whole,
        };
        let track = match (&version, spelled) {
            (None, Some(spelled)) => Track::parse_canonical(spelled),
            _ => None,
        };
        let path = path.unwrap_or(text.len());
        let slash = text.as_bytes()[..path]
            .iter()
            .rposition(|byte| *byte == b'/');
        InterfaceName(Arc::new(Parsed {
            text: text.into(),
            path,
            interface: slash.map_or(0, |slash| slash + 1),
            version,
            track,
        }))
    }

    /// The name as it was written, without a suffix.
    pub fn as_str(&self) -> &str {
        &self.0.text
    }

    /// The name without its version: `acme:plugin/transform`.
    pub fn path(&self) -> &str {
        &self.0.text[..self.0.path]
    }

    /// The package without its version, `acme:plugin`; `None` for a plain name.
    pub fn package(&self) -> Option<&str> {
        let slash = self.0.interface.checked_sub(1)?;
        Some(&self.0.text[..slash])
    }

    /// The interface without its package, `transform`.
    pub fn interface(&self) -> &str {
        &self.path()[self.0.interface..]
    }

    /// The part that two names have in common if one can matter in the search for the other: the
    /// package, or the whole path of a name without a package. The name is not parsed for this.
    pub fn scope(text: &str) -> &str {
        let path = text.split_once('@').map_or(text, |(path, _)| path);
        path.rsplit_once('/').map_or(path, |(package, _)| package)
    }

    /// The version, if it is known: if name and suffix together contain a semantic version.
    pub fn version(&self) -> Option<&Version> {
        self.0.version.as_ref()
    }

    /// Whether the name has an `@` that is followed by neither a semantic nor a canonical version.
    pub fn has_opaque_version(&self) -> bool {
        self.0.version.is_none() && self.0.track.is_none() && self.0.path < self.0.text.len()
    }

    /// The track: the set of compatible versions. `None` for a name without a version.
    pub fn track(&self) -> Option<Track> {
        self.track_with(false)
    }

    /// Like [`track`](Self::track), but a prerelease is on the track of its release: `0.3` for
    /// `0.3.0-rc.1`.
    pub fn canonical_track(&self) -> Option<Track> {
        self.track_with(true)
    }

    /// The name as a message may show it: on one line, without invisible characters, and shortened.
    pub fn shown(&self) -> ShownName<'_> {
        ShownName(self)
    }

    /// Whether there is a [`track`](Self::track).
    pub(crate) fn has_track(&self) -> bool {
        self.0.version.is_some() || self.0.track.is_some()
    }

    /// The version of a canonical name, if its exact version is unknown.
    pub(crate) fn canonical_version(&self) -> Option<&Track> {
        self.0.track.as_ref()
    }

    /// The track, and whether a prerelease is on that of its release.
    pub(crate) fn track_with(&self, prereleases: bool) -> Option<Track> {
        match &self.0.version {
            Some(version) if prereleases => Some(Track::canonical(version)),
            Some(version) => Some(Track::of(version)),
            None => self.0.track.clone(),
        }
    }

    /// Whether both names are the same: their texts, or their paths and versions, are equal.
    pub(crate) fn is_same(&self, other: &InterfaceName) -> bool {
        let is_same_version = self.0.version.is_some() && self.0.version == other.0.version;
        self.0.text == other.0.text || (self.path() == other.path() && is_same_version)
    }

    /// Whether a host that requires `self` may use `candidate`. Only the names decide.
    ///
    /// This is true if the texts are equal, or if the paths are equal and the versions are on the
    /// same [`Track`].
    pub fn is_compatible_with(&self, candidate: &InterfaceName) -> bool {
        self.is_compatible(candidate, false)
    }

    /// Like [`InterfaceName::is_compatible_with`], and whether a prerelease is on the track of its
    /// release.
    pub(crate) fn is_compatible(&self, candidate: &InterfaceName, prereleases: bool) -> bool {
        if self.0.text == candidate.0.text || self.path() != candidate.path() {
            return self.0.text == candidate.0.text;
        }
        let part = self.compatible_part(prereleases);
        part.is_some() && part == candidate.compatible_part(prereleases)
    }

    /// The values that decide about compatibility, as in [`Track`]: how many numbers of the version
    /// count, these numbers, and the prerelease. Comparing tracks would be more code, because they
    /// own a version.
    fn compatible_part(&self, prereleases: bool) -> Option<(u8, [u64; 3], &str)> {
        Some(match (&self.0.version, &self.0.track) {
            (Some(version), _) => {
                let Version {
                    major,
                    minor,
                    patch,
                    pre,
                    build: _,
                } = version;
                match (*major, *minor) {
                    _ if !prereleases && !pre.is_empty() => {
                        (3, [*major, *minor, *patch], pre.as_str())
                    }
                    (0, 0) => (3, [0, 0, *patch], ""),
                    (0, minor) => (2, [0, minor, 0], ""),
                    (major, _) => (1, [major, 0, 0], ""),
                }
            }
            (None, Some(Track::Major(major))) => (1, [*major, 0, 0], ""),
            (None, Some(Track::Minor(minor))) => (2, [0, *minor, 0], ""),
            (None, Some(Track::Only(_)) | None) => return None,
        })
    }
}

/// The name with its whole version, unchanged: it may be long, and may contain any characters. For
/// messages, use [`InterfaceName::shown`].
impl fmt::Display for InterfaceName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.version {
            // If there is a suffix, the text does not contain the whole version.
            Some(version) => write!(f, "{}@{version}", self.path()),
            None => f.write_str(&self.0.text),
        }
    }
}

/// The name of an interface on one line, without invisible characters, and not too long.
#[derive(Clone, Copy, Debug)]
pub struct ShownName<'a>(&'a InterfaceName);

impl fmt::Display for ShownName<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let ShownName(name) = self;
        printable(&name.to_string()).fmt(f)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_has_parts() {
        let name = InterfaceName::new("acme:plugin/transform@0.2.3");
        assert_eq!(name.path(), "acme:plugin/transform");
        assert_eq!(name.package(), Some("acme:plugin"));
        assert_eq!(name.interface(), "transform");
        assert_eq!(name.version(), Some(&Version::new(0, 2, 3)));

        let plain = InterfaceName::new("health");
        assert_eq!((plain.package(), plain.interface()), (None, "health"));
        for (text, package, interface) in [
            ("a:b/", Some("a:b"), ""),
            ("/c", Some(""), "c"),
            ("a:b/c/d", Some("a:b/c"), "d"),
            ("c@1.0.0/d", None, "c"),
        ] {
            let odd = InterfaceName::new(text);
            assert_eq!((odd.package(), odd.interface()), (package, interface));
            assert_eq!(InterfaceName::scope(text), package.unwrap_or(odd.path()));
        }
        assert_eq!(plain.track(), None);
    }

    #[test]
    fn a_version_that_does_not_parse_matches_its_text_alone() {
        for text in [
            "a:b/c@1.0",
            "a:b/c@01",
            "a:b/c@0",
            "a:b/c@0.0",
            "a:b/c@0.01",
            "a:b/c@",
            "a:b/c@+1",
        ] {
            let name = InterfaceName::new(text);
            assert!(name.has_opaque_version(), "{text}");
            assert_eq!(name.track(), None, "{text}");
            assert!(name.is_compatible_with(&InterfaceName::new(text)));
            assert!(!name.is_compatible_with(&InterfaceName::new("a:b/c@x")));
            assert!(!InterfaceName::new("a:b/c@1.0.0").is_compatible_with(&name));
        }
    }

    #[test]
    fn a_canonical_name_says_its_track_and_no_version() {
        for (text, track) in [("a:b/c@1", Track::Major(1)), ("a:b/c@0.2", Track::Minor(2))] {
            let name = InterfaceName::new(text);
            assert_eq!((name.version(), name.track()), (None, Some(track)));
            assert!(!name.has_opaque_version());
            assert_eq!(name.to_string(), text);
        }
        let wanted = InterfaceName::new("a:b/c@0.2.6");
        assert!(wanted.is_compatible_with(&InterfaceName::new("a:b/c@0.2")));
        assert!(InterfaceName::new("a:b/c@0.2").is_compatible_with(&wanted));
        assert!(!wanted.is_compatible_with(&InterfaceName::new("a:b/c@0.3")));
        assert!(!wanted.is_compatible_with(&InterfaceName::new("a:b/c@2")));
        // A prerelease is compatible only with itself, and the canonical name may be another
        // version.
        let prerelease = InterfaceName::new("a:b/c@0.2.6-rc.1");
        assert!(!prerelease.is_compatible_with(&InterfaceName::new("a:b/c@0.2")));
    }

    #[test]
    fn a_suffix_completes_a_canonical_name() {
        for (text, suffix, version) in [
            ("a:b/c@1", ".2.3", "1.2.3"),
            ("a:b/c@0.2", ".6-rc.1", "0.2.6-rc.1"),
            ("a:b/c@0.0.1", "-alpha", "0.0.1-alpha"),
            ("a:b/c@0.0.1", "", "0.0.1"),
        ] {
            let name = InterfaceName::with_suffix(text, suffix);
            assert_eq!(name.version(), Some(&Version::parse(version).unwrap()));
            assert_eq!(name.as_str(), text);
            assert_eq!(name.to_string(), format!("a:b/c@{version}"));
            assert!(name.is_same(&InterfaceName::new(&format!("a:b/c@{version}"))));
        }
        let odd = InterfaceName::with_suffix("a:b/c@0.2", "x");
        assert_eq!((odd.version(), odd.track()), (None, Some(Track::Minor(2))));
        let odd = InterfaceName::with_suffix("a:b/c@0.0.1", ".5");
        assert_eq!(odd.version(), Some(&Version::new(0, 0, 1)));
    }

    #[test]
    fn the_canonical_track_of_a_prerelease_is_that_of_its_release() {
        for (version, track) in [
            ("1.2.3", "1"),
            ("0.2.6-rc.1", "0.2"),
            ("0.3.0-rc.1", "0.3"),
            ("0.0.1-alpha", "0.0.1"),
            ("1.0.0-rc.1+b", "1"),
        ] {
            let name = InterfaceName::new(&format!("a:b/c@{version}"));
            assert_eq!(name.canonical_track().unwrap().to_string(), track);
        }
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
