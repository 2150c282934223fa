//! The older functions that a `Guest` of the newest generation stores.

use super::among::Among;
use super::context::Lower;
use super::fields::field_name;
use super::kin::Kin;
use crate::impossible::Impossible;
use crate::model::{GuestRole, ItemPath, StoredGuest};
use crate::names::{self, Scope};
use crate::relate::Within;
use crate::survey::Side;

/// Decides the role of an interface among several generations.
pub(super) fn lower_role(
    cx: Lower<'_>,
    among: Among<'_>,
    position: usize,
) -> Result<GuestRole, Impossible> {
    if let Among::Older(kin) = among {
        let generation = kin.module(cx.index)?.to_string();
        return Ok(GuestRole::Older { generation });
    }
    Ok(GuestRole::Newest {
        within: stored_in(cx, among, position)?,
    })
}

/// The older functions that the `Guest` of a newest interface stores.
pub(super) fn stored_in(
    cx: Lower<'_>,
    among: Among<'_>,
    position: usize,
) -> Result<Vec<StoredGuest>, Impossible> {
    let Some(kin) = among.kin() else {
        return Ok(Vec::new());
    };
    let mut fields = Scope::with(&["taken"]);
    let facts = cx.facts.exports.interfaces.get(position);
    for exported in facts.iter().flat_map(|facts| &facts.functions) {
        fields.claim(field_name(cx, exported.function));
    }
    let stored = stored_guests(cx, kin, position).into_iter();
    let stored = stored.map(|(generation, within)| {
        let guest = older_guest(cx, generation, within)?;
        let field = fields.claim(kin.module(generation)?.to_string());
        Ok(StoredGuest { field, guest })
    });
    stored.collect()
}

/// The `Guest`s of older generations that one of the newest generation stores, the newest first:
/// those of its counterparts, and those with functions that were moved to it.
pub(super) fn stored_guests(cx: Lower<'_>, kin: &Kin<'_>, position: usize) -> Vec<(usize, Within)> {
    let stored = kin.older().flat_map(|generation| {
        let related = cx.relations.generations.get(generation);
        let interfaces = related.map_or(0, |it| it.interfaces(Side::Export).len());
        let interfaces = (0..interfaces).map(Within::Interface);
        let all = interfaces.chain([Within::World]);
        all.map(move |within| (generation, within))
    });
    let is_stored = |(generation, within): &(usize, Within)| {
        let is_counterpart = match within {
            Within::Interface(older) => kin.counterpart(*generation, position) == Some(*older),
            Within::World => false,
        };
        let has_functions = kin.own(*generation, *within).next().is_some();
        let newest = Within::Interface(position);
        has_functions && is_counterpart || is_moved_to(kin, *generation, *within, newest)
    };
    stored.filter(is_stored).collect()
}

/// Whether an older generation is the home of a function that is in another place of the newest
/// one.
pub(super) fn is_moved_to(
    kin: &Kin<'_>,
    generation: usize,
    within: Within,
    newest: Within,
) -> bool {
    kin.own(generation, within).any(|key| {
        let relation = kin.relations.relation(generation, Side::Export, key);
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
