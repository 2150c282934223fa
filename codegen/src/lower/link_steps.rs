//! The calls that link everything. Some are for all generations, some for one.

use proc_macro2::Ident;
use wit_parser::WorldKey;

use super::context::Lower;
use super::gates::lower_gates;
use super::link_functions::{add_to_linker, add_to_linker_imports, add_to_linker_instance};
use super::link_options::world_features;
use super::link_parts::All;
use super::linked_items::LinkedItem;
use crate::impossible::Impossible;
use crate::model::{LinkPart, LinkStep};
use crate::relate::Within;
use crate::survey::Role;

/// The calls that link everything.
pub(super) struct Steps {
    /// Those for all generations.
    pub(super) shared: Vec<LinkStep>,
    /// Those for each generation.
    pub(super) own: Vec<Vec<LinkStep>>,
}

impl Steps {
    pub(super) fn all(&self) -> impl Iterator<Item = &LinkStep> {
        self.shared.iter().chain(self.own.iter().flatten())
    }
}

impl All<'_> {
    /// The calls that link everything.
    pub(super) fn steps(&self) -> Result<Steps, Impossible> {
        let newest = self.newest()?;
        match newest.role {
            Role::Only => self.steps_of_one(newest),
            Role::Older | Role::Newest => {
                let (roots, interfaces) = (self.root_steps()?, self.interface_steps()?);
                let own = interfaces.own.into_iter().zip(roots.own);
                let own = own.map(|(interfaces, roots)| [interfaces, roots].concat());
                Ok(Steps {
                    shared: [roots.shared, interfaces.shared].concat(),
                    own: own.collect(),
                })
            }
        }
    }

    /// The steps for a world without generations: each module links what it implements.
    fn steps_of_one(&self, cx: Lower<'_>) -> Result<Steps, Impossible> {
        let (mut own, mut steps) = (Vec::new(), Vec::new());
        for host in &self.hosts {
            let position = match host.within {
                Within::Interface(position) => position,
                Within::World => {
                    own.push(LinkStep::World {
                        function: add_to_linker_imports(),
                        has_options: !world_features(cx).is_empty(),
                    });
                    continue;
                }
            };
            let import = cx.facts.items.imports.get(position);
            for key in import.iter().flat_map(|import| &import.links) {
                let name = cx.resolve().name_world_key(key);
                let step = self.module_step(cx.index, position, &name)?;
                let item = cx.facts.items.world.imports.get(*key);
                let stability = item.map(|item| item.stability(cx.resolve()));
                steps.extend(gated(lower_gates(stability.into_iter()), vec![step]));
            }
        }
        let gates = lower_gates([&cx.facts.items.world.stability].into_iter());
        Ok(Steps {
            shared: gated(gates, [own, steps].concat()),
            own: Vec::new(),
        })
    }

    /// The call that links what the module of an interface implements, under a name.
    fn module_step(
        &self,
        generation: usize,
        position: usize,
        name: &str,
    ) -> Result<LinkStep, Impossible> {
        let module = self.module(generation, Within::Interface(position))?;
        let has_options = self.options_of(generation, position).is_some();
        let is_own_name = self.own_name(generation, position).as_deref() == Some(name);
        Ok(match is_own_name {
            true => LinkStep::Interface {
                function: add_to_linker(&module),
                has_options,
            },
            false => LinkStep::Renamed {
                function: add_to_linker_instance(&module),
                has_options,
                name: name.to_owned(),
            },
        })
    }

    /// The calls that link an interface of a generation under a name.
    fn interface_step(
        &self,
        generation: usize,
        position: usize,
        name: &str,
    ) -> Result<LinkStep, Impossible> {
        let within = Within::Interface(position);
        if self.is_newest(generation) || self.has_own(generation, within) {
            return self.module_step(generation, position, name);
        }
        if let Some((other, at)) = self.whole(generation, within) {
            return Ok(LinkStep::Renamed {
                function: add_to_linker_instance(&self.module(other, Within::Interface(at))?),
                has_options: self.options_of(other, at).is_some(),
                name: name.to_owned(),
            });
        }
        let items = self.items(generation, within);
        let names: Vec<_> = items.iter().map(|item| &item.name).collect();
        Ok(LinkStep::Parts {
            name: name.to_owned(),
            parts: self.parts(items.iter(), within, &names)?,
        })
    }

    fn own_name(&self, generation: usize, position: usize) -> Option<String> {
        let cx = self.world(generation)?;
        let import = cx.facts.items.imports.get(position)?;
        Some(cx.resolve().name_world_key(&import.key))
    }

    /// The newest interface that has all items of this one, as they are here: its generation and
    /// its position.
    fn whole(&self, generation: usize, within: Within) -> Option<(usize, usize)> {
        let items = self.items(generation, within);
        let newer = self.items.iter().rev();
        let newer = newer.filter_map(|(other, at, items)| match at {
            Within::Interface(position) => Some((*other, *position, items)),
            Within::World => None,
        });
        let mut newer = newer.filter(|(other, position, _)| {
            let at = Within::Interface(*position);
            *other > generation && (self.is_newest(*other) || self.has_own(*other, at))
        });
        let (other, position, _) = newer.find(|(_, _, others)| covers(others, items))?;
        Some((other, position))
    }

    /// The steps that link interfaces.
    fn interface_steps(&self) -> Result<Steps, Impossible> {
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
                shared.extend(self.user_steps(user, &name)?);
                continue;
            }
            let own = own.iter_mut().enumerate();
            for (generation, steps) in own.filter(|(at, _)| !replaced.contains(at)) {
                let here = users.iter().find(|user| user.generation == generation);
                if let Some(user) = here.or(users.last()) {
                    steps.extend(self.user_steps(user, &name)?);
                }
            }
        }
        Ok(Steps { shared, own })
    }

    /// The calls that link what a name means in a generation, if its features are enabled.
    fn user_steps(&self, user: &User, name: &str) -> Result<Vec<LinkStep>, Impossible> {
        let step = self.interface_step(user.generation, user.position, name)?;
        Ok(gated(user.gates.clone(), vec![step]))
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

    /// The steps that link what the worlds themselves import.
    fn root_steps(&self) -> Result<Steps, Impossible> {
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
            true => Steps {
                shared: first,
                own: vec![Vec::new(); self.worlds.len()],
            },
            false => Steps {
                shared: Vec::new(),
                own: steps,
            },
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

    /// The parts that link some items and nothing else.
    fn exact_parts(&self, items: &[LinkedItem]) -> Result<Vec<LinkPart>, Impossible> {
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

/// Steps that depend on unstable features.
fn gated(gates: Vec<Ident>, steps: Vec<LinkStep>) -> Vec<LinkStep> {
    match gates.is_empty() || steps.is_empty() {
        true => steps,
        false => vec![LinkStep::Gated { gates, steps }],
    }
}

/// Whether some items include others.
fn covers(all: &[LinkedItem], items: &[LinkedItem]) -> bool {
    items.iter().all(|item| all.contains(item))
}
