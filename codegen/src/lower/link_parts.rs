//! The parts of which an import of a generation is made, each of them implemented by one module.

use proc_macro2::Ident;

use super::all_imports::WorldTraits;
use super::context::Lower;
use super::gates::{lower_link_options, stabilities};
use super::linked_items::{LinkedItem, linked_items};
use super::world_link::{is_data_send, lower_world_options};
use crate::impossible::Impossible;
use crate::model::{
    HostPath, Imports, ItemPath, LinkNames, LinkOptions, LinkPart, ModulePath, PartOf,
};
use crate::relate::Within;

/// The traits of an interface or of the world itself.
pub(super) struct Info {
    pub(super) generation: usize,
    pub(super) within: Within,
    pub(super) host: HostPath,
    pub(super) converters: Vec<ItemPath>,
    pub(super) is_send: bool,
}

/// Everything that the generations import.
pub(super) struct All<'a> {
    pub(super) worlds: &'a [Lower<'a>],
    /// What a host implements.
    pub(super) infos: Vec<Info>,
    /// Whether the store's data must be `Send` to link what the newest world itself imports.
    is_newest_world_send: bool,
    /// What is linked for each import: of each generation the interfaces, and the world itself.
    pub(super) items: Vec<(usize, Within, Vec<LinkedItem>)>,
}

/// A module that links parts of others: its generation, its place there, and the parts.
pub(super) type Composed = (usize, Within, Vec<LinkPart>);

/// What the items of a part have in common: their generation, the place there, and the unstable
/// features that they need.
type HomeOfPart<'a> = (usize, Within, &'a [Ident]);

