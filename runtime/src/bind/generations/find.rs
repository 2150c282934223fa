//! Finds the exports of one generation in a component.

use std::sync::Arc;

use wasmtime::Result;
use worldbind_resolve::{FoundWorld, Offer, has_candidates, resolve_world, try_resolve_world};

use super::rows::{Ordered, Rows};
use super::{GenerationSpec, Guests};
use crate::Resolution;
use crate::bind::exports::Exports;
use crate::bind::function::{Finder, Signature, Slot, out_of_step};
use crate::bind::loader::Loadable;
use crate::bind::policy::PolicySource;
use crate::bind::spec::WorldSpec;
use crate::bind::taken::Taken;
use crate::bind::trace::span;
use crate::bind::world::{Kept, Report, kept};

/// The exports that were found for an older generation.
struct Bound {
    slots: Vec<Option<Slot>>,
    taken: Vec<Option<Taken>>,
    generation: usize,
    has_older: bool,
    resolution: Resolution,
}

impl Kept for Bound {
    fn found(&self) -> Loadable<'_> {
        Loadable {
            slots: &self.slots,
            taken: &self.taken,
            generation: Some(self.generation),
            has_older: self.has_older,
        }
    }

    fn report(&self) -> Report<'_> {
        Report::Made(&self.resolution)
    }
}

/// Finds the exports of an older generation. `generation` is its number, and `newest` the newest
/// world.
///
/// # Errors
///
/// [`BindError`](crate::BindError) if the component does not fit.
pub(super) fn find(
    finder: Finder<'_>,
    newest: &'static WorldSpec,
    spec: &'static GenerationSpec,
    generation: usize,
) -> Result<Arc<dyn Kept>> {
    let exports = Exports::of(finder, spec.interfaces.iter().copied());
    let mut own = None;
    let policy = PolicySource::of(spec.versions).get(&mut own)?;
    let mut error = None;
    let resolve: &mut Resolve<'_> = &mut |world| {
        let found = resolve_world(world, spec.optional, policy, &exports);
        found.map_err(|why| error = Some(why)).ok()
    };
    let found = search(newest, spec, generation, resolve);
    found.ok_or_else(|| error.map_or_else(out_of_step, Into::into))
}

/// The same, without an error.
pub(super) fn try_find(
    finder: Finder<'_>,
    newest: &'static WorldSpec,
    spec: &'static GenerationSpec,
    generation: usize,
) -> Option<Arc<dyn Kept>> {
    let exports = Exports::of(finder, spec.interfaces.iter().copied());
    let mut own = None;
    let policy = PolicySource::of(spec.versions).get(&mut own).ok()?;
    // For most components of another generation, the names are enough.
    let names = spec.interfaces.iter().copied();
    if !has_candidates(names, spec.optional, policy, exports.interfaces()) {
        return None;
    }
    let resolve: &mut Resolve<'_> =
        &mut |world| try_resolve_world(world, spec.optional, policy, &exports);
    search(newest, spec, generation, resolve)
}

/// Finds the exports of the newest generation. They are found like those of a world without
/// generations, but there is no error.
pub(super) fn try_find_newest(
    finder: Finder<'_>,
    spec: &'static WorldSpec,
    optional: &[&str],
    policy: PolicySource<'_>,
) -> Option<Arc<dyn Kept>> {
    let names = spec.interfaces.iter().map(|spec| spec.name);
    let exports = Exports::of(finder, names.clone());
    let mut own = None;
    let policy = policy.get(&mut own).ok()?;
    if !has_candidates(names, optional, policy, exports.interfaces()) {
        return None;
    }
    let found = try_resolve_world(spec, optional, policy, &exports)?;
    Some(kept(spec, found))
}

/// Finds the required exports.
type Resolve<'a> =
    dyn FnMut(&worldbind_resolve::WorldSpec<'_, Signature>) -> Option<FoundWorld<Slot>> + 'a;

fn search(
    newest: &'static WorldSpec,
    spec: &'static GenerationSpec,
    generation: usize,
    resolve: &mut Resolve<'_>,
) -> Option<Arc<dyn Kept>> {
    let span = span(spec.world);
    let guests = spec.guests_of(newest);
    let rows = Rows::of(spec, &guests);
    let interfaces = rows.interfaces();
    let world = worldbind_resolve::WorldSpec {
        name: spec.world,
        imports: spec.imports,
        interfaces: &interfaces.iter().collect::<Vec<_>>(),
        functions: &rows.world,
    };
    let found = resolve(&world)?;
    span.bound();
    let resolution = Resolution::new(&world, &found);
    let Ordered { slots, taken, .. } = Ordered::of(spec, &rows, &guests, found);
    Some(Arc::new(Bound {
        slots,
        taken,
        generation,
        has_older: matches!(spec.guests, Guests::Listed(_)),
        resolution,
    }))
}
