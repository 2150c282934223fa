//! The names of the instances that the worlds import, and what each one means.

use proc_macro2::Ident;
use wit_parser::WorldKey;

use super::context::Lower;
use super::gates::lower_gates;
use super::link_parts::All;
use crate::relate::Within;

/// The meaning of an instance's name.
#[derive(Default)]
pub(super) struct Users {
    /// The generations where it is an interface that the host implements, the oldest first.
    pub(super) implemented: Vec<User>,
    /// The generations in which the option `with` replaces the interface. The host links it there.
    pub(super) replaced: Vec<usize>,
}

impl Users {
    fn extend(&mut self, other: Users) {
        self.implemented.extend(other.implemented);
        self.replaced.extend(other.replaced);
    }
}

/// The meaning of an instance's name in a generation.
pub(super) struct User {
    pub(super) generation: usize,
    /// The position of the interface among its imports.
    pub(super) position: usize,
    /// The unstable features that the import needs.
    pub(super) gates: Vec<Ident>,
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

impl All<'_> {
    /// The names of instances that a host implements in some generation, with the meanings of each.
    pub(super) fn instance_names(&self) -> Vec<(String, Users)> {
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
}
