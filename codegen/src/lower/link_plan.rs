//! How what several generations import is linked.
//!
//! What a generation implements is linked by its own module. An import of another generation is linked by
//! the modules of its homes.

use super::all_imports::WorldImports;
use super::context::Lower;
use super::linked_items::{LinkedItem, linked_items};
use crate::model::{
    HostPath, Imports, ItemPath, LinkNames, LinkPart, LinkPlan, LinkStep, ModuleContents,
    ModulePath,
};
use crate::relate::Within;

/// Decides how everything is linked, and which modules link parts of others. `None` if a host
/// implements nothing.
pub(super) fn link_generations(
    worlds: &[Lower<'_>],
    imports: &mut [WorldImports],
) -> Option<LinkPlan> {
    let all = All::of(worlds, imports);
    let (shared_interfaces, own_interfaces) = all.interface_steps();
    let (shared_roots, own_roots) = all.root_steps();
    let hosts = all.hosts();
    let composed: Vec<_> = all.composed().collect();
    let mut shared = shared_roots;
    shared.extend(shared_interfaces);
    let own = own_interfaces.into_iter().zip(own_roots);
    let own: Vec<Vec<LinkStep>> = own
        .map(|(interfaces, roots)| interfaces.into_iter().chain(roots).collect())
        .collect();
    let is_host_send = all.infos.iter().any(|info| info.is_send);
    let named = named_modules(&shared, &own, &composed);
    for (generation, within, parts) in composed {
        if let Some(imports) = imports_mut(imports, generation, within) {
            imports.parts = parts;
        }
    }
    for (generation, module) in modules(worlds) {
        if named.contains(&module.1)
            && let Some(imports) = imports_mut(imports, generation, module.0)
        {
            imports.is_named = true;
        }
    }
    let newest = worlds.last()?;
    let defaults = [
        &newest.entries.imports.default,
        &newest.entries.exports.default,
    ];
    (!hosts.is_empty()).then(|| LinkPlan {
        is_per_generation: own.iter().any(|steps| !steps.is_empty()),
        hosts,
        is_host_send,
        is_send: is_host_send
            || newest.settings.require_store_data_send
            || defaults.iter().any(|flags| flags.is_async),
        shared,
        own,
    })
}

/// The modules of everything that is imported.
fn modules<'a>(worlds: &'a [Lower<'_>]) -> Vec<(usize, (Within, ModulePath))> {
    let all = worlds.iter().flat_map(|cx| {
        let interfaces = cx.world.imports.iter().cloned().enumerate();
        let interfaces = interfaces.map(|(position, module)| (Within::Interface(position), module));
        let own = (Within::World, cx.world.base.clone());
        interfaces
            .chain([own])
            .map(move |module| (cx.index, module))
    });
    all.collect()
}

/// The modules of which a part is linked by others.
fn named_modules(
    shared: &[LinkStep],
    own: &[Vec<LinkStep>],
    composed: &[(usize, Within, Vec<LinkPart>)],
) -> Vec<ModulePath> {
    let steps = shared.iter().chain(own.iter().flatten());
    let of_steps = steps.flat_map(|step| match step {
        LinkStep::Parts { parts, .. } => parts.iter().collect(),
        LinkStep::Own(part) => vec![part],
        LinkStep::Interface(_) | LinkStep::Renamed { .. } => Vec::new(),
    });
    let of_modules = composed.iter().flat_map(|(_, _, parts)| parts);
    let parts = of_steps.chain(of_modules);
    let partly = parts.filter(|part| part.needs_names());
    partly.map(|part| part.module.clone()).collect()
}

fn imports_mut(
    imports: &mut [WorldImports],
    generation: usize,
    within: Within,
) -> Option<&mut Imports> {
    let imports = imports.get_mut(generation)?;
    match within {
        Within::World => imports.own.as_mut(),
        Within::Interface(position) => match &mut imports.modules.get_mut(position)?.1 {
            ModuleContents::Imported(interface) => interface.imports.as_mut(),
            _ => None,
        },
    }
}

/// The traits of an interface or of the world itself.
struct Info {
    generation: usize,
    within: Within,
    host: HostPath,
    converters: Vec<ItemPath>,
    is_send: bool,
}

/// Everything that the generations import.
struct All<'a> {
    worlds: &'a [Lower<'a>],
    /// What a host implements.
    infos: Vec<Info>,
    /// What is linked for each import: of each generation the interfaces, and the world itself.
    items: Vec<(usize, Within, Vec<LinkedItem>)>,
}

