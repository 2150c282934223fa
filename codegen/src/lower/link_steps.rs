//! The calls that link everything, for all generations or for each.

use super::link_parts::All;
use super::linked_items::LinkedItem;
use crate::model::{LinkPart, LinkStep, ModulePath};
use crate::relate::Within;

impl All<'_> {
    /// The calls that link an interface of a generation under a name.
    pub(super) fn interface_step(
        &self,
        generation: usize,
        position: usize,
        name: &str,
    ) -> LinkStep {
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
            parts: self.parts(items.iter(), within, &names),
        }
    }

    pub(super) fn own_name(&self, generation: usize, position: usize) -> Option<String> {
        let cx = self.worlds.get(generation)?;
        let import = cx.facts.items.imports.get(position)?;
        Some(cx.resolve().name_world_key(&import.key))
    }

    /// The newest interface that has all items of this one, as they are here.
    pub(super) fn whole(&self, generation: usize, within: Within) -> Option<ModulePath> {
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
    pub(super) fn interface_steps(&self) -> (Vec<LinkStep>, Vec<Vec<LinkStep>>) {
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
    pub(super) fn names(&self) -> Vec<(String, Vec<(usize, usize)>)> {
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
    pub(super) fn root_steps(&self) -> (Vec<LinkStep>, Vec<Vec<LinkStep>>) {
        let names = self.root_names();
        let generations = 0..self.worlds.len();
        let steps = generations.map(|generation| {
            // What a generation lacks is that of the newest which has it.
            let generations = [generation].into_iter();
            let generations = generations.chain((0..self.worlds.len()).rev());
            let roots = generations.map(|of| self.items(of, Within::World));
            let roots: Vec<_> = roots.collect();
            let items = names.iter().filter_map(|name| {
                let mut items = roots.iter().copied().flatten();
                items.find(|item| item.name == **name).cloned()
            });
            let items: Vec<LinkedItem> = items.collect();
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

    /// The names of what the worlds themselves import, in one order for all generations.
    fn root_names(&self) -> Vec<&String> {
        let mut names = Vec::new();
        for generation in (0..self.worlds.len()).rev() {
            for item in self.items(generation, Within::World) {
                if !names.contains(&&item.name) {
                    names.push(&item.name);
                }
            }
        }
        names
    }

    /// The parts that link some items and nothing else.
    pub(super) fn exact_parts(&self, items: &[LinkedItem]) -> Vec<LinkPart> {
        let all = self.items.iter().flat_map(|(_, _, items)| items);
        let names: Vec<_> = all.map(|item| &item.name).collect();
        self.parts(items.iter(), Within::World, &names)
    }
}

/// Whether some items include others.
fn covers(all: &[LinkedItem], items: &[LinkedItem]) -> bool {
    items.iter().all(|item| all.contains(item))
}
