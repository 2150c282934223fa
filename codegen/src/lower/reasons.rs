//! Explains how an item of a generation differs from one of the next, in WIT's words.

use std::collections::{HashMap, HashSet};

use wit_parser::{InterfaceId, Type};
use worldbind_resolve::{Compared, Comparison, IsResource, Kind, ResourceId};

use super::wit_text::WitText;
use crate::load::definition;
use crate::survey::{
    Differing, FunctionEntry, Generations, Inventory, Survey, Texts, TypeEntry, WorldFacts,
};

/// The position of an item among those of its kind in a generation.
#[derive(Clone, Copy)]
pub(super) struct At(pub(super) usize);

/// The items of a generation and of the next one.
pub(super) struct Reasons<'a> {
    sides: [Side<'a>; 2],
    labels: [String; 2],
    renamed: HashSet<(String, String)>,
    pairs: HashMap<[Option<InterfaceId>; 2], Pair<'a>>,
}

/// A generation.
struct Side<'a> {
    facts: &'a WorldFacts<'a>,
    inventory: &'a Inventory<'a>,
    /// The classes of resources, which are the same for all generations.
    resources: HashMap<ResourceId, usize>,
}

/// A comparison of two interfaces, with the results so far.
struct Pair<'a> {
    texts: [WitText<'a>; 2],
    structure: Comparison,
    names: Comparison,
    alike: Comparison,
}

/// The properties that count as a difference.
#[derive(Clone, Copy)]
enum Mode {
    /// Names of parameters, and the structure of types.
    Structure,
    /// Also the names of types.
    Names,
    /// The structure, but all resources count as equal.
    Alike,
}

/// The first difference between an item and its counterpart. `None` without a counterpart.
pub(crate) fn first_difference(survey: &Survey<'_>, differing: &Differing) -> Option<String> {
    let (older, newer) = (differing.older, differing.newer?);
    let inventories = survey.inventories(Texts::None);
    let generations = survey.generations.as_ref()?;
    let mut reasons = Reasons::between(survey, generations, &inventories, [older.0, newer.0])?;
    let (older, newer) = (At(older.1), At(newer.1));
    Some(match differing.is_function {
        true => reasons.functions(older, newer),
        false => reasons.types(older, newer),
    })
}

