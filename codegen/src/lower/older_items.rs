//! The fields of the newest world's struct for older functions.

use super::context::Lower;
use super::function_history::FunctionHistory;
use super::stored::{is_moved_to, older_guest, stored_guests};
use crate::impossible::Impossible;
use crate::model::StoredGuest;
use crate::names::Scope;
use crate::place::accessor_name;
use crate::relate::Within;

/// A field of the world's struct for older functions.
pub(super) struct OlderItem {
    pub(super) generation: usize,
    pub(super) within: Within,
    pub(super) stored: StoredGuest,
}

/// The fields for older functions: those that the newest generation lacks, and those that moved
/// between an interface and the world itself. Interfaces come first, then the functions of the
/// worlds themselves.
pub(super) fn lower_older_fields(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    all: &[Lower<'_>],
    fields: &mut Scope,
) -> Result<Vec<OlderItem>, Impossible> {
    let stored = (0..cx.facts.items.exports.len())
        .flat_map(|position| stored_guests(cx, history, position))
        .collect::<Vec<_>>();
    let mut items = Vec::new();
    for (generation, older) in all.iter().enumerate().take(cx.index) {
        for (position, export) in older.facts.items.exports.iter().enumerate() {
            let within = Within::Interface(position);
            let has_functions = history.own(generation, within).next().is_some();
            let is_stored = stored.contains(&(generation, within));
            let is_here = is_moved_to(history, generation, within, Within::World);
            if !has_functions || is_stored && !is_here {
                continue;
            }
            let accessor = accessor_name(older.resolve(), export.key, export.id)?;
            let module = history.module(generation)?;
            items.push(OlderItem {
                generation,
                within,
                stored: StoredGuest {
                    field: fields.claim(format!("{module}_{accessor}")),
                    guest: older_guest(cx, generation, within)?,
                },
            });
        }
    }
    for generation in 0..cx.index {
        if history.own(generation, Within::World).next().is_none() {
            continue;
        }
        items.push(OlderItem {
            generation,
            within: Within::World,
            stored: StoredGuest {
                field: fields.claim(history.module(generation)?.to_string()),
                guest: older_guest(cx, generation, Within::World)?,
            },
        });
    }
    Ok(items)
}
