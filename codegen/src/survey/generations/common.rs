//! The common items of generations, as values that own their data.

use proc_macro2::Ident;
use semver::Version;

use super::inventory::{ItemKey, Kind};
use super::lineages::Lineage;
use super::mistakes::Differing;
use crate::impossible::Impossible;

/// The common items of the generations.
#[derive(Debug)]
pub(crate) struct Generations {
    /// From the oldest to the newest, in the order of [`super::Survey::worlds`].
    pub(crate) list: Vec<GenerationFacts>,
    /// The types through all generations.
    pub(crate) types: Vec<Lineage>,
    /// The functions through all generations.
    pub(crate) functions: Vec<Lineage>,
    /// The interfaces through all generations.
    pub(crate) interfaces: Vec<Lineage>,
    /// The types that are generated, each once. [`TypeItem::definition`] is a position in this
    /// list.
    pub(crate) definitions: Vec<Definition>,
    /// Pairs of generations, the older one first, that `by_hand` separates although their exports
    /// have the same names. A component does not show which of the two it is for.
    pub(crate) indistinguishable: Vec<(usize, usize)>,
}

/// A generation.
#[derive(Debug)]
pub(crate) struct GenerationFacts {
    pub(crate) label: Ident,
    /// The version of the world's package, or that of the option `version`.
    pub(crate) version: Option<Version>,
    /// The types, in WIT's order: first the imports, then the exports.
    pub(crate) types: Vec<TypeItem>,
    /// The functions in the same order, without those of interfaces that `with` replaces.
    pub(crate) functions: Vec<Item>,
    /// Likewise.
    pub(crate) interfaces: Vec<Item>,
}

/// A function or an interface of a generation.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) key: ItemKey,
    /// The position of its lineage.
    pub(crate) lineage: usize,
    /// Items of one kind and one class are equal counterparts.
    pub(crate) class: usize,
    /// The newest generation that has an equal counterpart.
    pub(crate) home: usize,
}

/// A named type of a generation, or an alias of one.
#[derive(Debug)]
pub(crate) struct TypeItem {
    pub(crate) key: ItemKey,
    pub(crate) lineage: usize,
    /// The part of the lineage, which `by_hand` cuts.
    pub(crate) segment: usize,
    /// Types of one class are one Rust type.
    pub(crate) class: usize,
    /// The newest generation that has an equal counterpart. For a type with a definition, the
    /// newest generation that has the definition.
    pub(crate) home: usize,
    /// The newest generation that has an equal counterpart. It is older than the home if this is an
    /// alias without a newer counterpart, but the type itself is generated in a newer generation.
    pub(crate) newest_equal: usize,
    /// Its definition, or that of its target: a record, variant, enum, set of flags or resource.
    pub(crate) definition: Option<usize>,
}

/// A record, variant, enum, set of flags or resource that is generated.
#[derive(Debug)]
pub(crate) struct Definition {
    /// The generations that have it, the newest first, with its key in each. The first is its home.
    pub(crate) members: Vec<(usize, ItemKey)>,
}

impl Generations {
    /// The position of the newest generation.
    pub(crate) fn newest(&self) -> usize {
        self.list.len().saturating_sub(1)
    }

    /// The name of a generation.
    pub(crate) fn label(&self, position: usize) -> Result<String, Impossible> {
        let generation = self.list.get(position);
        let label = generation.map(|generation| generation.label.to_string());
        label.ok_or_else(|| Impossible::new("a generation has no name"))
    }

    /// The names of the older generations from which only a person can tell one.
    pub(crate) fn indistinguishable_from(&self, newer: usize) -> Result<Vec<String>, Impossible> {
        let indistinguishable = self.indistinguishable.iter().filter(|(_, of)| *of == newer);
        indistinguishable
            .map(|(older, _)| self.label(*older))
            .collect()
    }

    /// The key of a type's definition in another generation, if that has the definition. `None` if
    /// the type is an alias.
    pub(crate) fn defined_in(
        &self,
        (position, item): (usize, &TypeItem),
        generation: usize,
    ) -> Option<&ItemKey> {
        let members = &self.definitions.get(item.definition?)?.members;
        let is_own = |(at, key): &&(usize, ItemKey)| *at == position && *key == item.key;
        members.iter().find(is_own)?;
        let other = members.iter().find(|(at, _)| *at == generation);
        other.map(|(_, key)| key)
    }

    /// The pair of an item without a newer equal item, and its counterpart in the next generation
    /// that has one. `None` for other items.
    pub(super) fn differing(
        &self,
        kind: Kind,
        (generation, index): (usize, usize),
    ) -> Option<(&ItemKey, Differing)> {
        let facts = self.list.get(generation)?;
        let (key, newest_equal, lineage) = match kind {
            Kind::Function => {
                let function = facts.functions.get(index)?;
                let lineage = self.functions.get(function.lineage)?;
                (&function.key, function.home, lineage)
            }
            Kind::Type => {
                let ty = facts.types.get(index)?;
                (&ty.key, ty.newest_equal, self.types.get(ty.lineage)?)
            }
            Kind::Interface => return None,
        };
        let items = lineage.items.iter().enumerate().skip(generation + 1);
        let mut items = items.filter_map(|(newer, item)| Some((newer, (*item)?)));
        let differing = Differing {
            is_function: kind == Kind::Function,
            older: (generation, index),
            newer: items.next(),
        };
        (newest_equal == generation).then_some((key, differing))
    }
}
