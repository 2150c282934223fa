//! A report as text for people, above all for the author of a plugin, who may never have seen the
//! host.
//!
//! A text has a length that a person can read, whatever the component: lists end after some entries, and each
//! side of a component has so much room and no more. JSON has all of it.

mod exports;
mod functions;
mod imports;
mod page;

use anstyle::{AnsiColor, Style};

use self::exports::{exports, exports_in_short};
use self::imports::{imports, imports_in_short};
use self::page::{Page, Piece, plain};
use crate::foreign::name as shown;
use crate::read::STANDARD_INPUT;
use crate::report::{ComponentReport, Report, Verdict};

/// How many bytes there are for what one component exports, and as many for what it imports: of a text in which
/// all names are as long as may be, too, less than 64 kB.
const SIDE: usize = 28_000;

/// The whole report. For several components, it begins with a table. Details follow for components
/// that do not fit, or with `verbose` for all. Of a file of which nothing is known there is a row
/// in the table and nothing else: why that is so is an error.
pub(crate) fn report(report: &Report, verbose: bool) -> String {
    let mut page = Page::default();
    if let [only] = report.components.as_slice() {
        component(&mut page, only, &report.world, true);
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
            component(&mut page, each, &report.world, verbose);
        }
    }
    page.into_text()
}

const GOOD: Style = AnsiColor::Green.on_default();
const BAD: Style = AnsiColor::Red.on_default();
const SOFT: Style = AnsiColor::Yellow.on_default();
const TITLE: Style = Style::new().bold();

fn summary(page: &mut Page, report: &Report) {
    page.line(
        0,
        &[plain("the host's world is "), (TITLE, shown(&report.world))],
    );
    page.blank();
    let title = ["component", "verdict", "exports", "imports"];
    let mut rows = vec![title.map(|title| (TITLE, title.to_owned())).to_vec()];
    rows.extend(report.components.iter().map(|component| {
        let mut row = vec![plain(file_name(component)), verdict(component.verdict)];
        if let (Some(exports), Some(imports)) = (&component.exports, &component.imports) {
            row.push(exports_in_short(exports));
            row.push(imports_in_short(imports));
        }
        row
    }));
    page.table(0, rows);
}

/// Writes everything about one component. Without `all`, exports or imports without problems are
/// left out.
fn component(page: &mut Page, component: &ComponentReport, world: &str, all: bool) {
    if component.verdict == Verdict::Unknown {
        return;
    }
    let title = [
        (TITLE, file_name(component).to_owned()),
        plain(" "),
        verdict(component.verdict),
        plain(" "),
        (TITLE, shown(world)),
    ];
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
}

fn verdict(verdict: Verdict) -> Piece {
    let (style, text) = match verdict {
        Verdict::Fits => (GOOD, "fits"),
        Verdict::DoesNotFit => (BAD, "does not fit"),
        Verdict::Unknown => (SOFT, "error"),
    };
    (style.bold(), text.to_owned())
}

/// What a component is called.
fn file_name(component: &ComponentReport) -> &str {
    match component.file.as_str() {
        STANDARD_INPUT => "standard input",
        file => file,
    }
}
