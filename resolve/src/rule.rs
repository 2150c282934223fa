//! Which versions of an interface a host accepts, and which of them it tries first, as data.
//!
//! The default accepts all compatible versions: see [`Rule`].

use std::fmt;
use std::str::FromStr;

use semver::{Comparator, Op, Prerelease, Version, VersionReq};

use crate::InterfaceName;

/// Which versions of an interface a host accepts in addition to the exact one, and in which order
/// it tries them.
///
/// The default is every version on the [`Track`](crate::Track), the newest first. In text and in
/// the option `versions`, a rule contains only what differs from the default, with `|` between its
/// parts: `nearest | prerelease | >=0.2.3, <0.3`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Rule {
    /// The order in which versions are tried.
    pub order: Order,
    /// A requirement that every version must meet in addition to being on the track; this includes
    /// the exact version. The crate `semver` decides which versions meet it, with one exception: if
    /// `prereleases` is set, prereleases are compared like other versions. A name without a version
    /// does not have to meet it. A name whose version is unknown does not meet it.
    pub requirement: Option<VersionReq>,
    /// Whether a prerelease is on the track of its release, `0.3.0-rc.1` on `0.3`, as in the
    /// component model's canonical names. If not, it is compatible only with itself.
    pub prereleases: bool,
}

/// The order in which compatible versions are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Order {
    /// The exact name, then from the highest version to the lowest.
    #[default]
    Newest,
    /// The exact name, then upwards from the requested version, then downwards from it.
    Nearest,
}

impl Rule {
    /// Every version on the track, the newest first.
    pub fn newest() -> Self {
        Rule::default()
    }

    /// Every version on the track, the nearest first.
    pub fn nearest() -> Self {
        Rule {
            order: Order::Nearest,
            ..Rule::default()
        }
    }

    /// Adds a requirement: only versions that meet it are accepted.
    pub fn meeting(self, requirement: VersionReq) -> Self {
        Rule {
            requirement: Some(requirement),
            ..self
        }
    }

    /// Puts prereleases on the track of their release.
    pub fn with_prereleases(self) -> Self {
        Rule {
            prereleases: true,
            ..self
        }
    }

    /// Whether a host that requires `wanted` may use `candidate`. Only the names decide.
    pub fn admits(&self, wanted: &InterfaceName, candidate: &InterfaceName) -> bool {
        self.is_on_track(wanted, candidate) && self.is_met_by(candidate)
    }

    /// Whether the names are compatible, without looking at the requirement.
    pub(crate) fn is_on_track(&self, wanted: &InterfaceName, candidate: &InterfaceName) -> bool {
        wanted.is_compatible(candidate, self.prereleases)
    }

    /// Whether the requirement is met, if there is one.
    fn is_met_by(&self, candidate: &InterfaceName) -> bool {
        let Some(requirement) = &self.requirement else {
            return true;
        };
        match candidate.version() {
            Some(version) if self.prereleases => {
                with_prereleases_of(requirement, version).matches(version)
            }
            Some(version) => requirement.matches(version),
            // A name without a version is the exact name, so no requirement applies to it.
            None => !candidate.has_track(),
        }
    }
}

/// Changes a requirement so that a prerelease meets it if only its precedence does. In the crate
/// `semver`, a prerelease meets a requirement only if the requirement names a prerelease of the
/// same release. So this adds such a comparator; no version is below it.
fn with_prereleases_of(requirement: &VersionReq, version: &Version) -> VersionReq {
    let mut requirement = requirement.clone();
    requirement.comparators.push(Comparator {
        op: Op::GreaterEq,
        major: version.major,
        minor: Some(version.minor),
        patch: Some(version.patch),
        pre: Prerelease::new("0").unwrap_or_default(),
    });
    requirement
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rule {
            order,
            requirement,
            prereleases,
        } = self;
        f.write_str(match order {
            Order::Newest => "newest",
            Order::Nearest => "nearest",
        })?;
        if *prereleases {
            f.write_str(" | prerelease")?;
        }
        match requirement {
            Some(requirement) => write!(f, " | {requirement}"),
            None => Ok(()),
        }
    }
}

impl FromStr for Rule {
    type Err = RuleError;

    /// Reads `nearest | prerelease | >=0.2.3, <0.3`: at most one order, one requirement and
    /// `prerelease`.
    fn from_str(text: &str) -> Result<Self, RuleError> {
        let mut rule = Rule::default();
        let mut has_order = false;
        for part in text.split('|').map(str::trim) {
            let is_twice = match part {
                "newest" | "nearest" => std::mem::replace(&mut has_order, true),
                "prerelease" => rule.prereleases,
                _ => rule.requirement.is_some(),
            };
            if is_twice {
                return Err(RuleError::new(
                    part,
                    "a rule has at most one order, one requirement and one `prerelease`",
                ));
            }
            match part {
                "newest" => rule.order = Order::Newest,
                "nearest" => rule.order = Order::Nearest,
                "prerelease" => rule.prereleases = true,
                _ => rule.requirement = Some(parse_requirement(part)?),
            }
        }
        Ok(rule)
    }
}

