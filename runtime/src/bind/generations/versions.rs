//! The versions of generations.

use semver::Version;
use worldbind_resolve::Track;

use crate::bind::world::World;

/// The generation for a version: the one on the version's track, or else the one with the greatest
/// version that is not above it.
pub fn generation_at<G: Copy>(
    version: &Version,
    all: &[G],
    version_of: fn(G) -> Version,
) -> Option<G> {
    let versions: Vec<Version> = all
        .iter()
        .map(|generation| version_of(*generation))
        .collect();
    let position = position_at(version, &versions)?;
    all.get(position).copied()
}

fn position_at(version: &Version, versions: &[Version]) -> Option<usize> {
    let track = Track::of(version);
    let positions = 0..versions.len();
    let on_track = positions
        .clone()
        .filter(|i| Track::of(&versions[*i]) == track);
    let not_above = |positions: &mut dyn Iterator<Item = usize>| {
        positions
            .filter(|i| versions[*i].cmp_precedence(version).is_le())
            .max_by(|a, b| versions[*a].cmp_precedence(&versions[*b]))
    };
    let lowest = || {
        let on_track = on_track.clone();
        on_track.min_by(|a, b| versions[*a].cmp_precedence(&versions[*b]))
    };
    not_above(&mut on_track.clone())
        .or_else(lowest)
        .or_else(|| not_above(&mut positions.clone()))
}

/// The version of a generation, all of which have one.
pub fn version_of<W: World>(generation: usize) -> Version {
    let spec = W::GENERATIONS.get(generation);
    let version = spec.and_then(|spec| spec.version_of_wit());
    version.unwrap_or(Version::new(0, 0, 0))
}

/// The name of a generation.
pub fn name_of<W: World>(generation: usize) -> &'static str {
    let spec = W::GENERATIONS.get(generation);
    spec.map_or("", |spec| spec.name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_generation_for_a_version_is_the_one_on_its_track_or_the_nearest_below() {
        let versions = ["0.1.0", "0.3.2", "1.0.0-rc.2", "1.4.2", "2.0.0"];
        let versions = versions.map(|version| Version::parse(version).unwrap());
        for (version, expected) in [
            ("0.0.9", None),
            ("0.1.0", Some("0.1.0")),
            ("0.1.7", Some("0.1.0")),
            ("0.2.0", Some("0.1.0")),
            // The one on the track, even if it is above.
            ("0.3.0", Some("0.3.2")),
            ("1.0.0-rc.1", Some("0.3.2")),
            ("1.0.0-rc.2", Some("1.0.0-rc.2")),
            ("1.0.0-rc.3", Some("1.0.0-rc.2")),
            ("1.0.0", Some("1.4.2")),
            ("1.9.0", Some("1.4.2")),
            ("2.0.0-rc.1", Some("1.4.2")),
            ("3.0.0", Some("2.0.0")),
        ] {
            let version = Version::parse(version).unwrap();
            let position = position_at(&version, &versions);
            let found = position.map(|position| versions[position].to_string());
            assert_eq!(found.as_deref(), expected, "{version}");
        }
    }

    #[test]
    fn of_several_on_a_track_it_is_the_greatest_that_is_not_above() {
        let versions = ["1.0.0", "1.2.0", "1.4.0"].map(|version| Version::parse(version).unwrap());
        let at = |version: &str| position_at(&Version::parse(version).unwrap(), &versions);
        assert_eq!(at("1.3.0"), Some(1));
        assert_eq!(at("1.4.0"), Some(2));
        assert_eq!(at("1.0.1"), Some(0));
    }
}
