//! Finds the exports of one generation in a component.
//!
//! Several `Guest`s may have functions of one interface: those that are equal in the newest
//! generation, and those that only older generations have. The interface is searched once for all
//! of them, so that all functions come from one export. Then the slots are put into the order in
//! which the `Guest`s load them.

use std::sync::Arc;

use wasmtime::Result;
use worldbind_resolve::{
    Found, FoundWorld, InterfaceSpec, Offer, has_candidates, resolve_world, try_resolve_world,
};

use super::{GenerationSpec, GuestSpec, Place};
use crate::bind::exports::Exports;
use crate::bind::function::{Finder, Signature, Slot, out_of_step};
use crate::bind::loader::Loadable;
use crate::bind::policy::PolicySource;
use crate::bind::spec::{FunctionSpec, WorldSpec};
use crate::bind::taken::Taken;
use crate::bind::trace::span;
use crate::bind::world::{Kept, Report};
use crate::{InterfaceName, Resolution};

/// The exports that were found for one generation.
struct Bound {
    slots: Vec<Option<Slot>>,
    taken: Vec<Option<Taken>>,
    generation: usize,
    resolution: Resolution,
}

impl Kept for Bound {
    fn found(&self) -> Loadable<'_> {
        Loadable {
            slots: &self.slots,
            taken: &self.taken,
            generation: Some(self.generation),
        }
    }

    fn report(&self) -> Report<'_> {
        Report::Made(&self.resolution)
    }
}

/// Finds the exports of a generation. `generation` is its number, and `newest` the newest world.
///
/// # Errors
///
/// [`BindError`] if the component does not fit.
pub(super) fn find(
    finder: Finder<'_>,
    newest: &'static WorldSpec,
    spec: &'static GenerationSpec,
    generation: usize,
) -> Result<Arc<dyn Kept>> {
    let names = spec.interfaces_of(newest);
    let exports = Exports::of(finder, names.iter().copied());
    let mut own = None;
    let policy = PolicySource::of(spec.versions).get(&mut own)?;
    let mut error = None;
    let resolve: &mut Resolve<'_> = &mut |world| {
        let found = resolve_world(world, spec.optional, policy, &exports);
        found.map_err(|why| error = Some(why)).ok()
    };
    let found = search(&names, newest, spec, generation, resolve);
    found.ok_or_else(|| error.map_or_else(out_of_step, Into::into))
}

/// The same, without an error.
pub(super) fn try_find(
    finder: Finder<'_>,
    newest: &'static WorldSpec,
    spec: &'static GenerationSpec,
    generation: usize,
) -> Option<Arc<dyn Kept>> {
    let names = spec.interfaces_of(newest);
    let exports = Exports::of(finder, names.iter().copied());
    let mut own = None;
    let policy = PolicySource::of(spec.versions).get(&mut own).ok()?;
    // For most components of another generation, the names are enough.
    if !has_candidates(&names, spec.optional, policy, exports.interfaces()) {
        return None;
    }
    let resolve: &mut Resolve<'_> =
        &mut |world| try_resolve_world(world, spec.optional, policy, &exports);
    search(&names, newest, spec, generation, resolve)
}

/// Finds the required exports.
type Resolve<'a> =
    dyn FnMut(&worldbind_resolve::WorldSpec<'_, Signature>) -> Option<FoundWorld<Slot>> + 'a;

/// `names` are those of the interfaces of the generation.
fn search(
    names: &[&'static str],
    newest: &'static WorldSpec,
    spec: &'static GenerationSpec,
    generation: usize,
    resolve: &mut Resolve<'_>,
) -> Option<Arc<dyn Kept>> {
    let span = span(spec.world);
    let guests = spec.guests_of(newest);
    let rows = Rows::of(names.len(), &guests);
    let interfaces = rows.interfaces(names);
    let world = worldbind_resolve::WorldSpec {
        name: spec.world,
        imports: spec.imports,
        interfaces: &interfaces.iter().collect::<Vec<_>>(),
        functions: &rows.world,
    };
    let found = resolve(&world)?;
    span.bound();
    let resolution = Resolution::new(&world, &found);
    let ordered = Ordered::of(spec, &rows, &guests, found);
    Some(ordered.into_bound(generation, resolution))
}

/// The required exports, for each place. The functions of a place are in the order of the `Guest`s.
struct Rows {
    interfaces: Vec<RowsOfInterface>,
    world: Vec<FunctionSpec>,
}

#[derive(Clone, Default)]
struct RowsOfInterface {
    functions: Vec<FunctionSpec>,
    types: Vec<(&'static str, &'static str)>,
}

impl Rows {
    fn of(interfaces: usize, guests: &[GuestSpec]) -> Self {
        let mut rows = Rows {
            interfaces: vec![RowsOfInterface::default(); interfaces],
            world: Vec::new(),
        };
        for guest in guests {
            rows.add(guest);
        }
        rows
    }

    fn add(&mut self, guest: &GuestSpec) {
        for function in guest.functions {
            match guest.row(function) {
                Some((Place::Interface(i), row)) => self.interfaces[i].functions.push(row),
                Some((Place::World, row)) => self.world.push(row),
                None => {}
            }
        }
        if let Some(Place::Interface(i)) = guest.from {
            self.interfaces[i].types.extend(guest.types());
        }
        for older in guest.within {
            self.add(older);
        }
    }

    fn interfaces(&self, names: &[&'static str]) -> Vec<InterfaceSpec<'_, Signature>> {
        let rows = names.iter().zip(&self.interfaces);
        let interfaces = rows.map(|(name, rows)| InterfaceSpec {
            name,
            functions: &rows.functions,
            types: &rows.types,
        });
        interfaces.collect()
    }
}

/// The results, in the order of the `Guest`s.
struct Ordered {
    world_name: &'static str,
    interfaces: Vec<Option<FoundInPlace>>,
    world: std::vec::IntoIter<Option<Slot>>,
    slots: Vec<Option<Slot>>,
    taken: Vec<Option<Taken>>,
}

struct FoundInPlace {
    name: InterfaceName,
    /// In the order of the rows.
    slots: std::vec::IntoIter<Option<Slot>>,
}

impl Ordered {
    fn of(
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

    fn into_bound(self, generation: usize, resolution: Resolution) -> Arc<dyn Kept> {
        let Ordered { slots, taken, .. } = self;
        Arc::new(Bound {
            slots,
            taken,
            generation,
            resolution,
        })
    }

    /// Adds a `Guest`, and the older functions that it stores.
    fn guest(&mut self, guest: &GuestSpec) {
        let places = guest.from.iter().chain(guest.others);
        let name = places.copied().find_map(|place| self.name(place));
        let before = self.slots.len();
        for function in guest.functions {
            let row = guest.row(function);
            let slot = row.and_then(|(place, _)| self.next(place));
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
        for older in guest.within {
            self.guest(older);
        }
        if !is_present {
            self.slots.truncate(slots);
            self.taken.truncate(taken);
        }
    }

    /// The name of the export that was found in a place; `None` if it is absent.
    fn name(&self, place: Place) -> Option<InterfaceName> {
        match place {
            Place::Interface(i) => self.interfaces[i].as_ref().map(|found| found.name.clone()),
            Place::World => Some(InterfaceName::new(self.world_name)),
        }
    }

    /// The next slot that was found in a place.
    fn next(&mut self, place: Place) -> Option<Slot> {
        match place {
            Place::Interface(i) => self.interfaces[i].as_mut()?.slots.next().flatten(),
            Place::World => self.world.next().flatten(),
        }
    }
}
