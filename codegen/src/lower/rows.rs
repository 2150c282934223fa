//! The requirements of a generation for a component.

use super::context::Lower;
use super::function_history::{FunctionHistory, place_of};
use super::older_items::OlderItem;
use super::stored::{older_guest, stored_guests};
use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::model::{GuestRow, Guests, ItemPath, RowOf, RowPlace};
use crate::names;
use crate::relate::{FunctionKey, Within};

/// The rows of a generation, in the order in which the newest world's struct loads the functions.
pub(super) fn lower_rows(
    cx: Lower<'_>,
    each: Lower<'_>,
    history: &FunctionHistory<'_>,
    older: &[OlderItem],
) -> Result<Guests, Impossible> {
    let row = |home: usize, within: Within, of: RowOf| lower_row(each, history, home, within, of);
    let mut rows = Vec::new();
    for (position, module) in cx.world.exports.iter().enumerate() {
        let guest = ItemPath {
            module: module.clone(),
            ident: names::ident("Guest"),
        };
        let within = Within::Interface(position);
        let mut newest = row(cx.index, within, RowOf::Newest(guest));
        for (generation, within) in stored_guests(cx, history, position) {
            let guest = older_guest(cx, generation, within)?;
            newest
                .within
                .push(row(generation, within, RowOf::Older(guest)));
        }
        let is_shared = newest.within.iter().any(|row| row.place.is_some());
        if is_shared && let Some(RowPlace::Interface(here)) = newest.place {
            newest.hidden_types = hidden_types(cx, each, position, here);
        }
        rows.push(newest);
    }
    for item in older {
        let guest = RowOf::Older(item.stored.guest.clone());
        rows.push(row(item.generation, item.within, guest));
    }
    if !cx.facts.exports.functions.is_empty() {
        rows.push(row(cx.index, Within::World, RowOf::World));
    }
    let is_as_newest = rows.iter().enumerate().all(|(i, row)| is_as_newest(i, row));
    Ok(match is_as_newest {
        true => Guests::AsNewest,
        false => Guests::Rows(rows),
    })
}

/// Whether a row is that of the newest generation. `position` is that of the row.
fn is_as_newest(position: usize, row: &GuestRow) -> bool {
    let GuestRow {
        of,
        place,
        others,
        lacks,
        needs,
        moved,
        hidden_types,
        within,
    } = row;
    let is_there = match of {
        RowOf::Newest(_) => *place == Some(RowPlace::Interface(position)),
        RowOf::World => *place == Some(RowPlace::World),
        RowOf::Older(_) => false,
    };
    let has_differences = !others.is_empty()
        || !lacks.is_empty()
        || !needs.is_empty()
        || !moved.is_empty()
        || !hidden_types.is_empty()
        || !within.is_empty();
    is_there && !has_differences
}

/// The places in the generation `each` of functions whose home is another one.
fn lower_row(
    each: Lower<'_>,
    history: &FunctionHistory<'_>,
    home: usize,
    within: Within,
    of: RowOf,
) -> GuestRow {
    let place = history.place(each.index, home, within);
    let mut row = GuestRow {
        of,
        place,
        others: history.other_places(each.index, home, within),
        lacks: Vec::new(),
        needs: Vec::new(),
        moved: Vec::new(),
        hidden_types: Vec::new(),
        within: Vec::new(),
    };
    let Some(place) = place else { return row };
    for key in history.own(home, within) {
        let found = history.found(home, key);
        let Some(Some(here)) = found.get(each.index) else {
            row.lacks.push(key.name.clone());
            continue;
        };
        let of_home = found.get(home).and_then(Option::as_ref);
        if of_home.is_some_and(|of_home| of_home.need != here.need) {
            row.needs.push((key.name.clone(), here.need.need.clone()));
        }
        let FunctionKey { within, name } = &here.key;
        if place_of(*within) != place || *name != key.name {
            row.moved
                .push((key.name.clone(), place_of(*within), name.clone()));
        }
    }
    row
}

/// The types of a newest interface that a generation defines differently.
fn hidden_types(cx: Lower<'_>, each: Lower<'_>, newest: usize, here: usize) -> Vec<String> {
    let exports = (
        cx.facts.items.exports.get(newest),
        each.facts.items.exports.get(here),
    );
    let (Some(newest), Some(here)) = exports else {
        return Vec::new();
    };
    let text = WitText::new(cx.resolve(), Some(newest.id));
    let types = text.definitions().into_iter().map(|(name, _)| name);
    let of_newest = &cx.resolve().interfaces[newest.id].types;
    let of_here = &each.resolve().interfaces[here.id].types;
    let related = each.relations.generations.get(each.index);
    let is_hidden = |name: &String| {
        let (Some(newest), Some(here)) = (of_newest.get(name), of_here.get(name)) else {
            return false;
        };
        let home = related.and_then(|related| related.types.get(here));
        home.is_some_and(|home| *home != (cx.index, *newest))
    };
    types.filter(is_hidden).collect()
}
