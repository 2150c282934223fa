//! What each item of a generation is in the next one, with the reason if it differs.

use super::candidates::candidates;
use super::own_items::world_name;
use super::reasons::{At, Reasons};
use crate::load::definition;
use crate::model::{ComparedGeneration, ComparedItem, Next};
use crate::survey::{
    GenerationFacts, Generations, Item, ItemKey, Side, Strand, Survey, Texts, TypeItem, WorldFacts,
};

/// Compares all generations. There are none without the option `generations`.
pub(crate) fn lower_compared(survey: &Survey<'_>) -> Vec<ComparedGeneration> {
    let Some(generations) = &survey.generations else {
        return Vec::new();
    };
    let inventories = survey.inventories(Texts::All);
    let worlds = survey.worlds.iter().zip(&generations.list).enumerate();
    let worlds = worlds.map(|(position, (world, facts))| {
        let mut reasons = Reasons::new(survey, generations, &inventories, position);
        let comparing = Comparing {
            worlds: &survey.worlds,
            generations,
            position,
        };
        let entries = inventories.get(position).map_or(&[][..], |it| &it.types);
        let types = facts.types.iter().enumerate();
        let types = types.map(|(index, item)| ComparedItem {
            is_alias: entries
                .get(index)
                .is_some_and(|entry| definition(world.items.resolve, entry.id) != entry.id),
            ..comparing.compare_type(index, item, &mut reasons)
        });
        let mut items: Vec<_> = types.collect();
        let functions = facts.functions.iter().enumerate();
        items.extend(
            functions.map(|(index, item)| comparing.compare_function(index, item, &mut reasons)),
        );
        let parted = generations.parted.iter();
        let parted = parted.filter(|(_, newer)| *newer == position);
        ComparedGeneration {
            label: facts.label.to_string(),
            version: facts.version.clone(),
            world: world_name(world.items.resolve, world.items.world),
            items,
            parted: parted
                .map(|(older, _)| label(&generations.list, *older))
                .collect(),
            candidates: candidates(generations, &inventories, &mut reasons, position),
        }
    });
    worlds.collect()
}

/// Compares the items of the generation at a position with those of the next.
#[derive(Clone, Copy)]
struct Comparing<'a> {
    worlds: &'a [WorldFacts<'a>],
    generations: &'a Generations,
    position: usize,
}

impl<'a> Comparing<'a> {
    fn compare_type(
        self,
        index: usize,
        item: &'a TypeItem,
        reasons: &mut Reasons<'_>,
    ) -> ComparedItem {
        let list = &self.generations.list;
        let strand = self.generations.types.get(item.strand);
        let of_next = list.get(self.position + 1);
        let of_next = of_next.map_or(&[][..], |next| &next.types);
        let newer = self.counterpart(strand, |index| Some(&of_next.get(index)?.key), &item.key);
        let next = newer.and_then(|newer| of_next.get(newer));
        let next = next.map(|next| (next.class, &next.key));
        let is_here = next.is_some_and(|(class, _)| class == item.class);
        let elsewhere = self.defined_in(item, self.position + 1);
        let next = match elsewhere.filter(|_| !is_here) {
            Some(to) => Next::Elsewhere {
                to: to.text(),
                is_exported: to.side == Side::Export,
            },
            None => self.next((&item.key, item.class), next, || {
                reasons.types(At(index), newer.map(At))
            }),
        };
        let before = self.position.checked_sub(1);
        let before = before.and_then(|before| self.defined_in(item, before));
        let home = match self.defined_in(item, self.position) {
            Some(_) => item.home,
            None => item.newest_equal,
        };
        ComparedItem {
            is_added: is_added(strand, self.position) && before.is_none(),
            ..new_item(&item.key, label(list, home), next)
        }
    }

