//! The report about two versions of an API, as text for the author of the API.

use anstyle::Style;
use worldbind_resolve::LISTED;

use super::page::{Page, Piece, first, plain};
use super::style::{BAD, GOOD, SOFT, TITLE};
use crate::diff::report::Verdict;
use crate::diff::report::{
    Change, ComparedWorld, Conversion, Conversions, Derived, DiffReport, Fit, Gate, HostWork, Item,
    Move, PackageReport, VersionReport,
};
use crate::foreign::name as shown;

/// The maximal number of bytes of each part.
const PART: usize = 12_000;

/// The whole report.
pub(crate) fn diff(report: &DiffReport) -> String {
    let DiffReport {
        format: _,
        older: old,
        newer: new,
        version: of_version,
        forward,
        backward,
        gates: all_gates,
        items: all_items,
        host: of_host,
        moved,
    } = report;
    let mut page = Page::default();
    page.table(0, vec![side("older", old), side("newer", new)]);
    page.within(PART, |page| {
        fit(
            page,
            "components that were built against `older`",
            "`newer`",
            forward,
        );
        fit(
            page,
            "components that were built against `newer`",
            "`older`",
            backward,
        );
    });
    version(&mut page, of_version);
    page.within(PART, |page| gates(page, all_gates));
    page.within(PART, |page| items(page, all_items));
    page.within(PART, |page| host(page, of_host, moved));
    page.into_text()
}

fn side(label: &str, side: &ComparedWorld) -> Vec<Piece> {
    vec![
        (TITLE, label.to_owned()),
        (Style::new(), shown(&side.world)),
        (Style::new(), side.file.clone()),
    ]
}

fn fit(page: &mut Page, components: &str, host: &str, fit: &Fit) {
    page.blank();
    let verdict = match fit.fit {
        true => (GOOD, "fit"),
        false => (BAD, "do not fit"),
    };
    page.line(
        0,
        &[
            plain(components),
            plain(" "),
            (verdict.0, verdict.1.to_owned()),
            plain(&format!(" a host of {host}")),
        ],
    );
    list(page, 2, &fit.problems);
}

fn list(page: &mut Page, indent: usize, entries: &[String]) {
    let (shown, rest) = first(entries);
    shown.iter().for_each(|entry| page.plain(indent, entry));
    page.more(indent, rest);
}

fn version(page: &mut Page, version: &VersionReport) {
    let (style, verdict) = match version.verdict {
        Verdict::Right => (GOOD, "the version is right"),
        Verdict::Unknown => (SOFT, "the version is not known to be right"),
        Verdict::NeedNot => (SOFT, "the version could be compatible"),
        Verdict::Breaks | Verdict::Unchanged | Verdict::Lower => (BAD, "the version is wrong"),
    };
    page.blank();
    let expected = match (&version.expected, version.verdict, version.with_gates) {
        (Some(expected), Verdict::NeedNot, true) => {
            format!("; expected `{expected}`, with the gates below")
        }
        (Some(expected), Verdict::Breaks, true) => {
            format!("; expected the gates below, or `{expected}`")
        }
        (Some(expected), _, _) => format!("; expected `{expected}`"),
        (None, _, _) => String::new(),
    };
    page.line(
        0,
        &[
            (style, verdict.to_owned()),
            plain(&format!(": {}{expected}", version.because)),
        ],
    );
    // If there is only one package, the line already says everything.
    if version.packages.len() > 1 {
        packages(page, &version.packages);
    }
}

fn packages(page: &mut Page, packages: &[PackageReport]) {
    let (some, rest) = first(packages);
    let rows = some.iter().map(|package| {
        let PackageReport {
            package,
            older,
            newer,
            verdict,
            because: _,
            expected,
        } = package;
        let (style, verdict) = match verdict {
            Verdict::Right => (GOOD, "right"),
            Verdict::Unknown => (SOFT, "not known"),
            Verdict::NeedNot => (SOFT, "could be compatible"),
            Verdict::Breaks | Verdict::Unchanged | Verdict::Lower => (BAD, "wrong"),
        };
        let expected = expected.as_ref();
        let expected = expected.map_or_else(String::new, |it| format!("; expected `{it}`"));
        vec![
            plain(&shown(package)),
            plain(&format!("{older} to {newer}")),
            (style, format!("{verdict}{expected}")),
        ]
    });
    page.table(2, rows.collect());
    page.more(2, rest);
}

fn gates(page: &mut Page, gates: &[Gate]) {
    if gates.is_empty() {
        return;
    }
    page.blank();
    page.line(
        0,
        &[(
            TITLE,
            "new in `newer`; components without it need".to_owned(),
        )],
    );
    let (some, rest) = first(gates);
    let rows = some.iter().map(|gate| {
        let item = match (&gate.interface, &gate.function) {
            (Some(interface), Some(function)) => {
                format!("`{}` of `{}`", shown(function), shown(interface))
            }
            (Some(name), None) | (None, Some(name)) => format!("`{}`", shown(name)),
            (None, None) => String::new(),
        };
        let with = match &gate.since {
            Some(since) => format!("`@since(version = {since})` in WIT, or `optional` in the host"),
            None => "`optional` in the host".to_owned(),
        };
        vec![plain(&item), plain(&with)]
    });
    page.table(2, rows.collect());
    page.more(2, rest);
}

