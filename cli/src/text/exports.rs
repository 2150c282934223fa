//! Prints what a host requires from a component.

use anstyle::Style;
use worldbind_resolve::{InterfaceName, WrongFunction, compatible_but};

use super::functions::{EXPORTED, differing, functions, missing, wrong_function};
use super::page::{Page, Piece, first, joined};
use super::style::{BAD, GOOD, SOFT, TITLE};
use crate::foreign::name as shown;
use crate::report::{Choice, Exports, Missing, Offered, Taken, WantedFunction, WantedInterface};

/// Writes a title, a table of all required exports, and the problems.
pub(super) fn exports(page: &mut Page, exports: &Exports) {
    let Exports {
        interfaces,
        functions,
        ..
    } = exports;
    page.blank();
    let title = "exports: what the host requires from the component";
    page.line(0, &[(TITLE, title.to_owned())]);
    if interfaces.is_empty() && functions.is_empty() {
        page.plain(2, "nothing");
        return;
    }
    let rows = interfaces.iter().map(interface_row);
    page.table(2, rows.chain(functions.iter().map(function_row)).collect());
    problems(page, interfaces, functions);
    if lacks_all(exports) {
        all_exports(page, exports.offered.as_deref().unwrap_or_default());
    }
}

fn problems(page: &mut Page, interfaces: &[WantedInterface], functions: &[WantedFunction]) {
    let told: Vec<_> = interfaces
        .iter()
        .map(|interface| (interface, told(interface)))
        .filter(|(interface, told)| interface.because.is_some() || !told.is_empty())
        .collect();
    let (told, rest) = first(&told);
    for (wanted, told) in told {
        interface(page, wanted, told);
    }
    page.more(2, rest);
    let refused = functions.iter();
    let refused: Vec<_> = refused
        .filter(|function| function.verdict == Taken::Refused)
        .collect();
    let (refused, rest) = first(&refused);
    for refused in refused {
        function(page, refused);
    }
    page.more(2, rest);
}

/// Whether the component lacks a required function, or every version of a required interface.
fn lacks_all(exports: &Exports) -> bool {
    let lacks_all = |interface: &WantedInterface| {
        interface.verdict == Taken::Refused && interface.offered.is_empty()
    };
    let is_missing = |function: &WantedFunction| {
        function.verdict == Taken::Refused && function.differing.is_none()
    };
    exports.interfaces.iter().any(lacks_all) || exports.functions.iter().any(is_missing)
}

fn all_exports(page: &mut Page, offered: &[String]) {
    page.blank();
    if offered.is_empty() {
        page.plain(2, "the component exports nothing");
        return;
    }
    page.plain(2, "the component exports");
    let (names, rest) = first(offered);
    for name in names {
        page.plain(4, &shown(name));
    }
    page.more(4, rest);
}

/// Explains the exports that could be an interface, if the table does not already say everything.
fn told(interface: &WantedInterface) -> Vec<&Offered> {
    let is_told = |offered: &&Offered| match offered.verdict {
        Choice::DoesNotFit => true,
        Choice::Taken | Choice::NotTried => false,
        Choice::OtherTrack
        | Choice::Requirement
        | Choice::OtherInterface
        | Choice::NotAnInterface => interface.verdict == Taken::Refused,
    };
    interface.offered.iter().filter(is_told).collect()
}

fn interface(page: &mut Page, interface: &WantedInterface, told: &[&Offered]) {
    let WantedInterface {
        wanted, because, ..
    } = interface;
    page.blank();
    match because {
        Some(because) => page.plain(2, because),
        None => {
            let wanted = shown(wanted);
            page.plain(
                2,
                &format!("these versions of `{wanted}` were tried first, and do not fit"),
            );
        }
    }
    let (told, rest) = first(told);
    let mut before = None;
    for told in told {
        offered(page, told, before);
        before = Some(*told);
    }
    page.more(4, rest);
}

