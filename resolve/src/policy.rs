//! Which versions of an interface a host takes, and which of them it tries first, as data.
//!
//! A host that says nothing has the default of all: see [`Rule`].

use std::fmt;
use std::str::FromStr;

use semver::{Comparator, Op, Prerelease, Version, VersionReq};

use crate::{InterfaceName, Track};

/// Which versions of an interface a host takes besides the exact one, and in which order.
///
/// By default that is every version on the [`Track`], the newest first. As text, and as the option
/// `versions` has it, a rule is what differs from that, with `|` between its parts:
/// `nearest | prerelease | >=0.2.3, <0.3`.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Rule {
    /// The order in which versions are tried.
    pub order: Order,
    /// What a version must meet besides the track, if anything, the exact one as well. Which versions
    /// meet a requirement is for the crate `semver` to say, but that prereleases are like other versions to
    /// it where they are on the track of their release. A name that has no version needs not meet it; one
    /// whose version is unknown does not.
    pub requirement: Option<VersionReq>,
    /// Whether a prerelease is on the track of its release, `0.3.0-rc.1` on `0.3`, as it is in the
    /// component model's canonical names. Otherwise it is compatible with itself alone.
    pub prereleases: bool,
}

/// The order in which compatible versions are tried.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Order {
    /// The exact name, then from the highest version to the lowest.
    #[default]
    Newest,
    /// The exact name, then upwards from the version that is wanted, then downwards from it.
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

    /// The same, for versions alone that meet a requirement.
    pub fn meeting(self, requirement: VersionReq) -> Self {
        Rule {
            requirement: Some(requirement),
            ..self
        }
    }

    /// The same, with prereleases on the track of their release.
    pub fn with_prereleases(self) -> Self {
        Rule {
            prereleases: true,
            ..self
        }
    }

    /// Whether a host that wants one may take the other, as far as the names say.
    pub fn admits(&self, wanted: &InterfaceName, candidate: &InterfaceName) -> bool {
        self.is_on_track(wanted, candidate) && self.is_met_by(candidate)
    }

    /// Whether the names are compatible, apart from the requirement.
    pub(crate) fn is_on_track(&self, wanted: &InterfaceName, candidate: &InterfaceName) -> bool {
        wanted.is_compatible(candidate, self.track())
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
            // Without any version it is the exact name, and there is nothing to require.
            None => candidate.track().is_none(),
        }
    }

    fn track(&self) -> fn(&InterfaceName) -> Option<Track> {
        if self.prereleases {
            InterfaceName::canonical_track
        } else {
            InterfaceName::track
        }
    }
}

/// A requirement that a prerelease meets by its precedence alone. To the crate `semver` one meets none that does
/// not name a prerelease of the same release, as this one does, with nothing that is below it.
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

    /// Reads `nearest | prerelease | >=0.2.3, <0.3`: at most one order, one requirement and `prerelease`.
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
                return Err(RuleError::new(part, "there is one already"));
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

/// A text is no [`Rule`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RuleError {
    /// The part of the rule that is wrong.
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

/// Rules for the interfaces that a host wants.
///
/// The default is the default [`Rule`] for all of them: whatever is on the track, the newest first.
///
/// A key names an interface, a package or a namespace: `acme:plugin/transform@0.2.3`,
/// `acme:plugin/transform`, `acme:plugin@0.2.3`, `acme:plugin` or `acme`. The rule with the first of these
/// that there is holds, and nothing of any other; where there is none, the default rule does. A version in
/// a key is the host's: the one that is wanted.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Policy {
    default: Rule,
    rules: Vec<(String, Rule)>,
}

/// The default policy. It need not be dropped, so that a host that has no other does not contain the code for that.
pub static DEFAULT_POLICY: Policy = Policy {
    default: Rule {
        order: Order::Newest,
        requirement: None,
        prereleases: false,
    },
    rules: Vec::new(),
};

