//! The messages about a component that does not fit. Names are escaped. Long lists and long messages
//! are cut.

use std::fmt::{self, Write};

use super::{
    BindError, Differing, DifferingType, FunctionProblem, InterfaceProblem, Missing, Problem,
    Reason, Refused,
};
use crate::bounded::{Indented, LISTED, cut_at, write_message, write_more};
use crate::{InterfaceName, Rule, Track, printable};

/// Writes itself as a part of a message. `Display` writes it as a whole message.
trait Explain {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result;
}

macro_rules! display {
    ($($ty:ident)*) => {
        $(
            impl fmt::Display for $ty {
                fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    write_message(f, &mut |f| self.explain(f))
                }
            }
        )*
    };
}

display!(BindError Problem InterfaceProblem Missing Differing FunctionProblem);

impl std::error::Error for BindError {}

impl Explain for BindError {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        match &self.world {
            Some(world) => write!(f, "the component does not fit the host's world `{world}`")?,
            None => f.write_str("the component does not fit the host")?,
        }
        let lacks_all = |problem: &Problem| match problem {
            Problem::Interface(problem) => problem.refused.is_empty(),
            Problem::Function(problem) => matches!(problem, FunctionProblem::Missing(_)),
        };
        for problem in self.problems.iter().take(LISTED) {
            f.write_str("\n\n")?;
            problem.explain(f)?;
        }
        write_more(f, "\n\n", self.problems.len())?;
        if self.problems.iter().any(lacks_all) {
            write_exports(f, &self.exports)?;
        }
        Ok(())
    }
}

fn write_exports(f: &mut dyn Write, exports: &[String]) -> fmt::Result {
    if exports.is_empty() {
        return f.write_str("\n\nthe component exports nothing");
    }
    f.write_str("\n\nthe component exports")?;
    for export in exports.iter().take(LISTED) {
        write!(f, "\n  `{}`", printable(export))?;
    }
    write_more(f, "\n  ", exports.len())
}

impl Explain for Problem {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        match self {
            Problem::Interface(problem) => problem.explain(f),
            Problem::Function(problem) => problem.explain(f),
        }
    }
}

impl Explain for InterfaceProblem {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        let InterfaceProblem {
            wanted,
            rule,
            refused,
        } = self;
        f.write_str(&self.in_short())?;
        let (others, versions): (Vec<&Refused>, Vec<&Refused>) = refused
            .iter()
            .partition(|refused| matches!(refused.reason, Reason::OtherInterface));
        for Refused { name, reason } in versions.iter().take(LISTED) {
            write!(f, "\n  `{}`: ", name.shown())?;
            reason.explain(f, wanted, rule, name)?;
        }
        write_more(f, "\n  ", versions.len())?;
        if wanted.package().is_some() {
            write_others(f, &others)?;
        }
        Ok(())
    }
}

fn write_others(f: &mut dyn Write, others: &[&Refused]) -> fmt::Result {
    let mut before = "\n  other interfaces of the package: ";
    for Refused { name, .. } in others.iter().take(LISTED) {
        write!(f, "{before}`{}`", name.shown())?;
        before = ", ";
    }
    write_more(f, ", ", others.len())
}

