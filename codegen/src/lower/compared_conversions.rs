//! Which types are converted between generations, for tools that generate no code.

use std::rc::Rc;

use crate::impossible::Impossible;
use crate::model::{ComparedConversion, Derivation, NotConverted};
use crate::relate::{Pair, Plan, Relations};
use crate::survey::{Generations, Side, Survey};

/// The types that differ in two generations, and which of them are converted. A type is compared
/// with the newest one that has its key.
pub(crate) fn lower_compared_conversions(
    survey: &Survey<'_>,
    relations: &Relations,
) -> Result<Vec<ComparedConversion>, Impossible> {
    let Some(generations) = &survey.generations else {
        return Ok(Vec::new());
    };
    let pairs = relations.conversions.pairs.iter();
    pairs.map(|pair| compared(generations, pair)).collect()
}

fn compared(generations: &Generations, pair: &Pair) -> Result<ComparedConversion, Impossible> {
    let Pair {
        older,
        newer,
        to_newer,
        to_older,
    } = pair;
    Ok(ComparedConversion {
        is_exported: older.key.side == Side::Export,
        interface: older.key.interface.clone(),
        name: older.key.item_name()?.to_owned(),
        older: generations.label(older.generation)?,
        newer: generations.label(newer.generation)?,
        to_newer: derivation(to_newer),
        to_older: derivation(to_older),
    })
}

fn derivation(plan: &Result<Rc<Plan>, NotConverted>) -> Derivation {
    match plan {
        Ok(plan) if plan.is_fallible() => Derivation::TryFrom,
        Ok(_) => Derivation::From,
        Err(why) => Derivation::Not(why.clone()),
    }
}