impl<'a> Reasons<'a> {
    /// Those of the generation at a position and of the next one, if there is one.
    pub(super) fn new(
        survey: &'a Survey<'a>,
        generations: &'a Generations,
        inventories: &'a [Inventory<'a>],
        position: usize,
    ) -> Option<Self> {
        Reasons::between(survey, generations, inventories, [position, position + 1])
    }

    fn between(
        survey: &'a Survey<'a>,
        generations: &'a Generations,
        inventories: &'a [Inventory<'a>],
        [position, newer]: [usize; 2],
    ) -> Option<Self> {
        let side = |position: usize| {
            let facts = survey.worlds.get(position)?;
            let inventory = inventories.get(position)?;
            let list = generations.list.get(position)?;
            let mut resources = HashMap::new();
            let resolve = facts.items.resolve;
            let all = inventory.types.iter().zip(&list.types);
            for (entry, item) in all.filter(|(entry, _)| entry.is_resource) {
                let id = WitText::resource_id(resolve, entry.id);
                match definition(resolve, entry.id) == entry.id {
                    true => resources.insert(id, item.class),
                    false => Some(*resources.entry(id).or_insert(item.class)),
                };
            }
            Some(Side {
                facts,
                inventory,
                resources,
            })
        };
        let label = |position: usize| Some(generations.list.get(position)?.label.to_string());
        let renamed = generations.types.iter().filter_map(|lineage| {
            let name = |position: usize| {
                let item = (*lineage.items.get(position)?)?;
                generations
                    .list
                    .get(position)?
                    .types
                    .get(item)?
                    .key
                    .name
                    .clone()
            };
            Some((name(position)?, name(newer)?)).filter(|(older, newer)| older != newer)
        });
        Some(Reasons {
            sides: [side(position)?, side(newer)?],
            labels: [label(position)?, label(newer)?],
            renamed: renamed.collect(),
            pairs: HashMap::new(),
        })
    }

    /// The first difference between two functions.
    pub(super) fn functions(&mut self, older: At, newer: At) -> String {
        self.text(|reasons, mode| reasons.compare_functions(older, newer, mode))
    }

    /// The first difference between two types.
    pub(super) fn types(&mut self, older: At, newer: At) -> String {
        self.text(|reasons, mode| reasons.compare_types(older, newer, mode))
    }

    /// Whether a function would be equal to one of the next generation if both had the same name.
    pub(super) fn are_functions_alike(&mut self, older: At, newer: At) -> bool {
        self.compare_functions(older, newer, Mode::Alike).is_none()
    }

    /// The same for types.
    pub(super) fn are_types_alike(&mut self, older: At, newer: At) -> bool {
        self.compare_types(older, newer, Mode::Alike).is_none()
    }

    /// First the structure is compared, then the names of types.
    fn text(&mut self, compare: impl Fn(&mut Self, Mode) -> Option<String>) -> String {
        let text = compare(self, Mode::Structure).or_else(|| compare(self, Mode::Names));
        text.unwrap_or_else(|| "the options `by_hand` or `with` make it different".to_owned())
    }

    fn compare_functions(&mut self, older: At, newer: At, mode: Mode) -> Option<String> {
        let (older, newer) = (self.function(0, older)?, self.function(1, newer)?);
        let interfaces = [older.interface, newer.interface];
        self.compare(
            interfaces,
            mode,
            |[of_older, of_newer], comparison, is_same| {
                let older = of_older.function_type(older.function);
                comparison.function(&older, &of_newer.function_type(newer.function), is_same)
            },
        )
    }

    fn compare_types(&mut self, older: At, newer: At, mode: Mode) -> Option<String> {
        let (older, newer) = (self.ty(0, older)?, self.ty(1, newer)?);
        if older.is_resource != newer.is_resource {
            let (with, without) = match older.is_resource {
                true => (&self.labels[0], &self.labels[1]),
                false => (&self.labels[1], &self.labels[0]),
            };
            return Some(format!(
                "it is a resource in `{with}`, but not in `{without}`"
            ));
        }
        let interfaces = [older.interface, newer.interface];
        self.compare(
            interfaces,
            mode,
            |[of_older, of_newer], comparison, is_same| {
                let older = of_older.ty(&Type::Id(older.id));
                comparison.types(&older, &of_newer.ty(&Type::Id(newer.id)), is_same)
            },
        )
    }

    fn compare(
        &mut self,
        interfaces: [Option<InterfaceId>; 2],
        mode: Mode,
        compare: impl Fn(&[WitText<'a>; 2], &mut Comparison, &IsResource<'_>) -> Compared,
    ) -> Option<String> {
        let [older, newer] = &self.sides;
        let (of_older, of_newer) = (older.facts, newer.facts);
        let [older_label, newer_label] = &self.labels;
        let renamed = &self.renamed;
        let pair = self.pairs.entry(interfaces).or_insert_with(|| {
            let comparison = || Comparison::of_versions(older_label, newer_label);
            let [older, newer] = interfaces;
            Pair {
                texts: [
                    WitText::new(of_older.items.resolve, older),
                    WitText::new(of_newer.items.resolve, newer),
                ],
                structure: comparison(),
                names: comparison().with_type_names(renamed.clone()),
                alike: comparison(),
            }
        });
        let is_same = |handle: &worldbind_resolve::Type, found: ResourceId| {
            let (Kind::Own(id) | Kind::Borrow(id)) = handle.kind() else {
                return true;
            };
            older.resources.get(&id) == newer.resources.get(&found)
        };
        let compared = match mode {
            Mode::Structure => compare(&pair.texts, &mut pair.structure, &is_same),
            Mode::Names => compare(&pair.texts, &mut pair.names, &is_same),
            // A resource may have moved together with its functions.
            Mode::Alike => compare(&pair.texts, &mut pair.alike, &|_, _| true),
        };
        compared.err().map(|difference| difference.to_string())
    }

    fn function(&self, side: usize, At(index): At) -> Option<&'a FunctionEntry<'a>> {
        self.sides.get(side)?.inventory.functions.get(index)
    }

    fn ty(&self, side: usize, At(index): At) -> Option<&'a TypeEntry> {
        self.sides.get(side)?.inventory.types.get(index)
    }
}
