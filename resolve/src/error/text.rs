//! The messages about a component that does not fit. Names are escaped. Long lists and long
//! messages are cut.

use std::fmt::{self, Write};

use super::versions::{explain_track, write_compatible, write_versions};
use super::{
    BindError, Differing, DifferingType, FunctionProblem, InterfaceProblem, Missing, Problem,
    Reason, Refused,
};
use crate::bounded::{
    Indented, LISTED, cut_at, listed, write_message, write_more, write_more_problems,
};
use crate::wrong_function::{SINCE, WrongFunction, write_wrong_function};
use crate::{InterfaceName, Rule, printable};

/// Writes a value as a part of a message. `Display` writes it as a whole message.
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

/// The same text as `Display`: every host that can print an error contains this code, and derived
/// code would be long.
impl fmt::Debug for BindError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

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
        for problem in listed(&self.problems) {
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
    for export in listed(exports) {
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
        self.write_in_short(f)?;
        let is_other = |refused: &&Refused| matches!(refused.reason, Reason::OtherInterface);
        let versions = refused.iter().filter(|refused| !is_other(refused));
        for Refused { name, reason } in versions.clone().take(LISTED) {
            write!(f, "\n  `{}`: ", name.shown())?;
            reason.explain(f, wanted, rule, name)?;
        }
        write_more(f, "\n  ", versions.count())?;
        if wanted.package().is_none() {
            return Ok(());
        }
        let others = refused.iter().filter(is_other);
        let mut before = "\n  other interfaces of the package: ";
        for Refused { name, .. } in others.clone().take(LISTED) {
            write!(f, "{before}`{}`", name.shown())?;
            before = ", ";
        }
        write_more(f, ", ", others.count())
    }
}

impl BindError {
    /// The first problem in one line, and how many more there are.
    pub fn in_short(&self) -> String {
        let first = self.problems.first().map(Problem::in_short);
        // Only a host that makes such an error itself has one without problems.
        let mut text = first.unwrap_or_else(|| self.to_string());
        // Writing to a `String` cannot fail.
        let _ = write_more_problems(&mut text, self.problems.len());
        text
    }
}

impl Problem {
    /// The problem in one line: the required item, and that it was not found.
    pub fn in_short(&self) -> String {
        match self {
            Problem::Interface(problem) => problem.in_short(),
            Problem::Function(problem) => problem.in_short(),
        }
    }
}

impl InterfaceProblem {
    /// One line that names the required interface and says that it was not found. It does not
    /// contain the exports that were refused.
    pub fn in_short(&self) -> String {
        let mut text = String::new();
        // Writing to a `String` cannot fail.
        let _ = self.write_in_short(&mut text);
        text
    }

    fn write_in_short(&self, f: &mut dyn Write) -> fmt::Result {
        write!(f, "`{}` is required, but ", self.wanted)?;
        match self.wanted.package() {
            Some(package) if self.refused.is_empty() => write!(
                f,
                "the component exports nothing of the package `{package}`"
            ),
            _ => self.write_what_is_missing(f),
        }
    }

    fn write_what_is_missing(&self, f: &mut dyn Write) -> fmt::Result {
        let track = self.wanted.track_with(self.rule.prereleases);
        match (self.tried(), track) {
            (Some((positive, _)), Some(track)) => {
                f.write_str("no compatible version (")?;
                write_versions(f, &track, &self.rule)?;
                write!(f, ") {positive}")
            }
            (Some((_, negative)), None) => write!(f, "it {negative}"),
            (None, _) if self.wanted.version().is_some() => {
                f.write_str("no version of it is exported")
            }
            (None, _) => f.write_str("it is not exported"),
        }
    }

    /// The words after "no compatible version", and their negative form. `None` if there is no
    /// version.
    fn tried(&self) -> Option<(&'static str, &'static str)> {
        let mut tried = None;
        for Refused { reason, .. } in &self.refused {
            match reason {
                Reason::DoesNotFit { .. } => return Some(("fits", "does not fit")),
                Reason::OtherInterface => {}
                Reason::OtherTrack | Reason::Requirement | Reason::NotAnInterface => {
                    tried = Some(("is exported", "is not exported"));
                }
            }
        }
        tried
    }
}

impl Refused {
    /// Why a host that requires `wanted` does not use the export, in one line. It only names the
    /// functions that do not fit.
    pub fn in_short(&self, wanted: &InterfaceName, rule: &Rule) -> String {
        let mut text = String::new();
        // Writing to a `String` cannot fail.
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
                    Some(_) => write_compatible(f, found)?,
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
                let has_version = found.version().is_some();
                if has_version {
                    write_compatible(f, found)?;
                }
                if !missing.is_empty() || !differing.is_empty() {
                    return explain_functions(f, missing, differing);
                }
                if has_version {
                    f.write_str(" ")?;
                }
                f.write_str(NOT_EXPLAINED)
            }
        }
    }
}

#[inline(never)]
fn explain_functions(
    f: &mut dyn Write,
    missing: &[Missing],
    differing: &[Differing],
) -> fmt::Result {
    let f: &mut dyn Write = &mut Indented {
        to: f,
        blanks: "    ",
    };
    for problem in listed(differing) {
        f.write_str("\n")?;
        problem.explain(f)?;
    }
    let left = LISTED.saturating_sub(differing.len());
    for problem in &missing[..missing.len().min(left)] {
        f.write_str("\n")?;
        problem.explain(f)?;
    }
    write_more(f, "\n", differing.len() + missing.len())
}

impl Explain for Missing {
    #[inline(never)]
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        write_wrong_function(f, &self.function, WrongFunction::Missing)?;
        if let Some(since) = &self.since {
            write!(f, "{SINCE}{since}")?;
        }
        write!(f, "\n  expected  {}", self.expected)
    }
}

impl Explain for Differing {
    #[inline(never)]
    fn explain(&self, f: &mut dyn Write) -> fmt::Result {
        let Differing {
            function,
            expected,
            found,
            types,
            reason,
        } = self;
        let wrong = match found {
            Some(_) => WrongFunction::Differs,
            None => WrongFunction::NotAFunction,
        };
        write_wrong_function(f, function, wrong)?;
        write!(f, "\n  expected  {expected}")?;
        if let Some(found) = found {
            write!(f, "\n  found     {found}")?;
        }
        for DifferingType {
            name,
            expected,
            found,
        } in listed(types)
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

impl FunctionProblem {
    /// The function and what is wrong with it, in one line, without its type.
    pub fn in_short(&self) -> String {
        let (function, wrong) = match self {
            FunctionProblem::Missing(missing) => (&missing.function, WrongFunction::Missing),
            FunctionProblem::Differs(Differing {
                function,
                found: Some(_),
                ..
            }) => (function, WrongFunction::Differs),
            FunctionProblem::Differs(Differing {
                function,
                found: None,
                ..
            }) => (function, WrongFunction::NotAFunction),
        };
        let mut text = String::new();
        // Writing to a `String` cannot fail.
        let _ = write_wrong_function(&mut text, &printable(function), wrong);
        text
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
