//! Measures how near a component is to a world that it does not fit. This finds the nearest of
//! several generations.

use semver::Version;

use crate::{BindError, InterfaceName, Problem, Reason, Refused, Track};

/// The words of messages after "does not fit", if a component fits no generation of a host.
pub const ANY_GENERATION: &str = "any generation of the host's world";

/// The title of the list of generations that a component is not nearest to.
pub const OTHER_GENERATIONS: &str = "the other generations";

/// A smaller value is nearer. The criteria are, in this order: the imports link, the component is
/// on the world's track, a version is near, there are few problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Nearness {
    imports_are_missing: bool,
    version: Distance,
    problems: usize,
}

/// An interface that a component does not export as required.
#[derive(Debug)]
pub struct Unmet<'a> {
    /// The required interface.
    pub wanted: &'a InterfaceName,
    /// The exports that do not fit, with the number of their functions that do not fit. `None` if
    /// their functions do not matter.
    pub refused: Vec<(&'a InterfaceName, Option<usize>)>,
}

impl Nearness {
    /// The nearness if a host does not provide some imports. Each has the imports of the host's
    /// world that could be the same interface.
    pub fn of_imports<'a>(
        missing: impl IntoIterator<Item = (&'a InterfaceName, &'a [InterfaceName])>,
    ) -> Self {
        let mut nearness = Nearness {
            imports_are_missing: true,
            version: Distance::Unknown,
            problems: 0,
        };
        for (import, offered) in missing {
            nearness.problems += 1;
            for offered in offered {
                nearness.version = nearness.version.min(Distance::of(offered, import));
            }
        }
        nearness
    }

    /// The nearness if a component does not export some interfaces and some functions of the world
    /// itself. If all interfaces fit, the component is on the world's track.
    pub fn of_exports<'a>(unmet: impl IntoIterator<Item = Unmet<'a>>, functions: usize) -> Self {
        let mut nearest = None;
        let mut problems = functions;
        for Unmet { wanted, refused } in unmet {
            let distances = refused.iter().map(|(name, _)| Distance::of(wanted, name));
            let distance = distances.min().unwrap_or(Distance::Unknown);
            nearest = Some(nearest.map_or(distance, |nearest: Distance| nearest.min(distance)));
            // An interface without a candidate counts as one.
            let counts = refused.iter().filter_map(|(_, count)| *count);
            problems += counts.min().unwrap_or(1);
        }
        Nearness {
            imports_are_missing: false,
            version: nearest.unwrap_or(Distance::SameTrack),
            problems,
        }
    }
}

impl Nearness {
    /// The nearness of a component that does not fit a world.
    pub fn of_bind_error(error: &BindError) -> Self {
        let mut unmet = Vec::new();
        let mut functions = 0;
        for problem in &error.problems {
            match problem {
                Problem::Interface(problem) => unmet.push(Unmet {
                    wanted: &problem.wanted,
                    refused: problem.refused.iter().map(counted).collect(),
                }),
                Problem::Function(_) => functions += 1,
            }
        }
        Nearness::of_exports(unmet, functions)
    }
}

/// An export that does not fit, and the number of its functions that do not fit.
fn counted(refused: &Refused) -> (&InterfaceName, Option<usize>) {
    let count = match &refused.reason {
        Reason::DoesNotFit { missing, differing } => Some(missing.len() + differing.len()),
        Reason::OtherInterface
        | Reason::OtherTrack
        | Reason::Requirement
        | Reason::NotAnInterface => None,
    };
    (&refused.name, count)
}

/// How far the version of a component is from the version that a world requires.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    SameTrack,
    /// The differences of major, minor and patch.
    OtherTrack([u64; 3]),
    /// There is no interface of the same package, or there are no versions to compare.
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

/// The numbers of a version. For a canonical name, only the first of them are known.
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
