//! Prints what a component requires from a host.

use std::collections::HashSet;

use anstyle::Style;
use worldbind_resolve::{LISTED, write_import};

use super::functions::{IMPORTED, functions};
use super::page::{Page, Piece, first, joined, plain};
use super::style::{BAD, GOOD, TITLE};
use crate::foreign::name as shown;
use crate::report::{Giving, Imports, Needed};

/// Writes a title, a table of all imports, and the problems.
pub(super) fn imports(page: &mut Page, imports: &Imports) {
    page.blank();
    let title = "imports: what the component requires from the host";
    page.line(0, &[(TITLE, title.to_owned())]);
    if imports.needed.is_empty() {
        page.plain(2, "nothing");
        return;
    }
    table(page, &imports.needed);
    let differing = imports.needed.iter();
    let differing: Vec<_> = differing
        .filter(|needed| needed.verdict == Giving::Differs)
        .collect();
    let (differing, rest) = first(&differing);
    for differing in differing {
        needed(page, differing);
    }
    page.more(2, rest);
    hint(page, &imports.needed);
}

/// The imports in the component's order. If there are too many, those that do not fit are shown
/// first.
fn table(page: &mut Page, all: &[Needed]) {
    let unfit = all.iter().filter(|needed| !needed.verdict.is_fit()).count();
    let mut room_unfit = unfit.min(LISTED);
    let mut room_fit = LISTED - room_unfit;
    let has_room = |needed: &&Needed| {
        let room = match needed.verdict.is_fit() {
            true => &mut room_fit,
            false => &mut room_unfit,
        };
        let has_room = *room > 0;
        *room = room.saturating_sub(1);
        has_room
    };
    let rows: Vec<_> = all.iter().filter(has_room).map(needed_row).collect();
    let rest = all.len() - rows.len();
    page.table(2, rows);
    match (rest, unfit.saturating_sub(LISTED)) {
        (0, _) => {}
        (rest, 0) => page.plain(2, &format!("and {rest} more, which fit")),
        (rest, unfit) if unfit == rest => {
            page.plain(2, &format!("and {rest} more, which do not fit"));
        }
        (rest, unfit) => page.plain(2, &format!("and {rest} more, of which {unfit} do not fit")),
    }
}

/// Explains an import that the host provides with different types than the component requires.
fn needed(page: &mut Page, needed: &Needed) {
    let Needed {
        name,
        given,
        missing,
        differing,
        ..
    } = needed;
    page.blank();
    page.plain(2, &sentence(needed));
    if let Some(given) = given.as_ref().filter(|given| *given != name) {
        page.plain(4, &format!("provided  `{}`", shown(given)));
    }
    functions(page, 4, &IMPORTED, differing, missing);
}

/// Says that an import is not provided, as the runtime does.
pub(crate) fn sentence(needed: &Needed) -> String {
    let mut text = String::new();
    // Writing to a `String` cannot fail.
    let _ = write_import(&mut text, &shown(&needed.name), needed.not_provided());
    text
}

/// Explains how to name items that a host provides in addition to its world's imports.
fn hint(page: &mut Page, all: &[Needed]) {
    let missing = all
        .iter()
        .filter(|needed| needed.verdict == Giving::Missing);
    let mut known = HashSet::new();
    let mut is_new = |import: &_, name| is_own_name(import, name) || known.insert(name);
    let names = missing.filter_map(|needed| {
        let name = to_provide(&needed.name)?;
        is_new(&needed.name, name).then_some(name)
    });
    let names: Vec<_> = names.collect();
    let (names, rest) = first(&names);
    if names.is_empty() {
        return;
    }
    let names: Vec<_> = names
        .iter()
        .map(|name| format!("--provided {}", shown(name)))
        .collect();
    page.blank();
    let text = "if the host provides it in addition to its world's imports, add: ";
    let mut pieces = vec![plain(text), (TITLE, names.join(" "))];
    if rest > 0 {
        pieces.push(plain(&format!(" and {rest} more")));
    }
    page.line(2, &pieces);
}

/// The name for `--provided`: the package of an import, or its plain name. For WASI, the namespace,
/// because a host that provides some of WASI usually provides all of it. `None` for a name with
/// special characters of a shell: names of the form `url=<…>` can contain any text.
fn to_provide(name: &str) -> Option<&str> {
    let name = name.split(['/', '@']).next().unwrap_or_default();
    let name = if name.starts_with("wasi:") {
        "wasi"
    } else {
        name
    };
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == ':';
    (!name.is_empty() && name.chars().all(is_plain)).then_some(name)
}

/// Whether a name for `--provided` is the plain name of this import. Such a name does not occur
/// twice, so the names before it are not searched.
fn is_own_name(import: &str, name: &str) -> bool {
    import.len() == name.len() && name != "wasi" && !name.contains(':')
}

fn needed_row(needed: &Needed) -> Vec<Piece> {
    let Needed {
        name,
        verdict,
        given,
        other_tracks,
        ..
    } = needed;
    let (style, verdict) = match (verdict, given) {
        (Giving::Given, Some(given)) if given != name => {
            (GOOD, format!("provided as {}", shown(given)))
        }
        (Giving::Given, _) => (GOOD, "provided".to_owned()),
        (Giving::Provided, _) => (GOOD, "named by --provided".to_owned()),
        (Giving::NothingNeeded, _) => (GOOD, "only types, nothing to link".to_owned()),
        (Giving::Differs, _) => (BAD, needed.not_provided().to_string()),
        (Giving::Missing, _) => {
            let why = needed.not_provided();
            let text = match other_tracks.is_empty() {
                true => why.to_string(),
                false => format!("{why}: {}", joined(other_tracks)),
            };
            (BAD, text)
        }
    };
    vec![(Style::new(), shown(name)), (style, verdict)]
}

/// The same, for a cell of the table of several components.
pub(super) fn imports_in_short(imports: &Imports) -> Piece {
    let lacking = imports.needed.iter();
    let lacking = lacking.filter(|needed| !needed.verdict.is_fit());
    match lacking.count() {
        0 => (GOOD, "provided".to_owned()),
        count => (BAD, format!("{count} not provided")),
    }
}
