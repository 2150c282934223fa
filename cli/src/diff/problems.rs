//! Why components do not fit, a line for each function or interface.

use crate::foreign::name as shown;
use crate::report::{
    Choice, Differing, Exports, Giving, Imports, Missing, Needed, Taken, WantedFunction,
    WantedInterface,
};

/// All problems: first what the host does not provide, then what it requires.
pub(super) fn problems(exports: &Exports, imports: &Imports) -> Vec<String> {
    let unfit = imports
        .needed
        .iter()
        .filter(|needed| !needed.verdict.is_fit());
    let interfaces = exports.interfaces.iter();
    let interfaces = interfaces.filter(|interface| interface.verdict == Taken::Refused);
    let functions = exports.functions.iter();
    let functions = functions.filter(|function| function.verdict == Taken::Refused);
    let problems = unfit.flat_map(import).chain(interfaces.flat_map(interface));
    problems.chain(functions.map(function)).collect()
}

fn import(needed: &Needed) -> Vec<String> {
    let name = shown(&needed.name);
    if needed.verdict != Giving::Differs {
        return vec![match needed.other_tracks.first() {
            Some(other) => format!(
                "import `{name}`: the host has `{}`, which is not compatible",
                shown(other)
            ),
            None => format!("import `{name}`: the host does not have it"),
        }];
    }
    let place = format!("import `{name}`");
    let mut problems = of_functions(&place, &needed.differing, &needed.missing, "the host");
    if problems.is_empty() {
        problems.push(format!(
            "{place}: it is a different kind of item in the host"
        ));
    }
    problems
}

fn interface(interface: &WantedInterface) -> Vec<String> {
    let name = shown(&interface.wanted);
    let mut offered = interface.offered.iter();
    let tried = offered.find(|offered| offered.verdict == Choice::DoesNotFit);
    let Some(tried) = tried else {
        let mut offered = interface.offered.iter();
        let other = offered
            .find(|offered| matches!(offered.verdict, Choice::OtherTrack | Choice::Requirement));
        return vec![match other {
            Some(other) => format!(
                "export `{name}`: the component has `{}`, which is not compatible",
                shown(&other.name)
            ),
            None => format!("export `{name}`: the component does not have it"),
        }];
    };
    let place = format!("export `{name}`");
    of_functions(&place, &tried.differing, &tried.missing, "the component")
}

fn of_functions(
    place: &str,
    differing: &[Differing],
    missing: &[Missing],
    without: &str,
) -> Vec<String> {
    let differing = differing.iter().map(|differing| {
        let because = differing.because.as_deref();
        let because = because.map_or_else(String::new, |because| format!(": {because}"));
        format!("{place}: `{}` differs{because}", shown(&differing.name))
    });
    let missing = missing.iter().map(|missing| {
        format!(
            "{place}: {without} does not have `{}`",
            shown(&missing.name)
        )
    });
    differing.chain(missing).collect()
}

fn function(function: &WantedFunction) -> String {
    let name = shown(&function.wanted);
    let because = function.differing.as_ref().map(|it| it.because.as_deref());
    match because {
        Some(Some(because)) => format!("export `{name}` differs: {because}"),
        Some(None) => format!("export `{name}` differs"),
        None => format!("export `{name}`: the component does not have it"),
    }
}
