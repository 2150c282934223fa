//! The places of each generation's exported functions in the other generations.

use std::collections::{BTreeSet, HashMap};

use proc_macro2::Ident;
use worldbind_resolve::Need;

use crate::impossible::Impossible;
use crate::model::{Elsewhere, FunctionNeed, GatedIn};
use crate::place::GenerationIdents;
use crate::relate::{FunctionKey, Relations, Within};
use crate::survey::Side;

/// The places of the exported functions of each generation in the others.
pub(super) struct FunctionHistory<'a> {
    pub(super) relations: &'a Relations,
    /// The names of the generations.
    pub(super) idents: &'a GenerationIdents,
    /// For each function, in its home, its place in each generation.
    pub(super) found: HashMap<(usize, FunctionKey), Vec<Option<Found>>>,
    /// The functions whose home is each generation, in the order of the facts.
    pub(super) own: Vec<Vec<FunctionKey>>,
    /// For each exported interface of each generation, whether a component does not have to export
    /// it.
    pub(super) optional: Vec<Vec<bool>>,
}

/// A function in a generation.
#[derive(Clone)]
pub(super) struct Found {
    pub(super) key: FunctionKey,
    /// Whether components of the generation have to export it.
    pub(super) need: FunctionNeed,
}

/// The older functions that the newest generation stores with another type, by their homes.
pub(super) type StoredFunctions = HashMap<(usize, FunctionKey), OlderFunction>;

/// A function of an older generation whose type differs, as that generation's items have it.
pub(super) struct OlderFunction {
    pub(super) accessor: Ident,
    pub(super) field: Ident,
    pub(super) resource: Option<Ident>,
    pub(super) wit_type: String,
    pub(super) is_optional: bool,
    pub(super) is_deprecated: bool,
}

