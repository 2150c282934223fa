//! Finds where the exported functions of each generation are in the others.

use std::collections::HashMap;

use super::context::Lower;
use super::function_history::{Found, FunctionHistory};
use super::needs::lower_need;
use crate::model::FunctionNeed;
use crate::place::GenerationIdents;
use crate::relate::{FunctionKey, Relations, Within};
use crate::survey::{ExportedFunction, Side};

/// Collects the functions of all generations.
pub(super) fn find_history<'a>(
    relations: &'a Relations,
    idents: &'a GenerationIdents,
    worlds: &[Lower<'a>],
) -> FunctionHistory<'a> {
    let mut history = FunctionHistory {
        relations,
        idents,
        found: HashMap::new(),
        own: Vec::new(),
        optional: Vec::new(),
    };
    for cx in worlds {
        let mut own = Vec::new();
        for (key, need) in functions(*cx) {
            let relation = cx.relations.relation(cx.index, Side::Export, &key);
            let home = relation.map_or((cx.index, key.clone()), |it| it.home.clone());
            if home.0 == cx.index {
                own.push(key.clone());
            }
            let found = history.found.entry(home);
            let found = found.or_insert_with(|| vec![None; worlds.len()]);
            if let Some(found) = found.get_mut(cx.index) {
                *found = Some(Found { key, need });
            }
        }
        history.own.push(own);
        let interfaces = cx.facts.exports.interfaces.iter();
        history
            .optional
            .push(interfaces.map(|facts| facts.is_optional).collect());
    }
    history
}

/// All exported functions of a world.
fn functions(cx: Lower<'_>) -> Vec<(FunctionKey, FunctionNeed)> {
    let key = |within, exported: &ExportedFunction<'_>| FunctionKey::of(within, exported.function);
    let mut all = Vec::new();
    let interfaces = cx.facts.items.exports.iter();
    let interfaces = interfaces.zip(&cx.facts.exports.interfaces).enumerate();
    for (position, (export, facts)) in interfaces {
        for exported in &facts.functions {
            let need = lower_need(cx.facts, Some((export.id, &facts.rule)), exported);
            all.push((key(Within::Interface(position), exported), need));
        }
    }
    for exported in &cx.facts.exports.functions {
        all.push((
            key(Within::World, exported),
            lower_need(cx.facts, None, exported),
        ));
    }
    all
}
