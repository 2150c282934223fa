//! Why a component does not fit a host, as types to match on and texts to act on.

use std::fmt;

use semver::Version;

use crate::{InterfaceName, Rule, Track};

/// A component does not have the exports that a host's bindings need.
///
/// All problems are reported, not the first. The `Display` is for the author of the component, who may
/// never have seen the host.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BindError {
    /// The host's world; `None` where a single interface was looked for.
    pub world: Option<String>,
    /// What does not fit, in the order of the world; never empty.
    pub problems: Vec<Problem>,
    /// The names of all exports of the component.
    pub exports: Vec<String>,
}

/// One thing that a world needs and a component does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// An interface.
    Interface(InterfaceProblem),
    /// A function that the world itself exports.
    Function(WorldFunctionProblem),
}

/// No export fits a wanted interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct InterfaceProblem {
    /// The interface as the host's WIT names it.
    pub wanted: InterfaceName,
    /// Which versions of it the host takes.
    pub rule: Rule,
    /// Every export of the same package and why it was not taken: first the candidates in the order in
    /// which they were tried, then the others. Empty if the component exports nothing of the package.
    pub refused: Vec<Refused>,
}

/// An export that was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Refused {
    /// The export's name.
    pub name: InterfaceName,
    /// Why it was not taken.
    pub reason: Reason,
}

/// Why an export was not taken for an interface.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Reason {
    /// It is another interface of the same package.
    OtherInterface,
    /// It is the same interface at an incompatible version: see [`InterfaceName::track`].
    OtherTrack,
    /// Its version is compatible, and does not meet the [`Rule::requirement`] of the host.
    Requirement,
    /// It has the wanted name, and is no interface: a function, say.
    NotAnInterface,
    /// Its version is compatible and its functions are not.
    DoesNotFit {
        /// Functions that it does not export.
        missing: Vec<Missing>,
        /// Functions that it exports with another type.
        differing: Vec<Differing>,
    },
}

/// A function that a host needs and a component does not export.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Missing {
    /// The function, such as `classify` or `session.reset`.
    pub function: String,
    /// The type that the host needs, in WIT's syntax.
    pub expected: String,
    /// The version in which the interface got the function, if the host's WIT gates it. An export below
    /// that version could do without it.
    pub since: Option<Version>,
}

/// A function that is exported with another type than the host needs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Differing {
    /// The function, such as `apply` or `session.push`.
    pub function: String,
    /// The type that the host needs, in WIT's syntax.
    pub expected: String,
    /// The type that the component has, in WIT's syntax; `None` if the export is no function.
    pub found: Option<String>,
    /// The named types within, where host and component define them differently.
    pub types: Vec<DifferingType>,
    /// The difference in the engine's words, from the outermost type inwards, if the engine saw it.
    pub reason: Option<String>,
}

/// A type that host and component define differently under the same name.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct DifferingType {
    /// The type's name in the interface.
    pub name: String,
    /// The host's definition, such as `enum { upper, lower }`.
    pub expected: String,
    /// The component's definition.
    pub found: String,
}

/// A function that the world itself exports does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WorldFunctionProblem {
    /// The component does not export it.
    Missing(Missing),
    /// The component exports it with another type.
    Differs(Differing),
}

impl std::error::Error for BindError {}

impl fmt::Display for BindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.world {
            Some(world) => write!(f, "the component does not fit the host's world `{world}`")?,
            None => f.write_str("the component does not fit what the host needs of it")?,
        }
        let lacks_all = |problem: &Problem| match problem {
            Problem::Interface(problem) => problem.refused.is_empty(),
            Problem::Function(problem) => matches!(problem, WorldFunctionProblem::Missing(_)),
        };
        for problem in &self.problems {
            write!(f, "\n\n{problem}")?;
        }
        if self.problems.iter().any(lacks_all) {
            match self.exports.as_slice() {
                [] => f.write_str("\n\nthe component exports nothing")?,
                exports => {
                    f.write_str("\n\nthe component exports")?;
                    for export in exports {
                        write!(f, "\n  `{export}`")?;
                    }
                }
            }
        }
        Ok(())
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Problem::Interface(problem) => problem.fmt(f),
            Problem::Function(problem) => problem.fmt(f),
        }
    }
}