    fn compare_function(
        self,
        index: usize,
        item: &Item,
        reasons: &mut Reasons<'_>,
    ) -> ComparedItem {
        let list = &self.generations.list;
        let strand = self.generations.functions.get(item.strand);
        let of_next = list.get(self.position + 1);
        let of_next = of_next.map_or(&[][..], |next| &next.functions);
        let newer = self.counterpart(strand, |index| Some(&of_next.get(index)?.key), &item.key);
        let next = newer.and_then(|newer| of_next.get(newer));
        let next = next.map(|next| (next.class, &next.key));
        let next = match next.is_none() && self.is_replaced(&item.key, self.position + 1) {
            true => Next::Differs {
                to: None,
                because: format!(
                    "the option `with` replaces its interface in `{}`",
                    label(list, self.position + 1)
                ),
            },
            false => self.next((&item.key, item.class), next, || {
                reasons.functions(At(index), newer.map(At))
            }),
        };
        let before = self.position.checked_sub(1);
        let was_replaced = before.is_some_and(|before| self.is_replaced(&item.key, before));
        ComparedItem {
            is_function: true,
            is_added: is_added(strand, self.position) && !was_replaced,
            ..new_item(&item.key, label(list, item.home), next)
        }
    }

    /// Whether the option `with` replaces the interface of a function in another generation, and
    /// the interface has the function there.
    fn is_replaced(self, function: &ItemKey, generation: usize) -> bool {
        let facts = self.generations.list.get(self.position);
        let mut interfaces = facts.iter().flat_map(|facts| &facts.interfaces);
        let own = interfaces.find(|item| item.key == function.of_interface());
        let strand = own.and_then(|own| self.generations.interfaces.get(own.strand));
        let Some((strand, world)) = strand.zip(self.worlds.get(generation)) else {
            return false;
        };
        // The imported interfaces come first.
        let imports = strand.items_in(generation);
        let mut imports = imports.filter_map(|index| world.items.imports.get(index));
        imports.any(|import| {
            let mut functions = world.items.functions_of(import.id);
            world.types.replaced.interfaces.contains_key(&import.id)
                && functions.any(|other| Some(&other.name) == function.name.as_ref())
        })
    }

    /// The key that the type of an item has in a generation; `None` if the item is another name of
    /// the type.
    fn defined_in(self, item: &'a TypeItem, generation: usize) -> Option<&'a ItemKey> {
        self.generations
            .defined_in((self.position, item), generation)
    }

    /// The item of a strand in the next generation. If it has several, this is the one with the
    /// same key, or else the first.
    fn counterpart<'k>(
        self,
        strand: Option<&Strand>,
        key_of: impl Fn(usize) -> Option<&'k ItemKey>,
        key: &ItemKey,
    ) -> Option<usize> {
        let items = || {
            strand
                .into_iter()
                .flat_map(|strand| strand.items_in(self.position + 1))
        };
        let same = items().find(|item| key_of(*item) == Some(key));
        same.or_else(|| items().next())
    }

    fn next(
        self,
        (key, class): (&ItemKey, usize),
        newer: Option<(usize, &ItemKey)>,
        because: impl FnOnce() -> String,
    ) -> Next {
        let Some((of_newer, to)) = newer else {
            return match self.position == self.generations.newest() {
                true => Next::Newest,
                false => Next::Removed,
            };
        };
        let is_moved = key != to;
        match (class == of_newer, is_moved) {
            (true, false) => Next::Equal,
            (true, true) => Next::Moved { to: to.text() },
            (false, _) => Next::Differs {
                to: is_moved.then(|| to.text()),
                because: because(),
            },
        }
    }
}

fn label(list: &[GenerationFacts], position: usize) -> String {
    let generation = list.get(position);
    generation.map_or_else(String::new, |generation| generation.label.to_string())
}

fn is_added(strand: Option<&Strand>, position: usize) -> bool {
    let (Some(strand), Some(before)) = (strand, position.checked_sub(1)) else {
        return false;
    };
    strand.items_in(before).next().is_none()
}

fn new_item(key: &ItemKey, home: String, next: Next) -> ComparedItem {
    ComparedItem {
        is_exported: key.side == Side::Export,
        is_function: false,
        is_alias: false,
        interface: key.interface.clone(),
        name: key.name.clone().unwrap_or_default(),
        home,
        is_added: false,
        next,
    }
}
