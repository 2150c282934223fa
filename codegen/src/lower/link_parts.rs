//! The parts of an import of a generation. Each part is implemented by one module.

use proc_macro2::Ident;

use super::all_imports::WorldTraits;
use super::context::Lower;
use super::link_functions::{
    add_to_linker_imports, add_to_linker_imports_named, add_to_linker_instance, add_to_linker_named,
};
use super::link_hosts::{LinkedHost, linked_hosts};
use super::link_options::{interface_options, world_features};
use super::linked_items::{LinkedItem, linked_items};
use crate::impossible::Impossible;
use crate::model::{
    ItemPath, LinkFunction, LinkNames, LinkOptions, LinkPart, LinkedName, ModulePath,
};
use crate::relate::Within;
use crate::survey::Role;

/// Everything that the worlds import: one world by itself, or all generations.
pub(super) struct All<'a> {
    pub(super) worlds: &'a [Lower<'a>],
    /// What a host implements.
    pub(super) hosts: Vec<LinkedHost>,
    /// What is linked for each import: of each generation the interfaces, and the world itself.
    pub(super) items: Vec<(usize, Within, Vec<LinkedItem>)>,
}

/// A part of what a host implements.
pub(super) struct Part<'a> {
    pub(super) link: LinkPart,
    /// What implements it.
    pub(super) host: &'a LinkedHost,
}

/// The common properties of the items of a part.
#[derive(Clone, Copy, PartialEq, Eq)]
struct HomeOfPart<'a> {
    /// The generation that implements them.
    generation: usize,
    /// What declares them there.
    within: Within,
    /// The unstable features that they need.
    gates: &'a [Ident],
}

