//! The report as text for people. Most readers are authors of plugins, who may never have seen the
//! host.
//!
//! The text is short enough to read, whatever the component contains: lists end after some entries,
//! and the length of each part is limited. JSON contains everything.

mod diff;
mod exports;
mod functions;
mod imports;
mod page;
mod refused;
mod style;
mod table;

use worldbind_resolve::ANY_GENERATION;

pub(crate) use self::diff::diff;
use self::exports::{exports, exports_in_short};
pub(crate) use self::functions::{differs, missing_in_host, wrong_function};
use self::imports::{imports, imports_in_short};
use self::page::{Page, Piece, joined, plain};
use self::refused::{refused, world_of};
use self::style::{BAD, GOOD, SOFT, TITLE};
pub(crate) use self::table::generations;
use crate::foreign::name as shown;
use crate::read::STANDARD_INPUT;
use crate::report::{ComponentReport, Report, Verdict};

/// The maximal number of bytes for the exports of one component, and for its imports. Even with the
/// longest names, the whole text is shorter than 64 kB.
const SIDE: usize = 28_000;

/// The maximal number of bytes for the generations that a component does not fit.
const OTHERS: usize = 4_000;

/// The whole report. For several components, it begins with a table. Details follow for components
/// that do not fit, or with `verbose` for all. A file that cannot be read has only a row in the
/// table: the reason is printed as an error.
pub(crate) fn report(report: &Report, verbose: bool) -> String {
    let mut page = Page::default();
    if let [only] = report.components.as_slice() {
        component(&mut page, only, report, true);
        return page.into_text();
    }
    summary(&mut page, report);
    for each in &report.components {
        let is_told = match each.verdict {
            Verdict::Fits => verbose,
            Verdict::DoesNotFit => true,
            Verdict::Unknown => false,
        };
        if is_told {
            page.blank();
            component(&mut page, each, report, verbose);
        }
    }
    page.into_text()
}

fn summary(page: &mut Page, report: &Report) {
    worlds(page, report);
    page.blank();
    let title = ["component", "verdict", "exports", "imports"];
    let mut rows = vec![title.map(|title| (TITLE, title.to_owned())).to_vec()];
    rows.extend(report.components.iter().map(|component| {
        let mut row = vec![plain(file_name(component)), verdict_in_short(component)];
        if let (Some(exports), Some(imports)) = (&component.exports, &component.imports) {
            row.push(exports_in_short(exports));
            row.push(imports_in_short(imports));
        }
        row
    }));
    page.table(0, rows);
}

/// Writes the name of the host's world, or of its generations.
fn worlds(page: &mut Page, report: &Report) {
    let generations = report.worlds.iter().filter_map(|world| {
        let label = world.generation.as_deref()?;
        Some(format!("{label} ({})", shown(&world.world)))
    });
    let generations: Vec<_> = generations.collect();
    let line = match generations.as_slice() {
        [] => [plain("the host's world is "), (TITLE, shown(&report.world))],
        generations => {
            let title = plain("the generations of the host's world are ");
            [title, (TITLE, joined(generations))]
        }
    };
    page.line(0, &line);
}

/// Writes everything about one component. Without `all`, exports or imports without problems are
/// left out.
fn component(page: &mut Page, component: &ComponentReport, report: &Report, all: bool) {
    if component.verdict == Verdict::Unknown {
        return;
    }
    let generations = component.generations.as_ref();
    let (world, label) = world_of(report, generations);
    let is_none = generations.is_some_and(|generations| generations.taken.is_none());
    let mut title = vec![
        (TITLE, file_name(component).to_owned()),
        plain(" "),
        verdict(component.verdict),
        match is_none {
            true => plain(&format!(" {ANY_GENERATION}; the nearest is ")),
            false => plain(" "),
        },
    ];
    if let Some(label) = label {
        title.extend([(TITLE, shown(label)), plain(", ")]);
    }
    title.push((TITLE, shown(world)));
    page.line(0, &title);
    if let Some(side) = &component.exports
        && (all || !side.fit)
    {
        page.within(SIDE, |page| exports(page, side));
    }
    if let Some(side) = &component.imports
        && (all || !side.fit)
    {
        page.within(SIDE, |page| imports(page, side));
    }
    if let Some(generations) = generations {
        page.within(OTHERS, |page| refused(page, report, generations));
    }
}

/// The verdict, with the generation that is used.
fn verdict_in_short(component: &ComponentReport) -> Piece {
    let (style, text) = verdict(component.verdict);
    let taken = component.generations.as_ref();
    match taken.and_then(|generations| generations.taken.as_ref()) {
        Some(taken) => (style, format!("{text} {}", shown(taken))),
        None => (style, text),
    }
}

fn verdict(verdict: Verdict) -> Piece {
    let (style, text) = match verdict {
        Verdict::Fits => (GOOD, "fits"),
        Verdict::DoesNotFit => (BAD, "does not fit"),
        Verdict::Unknown => (SOFT, "error"),
    };
    (style.bold(), text.to_owned())
}

/// The name of a component in the report.
fn file_name(component: &ComponentReport) -> &str {
    match component.file.as_str() {
        STANDARD_INPUT => "standard input",
        file => file,
    }
}