impl fmt::Display for InterfaceProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let InterfaceProblem {
            wanted,
            rule,
            refused,
        } = self;
        f.write_str(&self.in_short())?;
        for Refused { name, reason } in refused {
            if !matches!(reason, Reason::OtherInterface) {
                write!(f, "\n  `{name}`: ")?;
                reason.explain(f, wanted, rule, name)?;
            }
        }
        let mut before = "\n  other interfaces of the package: ";
        for Refused { name, reason } in refused {
            if matches!(reason, Reason::OtherInterface) && wanted.package().is_some() {
                write!(f, "{before}`{name}`")?;
                before = ", ";
            }
        }
        Ok(())
    }
}

/// Which versions a host that wants this one takes, if it wants a version.
fn compatible_versions(wanted: &InterfaceName, rule: &Rule) -> Option<String> {
    let track = match rule.prereleases {
        true => wanted.canonical_track()?,
        false => wanted.track()?,
    };
    let versions = match track {
        Track::Major(major) => format!("any {major}.y.z"),
        Track::Minor(minor) => format!("any 0.{minor}.z"),
        Track::Only(version) => format!("{version} alone"),
    };
    let prereleases = if rule.prereleases {
        ", prerelease or not"
    } else {
        ""
    };
    let comma = if rule.prereleases { "," } else { "" };
    Some(match &rule.requirement {
        Some(requirement) => {
            format!("{versions}{prereleases}{comma} that meets `{requirement}`")
        }
        None => format!("{versions}{prereleases}"),
    })
}

impl InterfaceProblem {
    /// What is wanted and that it is not there, in one line, without the exports that were refused.
    pub fn in_short(&self) -> String {
        let InterfaceProblem {
            wanted,
            rule,
            refused,
        } = self;
        let has = |is: fn(&Reason) -> bool| refused.iter().any(|refused| is(&refused.reason));
        let tried = if has(|reason| matches!(reason, Reason::DoesNotFit { .. })) {
            Some("as the host needs it")
        } else if has(|reason| !matches!(reason, Reason::OtherInterface)) {
            Some("exported")
        } else {
            None
        };
        let what = match (tried, compatible_versions(wanted, rule)) {
            (Some(tried), Some(versions)) => {
                format!("no compatible version ({versions}) is {tried}")
            }
            (Some(tried), None) => format!("it is not {tried}"),
            (None, _) if wanted.version().is_some() => "no version of it is exported".to_owned(),
            (None, _) => "it is not exported".to_owned(),
        };
        match wanted.package() {
            Some(package) if refused.is_empty() => format!(
                "`{wanted}` is wanted, and {what}, nor is anything else of the package `{package}`"
            ),
            _ => format!("`{wanted}` is wanted, and {what}"),
        }
    }

    /// Whether there is an export that could have been the interface.
    pub(crate) fn has_candidate(&self) -> bool {
        let is_candidate = |refused: &Refused| match refused.reason {
            Reason::DoesNotFit { .. } | Reason::NotAnInterface => true,
            Reason::OtherInterface | Reason::OtherTrack | Reason::Requirement => false,
        };
        self.refused.iter().any(is_candidate)
    }
}

impl Refused {
    /// Why a host that wants `wanted` does not take the export, in one line. Of functions that do not fit it
    /// says no more than which they are.
    pub fn in_short(&self, wanted: &InterfaceName, rule: &Rule) -> String {
        struct InShort<'a>(&'a Refused, &'a InterfaceName, &'a Rule);
        impl fmt::Display for InShort<'_> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                let InShort(Refused { name, reason }, wanted, rule) = self;
                reason.explain(f, wanted, rule, name)
            }
        }
        let Reason::DoesNotFit { missing, differing } = &self.reason else {
            return InShort(self, wanted, rule).to_string();
        };
        let differing = differing
            .iter()
            .map(|differing| format!("has another `{}`", differing.function));
        let missing = missing
            .iter()
            .map(|missing| format!("lacks `{}`", missing.function));
        differing.chain(missing).collect::<Vec<_>>().join(", ")
    }
}

