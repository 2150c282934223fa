//! What a component of an older generation must have, and what was found of it.
//!
//! Several `Guest`s may have functions of one interface: those that are equal in the newest
//! generation, and those that only older generations have. The interface is searched once for all
//! of them, so that all functions come from one export. Then what was found is put into the order
//! in which the `Guest`s load it.

use worldbind_resolve::{Found, FoundWorld, InterfaceSpec};

use super::spec::Row;
use super::{GenerationSpec, GuestSpec, Place};
use crate::InterfaceName;
use crate::bind::function::{Signature, Slot};
use crate::bind::spec::FunctionSpec;
use crate::bind::taken::Taken;

/// Finds the positions of interfaces by their names. `Guest`s are in the order of the interfaces,
/// so each search begins where the last one ended.
#[derive(Clone, Copy)]
struct Positions {
    names: &'static [&'static str],
    last: usize,
}

/// A [`Place`], with the position of the interface.
#[derive(Clone, Copy)]
enum Position {
    Interface(usize),
    World,
}

impl Positions {
    fn of(spec: &GenerationSpec) -> Self {
        Positions {
            names: spec.interfaces,
            last: 0,
        }
    }

    fn find(&mut self, place: Place) -> Option<Position> {
        let Place::Interface(name) = place else {
            return Some(Position::World);
        };
        let mut positions = (self.last..self.names.len()).chain(0..self.last);
        self.last = positions.find(|i| self.names[*i] == name)?;
        Some(Position::Interface(self.last))
    }
}

/// What a component must have, for each place. The functions of a place are in the order of the
/// `Guest`s.
pub(super) struct Rows {
    positions: Positions,
    interfaces: Vec<RowsOfInterface>,
    /// Those of the world itself.
    pub(super) world: Vec<FunctionSpec>,
}

#[derive(Clone, Default)]
struct RowsOfInterface {
    functions: Vec<FunctionSpec>,
    types: Vec<(&'static str, &'static str)>,
}

impl Rows {
    pub(super) fn of(spec: &GenerationSpec, guests: &[GuestSpec]) -> Self {
        let mut rows = Rows {
            positions: Positions::of(spec),
            interfaces: vec![RowsOfInterface::default(); spec.interfaces.len()],
            world: Vec::new(),
        };
        for guest in guests {
            rows.add(guest);
        }
        rows
    }

    fn add(&mut self, guest: &GuestSpec) {
        let position = guest.place.and_then(|place| self.positions.find(place));
        for function in guest.functions {
            let Some(Row { function, moved_to }) = guest.row(function) else {
                continue;
            };
            let moved_to = moved_to.map(|place| self.positions.find(place));
            match moved_to.unwrap_or(position) {
                Some(Position::Interface(i)) => self.interfaces[i].functions.push(function),
                Some(Position::World) => self.world.push(function),
                None => {}
            }
        }
        if let Some(Position::Interface(i)) = position {
            self.interfaces[i].types.extend(guest.types());
        }
        for older in guest.older {
            self.add(older);
        }
    }

    /// The interfaces with what they must have.
    pub(super) fn interfaces(&self) -> Vec<InterfaceSpec<'_, Signature>> {
        let rows = self.positions.names.iter().zip(&self.interfaces);
        let interfaces = rows.map(|(name, rows)| InterfaceSpec {
            name,
            functions: &rows.functions,
            types: &rows.types,
        });
        interfaces.collect()
    }
}

/// What was found, in the order of the `Guest`s.
pub(super) struct Ordered {
    world_name: &'static str,
    positions: Positions,
    interfaces: Vec<Option<FoundInPlace>>,
    world: std::vec::IntoIter<Option<Slot>>,
    pub(super) slots: Vec<Option<Slot>>,
    pub(super) taken: Vec<Option<Taken>>,
}

struct FoundInPlace {
    name: InterfaceName,
    /// In the order of the rows.
    slots: std::vec::IntoIter<Option<Slot>>,
}

impl Ordered {
    pub(super) fn of(
        spec: &GenerationSpec,
        rows: &Rows,
        guests: &[GuestSpec],
        found: FoundWorld<Slot>,
    ) -> Self {
        let FoundWorld { interfaces, slots } = found;
        let mut slots = slots.into_iter();
        let interfaces = interfaces.into_iter().zip(&rows.interfaces);
        let interfaces = interfaces.map(|(found, rows)| {
            let Found { name, refused: _ } = found?;
            let own = slots.by_ref().take(rows.functions.len());
            let slots = own.collect::<Vec<_>>().into_iter();
            Some(FoundInPlace { name, slots })
        });
        let mut ordered = Ordered {
            world_name: spec.world,
            positions: Positions::of(spec),
            interfaces: interfaces.collect(),
            world: slots,
            slots: Vec::new(),
            taken: Vec::new(),
        };
        for guest in guests {
            ordered.guest(guest);
        }
        ordered
    }

    /// Adds a `Guest`, and what it stores of older generations.
    fn guest(&mut self, guest: &GuestSpec) {
        let position = guest.place.and_then(|place| self.positions.find(place));
        let name = position.and_then(|position| self.name(position));
        let name = name.or_else(|| self.name_of_any(guest.other_places));
        let before = self.slots.len();
        for function in guest.functions {
            let slot = guest.row(function).and_then(|row| {
                let moved_to = row.moved_to.map(|place| self.positions.find(place));
                self.next(moved_to.unwrap_or(position)?)
            });
            self.slots.push(slot);
        }
        let is_any = self.slots[before..].iter().any(Option::is_some);
        let name = name.filter(|_| is_any || !guest.needs_a_function());
        if name.is_none() {
            // Absent bindings load nothing.
            self.slots.truncate(before);
        }
        let is_present = name.is_some();
        if let Some(interface) = guest.interface {
            self.taken
                .push(name.map(|name| Taken::new(name, interface)));
        }
        let (slots, taken) = (self.slots.len(), self.taken.len());
        for older in guest.older {
            self.guest(older);
        }
        if !is_present {
            self.slots.truncate(slots);
            self.taken.truncate(taken);
        }
    }

    /// The name of what was found in the first place that is not absent.
    fn name_of_any(&mut self, places: &[Place]) -> Option<InterfaceName> {
        places.iter().find_map(|place| {
            let position = self.positions.find(*place)?;
            self.name(position)
        })
    }

    /// The name of what was found in a place; `None` if it is absent.
    fn name(&self, position: Position) -> Option<InterfaceName> {
        match position {
            Position::Interface(i) => self.interfaces[i].as_ref().map(|found| found.name.clone()),
            Position::World => Some(InterfaceName::new(self.world_name)),
        }
    }

    /// The next slot that was found in a place.
    fn next(&mut self, position: Position) -> Option<Slot> {
        match position {
            Position::Interface(i) => self.interfaces[i].as_mut()?.slots.next().flatten(),
            Position::World => self.world.next().flatten(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interface_is_found_by_its_name_in_any_order() {
        let mut positions = Positions {
            names: &["acme:app/a", "acme:app/b", "acme:app/c"],
            last: 0,
        };
        let mut find = |name| match positions.find(Place::Interface(name)) {
            Some(Position::Interface(position)) => Some(position),
            Some(Position::World) | None => None,
        };
        let found = ["acme:app/b", "acme:app/b", "acme:app/c", "acme:app/a"].map(&mut find);
        assert_eq!(found, [Some(1), Some(1), Some(2), Some(0)]);
        assert_eq!(find("acme:app/other"), None);
        assert_eq!(find("acme:app/c"), Some(2));
    }
}
