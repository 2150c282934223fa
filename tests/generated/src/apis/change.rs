//! Changes an API from one generation to the next.

use std::collections::BTreeSet;

use super::{Function, Generation, Interface, Kind, PACKAGES, Role, primitive};
use crate::random::Random;

/// The next generation, and the entries of `moved` and `by_hand` that lead to it.
pub(super) fn next(
    random: &mut Random,
    now: &Generation,
    ids: &mut impl Iterator<Item = usize>,
) -> (Generation, Vec<(String, String)>, Vec<String>) {
    let mut next = now.clone();
    next.change_types(random, ids);
    next.change_functions(random, ids);
    let places = next.change_interfaces(random);
    let moved = moved(random, now, &next, &places);
    next.drop_interface(random);
    for function in &mut next.functions {
        if random.one_in(4) {
            function.change(random);
        }
    }
    if random.one_in(4) {
        next.functions.pop();
    }
    let is_there = |(_, to): &(String, String)| next.keys().contains(to);
    let moved: Vec<_> = moved.into_iter().filter(is_there).collect();
    let by_hand = by_hand(random, now, &next, &moved);
    (next, moved, by_hand)
}

impl Generation {
    fn change_types(&mut self, random: &mut Random, ids: &mut impl Iterator<Item = usize>) {
        for position in 0..self.interfaces.len() {
            for index in 0..self.interfaces[position].types.len() {
                let id = self.interfaces[position].types[index].id;
                if random.one_in(8) {
                    let name = format!("t{id}n{}", ids.next().unwrap_or_default());
                    self.interfaces[position].types[index].name = name;
                }
                if !random.one_in(5) {
                    continue;
                }
                let new = self.random_ty(random, position, id);
                match &mut self.interfaces[position].types[index].kind {
                    Kind::Record(fields) if random.one_in(2) => fields.push(new),
                    Kind::Record(fields) => fields[0] = new,
                    Kind::Variant(cases) => cases.push(random.one_in(2).then_some(new)),
                    Kind::Enum(count) | Kind::Flags(count) => *count += 1,
                    Kind::Alias(ty) => *ty = new,
                    Kind::Resource => {}
                }
            }
            if random.one_in(4) {
                self.add_type(random, position, ids);
            }
        }
    }

    fn change_functions(&mut self, random: &mut Random, ids: &mut impl Iterator<Item = usize>) {
        for position in 0..self.interfaces.len() {
            let functions = &mut self.interfaces[position].functions;
            functions.retain(|_| !random.one_in(8));
            for function in functions {
                if random.one_in(5) {
                    function.change(random);
                }
                let is_constructor = matches!(function.role, Role::Constructor(_));
                if random.one_in(10) && !is_constructor {
                    function.name = format!("do{}", ids.next().unwrap_or_default());
                }
            }
            if random.one_in(3) {
                self.add_function(random, position, ids);
            }
            if random.one_in(4) {
                self.interfaces[position].functions.reverse();
            }
        }
    }

    /// Renames interfaces and moves them to other packages. Returns the former place of each.
    fn change_interfaces(&mut self, random: &mut Random) -> Vec<String> {
        let places = self.interfaces.iter().map(Interface::path).collect();
        for position in 0..self.interfaces.len() {
            if random.one_in(6) {
                self.interfaces[position].name += "n";
            }
            if random.one_in(4) {
                let before = self.interfaces[position].package;
                let other = PACKAGES[usize::from(before == PACKAGES[0])];
                self.interfaces[position].package = other;
                if !self.is_in_order() {
                    self.interfaces[position].package = before;
                }
            }
        }
        places
    }

    /// Whether each interface uses only what it can.
    fn is_in_order(&self) -> bool {
        (0..self.interfaces.len()).all(|position| {
            let usable = self.usable(position, usize::MAX);
            let mut used = BTreeSet::new();
            let interface = &self.interfaces[position];
            let types = interface.types.iter().flat_map(|ty| ty.parts());
            let functions = interface.functions.iter().flat_map(|it| it.types());
            types.chain(functions).for_each(|ty| ty.add_ids(&mut used));
            used.iter().all(|id| usable.contains(id))
        })
    }

    /// Removes the last interface, which no other one uses.
    fn drop_interface(&mut self, random: &mut Random) {
        if random.one_in(8) {
            self.interfaces.pop();
        }
    }

    /// The items that the options can name.
    pub(super) fn keys(&self) -> Vec<String> {
        let of_interfaces = self.interfaces.iter().flat_map(|interface| {
            let path = interface.path();
            let types = interface.types.iter();
            let types = types.map(move |ty| ty.name.clone());
            let functions = interface.functions.iter();
            let functions = functions.filter_map(|function| self.name_in_options(function));
            let items = types.chain(functions);
            let items: Vec<_> = items.map(|name| format!("{path}.{name}")).collect();
            [path].into_iter().chain(items)
        });
        let own = self.functions.iter().map(|function| function.name.clone());
        of_interfaces.chain(own).collect()
    }

    /// `f` or `resource.f`. Constructors have no name of their own.
    fn name_in_options(&self, function: &Function) -> Option<String> {
        match function.role {
            Role::Constructor(_) => None,
            Role::Free => Some(function.name.clone()),
            Role::Method(id) | Role::Static(id) => {
                Some(format!("{}.{}", self.name_of(id), function.name))
            }
        }
    }
}

impl Function {
    fn change(&mut self, random: &mut Random) {
        match random.within(0..4) {
            0 => self.params.push(primitive(random)),
            1 if !self.params.is_empty() => self.params[0] = primitive(random),
            _ if matches!(self.role, Role::Constructor(_)) => {}
            2 => self.result = Some(primitive(random)),
            _ => self.is_async = !self.is_async,
        }
    }
}

/// The entries of `moved` for types and interfaces that have another name. Some are left out.
fn moved(
    random: &mut Random,
    now: &Generation,
    next: &Generation,
    places: &[String],
) -> Vec<(String, String)> {
    let mut moved = Vec::new();
    for (position, place) in places.iter().enumerate() {
        let path = next.interfaces[position].path();
        let is_told = !random.one_in(4);
        if path != *place && is_told {
            moved.push((place.clone(), path.clone()));
        }
        for old in &now.interfaces[position].types {
            let new = next.name_of(old.id);
            if new != old.name && !random.one_in(4) {
                moved.push((format!("{place}.{}", old.name), format!("{path}.{new}")));
            }
        }
    }
    moved
}

/// Sometimes an item that both generations have.
fn by_hand(
    random: &mut Random,
    now: &Generation,
    next: &Generation,
    moved: &[(String, String)],
) -> Vec<String> {
    let next = next.keys();
    let is_moved = |key: &String| moved.iter().any(|(old, _)| key.starts_with(old));
    let both = now.keys().into_iter();
    let both = both.filter(|key| next.contains(key) && key.contains('.') && !is_moved(key));
    let both: Vec<_> = both.collect();
    match both.is_empty() || !random.one_in(3) {
        true => Vec::new(),
        false => vec![both[random.within(0..both.len())].clone()],
    }
}
