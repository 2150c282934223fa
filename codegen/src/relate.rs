//! Where each item of several generations is generated: in its home, the newest generation that has
//! an equal one.
//!
//! [`crate::survey`] has determined what the generations have in common. This stage finds these
//! items by their positions in the worlds. [`crate::place`] and [`crate::lower`] read the result.

mod conversions;
mod definitions;
mod elements;
mod integers;
mod kinds;
mod plan;
mod planner;
mod positions;

pub(crate) use self::conversions::{Conversions, Pair, Planned, TypeAt};
pub(crate) use self::plan::Plan;
pub(crate) use self::positions::Within;

use std::collections::HashMap;

use wit_parser::TypeId;

use self::conversions::conversions;
use self::definitions::Definitions;
use self::positions::Positions;
use crate::survey::{Generations, ItemKey, Side, Survey, TypeItem};

/// One for each generation, in the order of [`Survey::worlds`]. Empty without the option
/// `generations`.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    pub(crate) generations: Vec<Related>,
    /// The conversions between their types.
    pub(crate) conversions: Conversions,
}

/// How the items of a generation are related to those of the others.
#[derive(Debug, Default)]
pub(crate) struct Related {
    /// The home of each named type of the world, including aliases: a generation, and the type
    /// there. Types whose home is their own generation are included.
    pub(crate) types: HashMap<TypeId, (usize, TypeId)>,
    /// The functions that a component exports.
    pub(crate) exports: HashMap<FunctionKey, FunctionRelation>,
    /// The functions that a host implements.
    pub(crate) imports: HashMap<FunctionKey, FunctionRelation>,
    /// For each exported interface, the position of its counterpart in the newest generation.
    pub(crate) exported_interfaces: Vec<Option<usize>>,
    /// For each imported interface, the position of its counterpart in the newest generation.
    pub(crate) imported_interfaces: Vec<Option<usize>>,
}

/// A function of a generation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct FunctionKey {
    pub(crate) within: Within,
    /// The name in the component model: `[method]session.push`.
    pub(crate) name: String,
}

impl FunctionKey {
    pub(crate) fn of(within: Within, function: &wit_parser::Function) -> Self {
        FunctionKey {
            within,
            name: function.name.clone(),
        }
    }
}

/// How a function is related to those of other generations.
#[derive(Debug, Clone)]
pub(crate) struct FunctionRelation {
    /// The newest generation that has an equal counterpart, and the counterpart.
    pub(crate) home: (usize, FunctionKey),
    /// The counterpart in the newest generation, whether it is equal or not.
    pub(crate) newest: Option<FunctionKey>,
}

impl Relations {
    /// The position of the newest generation.
    pub(crate) fn newest(&self) -> usize {
        self.generations.len().saturating_sub(1)
    }

    /// Whether a function is generated in its own generation. Always true without the option
    /// `generations`.
    pub(crate) fn is_home(&self, generation: usize, side: Side, key: &FunctionKey) -> bool {
        let relation = self.relation(generation, side, key);
        relation.is_none_or(|relation| relation.home.0 == generation)
    }

    /// The relation of a function, if there are several generations.
    pub(crate) fn relation(
        &self,
        generation: usize,
        side: Side,
        key: &FunctionKey,
    ) -> Option<&FunctionRelation> {
        self.generations.get(generation)?.side(side).get(key)
    }

    /// Whether a function is generated in its own generation and has a different type in another
    /// one. Then the newest generation has an enum for it.
    pub(crate) fn differs(&self, generation: usize, side: Side, key: &FunctionKey) -> bool {
        let Some(relation) = self.relation(generation, side, key) else {
            return false;
        };
        match generation == self.newest() {
            true => !self.older_homes(side, key).is_empty(),
            false => relation.newest.is_some(),
        }
    }

    /// The older homes of a function of the newest generation, the newest first.
    pub(crate) fn older_homes(
        &self,
        side: Side,
        newest: &FunctionKey,
    ) -> Vec<(usize, FunctionKey)> {
        let older = self.generations.iter().enumerate().rev().skip(1);
        let homes = older.flat_map(|(generation, related)| {
            let functions = related.side(side).iter();
            let own = functions.filter(move |(_, relation)| {
                relation.newest.as_ref() == Some(newest) && relation.home.0 == generation
            });
            own.map(move |(key, _)| (generation, key.clone()))
        });
        homes.collect()
    }
}

impl Related {
    /// The functions of a side.
    pub(crate) fn side(&self, side: Side) -> &HashMap<FunctionKey, FunctionRelation> {
        match side {
            Side::Import => &self.imports,
            Side::Export => &self.exports,
        }
    }

