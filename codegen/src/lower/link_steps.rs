//! The calls that link everything. Some are for all generations, some for one.

use proc_macro2::Ident;
use wit_parser::WorldKey;

use super::context::Lower;
use super::gates::lower_gates;
use super::link_parts::All;
use super::linked_items::LinkedItem;
use crate::impossible::Impossible;
use crate::model::{LinkPart, LinkStep, ModulePath};
use crate::relate::Within;

/// The steps for all generations, and the steps for each generation.
pub(super) type Steps = (Vec<LinkStep>, Vec<Vec<LinkStep>>);

impl All<'_> {
    /// The calls that link an interface of a generation under a name.
    pub(super) fn interface_step(
        &self,
        generation: usize,
        position: usize,
        name: &str,
    ) -> Result<LinkStep, Impossible> {
        let within = Within::Interface(position);
        let renamed = |(module, has_options): (ModulePath, bool)| LinkStep::Renamed {
            module,
            has_options,
            name: name.to_owned(),
        };
        if self.is_newest(generation) || self.has_own(generation, within) {
            let module = self.module(generation, within)?;
            let has_options = self.options_of(generation, position).is_some();
            let is_own_name = self.own_name(generation, position).as_deref() == Some(name);
            return Ok(match is_own_name {
                true => LinkStep::Interface {
                    module,
                    has_options,
                },
                false => renamed((module, has_options)),
            });
        }
        if let Some(whole) = self.whole(generation, within)? {
            return Ok(renamed(whole));
        }
        let items = self.items(generation, within);
        let names: Vec<_> = items.iter().map(|item| &item.name).collect();
        Ok(LinkStep::Parts {
            name: name.to_owned(),
            parts: self.parts(items.iter(), within, &names)?,
        })
    }

    pub(super) fn own_name(&self, generation: usize, position: usize) -> Option<String> {
        let cx = self.worlds.get(generation)?;
        let import = cx.facts.items.imports.get(position)?;
        Some(cx.resolve().name_world_key(&import.key))
    }

    /// The newest interface that has all items of this one unchanged, and whether its module has
    /// link options.
    fn whole(
        &self,
        generation: usize,
        within: Within,
    ) -> Result<Option<(ModulePath, bool)>, Impossible> {
        let items = self.items(generation, within);
        let newer = self.items.iter().rev();
        let newer = newer.filter_map(|(other, at, items)| match at {
            Within::Interface(position) => Some((*other, *at, *position, items)),
            Within::World => None,
        });
        let mut newer = newer.filter(|(other, at, _, _)| {
            *other > generation && (self.is_newest(*other) || self.has_own(*other, *at))
        });
        let found = newer.find(|(_, _, _, others)| covers(others, items));
        let Some((other, at, position, _)) = found else {
            return Ok(None);
        };
        let has_options = self.options_of(other, position).is_some();
        Ok(Some((self.module(other, at)?, has_options)))
    }

    /// The steps that link interfaces: first for all generations, then for each.
    pub(super) fn interface_steps(&self) -> Result<Steps, Impossible> {
        let mut shared = Vec::new();
        let mut own = vec![Vec::new(); self.worlds.len()];
        for (name, users) in self.names() {
            let (users, replaced) = (users.implemented, users.replaced);
            let items_of =
                |user: &User| self.items(user.generation, Within::Interface(user.position));
            let covering = users.iter().rev().find(|user| {
                let mut others = users.iter();
                others.all(|other| {
                    other.gates == user.gates && covers(items_of(user), items_of(other))
                })
            });
            if let Some(user) = covering
                && replaced.is_empty()
            {
                shared.push(self.user_step(user, &name)?);
                continue;
            }
            let own = own.iter_mut().enumerate();
            for (generation, steps) in own.filter(|(at, _)| !replaced.contains(at)) {
                let here = users.iter().find(|user| user.generation == generation);
                if let Some(user) = here.or(users.last()) {
                    steps.push(self.user_step(user, &name)?);
                }
            }
        }
        Ok((shared, own))
    }

    /// The calls that link the items of a name in a generation, if their features are enabled.
    fn user_step(&self, user: &User, name: &str) -> Result<LinkStep, Impossible> {
        let step = self.interface_step(user.generation, user.position, name)?;
        Ok(match user.gates.is_empty() {
            true => step,
            false => LinkStep::Gated {
                gates: user.gates.clone(),
                step: Box::new(step),
            },
        })
    }

    /// The names of instances that a host implements in some generation, with the meanings of each.
    fn names(&self) -> Vec<(String, Users)> {
        let mut names: Vec<(String, Users)> = Vec::new();
        for cx in self.worlds {
            for (position, import) in cx.facts.items.imports.iter().enumerate() {
                let implemented = cx.facts.imports.interfaces.get(position);
                let is_replaced = implemented.is_some_and(Option::is_none);
                let items = self.items(cx.index, Within::Interface(position));
                if items.is_empty() && !is_replaced {
                    continue;
                }
                for key in &import.links {
                    let mut users = Users::default();
                    match is_replaced {
                        true => users.replaced.push(cx.index),
                        false => users.implemented.push(user(*cx, position, key)),
                    }
                    let name = cx.resolve().name_world_key(key);
                    match names.iter_mut().find(|(of, _)| *of == name) {
                        Some((_, known)) => known.extend(users),
                        None => names.push((name, users)),
                    }
                }
            }
        }
        names.retain(|(_, users)| !users.implemented.is_empty());
        names
    }

    /// The steps that link the imports of the worlds themselves.
    pub(super) fn root_steps(&self) -> Result<Steps, Impossible> {
        let names = self.root_names();
        let generations = 0..self.worlds.len();
        let steps = generations.map(|generation| {
            // If a generation lacks an import, the newest generation that has it provides it.
            let generations = [generation].into_iter();
            let generations = generations.chain((0..self.worlds.len()).rev());
            let roots = generations.map(|of| self.items(of, Within::World));
            let roots: Vec<_> = roots.collect();
            let items = names.iter().filter_map(|name| {
                let mut items = roots.iter().copied().flatten();
                items.find(|item| item.name == **name).cloned()
            });
            let items: Vec<LinkedItem> = items.collect();
            let parts = self.exact_parts(&items)?.into_iter();
            Ok(parts.map(|part| LinkStep::Own(Box::new(part))).collect())
        });
        let steps: Vec<Vec<LinkStep>> = steps.collect::<Result<_, _>>()?;
        let first = steps.first().cloned().unwrap_or_default();
        Ok(match steps.iter().all(|other| *other == first) {
            true => (first, vec![Vec::new(); self.worlds.len()]),
            false => (Vec::new(), steps),
        })
    }

    /// The names of the imports of the worlds themselves, in one order for all generations.
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

    /// The parts that link exactly these items.
    pub(super) fn exact_parts(&self, items: &[LinkedItem]) -> Result<Vec<LinkPart>, Impossible> {
        let all = self.items.iter().flat_map(|(_, _, items)| items);
        let names: Vec<_> = all.map(|item| &item.name).collect();
        self.parts(items.iter(), Within::World, &names)
    }
}

/// The meaning of an instance's name.
#[derive(Default)]
struct Users {
    /// The generations where it is an interface that the host implements, the oldest first.
    implemented: Vec<User>,
    /// The generations in which the option `with` replaces the interface. The host links it there.
    replaced: Vec<usize>,
}

impl Users {
    fn extend(&mut self, other: Users) {
        self.implemented.extend(other.implemented);
        self.replaced.extend(other.replaced);
    }
}

/// The meaning of an instance's name in a generation.
struct User {
    generation: usize,
    /// The position of the interface among its imports.
    position: usize,
    /// The unstable features that the import needs.
    gates: Vec<Ident>,
}

fn user(cx: Lower<'_>, position: usize, key: &WorldKey) -> User {
    let world = &cx.facts.items.world;
    let item = world.imports.get(key);
    let item = item.map(|item| item.stability(cx.resolve()));
    User {
        generation: cx.index,
        position,
        gates: lower_gates([&world.stability].into_iter().chain(item)),
    }
}

/// Whether some items include others.
fn covers(all: &[LinkedItem], items: &[LinkedItem]) -> bool {
    items.iter().all(|item| all.contains(item))
}