impl FunctionHistory<'_> {
    /// The module of a generation: `v0_1`.
    pub(super) fn module(&self, generation: usize) -> Result<&Ident, Impossible> {
        self.idents.module(generation)
    }

    /// The place of a function in each generation.
    pub(super) fn found(&self, home: usize, key: &FunctionKey) -> &[Option<Found>] {
        let found = self.found.get(&(home, key.clone()));
        found.map_or(&[], Vec::as_slice)
    }

    fn found_in(&self, home: usize, key: &FunctionKey, generation: usize) -> Option<&Found> {
        self.found(home, key).get(generation)?.as_ref()
    }

    /// The functions of an interface, or of the world itself, whose home is a generation.
    pub(super) fn own(
        &self,
        generation: usize,
        within: Within,
    ) -> impl Iterator<Item = &FunctionKey> {
        let own = self.own.get(generation).into_iter().flatten();
        own.filter(move |key| key.within == within)
    }

    /// The counterpart of an interface of the newest generation.
    pub(super) fn counterpart(&self, generation: usize, newest: usize) -> Option<usize> {
        let related = self.relations.generations.get(generation)?;
        let mut interfaces = related.interfaces(Side::Export).iter();
        interfaces.position(|counterpart| *counterpart == Some(newest))
    }

    /// Whether a generation has the interface of a `Guest`, or at least one of its functions.
    pub(super) fn has_guest(&self, generation: usize, home: usize, within: Within) -> bool {
        let is_newest = home == self.relations.newest();
        let has_counterpart = match within {
            Within::World => is_newest,
            Within::Interface(position) => {
                is_newest && self.counterpart(generation, position).is_some()
            }
        };
        let mut own = self.own(home, within);
        has_counterpart
            || own.any(|key| self.found_in(home, key, generation).is_some())
            || is_newest && !self.moved_from(generation, within).is_empty()
    }

    /// The places where a generation has the functions that are in this place of the newest
    /// generation. Their types may differ.
    fn moved_from(&self, generation: usize, newest: Within) -> BTreeSet<Within> {
        let related = self.relations.generations.get(generation);
        let functions = related.into_iter().flat_map(|it| it.side(Side::Export));
        let moved = functions.filter(|(_, relation)| {
            let counterpart = relation.newest.as_ref();
            counterpart.is_some_and(|counterpart| counterpart.within == newest)
        });
        moved.map(|(key, _)| key.within).collect()
    }

    /// Whether a generation has a function of a `Guest` that no component of it may lack.
    pub(super) fn requires_guest(&self, generation: usize, home: usize, within: Within) -> bool {
        let mut own = self.own(home, within);
        own.any(|key| {
            let found = self.found_in(home, key, generation);
            found.is_some_and(|found| {
                found.need.need == Need::Required && !self.is_optional(generation, found.key.within)
            })
        })
    }

    /// Whether a component of a generation does not have to export an interface.
    fn is_optional(&self, generation: usize, within: Within) -> bool {
        let Within::Interface(position) = within else {
            return false;
        };
        let optional = self.optional.get(generation);
        optional.and_then(|it| it.get(position)) == Some(&true)
    }

    /// The other generations in which a function may be missing.
    pub(super) fn elsewhere(&self, home: usize, key: &FunctionKey) -> Elsewhere {
        let mut elsewhere = Elsewhere::default();
        for (generation, module) in self.idents.modules.iter().enumerate() {
            if generation == home {
                continue;
            }
            match self.found_in(home, key, generation) {
                None if self.has_guest(generation, home, key.within) => {
                    elsewhere.missing.push(module.to_string());
                }
                None => {}
                Some(found) => {
                    let mut places = self.places(generation, home, key.within).into_iter();
                    // If it is in another interface than the others, it may be missing together
                    // with that interface.
                    let is_apart = self.is_optional(generation, found.key.within)
                        && places.any(|place| place != found.key.within);
                    let below = match &found.need.need {
                        Need::Since(version) => Some(version.clone()),
                        Need::Required if !is_apart => continue,
                        Need::Required | Need::Optional => None,
                    };
                    elsewhere.gated.push(GatedIn {
                        generation: module.to_string(),
                        below,
                    });
                }
            }
        }
        elsewhere
    }

    /// The other generations in which an interface of the newest may be missing.
    pub(super) fn interface_elsewhere(&self, newest: usize, position: usize) -> Elsewhere {
        let mut elsewhere = Elsewhere::default();
        let within = Within::Interface(position);
        for (generation, module) in self.idents.modules.iter().enumerate().take(newest) {
            if !self.has_guest(generation, newest, within) {
                elsewhere.missing.push(module.to_string());
                continue;
            }
            let mut places = self.places(generation, newest, within).into_iter();
            if places.all(|place| self.is_optional(generation, place)) {
                elsewhere.gated.push(GatedIn {
                    generation: module.to_string(),
                    below: None,
                });
            }
        }
        elsewhere
    }

    /// The place of a `Guest`'s functions in a generation.
    pub(super) fn place(&self, generation: usize, home: usize, within: Within) -> Option<Within> {
        let places = self.places(generation, home, within);
        places.first().copied()
    }

    /// The other places, if a component may lack the first one.
    pub(super) fn other_places(
        &self,
        generation: usize,
        home: usize,
        within: Within,
    ) -> Vec<Within> {
        match self.places(generation, home, within).as_slice() {
            [first, others @ ..] if self.is_optional(generation, *first) => others.to_vec(),
            _ => Vec::new(),
        }
    }

    /// All places where a generation has functions of a `Guest`. The order is: the counterpart of
    /// its interface or the world itself, the places of equal functions, the places of functions
    /// with another type.
    fn places(&self, generation: usize, home: usize, within: Within) -> Vec<Within> {
        if !self.has_guest(generation, home, within) {
            return Vec::new();
        }
        let is_newest = home == self.relations.newest();
        let own = match within {
            Within::World => Some(Within::World),
            Within::Interface(position) if is_newest => {
                let counterpart = self.counterpart(generation, position);
                counterpart.map(Within::Interface)
            }
            Within::Interface(_) => None,
        };
        let found = self.own(home, within);
        let found = found.filter_map(|key| self.found_in(home, key, generation));
        let found = found.map(|found| found.key.within);
        let moved = is_newest.then(|| self.moved_from(generation, within));
        let mut places: Vec<Within> = Vec::new();
        let all = own.into_iter().chain(found);
        for place in all.chain(moved.into_iter().flatten()) {
            if !places.contains(&place) {
                places.push(place);
            }
        }
        places
    }

    /// The older generations, the newest first.
    pub(super) fn older(&self) -> impl Iterator<Item = usize> {
        (0..self.relations.newest()).rev()
    }
}