    /// The counterparts of the interfaces of a side.
    pub(crate) fn interfaces(&self, side: Side) -> &[Option<usize>] {
        match side {
            Side::Import => &self.imported_interfaces,
            Side::Export => &self.exported_interfaces,
        }
    }
}

/// Finds the homes of all items.
pub(crate) fn relate(survey: &Survey<'_>) -> Relations {
    let Some(generations) = &survey.generations else {
        return Relations::default();
    };
    let worlds = survey.worlds.iter().zip(&generations.list);
    let worlds = worlds.map(|(facts, generation)| Positions {
        facts,
        interfaces: &generation.interfaces,
    });
    let worlds: Vec<_> = worlds.collect();
    let related = (0..worlds.len()).map(|generation| Related {
        types: relate_types(generations, &worlds, generation),
        exports: relate_functions(generations, &worlds, generation, Side::Export),
        imports: relate_functions(generations, &worlds, generation, Side::Import),
        exported_interfaces: relate_interfaces(generations, &worlds, generation, Side::Export),
        imported_interfaces: relate_interfaces(generations, &worlds, generation, Side::Import),
    });
    Relations {
        generations: related.collect(),
        conversions: conversions(generations, &Definitions::of(generations, &worlds)),
    }
}

fn relate_types(
    generations: &Generations,
    worlds: &[Positions<'_>],
    generation: usize,
) -> HashMap<TypeId, (usize, TypeId)> {
    let id_of = |generation: usize, key: &ItemKey| worlds.get(generation)?.type_id(key);
    let types = generations.list.get(generation);
    let types = types.iter().flat_map(|facts| &facts.types);
    let homes = types.filter_map(|item| {
        let id = id_of(generation, &item.key)?;
        let at_home = || {
            let lineage = generations.types.get(item.lineage)?;
            let of_home = &generations.list.get(item.home)?.types;
            let equal = |home: &&TypeItem| home.class == item.class;
            let mut items = lineage.items_in(item.home).filter_map(|it| of_home.get(it));
            id_of(item.home, &items.find(equal)?.key)
        };
        // A definition may have a different key than its alias.
        let defined = || {
            let definition = generations.definitions.get(item.definition?)?;
            let (home, key) = definition.members.first()?;
            (*home == item.home).then(|| id_of(*home, key))?
        };
        let home = at_home()
            .or_else(defined)
            .map_or((generation, id), |home| (item.home, home));
        Some((id, home))
    });
    homes.collect()
}

fn relate_functions(
    generations: &Generations,
    worlds: &[Positions<'_>],
    generation: usize,
    side: Side,
) -> HashMap<FunctionKey, FunctionRelation> {
    let key_of = |generation: usize, key: &ItemKey| {
        Some(FunctionKey {
            within: worlds.get(generation)?.within(key)?,
            name: key.name.clone()?,
        })
    };
    let functions = generations.list.get(generation);
    let functions = functions.iter().flat_map(|facts| &facts.functions);
    let functions = functions.filter(|item| item.key.side == side);
    let related = functions.filter_map(|item| {
        let key = key_of(generation, &item.key)?;
        let items_in = |generation: usize| {
            let lineage = generations.functions.get(item.lineage).into_iter();
            let functions = generations.list.get(generation);
            let items = lineage.flat_map(move |lineage| lineage.items_in(generation));
            items.filter_map(move |position| functions?.functions.get(position))
        };
        let home = || {
            let equal = items_in(item.home).find(|other| other.class == item.class)?;
            key_of(item.home, &equal.key)
        };
        let home = match item.home == generation {
            true => key.clone(),
            false => home().unwrap_or_else(|| key.clone()),
        };
        let newest = generations.newest();
        let of_newest = items_in(newest).next();
        let relation = FunctionRelation {
            home: (item.home, home),
            newest: of_newest.and_then(|other| key_of(newest, &other.key)),
        };
        Some((key, relation))
    });
    related.collect()
}

/// The counterparts of interfaces in the newest generation, as positions among the interfaces of
/// that side.
fn relate_interfaces(
    generations: &Generations,
    worlds: &[Positions<'_>],
    generation: usize,
    side: Side,
) -> Vec<Option<usize>> {
    let newest = generations.newest();
    let interfaces = generations.list.get(generation);
    let interfaces = interfaces.iter().flat_map(|facts| &facts.interfaces);
    let interfaces = interfaces.filter(|item| item.key.side == side);
    let counterparts = interfaces.map(|item| {
        let lineage = generations.interfaces.get(item.lineage)?;
        let position = (*lineage.items.get(newest)?)?;
        let other = generations.list.get(newest)?.interfaces.get(position)?;
        match worlds.get(newest)?.within(&other.key)? {
            Within::Interface(position) => Some(position),
            Within::World => None,
        }
    });
    counterparts.collect()
}
