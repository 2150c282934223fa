//! The older functions that a `Guest` of the newest generation stores.

use proc_macro2::Ident;

use super::among::Among;
use super::context::Lower;
use super::fields::field_name;
use super::function_history::FunctionHistory;
use crate::impossible::Impossible;
use crate::model::{GuestRole, ItemPath, StoredGuest};
use crate::names::{self, Scope};
use crate::relate::{FunctionKey, Within};
use crate::survey::{ExportedFunction, Side};

/// The fields of a `Guest`.
pub(super) struct GuestFields<'a> {
    /// The functions that it stores, with their fields.
    pub(super) functions: Vec<(&'a ExportedFunction<'a>, Ident)>,
    /// What it is among several generations, with the fields for what it stores of others.
    pub(super) role: GuestRole,
}

impl GuestFields<'_> {
    /// What it stores of older generations.
    pub(super) fn stored(&self) -> &[StoredGuest] {
        match &self.role {
            GuestRole::Newest { within } => within,
            GuestRole::Older { .. } => &[],
        }
    }
}

/// Names the fields of the `Guest` of an exported interface.
pub(super) fn guest_fields<'a>(
    cx: Lower<'a>,
    among: Among<'_>,
    position: usize,
) -> Result<GuestFields<'a>, Impossible> {
    let mut fields = Scope::with(&["taken"]);
    let within = Within::Interface(position);
    let facts = cx.facts.exports.interfaces.get(position);
    let functions = facts.into_iter().flat_map(|facts| &facts.functions);
    let own = functions.filter(|exported| {
        let key = FunctionKey::of(within, exported.function);
        cx.is_home(Side::Export, &key)
    });
    let functions = own.map(|exported| {
        let field = fields.claim(field_name(cx, exported.function));
        (exported, field)
    });
    Ok(GuestFields {
        functions: functions.collect(),
        role: match among {
            Among::Alone => GuestRole::Newest { within: Vec::new() },
            Among::Older(history) => GuestRole::Older {
                generation: history.module(cx.index)?.to_string(),
            },
            Among::Newest(newest) => GuestRole::Newest {
                within: stored_in(cx, newest.history, position, &mut fields)?,
            },
        },
    })
}

/// The older functions that the `Guest` of a newest interface stores.
fn stored_in(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    position: usize,
    fields: &mut Scope,
) -> Result<Vec<StoredGuest>, Impossible> {
    let stored = stored_guests(cx, history, position).into_iter();
    let stored = stored.map(|(generation, within)| {
        let guest = older_guest(cx, generation, within)?;
        let field = fields.claim(history.module(generation)?.to_string());
        Ok(StoredGuest { field, guest })
    });
    stored.collect()
}

/// The `Guest`s of older generations that one of the newest generation stores, the newest first:
/// those of its counterparts, and those with functions that were moved to it.
pub(super) fn stored_guests(
    cx: Lower<'_>,
    history: &FunctionHistory<'_>,
    position: usize,
) -> Vec<(usize, Within)> {
    let stored = history.older().flat_map(|generation| {
        let related = cx.relations.generations.get(generation);
        let interfaces = related.map_or(0, |it| it.interfaces(Side::Export).len());
        let interfaces = (0..interfaces).map(Within::Interface);
        let all = interfaces.chain([Within::World]);
        all.map(move |within| (generation, within))
    });
    let is_stored = |(generation, within): &(usize, Within)| {
        let is_counterpart = match within {
            Within::Interface(older) => history.counterpart(*generation, position) == Some(*older),
            Within::World => false,
        };
        let has_functions = history.own(*generation, *within).next().is_some();
        let newest = Within::Interface(position);
        has_functions && is_counterpart || is_moved_to(history, *generation, *within, newest)
    };
    stored.filter(is_stored).collect()
}

/// Whether an older generation is the home of a function that is in another place of the newest
/// one.
pub(super) fn is_moved_to(
    history: &FunctionHistory<'_>,
    generation: usize,
    within: Within,
    newest: Within,
) -> bool {
    history.own(generation, within).any(|key| {
        let relation = history.relations.relation(generation, Side::Export, key);
        let counterpart = relation.and_then(|relation| relation.newest.as_ref());
        counterpart.is_some_and(|counterpart| counterpart.within == newest)
    })
}

/// The `Guest` of an interface of an older generation, or the `Functions` of the world itself.
pub(super) fn older_guest(
    cx: Lower<'_>,
    generation: usize,
    within: Within,
) -> Result<ItemPath, Impossible> {
    let nowhere = || Impossible::new("an older interface has no module");
    let places = cx.places.worlds.get(generation).ok_or_else(nowhere)?;
    Ok(match within {
        Within::Interface(position) => ItemPath {
            module: places.exports.get(position).ok_or_else(nowhere)?.clone(),
            ident: names::ident("Guest"),
        },
        Within::World => ItemPath {
            module: places.base.clone(),
            ident: names::ident("Functions"),
        },
    })
}
