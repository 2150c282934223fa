//! Prints the generations of a host that a component does not fit, one line for each.

use anstyle::Style;
use worldbind_resolve::{OTHER_GENERATIONS, WrongFunction, write_more_problems};

use super::functions::{differs, missing_in_host, wrong_function};
use super::imports::sentence;
use super::page::{Page, Piece, first, plain};
use super::style::{BAD, TITLE};
use crate::foreign::name as shown;
use crate::report::{
    Choice, Exports, Generations, Imports, Needed, RefusedGeneration, Report, Taken,
    WantedFunction, WantedInterface,
};

/// The name of the world that a component was compared with, and of its generation.
pub(super) fn world_of<'r>(
    report: &'r Report,
    generations: Option<&'r Generations>,
) -> (&'r str, Option<&'r str>) {
    let label = generations.and_then(|it| it.taken.as_ref().or(it.nearest.as_ref()));
    let label = label.map(String::as_str);
    let mut worlds = report.worlds.iter();
    let world = worlds.find(|world| label.is_some() && world.generation.as_deref() == label);
    (world.map_or(&report.world, |world| &world.world), label)
}

/// Writes a title and a table with the reasons why a component does not fit newer generations, or
/// any of the others.
pub(super) fn refused(page: &mut Page, report: &Report, generations: &Generations) {
    let others = generations.refused.iter();
    let others: Vec<_> = others
        .filter(|refused| generations.nearest.as_ref() != Some(&refused.generation))
        .collect();
    if others.is_empty() {
        return;
    }
    page.blank();
    let title = match &generations.taken {
        Some(_) => "newer generations, which it does not fit",
        None => OTHER_GENERATIONS,
    };
    page.line(0, &[(TITLE, title.to_owned())]);
    let (others, rest) = first(&others);
    let rows = others.iter().map(|refused| row(report, refused));
    page.table(2, rows.collect());
    page.more(2, rest);
}

fn row(report: &Report, refused: &RefusedGeneration) -> Vec<Piece> {
    let mut worlds = report.worlds.iter();
    let world = worlds.find(|world| world.generation.as_ref() == Some(&refused.generation));
    let mut row = vec![(BAD, shown(&refused.generation))];
    row.extend(world.map(|world| plain(&shown(&world.world))));
    row.extend(in_short(refused).map(|text| (Style::new(), text)));
    row
}

/// The first problem, and how many more there are. As when a host binds a component, imports come
/// first.
fn in_short(refused: &RefusedGeneration) -> Option<String> {
    let RefusedGeneration {
        generation: _,
        exports,
        imports,
    } = refused;
    let of_imports = imports.as_ref().and_then(of_imports);
    let first = of_imports.or_else(|| exports.as_ref().and_then(of_exports));
    let (mut text, problems) = first?;
    // Writing to a `String` cannot fail.
    let _ = write_more_problems(&mut text, problems);
    Some(text)
}

fn of_imports(imports: &Imports) -> Option<(String, usize)> {
    let unfit = || {
        imports
            .needed
            .iter()
            .filter(|needed| !needed.verdict.is_fit())
    };
    let text = unfit().next().map(import)?;
    Some((text, unfit().count()))
}

fn import(needed: &Needed) -> String {
    let mut text = sentence(needed);
    if let Some(differing) = needed.differing.first() {
        text += &format!(": {}", differs(differing));
    } else if let Some(missing) = needed.missing.first() {
        text += &format!(": {}", missing_in_host(missing));
    }
    text
}

fn of_exports(exports: &Exports) -> Option<(String, usize)> {
    let interfaces = exports.interfaces.iter();
    let interfaces = interfaces.filter(|interface| interface.verdict == Taken::Refused);
    let functions = exports.functions.iter();
    let functions = functions.filter(|function| function.verdict == Taken::Refused);
    let count = interfaces.clone().count() + functions.clone().count();
    let mut texts = interfaces.map(interface).chain(functions.map(function));
    Some((texts.next()?, count))
}

fn interface(interface: &WantedInterface) -> String {
    let mut text = match &interface.because {
        Some(because) => because.clone(),
        None => format!("`{}` does not fit", shown(&interface.wanted)),
    };
    let mut offered = interface.offered.iter();
    let tried = offered.find(|offered| offered.verdict == Choice::DoesNotFit);
    if let Some(differing) = tried.and_then(|tried| tried.differing.first()) {
        text += &format!(": {}", differs(differing));
    } else if let Some(missing) = tried.and_then(|tried| tried.missing.first()) {
        text += &format!(
            ": {}",
            wrong_function(&missing.name, WrongFunction::Missing)
        );
    }
    text
}

fn function(function: &WantedFunction) -> String {
    match &function.differing {
        Some(differing) => differs(differing),
        None => wrong_function(&function.wanted, WrongFunction::Missing),
    }
}
