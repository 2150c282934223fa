//! Which types are converted to their counterparts in other generations, and how.
//!
//! For each pair of counterparts, the result says whether each direction is derived, and contains a
//! plan of each conversion. A type is converted to and from the newest type that has its key, so N
//! generations of a type have N - 1 pairs. Rust names are found later, in [`crate::lower`].

use std::collections::HashSet;
use std::rc::Rc;

use wit_parser::{TypeDefKind, TypeId};

use super::definitions::{Defined, Definitions};
use super::plan::Plan;
use super::planner::Planner;
use crate::model::NotConverted;
use crate::survey::{Generations, ItemKey};

/// All conversions.
#[derive(Debug, Default)]
pub(crate) struct Conversions {
    /// The counterparts whose types differ, in the order of the newest generation.
    pub(crate) pairs: Vec<Pair>,
    /// The conversions that are derived. They include those of parts of other types.
    pub(crate) derived: Vec<Planned>,
}

/// Two counterparts that differ.
#[derive(Debug)]
pub(crate) struct Pair {
    pub(crate) older: TypeAt,
    pub(crate) newer: TypeAt,
    /// The conversion of the older one to the newer one.
    pub(crate) to_newer: Result<Rc<Plan>, NotConverted>,
    pub(crate) to_older: Result<Rc<Plan>, NotConverted>,
}

/// A conversion of a named type.
#[derive(Debug, Clone)]
pub(crate) struct Planned {
    pub(crate) from: TypeAt,
    pub(crate) to: TypeAt,
    pub(crate) plan: Rc<Plan>,
}

/// A type in the generation that is its home.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TypeAt {
    pub(crate) generation: usize,
    pub(crate) id: TypeId,
    pub(crate) key: ItemKey,
}

/// Finds all conversions.
pub(super) fn conversions(generations: &Generations, definitions: &Definitions<'_>) -> Conversions {
    let mut planner = Planner::new(definitions);
    let mut pairs = Vec::new();
    let mut needed = Vec::new();
    for (older, newer) in counterparts(generations, definitions) {
        let (Some(old), Some(new)) = (definitions.get(older), definitions.get(newer)) else {
            continue;
        };
        let to_newer = planner.plan(older, newer);
        let to_older = planner.plan(newer, older);
        let derived = [(&to_newer, (older, newer)), (&to_older, (newer, older))];
        let derived = derived.into_iter().filter(|(plan, _)| plan.is_ok());
        needed.extend(derived.map(|(_, pair)| pair));
        pairs.push(Pair {
            older: type_at(old),
            newer: type_at(new),
            to_newer,
            to_older,
        });
    }
    Conversions {
        pairs,
        derived: all_derived(&mut planner, definitions, needed),
    }
}

/// The derived conversions, and those of the types that they contain.
fn all_derived(
    planner: &mut Planner<'_>,
    definitions: &Definitions<'_>,
    mut needed: Vec<(usize, usize)>,
) -> Vec<Planned> {
    let mut seen = HashSet::new();
    let mut derived = Vec::new();
    let mut next = 0;
    while let Some((from, to)) = needed.get(next).copied() {
        next += 1;
        if !seen.insert((from, to)) {
            continue;
        }
        let plan = planner.plan(from, to);
        let (Ok(plan), Some(from), Some(to)) = (plan, definitions.get(from), definitions.get(to))
        else {
            continue;
        };
        needed.extend(plan.named());
        derived.push(Planned {
            from: type_at(from),
            to: type_at(to),
            plan,
        });
    }
    derived
}

fn type_at(defined: &Defined<'_>) -> TypeAt {
    TypeAt {
        generation: defined.home,
        id: defined.id,
        key: defined.key.clone(),
    }
}

/// The pairs of definitions with one key: each older one with the newest.
fn counterparts(generations: &Generations, definitions: &Definitions<'_>) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut known = HashSet::new();
    for lineage in &generations.types {
        let items = lineage.items.iter().zip(&generations.list);
        let items = items.filter_map(|(position, generation)| {
            let item = generation.types.get((*position)?)?;
            item.definition
                .filter(|definition| has_values(definitions, *definition))
        });
        let mut newest_first = items.rev();
        let Some(newest) = newest_first.next() else {
            continue;
        };
        for older in newest_first {
            let home = |definition| definitions.get(definition).map(|of| of.home);
            let pair = (older, newest);
            if home(older) < home(newest) && known.insert(pair) {
                found.push(pair);
            }
        }
    }
    found
}

fn has_values(definitions: &Definitions<'_>, definition: usize) -> bool {
    let defined = definitions.get(definition);
    let Some(kind) = defined.and_then(|defined| definitions.kind(defined)) else {
        return false;
    };
    match kind {
        TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_) => true,
        TypeDefKind::Resource
        | TypeDefKind::Handle(_)
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown => false,
    }
}
