//! Finds what each item of a generation is in the next one, with the reason if it differs.

use super::candidates::candidates;
use super::own_items::world_name;
use super::reasons::{At, Reasons};
use crate::impossible::Impossible;
use crate::load::definition;
use crate::model::{ComparedGeneration, ComparedItem, Next};
use crate::survey::{
    Generations, Item, ItemKey, Lineage, Side, Survey, Texts, TypeItem, WorldFacts,
};

/// Compares all generations. There are none without the option `generations`.
pub(crate) fn lower_compared(survey: &Survey<'_>) -> Result<Vec<ComparedGeneration>, Impossible> {
    let Some(generations) = &survey.generations else {
        return Ok(Vec::new());
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
        let mut items = Vec::new();
        for (index, item) in types {
            let entry = entries.get(index);
            items.push(ComparedItem {
                is_alias: entry
                    .is_some_and(|entry| definition(world.items.resolve, entry.id) != entry.id),
                ..comparing.compare_type(index, item, &mut reasons)?
            });
        }
        for (index, item) in facts.functions.iter().enumerate() {
            items.push(comparing.compare_function(index, item, &mut reasons)?);
        }
        Ok(ComparedGeneration {
            label: facts.label.to_string(),
            version: facts.version.clone(),
            world: world_name(world.items.resolve, world.items.world),
            items,
            indistinguishable: generations.indistinguishable_from(position)?,
            candidates: match &mut reasons {
                Some(reasons) => candidates(generations, &inventories, reasons, position)?,
                None => Vec::new(),
            },
        })
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
        reasons: &mut Option<Reasons<'_>>,
    ) -> Result<ComparedItem, Impossible> {
        let list = &self.generations.list;
        let lineage = self.generations.types.get(item.lineage);
        let of_next = list.get(self.position + 1);
        let of_next = of_next.map_or(&[][..], |next| &next.types);
        let newer = self.counterpart(lineage, |index| Some(&of_next.get(index)?.key), &item.key);
        let next = newer.and_then(|at| {
            let TypeItem { key, class, .. } = of_next.get(at)?;
            let (at, class) = (At(at), *class);
            Some(Counterpart { at, key, class })
        });
        let is_here = next.as_ref().is_some_and(|next| next.class == item.class);
        let elsewhere = self.defined_in(item, self.position + 1);
        let next = match elsewhere.filter(|_| !is_here) {
            Some(to) => Next::Elsewhere {
                to: to.text(),
                is_exported: to.side == Side::Export,
            },
            None => self.next((&item.key, item.class), next, |newer| {
                let reasons = reasons.as_mut().ok_or_else(no_next)?;
                Ok(reasons.types(At(index), newer))
            })?,
        };
        let before = self.position.checked_sub(1);
        let before = before.and_then(|before| self.defined_in(item, before));
        let home = match self.defined_in(item, self.position) {
            Some(_) => item.home,
            None => item.newest_equal,
        };
        Ok(ComparedItem {
            is_added: is_added(lineage, self.position) && before.is_none(),
            ..new_item(&item.key, self.generations.label(home)?, next)?
        })
    }

    fn compare_function(
        self,
        index: usize,
        item: &Item,
        reasons: &mut Option<Reasons<'_>>,
    ) -> Result<ComparedItem, Impossible> {
        let list = &self.generations.list;
        let lineage = self.generations.functions.get(item.lineage);
        let of_next = list.get(self.position + 1);
        let of_next = of_next.map_or(&[][..], |next| &next.functions);
        let newer = self.counterpart(lineage, |index| Some(&of_next.get(index)?.key), &item.key);
        let next = newer.and_then(|at| {
            let Item { key, class, .. } = of_next.get(at)?;
            let (at, class) = (At(at), *class);
            Some(Counterpart { at, key, class })
        });
        let next = match next.is_none() && self.is_replaced(&item.key, self.position + 1) {
            true => Next::Differs {
                to: None,
                because: format!(
                    "the option `with` replaces its interface in `{}`",
                    self.generations.label(self.position + 1)?
                ),
            },
            false => self.next((&item.key, item.class), next, |newer| {
                let reasons = reasons.as_mut().ok_or_else(no_next)?;
                Ok(reasons.functions(At(index), newer))
            })?,
        };
        let before = self.position.checked_sub(1);
        let was_replaced = before.is_some_and(|before| self.is_replaced(&item.key, before));
        Ok(ComparedItem {
            is_function: true,
            is_added: is_added(lineage, self.position) && !was_replaced,
            ..new_item(&item.key, self.generations.label(item.home)?, next)?
        })
    }

    /// Whether the option `with` replaces the interface of a function in another generation, and
    /// the interface has the function there.
    fn is_replaced(self, function: &ItemKey, generation: usize) -> bool {
        let facts = self.generations.list.get(self.position);
        let mut interfaces = facts.iter().flat_map(|facts| &facts.interfaces);
        let own = interfaces.find(|item| item.key == function.of_interface());
        let lineage = own.and_then(|own| self.generations.interfaces.get(own.lineage));
        let Some((lineage, world)) = lineage.zip(self.worlds.get(generation)) else {
            return false;
        };
        // The imported interfaces come first.
        let imports = lineage.items_in(generation);
        let mut imports = imports.filter_map(|index| world.items.imports.get(index));
        imports.any(|import| {
            let mut functions = world.items.functions_of(import.id);
            world.types.replaced.interfaces.contains_key(&import.id)
                && functions.any(|other| Some(&other.name) == function.name.as_ref())
        })
    }

    /// The key of an item's type in a generation; `None` if the item is an alias of the type.
    fn defined_in(self, item: &'a TypeItem, generation: usize) -> Option<&'a ItemKey> {
        self.generations
            .defined_in((self.position, item), generation)
    }

    /// The item of a lineage in the next generation. If it has several, this is the one with the
    /// same key, or else the first.
    fn counterpart<'k>(
        self,
        lineage: Option<&Lineage>,
        key_of: impl Fn(usize) -> Option<&'k ItemKey>,
        key: &ItemKey,
    ) -> Option<usize> {
        let items = || {
            lineage
                .into_iter()
                .flat_map(|lineage| lineage.items_in(self.position + 1))
        };
        let same = items().find(|item| key_of(*item) == Some(key));
        same.or_else(|| items().next())
    }

    fn next(
        self,
        (key, class): (&ItemKey, usize),
        newer: Option<Counterpart<'_>>,
        because: impl FnOnce(At) -> Result<String, Impossible>,
    ) -> Result<Next, Impossible> {
        let Some(newer) = newer else {
            return Ok(match self.position == self.generations.newest() {
                true => Next::Newest,
                false => Next::Removed,
            });
        };
        let to = newer.key;
        let is_moved = key != to;
        Ok(match (class == newer.class, is_moved) {
            (true, false) => Next::Equal,
            (true, true) => Next::Moved { to: to.text() },
            (false, _) => Next::Differs {
                to: is_moved.then(|| to.text()),
                because: because(newer.at)?,
            },
        })
    }
}

/// The item of the next generation that an item is there.
struct Counterpart<'a> {
    at: At,
    key: &'a ItemKey,
    class: usize,
}

fn no_next() -> Impossible {
    Impossible::new("the newest generation is compared with a newer one")
}

fn is_added(lineage: Option<&Lineage>, position: usize) -> bool {
    let (Some(lineage), Some(before)) = (lineage, position.checked_sub(1)) else {
        return false;
    };
    lineage.items_in(before).next().is_none()
}

fn new_item(key: &ItemKey, home: String, next: Next) -> Result<ComparedItem, Impossible> {
    Ok(ComparedItem {
        is_exported: key.side == Side::Export,
        is_function: false,
        is_alias: false,
        interface: key.interface.clone(),
        name: key.item_name()?.to_owned(),
        home,
        is_added: false,
        next,
    })
}
