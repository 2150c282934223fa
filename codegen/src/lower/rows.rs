//! The requirements of a generation for a component.

use super::context::Lower;
use super::function_history::FunctionHistory;
use super::older_items::OlderItem;
use super::stored::{older_guest, stored_guests};
use super::wit_text::WitText;
use crate::impossible::Impossible;
use crate::model::{GuestRow, Guests, ItemPath, MovedFunction, NeededFunction, RowOf, RowPlace};
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
        let mut newest = row(cx.index, within, RowOf::Newest(guest))?;
        for (generation, within) in stored_guests(cx, history, position) {
            let guest = older_guest(cx, generation, within)?;
            let guest = row(generation, within, RowOf::Older(guest))?;
            newest.older.push(guest);
        }
        let is_shared = newest.older.iter().any(|row| row.place.is_some());
        let place = history.place(each.index, cx.index, within);
        if is_shared && let Some(Within::Interface(here)) = place {
            newest.changed_types = changed_types(cx, each, position, here)?;
        }
        rows.push(newest);
    }
    for item in older {
        let guest = RowOf::Older(item.stored.guest.clone());
        rows.push(row(item.generation, item.within, guest)?);
    }
    if !cx.facts.exports.functions.is_empty() {
        rows.push(row(cx.index, Within::World, RowOf::World)?);
    }
    Ok(match is_as_in_newest(each, &rows) {
        true => Guests::AsInNewest,
        false => Guests::Listed(rows),
    })
}

/// Whether the rows of a generation say that it has all functions of the newest and no others, with
/// its interfaces in the same order.
fn is_as_in_newest(each: Lower<'_>, rows: &[GuestRow]) -> bool {
    rows.iter().enumerate().all(|(position, row)| {
        let is_in_place = match (&row.of, &row.place) {
            (RowOf::Newest(_), Some(RowPlace::Interface(name))) => {
                let exports = &each.facts.items.exports;
                let export = exports.get(position);
                export.is_some_and(|export| each.resolve().name_world_key(export.key) == *name)
            }
            (RowOf::World, place) => *place == Some(RowPlace::World),
            (RowOf::Older(_), place) => place.is_none(),
            (RowOf::Newest(_), None | Some(RowPlace::World)) => false,
        };
        is_in_place && !has_differences(row)
    })
}

/// Whether a row says more than where its functions are.
fn has_differences(row: &GuestRow) -> bool {
    let GuestRow {
        of: _,
        place: _,
        others,
        lacks,
        needs,
        moved,
        changed_types,
        older,
    } = row;
    !others.is_empty()
        || !lacks.is_empty()
        || !needs.is_empty()
        || !moved.is_empty()
        || !changed_types.is_empty()
        || older.iter().any(|older| older.place.is_some())
}

/// The places in the generation `each` of functions whose home is another one.
fn lower_row(
    each: Lower<'_>,
    history: &FunctionHistory<'_>,
    home: usize,
    within: Within,
    of: RowOf,
) -> Result<GuestRow, Impossible> {
    let place = history.place(each.index, home, within);
    let others = history.other_places(each.index, home, within).into_iter();
    let lower_place = |within: Within| lower_place(each, within);
    let mut row = GuestRow {
        of,
        place: place.map(lower_place).transpose()?,
        others: others.map(lower_place).collect::<Result<_, _>>()?,
        lacks: Vec::new(),
        needs: Vec::new(),
        moved: Vec::new(),
        changed_types: Vec::new(),
        older: Vec::new(),
    };
    let Some(place) = place else { return Ok(row) };
    for key in history.own(home, within) {
        let found = history.found(home, key);
        let Some(Some(here)) = found.get(each.index) else {
            row.lacks.push(key.name.clone());
            continue;
        };
        let of_home = found.get(home).and_then(Option::as_ref);
        if of_home.is_some_and(|of_home| of_home.need != here.need) {
            row.needs.push(NeededFunction {
                function: key.name.clone(),
                need: here.need.need.clone(),
            });
        }
        let FunctionKey { within, name } = &here.key;
        if *within != place || *name != key.name {
            row.moved.push(MovedFunction {
                function: key.name.clone(),
                place: lower_place(*within)?,
                name: name.clone(),
            });
        }
    }
    Ok(row)
}

/// A place in a generation, with the name of the interface.
fn lower_place(each: Lower<'_>, within: Within) -> Result<RowPlace, Impossible> {
    let Within::Interface(position) = within else {
        return Ok(RowPlace::World);
    };
    let export = each.facts.items.exports.get(position);
    let export = export.ok_or_else(|| Impossible::new("functions are in no interface"))?;
    let name = each.resolve().name_world_key(export.key);
    Ok(RowPlace::Interface(name))
}

/// The types of a newest interface that a generation defines differently.
fn changed_types(
    cx: Lower<'_>,
    each: Lower<'_>,
    newest: usize,
    here: usize,
) -> Result<Vec<String>, Impossible> {
    let exports = (
        cx.facts.items.exports.get(newest),
        each.facts.items.exports.get(here),
    );
    let (Some(newest), Some(here)) = exports else {
        return Err(Impossible::new("an interface is at no position"));
    };
    let text = WitText::new(cx.resolve(), Some(newest.id));
    let types = text.definitions().into_iter().map(|(name, _)| name);
    let of_newest = &cx.resolve().interfaces[newest.id].types;
    let of_here = &each.resolve().interfaces[here.id].types;
    let related = each.relations.generations.get(each.index);
    let is_changed = |name: &String| {
        let (Some(newest), Some(here)) = (of_newest.get(name), of_here.get(name)) else {
            return false;
        };
        let home = related.and_then(|related| related.types.get(here));
        home.is_some_and(|home| *home != (cx.index, *newest))
    };
    Ok(types.filter(is_changed).collect())
}
