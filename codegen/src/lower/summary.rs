//! Counts the items of an older generation that are equal to the newest's, for the docs of
//! `Generation`.

use worldbind_resolve::plain_name;

use super::context::Lower;
use crate::impossible::Impossible;
use crate::model::Summary;
use crate::relate::{FunctionKey, Within};
use crate::survey::Side;

/// Counts the items of a generation that are equal to the newest's, and names the other functions.
pub(super) fn lower_summary(cx: Lower<'_>) -> Result<Summary, Impossible> {
    let newest = cx.relations.newest();
    if cx.index == newest {
        return Ok(Summary::Newest);
    }
    let related = cx.relations.generations.get(cx.index);
    let related = related.ok_or_else(|| Impossible::new("a generation has no relations"))?;
    let (mut functions, mut others) = (0, Vec::new());
    for side in [Side::Import, Side::Export] {
        for key in keys(cx, side) {
            // An import that `with` replaces is generated nowhere.
            let Some(relation) = related.side(side).get(&key) else {
                continue;
            };
            match relation.home.0 == newest {
                true => functions += 1,
                false => others.push(function_name(cx, side, &key)),
            }
        }
    }
    let types = related.types.values();
    let types = types.filter(|(home, _)| *home == newest).count();
    Ok(Summary::Older {
        functions,
        types,
        others,
    })
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
