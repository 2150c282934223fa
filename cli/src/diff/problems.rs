//! The reasons why components do not fit, one line for each function or interface.

use worldbind_resolve::WrongFunction;

use crate::foreign::name as shown;
use crate::report::{
    Choice, Exports, Giving, Imports, Missing, Needed, Taken, WantedFunction, WantedInterface,
};
use crate::text::{differs, missing_in_host, wrong_function};

/// All problems: first the imports that the host does not provide, then the exports that it
/// requires.
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
    let place = format!("import `{}`", shown(&needed.name));
    let why = needed.not_provided();
    let differing = needed.differing.iter().map(differs);
    let missing = needed.missing.iter().map(missing_in_host);
    let problems: Vec<_> = differing.chain(missing).collect();
    if needed.verdict == Giving::Differs && !problems.is_empty() {
        return within(&place, problems);
    }
    vec![match needed.other_tracks.first() {
        Some(other) => format!("{place}: {why}: `{}`", shown(other)),
        None => format!("{place}: {why}"),
    }]
}

fn interface(interface: &WantedInterface) -> Vec<String> {
    let place = format!("export `{}`", shown(&interface.wanted));
    let mut offered = interface.offered.iter();
    let tried = offered.find(|offered| offered.verdict == Choice::DoesNotFit);
    let Some(tried) = tried else {
        let mut offered = interface.offered.iter();
        let other = offered
            .find(|offered| matches!(offered.verdict, Choice::OtherTrack | Choice::Requirement));
        return vec![match other {
            Some(other) => format!(
                "{place}: the component exports it only in an incompatible version: `{}`",
                shown(&other.name)
            ),
            None => format!("{place}: the component does not export it"),
        }];
    };
    let differing = tried.differing.iter().map(differs);
    let missing = tried.missing.iter().map(is_missing);
    within(&place, differing.chain(missing).collect())
}

fn within(place: &str, problems: Vec<String>) -> Vec<String> {
    let problems = problems.into_iter();
    problems
        .map(|problem| format!("{place}: {problem}"))
        .collect()
}

fn is_missing(missing: &Missing) -> String {
    wrong_function(&missing.name, WrongFunction::Missing)
}

fn function(function: &WantedFunction) -> String {
    match &function.differing {
        Some(differing) => differs(differing),
        None => wrong_function(&function.wanted, WrongFunction::Missing),
    }
}
