//! Counts the items of an older generation that are equal to the newest's, for the docs of
//! `Generation`.

use worldbind_resolve::plain_name;

use super::context::Lower;
use crate::model::Summary;
use crate::relate::{FunctionKey, Within};
use crate::survey::Side;

/// Counts the items of a generation that are equal to the newest's, and names those whose home it
/// is.
pub(super) fn lower_summary(cx: Lower<'_>) -> Summary {
    let newest = cx.relations.newest();
    if cx.index == newest {
        return Summary::Newest;
    }
    let Some(related) = cx.relations.generations.get(cx.index) else {
        return Summary::Newest;
    };
    let (mut functions, mut own) = (0, Vec::new());
    for side in [Side::Import, Side::Export] {
        for key in keys(cx, side) {
            let Some(relation) = related.side(side).get(&key) else {
                continue;
            };
            match relation.home.0 {
                home if home == newest => functions += 1,
                home if home == cx.index => own.push(function_name(cx, side, &key)),
                _ => {}
            }
        }
    }
    let types = related.types.values();
    let types = types.filter(|(home, _)| *home == newest).count();
    Summary::Older {
        functions,
        types,
        own,
    }
}

/// All functions of a side, in WIT's order.
fn keys(cx: Lower<'_>, side: Side) -> Vec<FunctionKey> {
    let items = &cx.facts.items;
    let ids: Vec<_> = match side {
        Side::Import => items.imports.iter().map(|import| import.id).collect(),
        Side::Export => items.exports.iter().map(|export| export.id).collect(),
    };
    let own = match side {
        Side::Import => &items.imported_functions,
        Side::Export => &items.functions,
    };
    let interfaces = ids.iter().enumerate().flat_map(|(position, id)| {
        let functions = items.functions_of(*id);
        functions.map(move |function| (Within::Interface(position), function))
    });
    let own = own.iter().map(|function| (Within::World, *function));
    let all = interfaces.chain(own);
    all.map(|(within, function)| FunctionKey::of(within, function))
        .collect()
}

/// `transform.session.reset`.
fn function_name(cx: Lower<'_>, side: Side, key: &FunctionKey) -> String {
    let name = plain_name(&key.name);
    let items = &cx.facts.items;
    let interface = match (key.within, side) {
        (Within::World, _) => None,
        (Within::Interface(position), Side::Import) => items.imports.get(position).map(|it| it.id),
        (Within::Interface(position), Side::Export) => items.exports.get(position).map(|it| it.id),
    };
    let interface = interface.and_then(|id| cx.resolve().interfaces[id].name.as_deref());
    match interface {
        Some(interface) => format!("{interface}.{name}"),
        None => name,
    }
}
