//! The results of the engine and of `worldbind explain` for a component's exports, in one form that
//! can be compared.

use worldbind::{BindError, Differing, Missing, Problem, Reason, Refused, Resolution};
use worldbind::{FunctionProblem, ResolvedInterface};
use worldbind_cli::report::{self, Choice, Taken};

/// The exports that were found, or the problems. If a world does not fit, the engine's side has
/// only the problems.
pub(crate) fn of_engine(found: Result<&Resolution, &BindError>) -> Vec<String> {
    match found {
        Ok(resolution) => {
            let mut lines: Vec<_> = resolution.interfaces.iter().map(found_interface).collect();
            lines.push(format!("the world without {:?}", resolution.absent));
            lines
        }
        Err(error) => error.problems.iter().map(problem).collect(),
    }
}

fn found_interface(interface: &ResolvedInterface) -> String {
    let ResolvedInterface {
        wanted,
        found,
        refused,
        absent,
        ..
    } = interface;
    match found {
        None => format!("{wanted} is absent"),
        Some(found) => {
            let refused: Vec<_> = refused.iter().map(refusal).collect();
            format!("{wanted} is {found} without {absent:?}, and not {refused:?}")
        }
    }
}

fn problem(problem: &Problem) -> String {
    match problem {
        Problem::Interface(problem) => {
            let refused: Vec<_> = problem.refused.iter().map(refusal).collect();
            format!("{} is not {refused:?}", problem.wanted)
        }
        Problem::Function(FunctionProblem::Missing(missing)) => {
            format!("{} is missing", missing.function)
        }
        Problem::Function(FunctionProblem::Differs(differing)) => difference(differing),
        other => panic!("{other:?}"),
    }
}

fn refusal(refused: &Refused) -> String {
    let Refused { name, reason, .. } = refused;
    match reason {
        Reason::OtherInterface => format!("{name}: another interface"),
        Reason::OtherTrack => format!("{name}: another track"),
        Reason::Requirement => format!("{name}: requirement"),
        Reason::NotAnInterface => format!("{name}: no interface"),
        Reason::DoesNotFit { missing, differing } => {
            let missing: Vec<_> = missing.iter().map(lack).collect();
            let differing: Vec<_> = differing.iter().map(difference).collect();
            format!("{name}: {missing:?} {differing:?}")
        }
        other => panic!("{other:?}"),
    }
}

fn lack(missing: &Missing) -> String {
    let Missing {
        function,
        expected,
        since,
        ..
    } = missing;
    let since = since.as_ref().map(ToString::to_string);
    format!("lacks {function} {expected} {since:?}")
}

fn difference(differing: &Differing) -> String {
    let Differing {
        function,
        expected,
        found,
        types,
        reason,
        ..
    } = differing;
    let types: Vec<_> = types
        .iter()
        .map(|ty| (&ty.name, &ty.expected, &ty.found))
        .collect();
    let reason = because(expected, reason.as_deref());
    let expected = Some(expected);
    format!("{function} {expected:?} {found:?} {types:?} because {reason:?}")
}

/// The words for a difference, which are the same on both sides. Only the engine knows which
/// resources a linker defines, so functions with such a resource, which is called `file` in these
/// tests, may have another first difference.
fn because<'a>(wit: &str, reason: Option<&'a str>) -> Option<&'a str> {
    reason.filter(|_| !wit.contains("file"))
}

/// The same for a report.
pub(crate) fn of_report(exports: &report::Exports) -> Vec<String> {
    let report::Exports {
        interfaces,
        functions,
        fit,
        ..
    } = exports;
    let is_shown = |verdict: Taken| *fit || verdict == Taken::Refused;
    let interfaces = interfaces.iter().filter(|i| is_shown(i.verdict));
    let mut lines: Vec<_> = interfaces.map(reported_interface).collect();
    if *fit {
        let absent = functions.iter().filter(|f| f.verdict == Taken::Absent);
        let absent: Vec<_> = absent.map(|function| &function.wanted).collect();
        lines.push(format!("the world without {absent:?}"));
    } else {
        let refused = functions.iter().filter(|f| f.verdict == Taken::Refused);
        lines.extend(refused.map(|function| match &function.differing {
            None => format!("{} is missing", function.wanted),
            Some(differing) => reported_difference(differing),
        }));
    }
    lines
}

fn reported_interface(interface: &report::WantedInterface) -> String {
    let report::WantedInterface {
        wanted,
        verdict,
        taken,
        absent,
        offered,
        ..
    } = interface;
    let refusals = |offered: &mut dyn Iterator<Item = &report::Offered>| {
        offered.map(reported_refusal).collect::<Vec<_>>()
    };
    match verdict {
        Taken::Taken => {
            let found = taken.as_deref().expect("a name");
            let mut tried = offered.iter().take_while(|o| o.verdict != Choice::Taken);
            let refused = refusals(&mut tried);
            format!("{wanted} is {found} without {absent:?}, and not {refused:?}")
        }
        Taken::Absent => format!("{wanted} is absent"),
        Taken::Refused => {
            let refused = refusals(&mut offered.iter());
            format!("{wanted} is not {refused:?}")
        }
    }
}

fn reported_refusal(offered: &report::Offered) -> String {
    let report::Offered {
        name,
        verdict,
        missing,
        differing,
        ..
    } = offered;
    match verdict {
        Choice::OtherInterface => format!("{name}: another interface"),
        Choice::OtherTrack => format!("{name}: another track"),
        Choice::Requirement => format!("{name}: requirement"),
        Choice::NotAnInterface => format!("{name}: no interface"),
        Choice::DoesNotFit => {
            let missing = missing.iter().map(|missing| {
                let report::Missing {
                    name, ty, since, ..
                } = missing;
                format!("lacks {name} {ty} {since:?}")
            });
            let missing: Vec<_> = missing.collect();
            let differing: Vec<_> = differing.iter().map(reported_difference).collect();
            format!("{name}: {missing:?} {differing:?}")
        }
        Choice::Taken | Choice::NotTried => panic!("{offered:?}"),
    }
}

fn reported_difference(differing: &report::Differing) -> String {
    let report::Differing {
        name,
        host,
        component,
        types,
        because,
        ..
    } = differing;
    let types: Vec<_> = types
        .iter()
        .map(|ty| (&ty.name, &ty.host, &ty.component))
        .collect();
    let wit = host.as_deref().unwrap_or_default();
    let reason = self::because(wit, because.as_deref());
    format!("{name} {host:?} {component:?} {types:?} because {reason:?}")
}