impl<'a> All<'a> {
    pub(super) fn of(worlds: &'a [Lower<'a>], traits: &[WorldTraits]) -> Self {
        let mut all = All {
            worlds,
            infos: Vec::new(),
            is_newest_world_send: worlds
                .last()
                .zip(traits.last())
                .is_some_and(|(cx, traits)| is_data_send(*cx, is_send(traits.own.as_ref()))),
            items: Vec::new(),
        };
        for (cx, traits) in worlds.iter().zip(traits) {
            let own = traits.own.as_ref();
            let own = own.map(|own| (Within::World, &cx.world.base, own));
            let interfaces = cx.world.imports.iter().zip(&traits.interfaces).enumerate();
            let interfaces = interfaces.filter_map(|(position, (module, traits))| {
                let traits = traits.as_ref()?;
                // An import with only types needs no linking.
                let is_linked = !traits.methods.is_empty() || !traits.resources.is_empty();
                is_linked.then_some((Within::Interface(position), module, traits))
            });
            for (within, module, traits) in interfaces.chain(own) {
                let path = |ident: &Ident| ItemPath {
                    module: module.clone(),
                    ident: ident.clone(),
                };
                all.infos.push(Info {
                    generation: cx.index,
                    within,
                    host: HostPath {
                        host: path(&traits.host.ident),
                        with_store: path(&traits.host.with_store),
                    },
                    converters: traits.converters.clone(),
                    is_send: traits.is_send,
                });
            }
            for within in withins(*cx) {
                let items = linked_items(worlds, *cx, within);
                all.items.push((cx.index, within, items));
            }
        }
        all
    }

    pub(super) fn hosts(&self) -> Vec<HostPath> {
        self.infos.iter().map(|info| info.host.clone()).collect()
    }

    pub(super) fn items(&self, generation: usize, within: Within) -> &[LinkedItem] {
        let mut all = self.items.iter();
        let items = all.find(|(of, at, _)| (*of, *at) == (generation, within));
        items.map_or(&[], |(_, _, items)| items)
    }

    pub(super) fn is_newest(&self, generation: usize) -> bool {
        generation + 1 == self.worlds.len()
    }

    pub(super) fn module(
        &self,
        generation: usize,
        within: Within,
    ) -> Result<ModulePath, Impossible> {
        let world = self.worlds.get(generation).map(|cx| cx.world);
        let module = match within {
            Within::World => world.map(|world| &world.base),
            Within::Interface(position) => world.and_then(|world| world.imports.get(position)),
        };
        // An empty path is the root, which is another module.
        let module = module.cloned();
        module.ok_or_else(|| Impossible::new("an import has no module"))
    }

    /// What declares an import.
    fn part_of(&self, generation: usize, within: Within) -> PartOf {
        match (within, self.worlds.get(generation)) {
            (Within::World, Some(cx)) if self.is_newest(generation) => {
                PartOf::NewestWorld(cx.world.idents.ident.clone())
            }
            (Within::World, _) => PartOf::OlderWorld,
            (Within::Interface(_), _) => PartOf::Interface,
        }
    }

    /// Whether what a module links depends on link options.
    fn has_options(&self, generation: usize, within: Within) -> bool {
        match within {
            Within::World => {
                let items = self.items(generation, within).iter();
                let mut own = items.filter(|item| item.is_at(generation, within));
                let is_any_gated = own.any(|item| !item.gates.is_empty());
                // The function of the newest world takes the options of the whole world.
                let mut newest = self
                    .worlds
                    .get(generation)
                    .filter(|_| self.is_newest(generation));
                is_any_gated
                    || newest
                        .take()
                        .is_some_and(|cx| lower_world_options(*cx).is_some())
            }
            Within::Interface(position) => self.options_of(generation, position).is_some(),
        }
    }

    /// The link options of the module of an interface.
    pub(super) fn options_of(&self, generation: usize, position: usize) -> Option<LinkOptions> {
        let cx = self.worlds.get(generation)?;
        let import = cx.facts.items.imports.get(position)?;
        lower_link_options(stabilities(cx.resolve(), import.id))
    }

    /// Whether something is at home there.
    pub(super) fn has_own(&self, generation: usize, within: Within) -> bool {
        let mut items = self.items(generation, within).iter();
        items.any(|item| item.is_at(generation, within))
    }

    /// Whether a module links what newer generations implement, too.
    pub(super) fn is_composite(&self, generation: usize, within: Within) -> bool {
        let mut items = self.items(generation, within).iter();
        items.any(|item| !item.is_at(generation, within))
    }

    /// The modules that link parts of others.
    pub(super) fn composed(&self) -> Result<Vec<Composed>, Impossible> {
        let all = self.items.iter();
        let composed = all.filter(|(generation, within, _)| {
            self.has_own(*generation, *within) && self.is_composite(*generation, *within)
        });
        let composed = composed.map(|(generation, within, items)| {
            let others = items
                .iter()
                .filter(|item| !item.is_at(*generation, *within));
            let names: Vec<_> = items.iter().map(|item| &item.name).collect();
            let parts = self.parts(others, *within, &names)?;
            Ok((*generation, *within, parts))
        });
        composed.collect()
    }

    /// The parts that link some items, in an import that has some names.
    pub(super) fn parts<'i>(
        &self,
        items: impl Iterator<Item = &'i LinkedItem>,
        import: Within,
        names: &[&String],
    ) -> Result<Vec<LinkPart>, Impossible> {
        let mut homes: Vec<(HomeOfPart<'_>, Vec<&LinkedItem>)> = Vec::new();
        for item in items {
            let home = (item.home, item.within, item.gates.as_slice());
            // One call links an item under one name.
            let has_it = |items: &[&LinkedItem]| {
                let mut items = items.iter();
                items.any(|other| other.home_name == item.home_name)
            };
            let mut known = homes.iter_mut();
            match known.find(|(of, items)| *of == home && !has_it(items)) {
                Some((_, items)) => items.push(item),
                None => homes.push((home, vec![item])),
            }
        }
        // The newest is first: it may link more than what is asked for.
        homes.sort_by_key(|((home, _, _), _)| std::cmp::Reverse(*home));
        let parts = homes.iter().enumerate();
        let parts = parts.filter_map(|(index, ((home, within, _), items))| {
            // From an interface to the world itself, or the other way.
            let is_moved = (*within == Within::World) != (import == Within::World);
            let part = self.part((*home, *within), items, names, is_moved, index == 0);
            part.transpose()
        });
        parts.collect()
    }

    pub(super) fn part(
        &self,
        (home, within): (usize, Within),
        items: &[&LinkedItem],
        names: &[&String],
        is_moved: bool,
        may_link_more: bool,
    ) -> Result<Option<LinkPart>, Impossible> {
        let mut infos = self.infos.iter();
        let info = infos.find(|info| (info.generation, info.within) == (home, within));
        let Some(info) = info else { return Ok(None) };
        let is_renamed = items.iter().any(|item| item.name != item.home_name);
        let own = self.items(home, within).iter();
        let own = own.filter(|item| item.is_at(home, within));
        let others = own.map(|item| &item.name);
        let others = others.filter(|name| !items.iter().any(|item| item.home_name == **name));
        let others: Vec<_> = others.collect();
        let except: Vec<_> = others
            .iter()
            .filter(|name| names.contains(name))
            .map(|name| (*name).clone())
            .collect();
        let only = || {
            let pairs = items.iter();
            let pairs = pairs.map(|item| (item.home_name.clone(), item.name.clone()));
            LinkNames::Only(pairs.collect())
        };
        let gates = items.first().map(|item| item.gates.clone());
        let gates = gates.unwrap_or_default();
        // The module's own functions have the features of its own generation.
        let is_gated = !gates.is_empty() || self.has_options(home, within);
        let names = match (is_renamed || is_moved || is_gated, may_link_more) {
            (true, _) => only(),
            (false, false) if !others.is_empty() => only(),
            (false, _) if except.is_empty() => LinkNames::All,
            (false, _) => LinkNames::Except(except),
        };
        Ok(Some(LinkPart {
            module: self.module(home, within)?,
            of: self.part_of(home, within),
            names,
            gates,
            is_composite: self.is_composite(home, within),
            host: info.host.clone(),
            converters: info.converters.clone(),
            is_send: info.is_send,
            is_data_send: match (within, self.is_newest(home)) {
                // This function has the bound of the function that links the whole world.
                (Within::World, true) => self.is_newest_world_send,
                (Within::World | Within::Interface(_), _) => info.is_send,
            },
        }))
    }
}

fn is_send(traits: Option<&Imports>) -> bool {
    traits.is_some_and(|traits| traits.is_send)
}

fn withins(cx: Lower<'_>) -> impl Iterator<Item = Within> {
    let interfaces = (0..cx.facts.items.imports.len()).map(Within::Interface);
    interfaces.chain([Within::World])
}
