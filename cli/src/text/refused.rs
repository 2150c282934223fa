//! Prints the generations of a host that a component does not fit, one line for each.

use anstyle::Style;
use worldbind_resolve::write_more_problems;

use super::functions::missing_in_host;
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
        None => "the other generations",
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
    vec![
        (BAD, shown(&refused.generation)),
        plain(&world.map_or_else(String::new, |world| shown(&world.world))),
        (Style::new(), in_short(refused)),
    ]
}

/// The first problem, and how many more there are. As when a host binds a component, imports come
/// first.
fn in_short(refused: &RefusedGeneration) -> String {
    let (mut text, problems) = match (&refused.imports, &refused.exports) {
        (Some(imports), _) if !imports.fit => of_imports(imports),
        (_, Some(exports)) => of_exports(exports),
        _ => (String::new(), 0),
    };
    // Writing to a `String` cannot fail.
    let _ = write_more_problems(&mut text, problems);
    text
}

fn of_imports(imports: &Imports) -> (String, usize) {
    let unfit = || {
        imports
            .needed
            .iter()
            .filter(|needed| !needed.verdict.is_fit())
    };
    let text = unfit().next().map_or_else(String::new, import);
    (text, unfit().count())
}

fn import(needed: &Needed) -> String {
    let mut text = sentence(needed);
    if let Some(differing) = needed.differing.first() {
        text += &because(&differing.name, differing.because.as_deref());
    } else if let Some(missing) = needed.missing.first() {
        text += &format!(": {}", missing_in_host(missing));
    }
    text
}

fn of_exports(exports: &Exports) -> (String, usize) {
    let interfaces = exports.interfaces.iter();
    let interfaces = interfaces.filter(|interface| interface.verdict == Taken::Refused);
    let functions = exports.functions.iter();
    let functions = functions.filter(|function| function.verdict == Taken::Refused);
    let count = interfaces.clone().count() + functions.clone().count();
    let text = interfaces.map(interface).chain(functions.map(function));
    (text.take(1).collect(), count)
}

fn interface(interface: &WantedInterface) -> String {
    let mut text = interface.because.clone().unwrap_or_default();
    let mut offered = interface.offered.iter();
    let tried = offered.find(|offered| offered.verdict == Choice::DoesNotFit);
    if let Some(differing) = tried.and_then(|tried| tried.differing.first()) {
        text += &because(&differing.name, differing.because.as_deref());
    } else if let Some(missing) = tried.and_then(|tried| tried.missing.first()) {
        text += &format!(": the function `{}` is missing", shown(&missing.name));
    }
    text
}

fn function(function: &WantedFunction) -> String {
    let name = shown(&function.wanted);
    match &function.differing {
        Some(_) => format!("the function `{name}` has a different type"),
        None => format!("the function `{name}` is missing"),
    }
}

fn because(function: &str, because: Option<&str>) -> String {
    let because = because.map_or_else(String::new, |because| format!(": {because}"));
    format!(
        ": the function `{}` has a different type{because}",
        shown(function)
    )
}
