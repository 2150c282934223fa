//! Prints the items of several generations as tables.

use anstyle::Style;
use worldbind_codegen::{ComparedGeneration, ComparedItem, MoveCandidate, Next};
use worldbind_resolve::plain_name;

use super::page::{Page, Piece, plain};
use super::style::{BAD, GOOD, SOFT, TITLE};
use crate::foreign::name as shown;

/// A table for each generation, from the oldest to the newest.
pub(crate) fn generations(generations: &[ComparedGeneration]) -> String {
    let mut page = Page::default();
    for (position, generation) in generations.iter().enumerate() {
        if position > 0 {
            page.blank();
        }
        let title = format!("{}  {}", generation.label, shown(&generation.world));
        page.line(0, &[(TITLE, title)]);
        let newer = generations.get(position + 1);
        items(
            &mut page,
            generation,
            newer.map(|newer| newer.label.as_str()),
        );
        parted(&mut page, generation);
        candidates(&mut page, &generation.candidates);
    }
    page.into_text()
}

fn items(page: &mut Page, generation: &ComparedGeneration, newer: Option<&str>) {
    let items = generation.items.iter().filter(|item| !item.is_alias);
    let heads = match newer {
        Some(newer) => ["item".to_owned(), "home".to_owned(), format!("in {newer}")].to_vec(),
        None => ["item", "home"].map(str::to_owned).to_vec(),
    };
    let heads = heads.into_iter().map(|head| (TITLE, head)).collect();
    let mut rows: Vec<Vec<Piece>> = vec![heads];
    rows.extend(items.map(row));
    match rows.len() {
        1 => page.plain(2, "no types and no functions"),
        _ => page.table(2, rows),
    }
}

fn row(item: &ComparedItem) -> Vec<Piece> {
    let mut row = vec![plain(&item_text(item)), plain(&item.home)];
    let added = item.is_added.then(|| (GOOD, "added".to_owned()));
    let next = next(&item.next);
    row.extend(match (added, next) {
        (Some((style, added)), Some((_, next))) => Some((style, format!("{added}; {next}"))),
        (added, next) => added.or(next),
    });
    row
}

/// `export acme:plugin/transform.apply`, `import type acme:host/kv.key`.
fn item_text(item: &ComparedItem) -> String {
    let side = side(item.is_exported);
    let kind = if item.is_function { "" } else { " type" };
    let name = shown(&plain_name(&item.name));
    match &item.interface {
        Some(interface) => format!("{side}{kind} {}.{name}", shown(interface)),
        None => format!("{side}{kind} {name}"),
    }
}

fn side(is_exported: bool) -> &'static str {
    if is_exported { "export" } else { "import" }
}

fn next(next: &Next) -> Option<Piece> {
    Some(match next {
        Next::Newest => return None,
        Next::Equal => (Style::new(), "equal".to_owned()),
        Next::Moved { to } => (SOFT, format!("moved to {}", shown(to))),
        Next::Elsewhere { to, is_exported } => {
            let side = side(*is_exported);
            (Style::new(), format!("equal to {side} type {}", shown(to)))
        }
        Next::Differs { to, because } => match to {
            None => (BAD, format!("differs: {because}")),
            Some(to) => (
                BAD,
                format!("moved to {}, and differs: {because}", shown(to)),
            ),
        },
        Next::Removed => (BAD, "removed".to_owned()),
    })
}

fn parted(page: &mut Page, generation: &ComparedGeneration) {
    for older in &generation.indistinguishable {
        page.blank();
        page.plain(
            2,
            &format!(
                "components of `{older}` and `{}` have the same exports: the host must choose the generation",
                generation.label
            ),
        );
    }
}

fn candidates(page: &mut Page, candidates: &[MoveCandidate]) {
    if candidates.is_empty() {
        return;
    }
    page.blank();
    let title = "candidates for `moved`: the types are equal; only you know whether the meaning is the same";
    page.plain(2, title);
    let rows = candidates.iter().map(|candidate| {
        let entry = format!(
            "\"{}\": \"{}\"",
            shown(&candidate.old),
            shown(&candidate.new)
        );
        let items = match candidate.items.len() {
            1 => "1 item".to_owned(),
            count => format!("{count} items"),
        };
        vec![plain(&entry), plain(&items)]
    });
    page.table(4, rows.collect());
}
