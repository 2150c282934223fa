//! The records, variants, enums, sets of flags and resources that are generated, each once.
//!
//! A type of an older generation can share the definition of a newer type. The newer type must be
//! its counterpart, with the same name and structure. Two types of one generation never share a
//! definition, unless `moved` sends them to one key. Counterparts have the type's own key, or the
//! key of a `use` or alias of it.

use std::collections::HashSet;

use super::common::Definition;
use super::inventory::ItemKey;

/// Counterparts have one definition only if these values are equal.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Structure {
    /// The name in the newest generation.
    pub(super) name: Option<String>,
    pub(super) kind: StructureKind,
    /// The user's type that replaces it.
    pub(super) with: Option<String>,
}

/// The kind, and the parts with their classes.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum StructureKind {
    Record(Vec<(String, usize)>),
    Variant(Vec<(String, Option<usize>)>),
    Enum(Vec<String>),
    Flags(Vec<String>),
    Resource,
}

/// The keys of a type in its generation.
#[derive(Debug, Default)]
pub(super) struct Place {
    /// Its own key, and the lineage of it.
    pub(super) own: Option<(usize, ItemKey)>,
    /// The lineages of its aliases.
    pub(super) others: Vec<usize>,
}

impl Place {
    pub(super) fn lineages(&self) -> impl Iterator<Item = usize> {
        let own = self.own_lineage().into_iter();
        own.chain(self.others.iter().copied())
    }

    fn own_lineage(&self) -> Option<usize> {
        self.own.as_ref().map(|(lineage, _)| *lineage)
    }
}

/// All definitions.
#[derive(Default)]
pub(super) struct Definitions(Vec<Found>);

struct Found {
    structure: Structure,
    /// The generations that have it, the newest first.
    members: Vec<(usize, Place)>,
}

impl Definitions {
    pub(super) fn add(&mut self, structure: Structure) -> usize {
        let members = Vec::new();
        self.0.push(Found { structure, members });
        self.0.len() - 1
    }

    /// Adds a type of the oldest generation so far.
    pub(super) fn join(&mut self, definition: usize, generation: usize, place: Place) {
        if let Some(found) = self.0.get_mut(definition) {
            found.members.push((generation, place));
        }
    }

    pub(super) fn home(&self, definition: usize) -> Option<usize> {
        let (generation, _) = self.0.get(definition)?.members.first()?;
        Some(*generation)
    }

    pub(super) fn has_structure(&self, definition: usize, structure: &Structure) -> bool {
        let found = self.0.get(definition);
        found.is_some_and(|found| found.structure == *structure)
    }

    /// The keys of the types of a generation. There are several if `moved` joins types.
    fn places_in(&self, definition: usize, generation: usize) -> impl Iterator<Item = &Place> {
        let members = self.0.get(definition).into_iter();
        let members = members.flat_map(|found| &found.members);
        let members = members.filter(move |(member, _)| *member == generation);
        members.map(|(_, place)| place)
    }

    /// The lineages of all names that the type of a definition has in a generation.
    pub(super) fn lineages_in(
        &self,
        definition: usize,
        generation: usize,
    ) -> impl Iterator<Item = usize> {
        let places = self.places_in(definition, generation);
        places.flat_map(Place::lineages)
    }

    /// Whether the type of a definition in a newer generation is the counterpart of a type. It must
    /// not be the counterpart of another type of the same generation; `own_lineages` has the own
    /// keys of these types.
    pub(super) fn is_counterpart(
        &self,
        (definition, generation): (usize, usize),
        place: &Place,
        own_lineages: &HashSet<usize>,
    ) -> bool {
        let own = self.own_lineage_in(definition, generation);
        let is_of_both = own == place.own_lineage();
        is_of_both || own.is_none_or(|own| !own_lineages.contains(&own))
    }

    /// Whether the type of a definition in a newer generation and another type have the same own
    /// key.
    pub(super) fn has_own_key(
        &self,
        (definition, generation): (usize, usize),
        place: &Place,
    ) -> bool {
        let own = self.own_lineage_in(definition, generation);
        own.is_some() && own == place.own_lineage()
    }

    /// The lineage of the own key. Joined types have one.
    fn own_lineage_in(&self, definition: usize, generation: usize) -> Option<usize> {
        let mut places = self.places_in(definition, generation);
        places.next().and_then(Place::own_lineage)
    }

    pub(super) fn into_values(self) -> Vec<Definition> {
        let definition = |found: Found| {
            let members = found.members.into_iter();
            let members = members.filter_map(|(generation, place)| {
                let (_, key) = place.own?;
                Some((generation, key))
            });
            Definition {
                members: members.collect(),
            }
        };
        self.0.into_iter().map(definition).collect()
    }
}