impl Reason {
    /// Says why `found` was not taken for `wanted`, after the name of `found` and a colon.
    fn explain(
        &self,
        f: &mut fmt::Formatter<'_>,
        wanted: &InterfaceName,
        rule: &Rule,
        found: &InterfaceName,
    ) -> fmt::Result {
        match self {
            Reason::OtherInterface => f.write_str("another interface"),
            Reason::NotAnInterface => f.write_str("not an interface"),
            Reason::OtherTrack => {
                f.write_str("another track: ")?;
                explain_track(f, wanted, rule, found)
            }
            Reason::Requirement => {
                match found.version() {
                    Some(version) => write!(f, "version {version} is compatible, but")?,
                    None => f.write_str("it does not say which version it is, and")?,
                }
                match &rule.requirement {
                    Some(requirement) => {
                        write!(f, " the host takes what meets `{requirement}` alone")
                    }
                    None => f.write_str(" the host does not take it"),
                }
            }
            Reason::DoesNotFit { missing, differing } => {
                if let Some(version) = found.version() {
                    write!(f, "version {version} is compatible, but")?;
                }
                for problem in differing {
                    write_indented(f, problem)?;
                }
                for problem in missing {
                    write_indented(f, problem)?;
                }
                Ok(())
            }
        }
    }
}

fn write_indented(f: &mut fmt::Formatter<'_>, problem: &dyn fmt::Display) -> fmt::Result {
    let lines = format!("\n{problem}");
    f.write_str(&lines.replace('\n', "\n    "))
}

/// Why two versions of an interface are not compatible.
fn explain_track(
    f: &mut fmt::Formatter<'_>,
    wanted: &InterfaceName,
    rule: &Rule,
    found: &InterfaceName,
) -> fmt::Result {
    let alone = |track: &Track| match track {
        Track::Only(version) if version.pre.is_empty() => Some("a version below 0.1.0"),
        Track::Only(_) if !rule.prereleases => Some("a prerelease"),
        _ => None,
    };
    let why = match (wanted.track(), found.track()) {
        (Some(wanted_track), Some(found_track)) => {
            match (alone(&found_track), alone(&wanted_track)) {
                (Some(kind), _) => f.write_str(kind)?,
                (None, Some(kind)) => write!(f, "the host wants {kind}, which")?,
                (None, None) => {
                    write_version(f, found, &found_track)?;
                    f.write_str(" is not compatible with ")?;
                    return write_version(f, wanted, &wanted_track);
                }
            }
            " is compatible with itself alone"
        }
        _ if found.has_opaque_version() || wanted.has_opaque_version() => {
            "what is not a semantic version is compatible with itself alone"
        }
        (Some(_), None) => "it has no version, and the host wants one",
        (None, _) => "it has a version, and the host wants none",
    };
    f.write_str(why)
}

/// The version of a name, or as much of it as the name says.
fn write_version(f: &mut fmt::Formatter<'_>, name: &InterfaceName, track: &Track) -> fmt::Result {
    match name.version() {
        Some(version) => write!(f, "{version}"),
        None => write!(f, "{track}"),
    }
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the function `{}` is missing", self.function)?;
        if let Some(since) = &self.since {
            write!(f, ", which the interface has since {since}")?;
        }
        write!(f, "\n  expected  {}", self.expected)
    }
}

impl fmt::Display for Differing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Differing {
            function,
            expected,
            found,
            types,
            reason,
        } = self;
        match found {
            Some(_) => write!(f, "the function `{function}` has another type")?,
            None => write!(f, "the export `{function}` is not a function")?,
        }
        write!(f, "\n  expected  {expected}")?;
        if let Some(found) = found {
            write!(f, "\n  found     {found}")?;
        }
        for DifferingType {
            name,
            expected,
            found,
        } in types
        {
            write!(f, "\n  expected  {name} = {expected}")?;
            write!(f, "\n  found     {name} = {found}")?;
        }
        if let Some(reason) = reason {
            write!(f, "\n  because   {reason}")?;
        }
        if types.is_empty() && found.as_ref() == Some(expected) {
            f.write_str(
                "\n  note      both read alike, so a resource in them is another one: the host's linker \
                 defines it\n            otherwise than its bindings, which is an error of the host",
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for WorldFunctionProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WorldFunctionProblem::Missing(missing) => missing.fmt(f),
            WorldFunctionProblem::Differs(differing) => differing.fmt(f),
        }
    }
}
