//! The calls that link everything. Some are for all generations, some for one.

use proc_macro2::Ident;

use super::context::Lower;
use super::gates::lower_gates;
use super::link_functions::{add_to_linker, add_to_linker_imports, add_to_linker_instance};
use super::link_names::User;
use super::link_options::world_features;
use super::link_parts::All;
use super::linked_items::LinkedItem;
use crate::impossible::Impossible;
use crate::model::LinkStep;
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
        let parts = self.parts(items.iter(), within, &names)?.into_iter();
        Ok(LinkStep::Parts {
            name: name.to_owned(),
            parts: parts.map(|part| part.link).collect(),
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
        for (name, users) in self.instance_names() {
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