fn parse_requirement(part: &str) -> Result<VersionReq, RuleError> {
    VersionReq::parse(part).map_err(|error| {
        let is_word = part.chars().all(|c| c.is_ascii_alphabetic());
        if is_word {
            RuleError::new(
                part,
                "expected `newest`, `nearest`, `prerelease` or a requirement",
            )
        } else {
            RuleError::new(part, &error.to_string())
        }
    })
}

/// The error for a text that is not a [`Rule`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleError {
    /// The wrong part of the rule.
    pub part: String,
    /// Why.
    pub reason: String,
}

impl RuleError {
    fn new(part: &str, reason: &str) -> Self {
        RuleError {
            part: part.to_owned(),
            reason: reason.to_owned(),
        }
    }
}

impl std::error::Error for RuleError {}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RuleError { part, reason } = self;
        write!(f, "bad version rule `{part}`: {reason}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn admitted(rule: &str, wanted: &str, candidate: &str) -> bool {
        let rule: Rule = rule.parse().unwrap();
        rule.admits(&InterfaceName::new(wanted), &InterfaceName::new(candidate))
    }

    #[test]
    fn a_rule_is_read_and_written() {
        for (text, written) in [
            ("newest", "newest"),
            ("nearest", "nearest"),
            ("prerelease", "newest | prerelease"),
            (">=0.2.3, <0.3", "newest | >=0.2.3, <0.3"),
            ("^1|nearest|prerelease", "nearest | prerelease | ^1"),
        ] {
            let rule: Rule = text.parse().unwrap();
            assert_eq!(rule.to_string(), written);
            assert_eq!(written.parse(), Ok(rule));
        }
    }

    #[test]
    fn what_is_no_rule_is_an_error() {
        for (text, error) in [
            (
                "oldest",
                "bad version rule `oldest`: expected `newest`, `nearest`, `prerelease` or a requirement",
            ),
            (
                "",
                "bad version rule ``: expected `newest`, `nearest`, `prerelease` or a requirement",
            ),
            (
                "nearest | newest",
                "bad version rule `newest`: a rule has at most one order, one requirement and one \
                 `prerelease`",
            ),
            (
                "^1 | ^2",
                "bad version rule `^2`: a rule has at most one order, one requirement and one `prerelease`",
            ),
            (
                ">=0.2.3.4",
                "bad version rule `>=0.2.3.4`: expected comma after patch version number, found '.'",
            ),
        ] {
            assert_eq!(text.parse::<Rule>().unwrap_err().to_string(), error);
        }
    }

    #[test]
    fn a_requirement_holds_for_the_exact_name_too() {
        assert!(admitted(">=0.2.3", "a:b/c@0.2.5", "a:b/c@0.2.4"));
        assert!(!admitted(">=0.2.3", "a:b/c@0.2.5", "a:b/c@0.2.2"));
        assert!(!admitted(">=0.2.3", "a:b/c@0.2.2", "a:b/c@0.2.2"));
        // It cannot leave the track.
        assert!(!admitted(">=0.2.3", "a:b/c@0.2.5", "a:b/c@0.3.0"));
        // No version, so no requirement; and an unknown version, which does not meet it.
        assert!(admitted(">=0.2.3", "a:b/c", "a:b/c"));
        assert!(!admitted(">=0.2.3", "a:b/c@0.2.5", "a:b/c@0.2"));
    }

    #[test]
    fn prereleases_join_the_track_of_their_release() {
        for (wanted, candidate) in [
            ("a:b/c@0.3.0", "a:b/c@0.3.0-rc.1"),
            ("a:b/c@0.3.0-rc.2", "a:b/c@0.3.0-rc.1"),
            ("a:b/c@0.3.0-rc.2", "a:b/c@0.3.0"),
            ("a:b/c@0.3.0-rc.2", "a:b/c@0.3"),
            ("a:b/c@0.0.1", "a:b/c@0.0.1-alpha"),
        ] {
            assert!(admitted("prerelease", wanted, candidate), "{candidate}");
            assert!(!admitted("newest", wanted, candidate), "{candidate}");
        }
        assert!(!admitted("prerelease", "a:b/c@0.3.0", "a:b/c@0.2.0-rc.1"));
    }

    #[test]
    fn a_prerelease_meets_a_requirement_by_its_precedence() {
        for (rule, candidate, is_admitted) in [
            ("prerelease | >=0.2.2", "a:b/c@0.2.6-rc.1", true),
            ("prerelease | >=0.2.2", "a:b/c@0.2.2-rc.1", false),
            ("prerelease | >=0.2.2-rc.2", "a:b/c@0.2.2-rc.1", false),
            ("prerelease | >=0.2.2, <0.2.4", "a:b/c@0.2.4-rc.1", true),
            ("prerelease | *", "a:b/c@0.2.0-0", true),
            // Without `prerelease`, it meets only a requirement that names it.
            (">=0.2.6-rc.0", "a:b/c@0.2.6-rc.1", true),
            (">=0.2.2", "a:b/c@0.2.6-rc.1", false),
        ] {
            let wanted = match rule.starts_with("prerelease") {
                true => "a:b/c@0.2.9",
                false => candidate,
            };
            assert_eq!(
                admitted(rule, wanted, candidate),
                is_admitted,
                "{rule} {candidate}"
            );
        }
    }
}
