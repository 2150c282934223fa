//! Finds where the exported functions of each generation are in the others.

use std::collections::HashMap;

use super::context::Lower;
use super::kin::{Found, Kin};
use super::needs::lower_need;
use crate::model::FunctionNeed;
use crate::relate::{FunctionKey, Within};
use crate::survey::{ExportedFunction, Side};

/// Collects the functions of all worlds.
pub(super) fn find_kin<'a>(worlds: &[Lower<'a>]) -> Option<Kin<'a>> {
    let first = worlds.first().filter(|cx| !cx.relations.is_empty())?;
    let generations = first.places.generations.as_ref()?;
    let mut kin = Kin {
        relations: first.relations,
        idents: generations,
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
            let found = kin.found.entry(home);
            let found = found.or_insert_with(|| vec![None; worlds.len()]);
            if let Some(found) = found.get_mut(cx.index) {
                *found = Some(Found { key, need });
            }
        }
        kin.own.push(own);
        let interfaces = cx.facts.exports.interfaces.iter();
        kin.optional
            .push(interfaces.map(|facts| facts.is_optional).collect());
    }
    Some(kin)
}

/// All exported functions of a world.
fn functions(cx: Lower<'_>) -> Vec<(FunctionKey, FunctionNeed)> {
    let key = |within, exported: &ExportedFunction<'_>| FunctionKey {
        within,
        name: exported.function.name.clone(),
    };
    let mut all = Vec::new();
    let interfaces = cx.facts.items.exports.iter();
    let interfaces = interfaces.zip(&cx.facts.exports.interfaces).enumerate();
    for (position, (export, facts)) in interfaces {
        for exported in &facts.functions {
            let need = lower_need(cx, Some((export.id, &facts.rule)), exported);
            all.push((key(Within::Interface(position), exported), need));
        }
    }
    for exported in &cx.facts.exports.functions {
        all.push((key(Within::World, exported), lower_need(cx, None, exported)));
    }
    all
}