fn items(page: &mut Page, items: &[Item]) {
    let changes = [
        (Change::Equal, "equal"),
        (Change::Moved, "moved"),
        (Change::Added, "added"),
        (Change::Removed, "removed"),
        (Change::Differing, "differing"),
    ];
    let count = |is_counted: &dyn Fn(&&Item) -> bool| items.iter().filter(is_counted).count();
    let counts = changes.iter().filter_map(|(change, word)| {
        let count = count(&|item| item.change == *change);
        (count > 0).then(|| format!("{count} {word}"))
    });
    let mut counts: Vec<_> = counts.collect();
    let is_derived = |item: &&Item| {
        item.conversion
            .as_ref()
            .is_some_and(Conversions::is_derived)
    };
    let converted = count(&is_derived);
    if let (Some(differing), 1..) = (counts.last_mut(), converted) {
        *differing += &format!(" ({converted} with a conversion)");
    }
    page.blank();
    let title = match counts.as_slice() {
        [] => "no types and no functions".to_owned(),
        counts => format!("types and functions: {}", counts.join(", ")),
    };
    page.line(0, &[(TITLE, title)]);
    let is_shown = |item: &&Item| !item.is_equal() || item.to.is_some();
    let changed: Vec<_> = items.iter().filter(is_shown).collect();
    let (some, rest) = (changed.iter().take(2 * LISTED), changed.len());
    page.table(2, some.map(|item| row(item)).collect());
    page.more(2, rest.saturating_sub(2 * LISTED));
}

fn row(item: &Item) -> Vec<Piece> {
    let kind = if item.kind == "type" { " type" } else { "" };
    let name = shown(&item.name);
    let name = match &item.interface {
        Some(interface) => format!("{}.{name}", shown(interface)),
        None => name,
    };
    let moved = item
        .to
        .as_deref()
        .map(|to| format!("moved to {}", shown(to)));
    let change = match item.change {
        Change::Equal => (GOOD, moved.unwrap_or_else(|| "equal".to_owned())),
        Change::Moved => {
            let moved = moved.unwrap_or_else(|| "moved".to_owned());
            (SOFT, format!("perhaps {moved}"))
        }
        Change::Added => (GOOD, "added".to_owned()),
        Change::Removed => (BAD, "removed".to_owned()),
        Change::Differing => {
            let conversions = item.conversion.as_ref().filter(|it| it.is_derived());
            let (style, differs) = match conversions {
                Some(conversions) => (SOFT, converted(conversions)),
                None => (BAD, "differs".to_owned()),
            };
            let before = moved.map_or(differs.clone(), |moved| format!("{moved}, {differs}"));
            let because = item.because.iter().map(|because| format!(": {because}"));
            (style, before + &because.collect::<String>())
        }
    };
    vec![plain(&format!("{}{kind} {name}", item.side)), change]
}

/// The conversions of a type that are derived.
fn converted(Conversions { to_newer, to_older }: &Conversions) -> String {
    let direction = |conversion: &Conversion, side: &str| {
        conversion.derived.map(|derived| match derived {
            Derived::From => format!("`From` to {side}"),
            Derived::TryFrom => format!("`TryFrom` to {side}"),
        })
    };
    let both = [direction(to_newer, "newer"), direction(to_older, "older")];
    let both: Vec<_> = both.into_iter().flatten().collect();
    format!("differs, converted with {}", both.join(" and "))
}

fn host(page: &mut Page, work: &HostWork, moved: &[Move]) {
    let HostWork {
        matches,
        only_older,
        host_methods,
        types,
        names_version,
    } = work;
    page.blank();
    let title = "a host that supports both with `generations` has to write";
    page.line(0, &[(TITLE, title.to_owned())]);
    let parts = [
        ("a `match` with an arm for each version", matches),
        (
            "calls of functions that only `older` has, if you need them",
            only_older,
        ),
        ("methods of `older`'s `Host` traits", host_methods),
        ("uses of `older`'s types", types),
    ];
    let mut is_empty = true;
    for (what, names) in parts {
        if !names.is_empty() {
            is_empty = false;
            page.plain(2, &format!("{what}: {}", names.len()));
            let names: Vec<_> = names.iter().map(|name| shown(name)).collect();
            list(page, 4, &names);
        }
    }
    if *names_version {
        is_empty = false;
        let text = "the version of each component: with `by_hand`, the exports do not show it";
        page.plain(2, text);
    }
    if is_empty {
        page.plain(2, "nothing: everything in `older` is equal in `newer`");
    }
    if !moved.is_empty() {
        candidates(page, moved);
    }
}

/// The candidates for `moved`, with the number of items that each of them saves.
fn candidates(page: &mut Page, moved: &[Move]) {
    page.blank();
    let title = "to write less: if these items have the same meaning, add to the host's options";
    page.plain(0, title);
    let (some, rest) = first(moved);
    let rows = some.iter().map(|entry| {
        let saved = match entry.items.len() {
            1 => "saves 1 item".to_owned(),
            count => format!("saves {count} items"),
        };
        let text = format!(
            "moved: {{ \"{}\": \"{}\" }}",
            shown(&entry.old),
            shown(&entry.new)
        );
        vec![plain(&text), plain(&saved)]
    });
    page.table(2, rows.collect());
    page.more(2, rest);
}
