//! How near a component is to a generation that it does not fit.

use semver::Version;
use worldbind_resolve::{InterfaceName, Reason, Track};

use super::Misfit;
use crate::{BindError, LinkError, Problem};

/// The smaller, the nearer.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Nearness {
    imports_are_missing: bool,
    version: Distance,
    problems: usize,
}

impl Nearness {
    pub(super) fn of(misfit: &Misfit) -> Self {
        match misfit {
            Misfit::Link(error) => Nearness {
                imports_are_missing: true,
                version: of_imports(error),
                problems: error.problems.len(),
            },
            Misfit::Bind(error) => Nearness {
                imports_are_missing: false,
                version: of_exports(error),
                problems: number(error),
            },
        }
    }
}

/// How far the version of a component is from the version that a generation requires.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    SameTrack,
    /// The differences of major, minor and patch.
    OtherTrack([u64; 3]),
    /// Nothing of the same package, or without versions to compare.
    Unknown,
}

impl Distance {
    fn of(wanted: &InterfaceName, found: &InterfaceName) -> Self {
        if wanted.track() == found.track() {
            return Distance::SameTrack;
        }
        match (numbers(wanted), numbers(found)) {
            (Some(wanted), Some(found)) => {
                Distance::OtherTrack([0, 1, 2].map(|i| wanted[i].abs_diff(found[i])))
            }
            _ => Distance::Unknown,
        }
    }
}

/// The numbers of a version. Of a canonical name, only the first are known.
fn numbers(name: &InterfaceName) -> Option<[u64; 3]> {
    let numbers = |version: &Version| [version.major, version.minor, version.patch];
    match (name.version(), name.track()) {
        (Some(version), _) => Some(numbers(version)),
        (None, Some(Track::Major(major))) => Some([major, 0, 0]),
        (None, Some(Track::Minor(minor))) => Some([0, minor, 0]),
        (None, Some(Track::Only(version))) => Some(numbers(&version)),
        (None, None) => None,
    }
}

/// The distance of the nearest export to an interface that does not fit. If all interfaces fit, the
/// component is on the generation's track.
fn of_exports(error: &BindError) -> Distance {
    let mut nearest = None;
    for problem in &error.problems {
        let Problem::Interface(problem) = problem else {
            continue;
        };
        let refused = problem.refused.iter();
        let refused = refused.map(|refused| Distance::of(&problem.wanted, &refused.name));
        let distance = refused.min().unwrap_or(Distance::Unknown);
        nearest = Some(nearest.map_or(distance, |nearest: Distance| nearest.min(distance)));
    }
    nearest.unwrap_or(Distance::SameTrack)
}

/// The distance of a missing import to the nearest import of the generation.
fn of_imports(error: &LinkError) -> Distance {
    let mut nearest = Distance::Unknown;
    for problem in &error.problems {
        for offered in &problem.offered {
            nearest = nearest.min(Distance::of(offered, &problem.import));
        }
    }
    nearest
}

/// The number of functions that do not fit. An interface without a candidate counts as one.
fn number(error: &BindError) -> usize {
    let of_problem = |problem: &Problem| match problem {
        Problem::Interface(problem) => {
            let refused = problem.refused.iter().map(|refused| match &refused.reason {
                Reason::DoesNotFit { missing, differing } => missing.len() + differing.len(),
                _ => usize::MAX,
            });
            refused
                .min()
                .filter(|count| *count < usize::MAX)
                .unwrap_or(1)
        }
        Problem::Function(_) => 1,
        _ => 1,
    };
    error.problems.iter().map(of_problem).sum()
}