impl Policy {
    /// One rule for all interfaces that have none of their own.
    pub fn new(default: Rule) -> Self {
        Policy {
            default,
            rules: Vec::new(),
        }
    }

    /// The same, with another rule for all interfaces that have none of their own.
    pub fn with_default(self, default: Rule) -> Self {
        Policy { default, ..self }
    }

    /// The same, with a rule for what a key names, in place of one that it had.
    pub fn with(mut self, key: &str, rule: Rule) -> Self {
        self.rules.retain(|(known, _)| known != key);
        self.rules.push((key.to_owned(), rule));
        self
    }

    /// Reads keys and rules; the key `default` is for all interfaces that no other names.
    ///
    /// ```
    /// # use worldbind_resolve::Policy;
    /// let policy = Policy::parse([("default", "nearest"), ("wasi:http", ">=0.2.3, <0.3")])?;
    /// # Ok::<(), worldbind_resolve::RuleError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// The first rule that is none.
    pub fn parse<K: AsRef<str>, R: AsRef<str>>(
        entries: impl IntoIterator<Item = (K, R)>,
    ) -> Result<Self, RuleError> {
        let mut policy = Policy::default();
        for (key, rule) in entries {
            let rule = rule.as_ref().parse()?;
            match key.as_ref() {
                "default" => policy = policy.with_default(rule),
                key => policy = policy.with(key, rule),
            }
        }
        Ok(policy)
    }

    /// The rule for an interface.
    pub fn rule(&self, interface: &InterfaceName) -> &Rule {
        match self.key(interface) {
            Some(index) => &self.rules[index].1,
            None => &self.default,
        }
    }

    /// The key whose rule holds for an interface, if it is not the default.
    pub fn key_of(&self, interface: &InterfaceName) -> Option<&str> {
        self.key(interface)
            .map(|index| self.rules[index].0.as_str())
    }

    fn key(&self, interface: &InterfaceName) -> Option<usize> {
        if self.rules.is_empty() {
            return None;
        }
        let keys = Policy::keys(interface);
        let mut found = keys
            .iter()
            .filter_map(|key| self.rules.iter().position(|(known, _)| known == key));
        found.next()
    }

    /// What may name an interface in a policy, the most specific first.
    pub fn keys(interface: &InterfaceName) -> Vec<String> {
        let mut keys = vec![interface.as_str().to_owned(), interface.path().to_owned()];
        if let Some(package) = interface.package() {
            if let Some(version) = interface.version() {
                keys.push(format!("{package}@{version}"));
            }
            keys.push(package.to_owned());
            let namespace = package.split_once(':').map(|(namespace, _)| namespace);
            keys.extend(namespace.map(str::to_owned));
        }
        keys
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
                "bad version rule `newest`: there is one already",
            ),
            ("^1 | ^2", "bad version rule `^2`: there is one already"),
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
        // Nothing to require, and nothing known to meet it.
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
            // By itself it meets one that names it alone.
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

    #[test]
    fn the_most_specific_key_counts_alone() {
        let policy = Policy::parse([
            ("default", "nearest"),
            ("acme", "^1"),
            ("acme:plugin", "^2"),
            ("acme:plugin@2.0.0", "^3"),
            ("acme:plugin/api", "^4"),
            ("acme:plugin/api@1.0.0", "^5"),
        ])
        .unwrap();
        for (interface, rule) in [
            ("acme:plugin/api@1.0.0", "newest | ^5"),
            ("acme:plugin/api@1.1.0", "newest | ^4"),
            ("acme:plugin/other@2.0.0", "newest | ^3"),
            ("acme:plugin/other@1.0.0", "newest | ^2"),
            ("acme:else/other@1.0.0", "newest | ^1"),
            ("wasi:http/types@0.2.0", "nearest"),
            ("health", "nearest"),
        ] {
            assert_eq!(
                policy.rule(&InterfaceName::new(interface)).to_string(),
                rule
            );
        }
    }
}