impl<'a> All<'a> {
    pub(super) fn of(worlds: &'a [Lower<'a>], traits: &[WorldTraits]) -> Self {
        let hosts = worlds.iter().zip(traits);
        let hosts = hosts.flat_map(|(cx, traits)| linked_hosts(*cx, traits));
        let items = worlds.iter().flat_map(|cx| {
            let withins = withins(*cx);
            withins.map(|within| (cx.index, within, linked_items(worlds, *cx, within)))
        });
        All {
            worlds,
            hosts: hosts.collect(),
            items: items.collect(),
        }
    }

    pub(super) fn world(&self, generation: usize) -> Option<Lower<'a>> {
        let mut worlds = self.worlds.iter();
        worlds.find(|cx| cx.index == generation).copied()
    }

    /// The world at the root.
    pub(super) fn newest(&self) -> Result<Lower<'a>, Impossible> {
        let newest = self.worlds.last().copied();
        newest.ok_or_else(|| Impossible::new("there are no worlds to link"))
    }

    /// What a host implements there.
    pub(super) fn host(&self, generation: usize, within: Within) -> Option<&LinkedHost> {
        let mut hosts = self.hosts.iter();
        hosts.find(|host| (host.generation, host.within) == (generation, within))
    }

    /// Whether the store's data must be `Send` to link the functions of some of the hosts.
    pub(super) fn is_data_send(&self, of: impl Fn(&LinkedHost) -> bool) -> bool {
        let mut hosts = self.hosts.iter().filter(|host| of(host));
        hosts.any(|host| host.is_send)
            || self
                .worlds
                .last()
                .is_some_and(|cx| cx.options.requires_send)
    }

    pub(super) fn items(&self, generation: usize, within: Within) -> &[LinkedItem] {
        let mut all = self.items.iter();
        let items = all.find(|(of, at, _)| (*of, *at) == (generation, within));
        items.map_or(&[], |(_, _, items)| items)
    }

    /// Whether a world is at the root.
    pub(super) fn is_newest(&self, generation: usize) -> bool {
        self.world(generation).is_some_and(|cx| match cx.role {
            Role::Only | Role::Newest => true,
            Role::Older => false,
        })
    }

    pub(super) fn module(
        &self,
        generation: usize,
        within: Within,
    ) -> Result<ModulePath, Impossible> {
        let world = self.world(generation).map(|cx| cx.world);
        let module = match within {
            Within::World => world.map(|world| &world.base),
            Within::Interface(position) => world.and_then(|world| world.imports.get(position)),
        };
        // An empty path is the root, which is another module.
        let module = module.cloned();
        module.ok_or_else(|| Impossible::new("an import has no module"))
    }

    /// The function that links what is implemented there: everything, or only some names.
    pub(super) fn function(
        &self,
        generation: usize,
        within: Within,
        has_names: bool,
    ) -> Result<LinkFunction, Impossible> {
        let module = self.module(generation, within)?;
        let of_world = || match has_names {
            true => add_to_linker_imports_named(),
            false => add_to_linker_imports(),
        };
        Ok(match (within, has_names) {
            (Within::Interface(_), true) => LinkFunction::InModule(add_to_linker_named(&module)),
            (Within::Interface(_), false) => {
                LinkFunction::InModule(add_to_linker_instance(&module))
            }
            (Within::World, _) if self.is_newest(generation) => LinkFunction::OfWorld {
                world: ItemPath::at_root(self.newest()?.world.idents.ident.clone()),
                ident: of_world(),
            },
            (Within::World, _) => LinkFunction::InModule(ItemPath {
                module,
                ident: of_world(),
            }),
        })
    }

    /// Whether the items that a module links depend on link options.
    fn has_options(&self, generation: usize, within: Within) -> bool {
        match within {
            Within::World => {
                let items = self.items(generation, within).iter();
                let mut own = items.filter(|item| item.is_at(generation, within));
                // The function of the newest world takes the options of the whole world.
                let newest = self.world(generation).filter(|cx| cx.role == Role::Newest);
                own.any(|item| !item.gates.is_empty())
                    || newest.is_some_and(|cx| !world_features(cx).is_empty())
            }
            Within::Interface(position) => self.options_of(generation, position).is_some(),
        }
    }

    /// The link options of the module of an interface.
    pub(super) fn options_of(&self, generation: usize, position: usize) -> Option<LinkOptions> {
        let cx = self.world(generation)?;
        let import = cx.facts.items.imports.get(position)?;
        interface_options(cx.resolve(), import.id, cx.world.imports.get(position)?)
    }

    /// Whether items have their home there.
    pub(super) fn has_own(&self, generation: usize, within: Within) -> bool {
        let mut items = self.items(generation, within).iter();
        items.any(|item| item.is_at(generation, within))
    }

    /// Whether a module also links items that newer generations implement.
    pub(super) fn is_composite(&self, generation: usize, within: Within) -> bool {
        let mut items = self.items(generation, within).iter();
        items.any(|item| !item.is_at(generation, within))
    }

    /// The parts that link some items, in an import that has some names.
    pub(super) fn parts<'i>(
        &self,
        items: impl Iterator<Item = &'i LinkedItem>,
        import: Within,
        names: &[&String],
    ) -> Result<Vec<Part<'_>>, Impossible> {
        let mut homes: Vec<(HomeOfPart<'_>, Vec<&LinkedItem>)> = Vec::new();
        for item in items {
            let home = HomeOfPart {
                generation: item.home,
                within: item.within,
                gates: &item.gates,
            };
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
        // The newest is first: its function may link more than the requested items.
        homes.sort_by_key(|(home, _)| std::cmp::Reverse(home.generation));
        let parts = homes.iter().enumerate();
        let parts = parts.filter_map(|(index, (home, items))| {
            let may_link_more = index == 0;
            let part = self.part(*home, items, (import, names), may_link_more);
            part.transpose()
        });
        parts.collect()
    }

    /// The part that links some items of one home, in an import that has some names.
    fn part(
        &self,
        of: HomeOfPart<'_>,
        items: &[&LinkedItem],
        (import, names): (Within, &[&String]),
        may_link_more: bool,
    ) -> Result<Option<Part<'_>>, Impossible> {
        let HomeOfPart {
            generation: home,
            within,
            gates,
        } = of;
        let Some(host) = self.host(home, within) else {
            return Ok(None);
        };
        // From an interface to the world itself, or the other way.
        let is_moved = (within == Within::World) != (import == Within::World);
        // The module's own functions have the features of its own generation.
        let is_gated = !gates.is_empty() || self.has_options(home, within);
        let is_renamed = items.iter().any(|item| item.name != item.home_name);
        let names = match is_renamed || is_moved || is_gated {
            true => only(items),
            false => self.names_of_part((home, within), items, names, may_link_more),
        };
        // The module's function for all names would link those of newer generations as well.
        let has_names = self.is_composite(home, within) || names != LinkNames::All;
        let takes_linker = within == Within::World && !has_names;
        let link = LinkPart {
            function: self.function(home, within, has_names)?,
            names: has_names.then_some(names),
            is_in_root: import == Within::World && !takes_linker,
            gates: gates.to_vec(),
        };
        Ok(Some(Part { link, host }))
    }

    /// The names of a part of items that keep their names, in an import that has some names.
    fn names_of_part(
        &self,
        (home, within): (usize, Within),
        items: &[&LinkedItem],
        names: &[&String],
        may_link_more: bool,
    ) -> LinkNames {
        let own = self.items(home, within).iter();
        let own = own.filter(|item| item.is_at(home, within));
        let others = own.map(|item| &item.name);
        let others = others.filter(|name| !items.iter().any(|item| item.home_name == **name));
        let others: Vec<_> = others.collect();
        if !may_link_more && !others.is_empty() {
            return only(items);
        }
        let except = others.into_iter().filter(|name| names.contains(name));
        let except: Vec<_> = except.cloned().collect();
        match except.is_empty() {
            true => LinkNames::All,
            false => LinkNames::Except(except),
        }
    }
}

/// These items and no others.
fn only(items: &[&LinkedItem]) -> LinkNames {
    let names = items.iter().map(|item| LinkedName {
        implemented: item.home_name.clone(),
        linked: item.name.clone(),
    });
    LinkNames::Only(names.collect())
}

fn withins(cx: Lower<'_>) -> impl Iterator<Item = Within> {
    let interfaces = (0..cx.facts.items.imports.len()).map(Within::Interface);
    interfaces.chain([Within::World])
}
