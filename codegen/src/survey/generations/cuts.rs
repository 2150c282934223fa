//! The option `by_hand` cuts lineages. An item before a cut is never equal to an item after it.

use std::collections::HashMap;

use super::inventory::{Inventory, Kind};
use super::lineages::Lineages;
use super::mistakes::{GenerationError, GenerationWhy};
use crate::impossible::Impossible;
use crate::options::GenerationForSurvey;

/// The cuts of all lineages.
#[derive(Default)]
pub(super) struct Cuts {
    /// The generations after which a lineage is cut.
    by_lineage: HashMap<(Kind, usize), Vec<usize>>,
}

impl Cuts {
    /// The part of a lineage that a generation is in: two generations are in the same part if there
    /// is no cut between them.
    pub(super) fn segment(&self, kind: Kind, lineage: usize, generation: usize) -> usize {
        let cuts = self.by_lineage.get(&(kind, lineage)).into_iter().flatten();
        cuts.filter(|cut| **cut >= generation).count()
    }

    /// All cuts: the lineage, and the generation after which it is cut.
    pub(super) fn all(&self) -> impl Iterator<Item = (Kind, usize, usize)> {
        let lineages = self.by_lineage.iter();
        lineages.flat_map(|((kind, lineage), cuts)| cuts.iter().map(|cut| (*kind, *lineage, *cut)))
    }
}

/// Finds the cuts, and the entries that name nothing.
pub(super) fn find_cuts(
    options: &[GenerationForSurvey<'_>],
    inventories: &[Inventory<'_>],
    lineages: &Lineages,
) -> Result<(Cuts, Vec<GenerationError>), Impossible> {
    let mut cuts = Cuts::default();
    let mut errors = Vec::new();
    for (position, (generation, inventory)) in options.iter().zip(inventories).enumerate() {
        for literal in generation.by_hand {
            let named = named(inventory, &literal.value());
            if named.is_empty() {
                let why = GenerationWhy::Unknown {
                    generation: Some(generation.label.to_string()),
                    known: inventory.texts().collect(),
                };
                errors.push(GenerationError::at(literal, why));
                continue;
            }
            let named = named.into_iter();
            let of_items =
                named.map(|(kind, index)| Ok((kind, lineages.of(kind, position, index)?)));
            let of_items: Vec<_> = of_items.collect::<Result<_, Impossible>>()?;
            let newer = position + 1..inventories.len();
            let is_newer = |(kind, lineage): &(Kind, usize)| {
                let lineages = lineages.of_kind(*kind);
                newer
                    .clone()
                    .any(|newer| lineages.item(*lineage, newer).is_some())
            };
            let cut: Vec<_> = of_items.into_iter().filter(is_newer).collect();
            if cut.is_empty() {
                errors.push(GenerationError::at(literal, GenerationWhy::NothingNewer));
            }
            for item in cut {
                cuts.by_lineage.entry(item).or_default().push(position);
            }
        }
    }
    Ok((cuts, errors))
}

/// The types and functions that a text names. If it names an interface, the types and functions of
/// the interface.
fn named(inventory: &Inventory<'_>, name: &str) -> Vec<(Kind, usize)> {
    let is_named = |texts: &[String]| texts.iter().any(|text| text == name);
    let interfaces = inventory.interfaces.iter();
    let interfaces: Vec<_> = interfaces
        .filter(|interface| is_named(&interface.texts))
        .map(|interface| &interface.key)
        .collect();
    let items = inventory.all().filter(|(kind, _, key, texts)| {
        *kind != Kind::Interface && (is_named(texts) || interfaces.contains(&&key.of_interface()))
    });
    items.map(|(kind, index, _, _)| (kind, index)).collect()
}