/// Versions that do not fit are often wrong in the same way as the one `before`.
fn offered(page: &mut Page, offered: &Offered, before: Option<&Offered>) {
    let Offered {
        name,
        verdict,
        because,
        missing,
        differing,
    } = offered;
    let name = shown(name);
    if *verdict != Choice::DoesNotFit {
        page.plain(4, &format!("`{name}`: {because}"));
        return;
    }
    let compatible = compatible_but(&InterfaceName::new(&offered.name));
    let is_same = |before: &Offered| (&before.missing, &before.differing) == (missing, differing);
    let blank = if compatible.is_empty() { "" } else { " " };
    if missing.is_empty() && differing.is_empty() {
        // The resolver does not explain what it tried after many others.
        page.plain(4, &format!("`{name}`: {compatible}{blank}{because}"));
        return;
    }
    if before.is_some_and(is_same) {
        let text = format!("`{name}`: {compatible}{blank}it has the same problems");
        page.plain(4, &text);
        return;
    }
    page.plain(4, format!("`{name}`: {compatible}").trim_end());
    functions(page, 6, &EXPORTED, differing, missing);
}

fn function(page: &mut Page, function: &WantedFunction) {
    page.blank();
    match &function.differing {
        Some(each) => differing(page, 2, &EXPORTED, each),
        None => match &function.ty {
            Some(ty) => {
                let lacking = Missing {
                    name: function.wanted.clone(),
                    ty: ty.clone(),
                    since: None,
                };
                missing(page, 2, &EXPORTED, &lacking);
            }
            None => page.plain(2, &wrong_function(&function.wanted, WrongFunction::Missing)),
        },
    }
}

fn interface_row(interface: &WantedInterface) -> Vec<Piece> {
    let WantedInterface {
        wanted,
        verdict,
        taken,
        absent,
        ..
    } = interface;
    let mut row = vec![(Style::new(), shown(wanted))];
    match (verdict, taken) {
        (Taken::Taken, Some(taken)) => {
            row.push((GOOD, found(wanted, taken)));
            if !absent.is_empty() {
                row.push((SOFT, format!("without {}", joined(absent))));
            }
        }
        (Taken::Absent, _) => row.push((SOFT, "absent (optional)".to_owned())),
        (Taken::Refused, _) | (Taken::Taken, None) => row.push((BAD, "refused".to_owned())),
    }
    row
}

/// The words are those for imports, which are `provided` or `provided as` another version.
fn found(wanted: &str, taken: &str) -> String {
    match wanted == taken {
        true => "found".to_owned(),
        false => format!("found as {}", shown(taken)),
    }
}

fn function_row(function: &WantedFunction) -> Vec<Piece> {
    let WantedFunction {
        wanted,
        verdict,
        differing,
        ..
    } = function;
    let (style, verdict) = match (verdict, differing) {
        (Taken::Taken, _) => (GOOD, "found"),
        (Taken::Absent, _) => (SOFT, "absent (optional)"),
        (Taken::Refused, Some(_)) => (BAD, "refused"),
        (Taken::Refused, None) => (BAD, "missing"),
    };
    vec![(Style::new(), shown(wanted)), (style, verdict.to_owned())]
}

/// The same, for a cell of the table of several components.
pub(super) fn exports_in_short(exports: &Exports) -> Piece {
    let interfaces = exports.interfaces.iter().filter_map(interface_in_short);
    let functions = exports.functions.iter();
    let functions = functions.filter(|function| function.verdict == Taken::Refused);
    let functions = functions.map(|function| format!("`{}` refused", shown(&function.wanted)));
    let all: Vec<_> = interfaces.chain(functions).collect();
    let style = if exports.fit { GOOD } else { BAD };
    match all.as_slice() {
        [] => (style, "fit".to_owned()),
        all => (style, joined(all)),
    }
}

fn interface_in_short(interface: &WantedInterface) -> Option<String> {
    let WantedInterface {
        wanted,
        verdict,
        taken,
        absent,
        ..
    } = interface;
    match (verdict, taken) {
        (Taken::Taken, Some(taken)) => Some(match absent.len() {
            0 => shown(taken),
            count => format!("{} without {count}", shown(taken)),
        }),
        (Taken::Absent, _) => None,
        _ => Some(format!("{} refused", shown(wanted))),
    }
}