impl<'a> All<'a> {
    fn of(worlds: &'a [Lower<'a>], imports: &[WorldImports]) -> Self {
        let mut all = All {
            worlds,
            infos: Vec::new(),
            items: Vec::new(),
        };
        for (cx, imports) in worlds.iter().zip(imports) {
            let own = imports.own.as_ref();
            let own = own.map(|own| (Within::World, &cx.world.base, own));
            let interfaces = imports.modules.iter().enumerate();
            let interfaces = interfaces.filter_map(|(position, (module, contents))| {
                let ModuleContents::Imported(interface) = contents else {
                    return None;
                };
                let imports = interface.imports.as_ref()?;
                // Types alone need no linking.
                let is_linked = !imports.methods.is_empty() || !imports.resources.is_empty();
                is_linked.then_some((Within::Interface(position), module, imports))
            });
            for (within, module, imports) in interfaces.chain(own) {
                let path = |ident: &proc_macro2::Ident| ItemPath {
                    module: module.clone(),
                    ident: ident.clone(),
                };
                all.infos.push(Info {
                    generation: cx.index,
                    within,
                    host: HostPath {
                        host: path(&imports.host.ident),
                        with_store: path(&imports.host.with_store),
                    },
                    converters: imports.converters.clone(),
                    is_send: imports.is_send,
                });
            }
            for within in withins(*cx) {
                let items = linked_items(worlds, *cx, within);
                all.items.push((cx.index, within, items));
            }
        }
        all
    }

    fn hosts(&self) -> Vec<HostPath> {
        // As ever, those of the newest generation come first.
        let infos = self.infos.iter().rev();
        let mut hosts: Vec<_> = infos.map(|info| info.host.clone()).collect();
        hosts.reverse();
        hosts
    }

    fn items(&self, generation: usize, within: Within) -> &[LinkedItem] {
        let mut all = self.items.iter();
        let items = all.find(|(of, at, _)| (*of, *at) == (generation, within));
        items.map_or(&[], |(_, _, items)| items)
    }

    fn is_newest(&self, generation: usize) -> bool {
        generation + 1 == self.worlds.len()
    }

    fn module(&self, generation: usize, within: Within) -> ModulePath {
        let world = self.worlds.get(generation).map(|cx| cx.world);
        let module = match within {
            Within::World => world.map(|world| &world.base),
            Within::Interface(position) => world.and_then(|world| world.imports.get(position)),
        };
        module.cloned().unwrap_or_default()
    }

    /// The struct of the newest world, if the import is its own.
    fn world(&self, generation: usize, within: Within) -> Option<proc_macro2::Ident> {
        let world = self.worlds.get(generation)?;
        let is_own = within == Within::World && self.is_newest(generation);
        is_own.then(|| world.world.idents.ident.clone())
    }

    /// Whether something is at home there.
    fn has_own(&self, generation: usize, within: Within) -> bool {
        let mut items = self.items(generation, within).iter();
        items.any(|item| item.is_at(generation, within))
    }

    /// Whether a module links what newer generations implement, too.
    fn is_composite(&self, generation: usize, within: Within) -> bool {
        let mut items = self.items(generation, within).iter();
        items.any(|item| !item.is_at(generation, within))
    }

    /// The modules that link parts of others.
    fn composed(&self) -> impl Iterator<Item = (usize, Within, Vec<LinkPart>)> {
        let all = self.items.iter();
        let composed = all.filter(|(generation, within, _)| {
            self.has_own(*generation, *within) && self.is_composite(*generation, *within)
        });
        composed.map(|(generation, within, items)| {
            let others = items
                .iter()
                .filter(|item| !item.is_at(*generation, *within));
            let names: Vec<_> = items.iter().map(|item| &item.name).collect();
            (*generation, *within, self.parts(others, &names))
        })
    }

    /// The parts that link some items, in an import that has some names.
    fn parts<'i>(
        &self,
        items: impl Iterator<Item = &'i LinkedItem>,
        names: &[&String],
    ) -> Vec<LinkPart> {
        let mut homes: Vec<((usize, Within), Vec<&LinkedItem>)> = Vec::new();
        for item in items {
            let home = (item.home, item.within);
            match homes.iter_mut().find(|(of, _)| *of == home) {
                Some((_, items)) => items.push(item),
                None => homes.push((home, vec![item])),
            }
        }
        // The newest is first: it may link more than what is asked for.
        homes.sort_by_key(|((home, _), _)| std::cmp::Reverse(*home));
        let parts = homes.iter().enumerate();
        let parts = parts.filter_map(|(index, ((home, within), items))| {
            self.part(*home, *within, items, names, index == 0)
        });
        parts.collect()
    }

    fn part(
        &self,
        home: usize,
        within: Within,
        items: &[&LinkedItem],
        names: &[&String],
        may_link_more: bool,
    ) -> Option<LinkPart> {
        let mut infos = self.infos.iter();
        let info = infos.find(|info| (info.generation, info.within) == (home, within))?;
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
        let names = match (is_renamed, may_link_more) {
            (true, _) => only(),
            (false, false) if !others.is_empty() => only(),
            (false, _) if except.is_empty() => LinkNames::All,
            (false, _) => LinkNames::Except(except),
        };
        Some(LinkPart {
            module: self.module(home, within),
            world: self.world(home, within),
            names,
            is_composite: self.is_composite(home, within),
            host: info.host.clone(),
            converters: info.converters.clone(),
            is_send: info.is_send,
        })
    }

    /// The calls that link an interface of a generation under a name.
    fn interface_step(&self, generation: usize, position: usize, name: &str) -> LinkStep {
        let within = Within::Interface(position);
        let renamed = |module: ModulePath| LinkStep::Renamed {
            module,
            name: name.to_owned(),
        };
        if self.is_newest(generation) || self.has_own(generation, within) {
            let module = self.module(generation, within);
            return match self.own_name(generation, position).as_deref() == Some(name) {
                true => LinkStep::Interface(module),
                false => renamed(module),
            };
        }
        if let Some(whole) = self.whole(generation, within) {
            return renamed(whole);
        }
        let items = self.items(generation, within);
        let names: Vec<_> = items.iter().map(|item| &item.name).collect();
        LinkStep::Parts {
            name: name.to_owned(),
            parts: self.parts(items.iter(), &names),
        }
    }

    fn own_name(&self, generation: usize, position: usize) -> Option<String> {
        let cx = self.worlds.get(generation)?;
        let import = cx.facts.items.imports.get(position)?;
        Some(cx.resolve().name_world_key(&import.key))
    }

    /// The newest interface that has all items of this one, as they are here.
    fn whole(&self, generation: usize, within: Within) -> Option<ModulePath> {
        let items = self.items(generation, within);
        let newer = self.items.iter().rev();
        let mut newer = newer.filter(|(other, at, _)| {
            *other > generation
                && matches!(at, Within::Interface(_))
                && (self.is_newest(*other) || self.has_own(*other, *at))
        });
        let (other, at, _) = newer.find(|(_, _, others)| covers(others, items))?;
        Some(self.module(*other, *at))
    }

    /// The steps that link interfaces: those for all generations, and those for each.
    fn interface_steps(&self) -> (Vec<LinkStep>, Vec<Vec<LinkStep>>) {
        let mut shared = Vec::new();
        let mut own = vec![Vec::new(); self.worlds.len()];
        for (name, users) in self.names() {
            let items_of = |(generation, position): (usize, usize)| {
                self.items(generation, Within::Interface(position))
            };
            let covering = users.iter().rev().find(|user| {
                let mut others = users.iter();
                others.all(|other| covers(items_of(**user), items_of(*other)))
            });
            if let Some((generation, position)) = covering {
                shared.push(self.interface_step(*generation, *position, &name));
                continue;
            }
            for (generation, steps) in own.iter_mut().enumerate() {
                let here = users.iter().find(|(user, _)| *user == generation);
                if let Some((user, position)) = here.or(users.last()) {
                    steps.push(self.interface_step(*user, *position, &name));
                }
            }
        }
        (shared, own)
    }

    /// The names of instances, and the interfaces that each one means, the oldest first.
    fn names(&self) -> Vec<(String, Vec<(usize, usize)>)> {
        let mut names: Vec<(String, Vec<(usize, usize)>)> = Vec::new();
        for cx in self.worlds {
            for (position, import) in cx.facts.items.imports.iter().enumerate() {
                if self.items(cx.index, Within::Interface(position)).is_empty() {
                    continue;
                }
                for key in &import.links {
                    let name = cx.resolve().name_world_key(key);
                    let user = (cx.index, position);
                    match names.iter_mut().find(|(of, _)| *of == name) {
                        Some((_, users)) => users.push(user),
                        None => names.push((name, vec![user])),
                    }
                }
            }
        }
        names
    }

    /// The steps that link what the worlds themselves import.
    fn root_steps(&self) -> (Vec<LinkStep>, Vec<Vec<LinkStep>>) {
        let generations = 0..self.worlds.len();
        let steps = generations.map(|generation| {
            let mut items: Vec<LinkedItem> = self.items(generation, Within::World).to_vec();
            // And what other generations have.
            for other in (0..self.worlds.len()).rev() {
                for item in self.items(other, Within::World) {
                    if !items.iter().any(|known| known.name == item.name) {
                        items.push(item.clone());
                    }
                }
            }
            let parts = self.exact_parts(&items);
            parts.into_iter().map(LinkStep::Own).collect::<Vec<_>>()
        });
        let steps: Vec<_> = steps.collect();
        let first = steps.first().cloned().unwrap_or_default();
        match steps.iter().all(|other| *other == first) {
            true => (first, vec![Vec::new(); self.worlds.len()]),
            false => (Vec::new(), steps),
        }
    }

    /// The parts that link some items and nothing else.
    fn exact_parts(&self, items: &[LinkedItem]) -> Vec<LinkPart> {
        let all = self.items.iter().flat_map(|(_, _, items)| items);
        let names: Vec<_> = all.map(|item| &item.name).collect();
        self.parts(items.iter(), &names)
    }
}

fn withins(cx: Lower<'_>) -> impl Iterator<Item = Within> {
    let interfaces = (0..cx.facts.items.imports.len()).map(Within::Interface);
    interfaces.chain([Within::World])
}

/// Whether some items include others.
fn covers(all: &[LinkedItem], items: &[LinkedItem]) -> bool {
    items.iter().all(|item| all.contains(item))
}