/// Which versions a host accepts that requires this one; `None` if it requires no version.
fn compatible_versions(wanted: &InterfaceName, rule: &Rule) -> Option<String> {
    let track = match rule.prereleases {
        true => wanted.canonical_track()?,
        false => wanted.track()?,
    };
    let versions = match track {
        Track::Major(major) => format!("any {major}.y.z"),
        Track::Minor(minor) => format!("any 0.{minor}.z"),
        Track::Only(version) => format!("only {version}"),
    };
    let prereleases = if rule.prereleases {
        ", including prereleases"
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
    /// Which interface is required and that it was not found, in one line, without the exports that
    /// were refused.
    pub fn in_short(&self) -> String {
        let wanted = &self.wanted;
        match wanted.package() {
            Some(package) if self.refused.is_empty() => format!(
                "`{wanted}` is required, but the component exports nothing of the package `{package}`"
            ),
            _ => format!("`{wanted}` is required, but {}", self.what_is_missing()),
        }
    }

    fn what_is_missing(&self) -> String {
        let versions = compatible_versions(&self.wanted, &self.rule);
        match (self.tried(), versions) {
            (Some((positive, _)), Some(versions)) => {
                format!("no compatible version ({versions}) {positive}")
            }
            (Some((_, negative)), None) => format!("it {negative}"),
            (None, _) if self.wanted.version().is_some() => {
                "no version of it is exported".to_owned()
            }
            (None, _) => "it is not exported".to_owned(),
        }
    }

    /// What no compatible version does, and the same denied: `None` if there is no version.
    fn tried(&self) -> Option<(&'static str, &'static str)> {
        let has = |is: fn(&Reason) -> bool| self.refused.iter().any(|refused| is(&refused.reason));
        if has(|reason| matches!(reason, Reason::DoesNotFit { .. })) {
            Some(("fits", "does not fit"))
        } else if has(|reason| !matches!(reason, Reason::OtherInterface)) {
            Some(("is exported", "is not exported"))
        } else {
            None
        }
    }
}

impl Refused {
    /// Why a host that requires `wanted` does not use the export, in one line. It only names the
    /// functions that do not fit.
    pub fn in_short(&self, wanted: &InterfaceName, rule: &Rule) -> String {
        let mut text = String::new();
        // A string takes whatever is written to it.
        let _ = write_message(&mut text, &mut |f| self.explain_in_short(f, wanted, rule));
        text
    }

    fn explain_in_short(
        &self,
        f: &mut dyn Write,
        wanted: &InterfaceName,
        rule: &Rule,
    ) -> fmt::Result {
        let Refused { name, reason } = self;
        let Reason::DoesNotFit { missing, differing } = reason else {
            return reason.explain(f, wanted, rule, name);
        };
        if missing.is_empty() && differing.is_empty() {
            return f.write_str(NOT_EXPLAINED);
        }
        let differing = differing
            .iter()
            .map(|it| (&it.function, "has a different type"));
        let missing = missing.iter().map(|it| (&it.function, "is missing"));
        let functions = differing.chain(missing);
        for (index, (function, what)) in functions.clone().take(LISTED).enumerate() {
            let comma = if index > 0 { ", " } else { "" };
            write!(f, "{comma}`{}` {what}", printable(function))?;
        }
        write_more(f, ", ", functions.count())
    }
}

/// The reason for an export that was tried after many others.
const NOT_EXPLAINED: &str = "its functions do not fit either";

impl Reason {
    /// Writes why `found` was not used for `wanted`. The text comes after the name of `found` and a
    /// colon.
    fn explain(
        &self,
        f: &mut dyn Write,
        wanted: &InterfaceName,
        rule: &Rule,
        found: &InterfaceName,
    ) -> fmt::Result {
        match self {
            Reason::OtherInterface => f.write_str("a different interface"),
            Reason::NotAnInterface => f.write_str("not an interface"),
            Reason::OtherTrack => explain_track(f, wanted, rule, found),
            Reason::Requirement => {
                match found.version() {
                    Some(_) => f.write_str(&compatible_but(found))?,
                    None => f.write_str("its exact version is unknown, and")?,
                }
                match &rule.requirement {
                    Some(requirement) => {
                        write!(
                            f,
                            " the host accepts only versions that meet `{requirement}`"
                        )
                    }
                    None => f.write_str(" the host does not accept it"),
                }
            }
            Reason::DoesNotFit { missing, differing } => {
                let compatible = compatible_but(found);
                f.write_str(&compatible)?;
                if missing.is_empty() && differing.is_empty() {
                    let blank = if compatible.is_empty() { "" } else { " " };
                    return write!(f, "{blank}{NOT_EXPLAINED}");
                }
                explain_functions(f, missing, differing)
            }
        }
    }
}

/// The beginning of the reason for an export whose version is not the problem: `version 0.2.9 is
/// compatible, but`. Empty if its name has no version.
pub fn compatible_but(found: &InterfaceName) -> String {
    match found.version() {
        Some(version) => format!(
            "version {} is compatible, but",
            printable(&format!("{version}"))
        ),
        None => String::new(),
    }
}

fn explain_functions(
    f: &mut dyn Write,
    missing: &[Missing],
    differing: &[Differing],
) -> fmt::Result {
    let f = &mut Indented {
        to: f,
        blanks: "    ",
    };
    let differing = differing.iter().map(|problem| problem as &dyn Explain);
    let missing = missing.iter().map(|problem| problem as &dyn Explain);
    let problems = differing.chain(missing);
    for problem in problems.clone().take(LISTED) {
        f.write_str("\n")?;
        problem.explain(f)?;
    }
    write_more(f, "\n", problems.count())
}

/// Why two versions of an interface are not compatible.
fn explain_track(
    f: &mut dyn Write,
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
                (None, Some(kind)) => write!(f, "the host requires {kind}, which")?,
                (None, None) => {
                    write_version(f, found, &found_track)?;
                    f.write_str(" is not compatible with ")?;
                    return write_version(f, wanted, &wanted_track);
                }
            }
            " is compatible only with itself"
        }
        _ if found.has_opaque_version() || wanted.has_opaque_version() => {
            "a version that is not a semantic version is compatible only with itself"
        }
        (Some(_), None) => "it has no version, but the host requires one",
        (None, _) => "it has a version, but the host's interface has none",
    };
    f.write_str(why)
}

/// The version of a name, or the part of it that the name contains.
fn write_version(f: &mut dyn Write, name: &InterfaceName, track: &Track) -> fmt::Result {
    let version = match name.version() {
        Some(version) => format!("{version}"),
        None => format!("{track}"),
    };
    write!(f, "{}", printable(&version))
}

impl Explain for Missing {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "the function `{}` is missing", self.function)?;
        if let Some(since) = &self.since {
            write!(f, "; the interface has it since {since}")?;
        }
        write!(f, "\n  expected  {}", self.expected)
    }
}

impl Explain for Differing {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        let Differing {
            function,
            expected,
            found,
            types,
            reason,
        } = self;
        match found {
            Some(_) => write!(f, "the function `{function}` has a different type")?,
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
        } in types.iter().take(LISTED)
        {
            write!(f, "\n  expected  {name} = {expected}")?;
            write!(f, "\n  found     {name} = {found}")?;
        }
        write_more(f, "\n  ", types.len())?;
        if let Some(reason) = reason {
            write!(f, "\n  because   {reason}")?;
        }
        let is_same = found.as_ref() == Some(expected) && cut_at(expected).is_none();
        if types.is_empty() && is_same {
            f.write_str(
                "\n  note      both signatures print the same, so they name different resources: \
                 a resource is defined\n            differently in the linker than in the bindings; \
                 fix the host",
            )?;
        }
        Ok(())
    }
}

impl Explain for FunctionProblem {
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        match self {
            FunctionProblem::Missing(missing) => missing.explain(f),
            FunctionProblem::Differs(differing) => differing.explain(f),
        }
    }
}
