//! Loads bindings from an instance: the functions and interfaces, one after the other, in the order
//! of a specification.

use wasmtime::component::Instance;
use wasmtime::{AsContextMut, Result};

use super::function::{Function, Functions, Slot, foreign_instance, out_of_step, same_instance};
use super::taken::Taken;

/// What was found in a component, in the order in which bindings are loaded.
#[derive(Clone, Copy)]
pub(super) struct Loadable<'a> {
    pub(super) slots: &'a [Option<Slot>],
    pub(super) taken: &'a [Option<Taken>],
    /// The number of the generation; `None` for the newest one, and for a world without
    /// generations.
    pub(super) generation: Option<usize>,
    /// Whether `taken` and `slots` have places for what only older generations have.
    pub(super) has_older: bool,
}

/// Returns the functions and interfaces of an instance, in the order of the specification.
pub struct Loader<'a> {
    functions: Functions<'a>,
    taken: std::slice::Iter<'a, Option<Taken>>,
    pub(super) generation: Option<usize>,
    pub(super) has_older: bool,
}

impl<'a> Loader<'a> {
    fn of(found: Loadable<'a>, functions: Functions<'a>) -> Self {
        Loader {
            functions,
            taken: found.taken.iter(),
            generation: found.generation,
            has_older: found.has_older,
        }
    }
}

impl Loader<'_> {
    /// Loads bindings from an instance that was made from the `InstancePre` in which the slots were
    /// checked.
    pub(super) fn load<R>(
        mut store: impl AsContextMut,
        instance: &Instance,
        found: Loadable<'_>,
        load: fn(&mut Loader<'_>) -> Result<R>,
    ) -> Result<R> {
        let source = &mut same_instance(store.as_context_mut(), instance);
        load(&mut Loader::of(found, Functions::new(found.slots, source)))
    }

    /// Loads bindings from an instance that may come from anywhere. `name` is for the error.
    pub(super) fn load_foreign<R>(
        mut store: impl AsContextMut,
        instance: &Instance,
        name: &str,
        found: Loadable<'_>,
        load: fn(&mut Loader<'_>) -> Result<R>,
    ) -> Result<R> {
        let source = &mut foreign_instance(store.as_context_mut(), instance, name);
        load(&mut Loader::of(found, Functions::new(found.slots, source)))
    }

    /// The next function, which is required.
    ///
    /// # Errors
    ///
    /// If the instance does not have it, or has it with a different type.
    pub fn function<P: 'static, R: 'static>(&mut self) -> Result<Function<P, R>> {
        self.functions.required()
    }

    /// The next function, which may be absent.
    ///
    /// # Errors
    ///
    /// If the instance has it with a different type.
    pub fn optional<P: 'static, R: 'static>(&mut self) -> Result<Option<Function<P, R>>> {
        self.functions.optional()
    }

    /// The export that is used for the interface whose functions come next.
    ///
    /// # Errors
    ///
    /// If the specification has no further interface.
    pub fn taken(&mut self) -> Result<Taken> {
        let taken = self.taken.next().cloned().flatten();
        taken.ok_or_else(out_of_step)
    }

    /// The generation of the component, of all of them, from the oldest to the `newest`.
    pub fn generation<G: Copy>(&self, all: &[G], newest: G) -> G {
        nth_or(all, self.generation, newest)
    }

    /// Whether the next interface is absent. If it is, it is skipped; its functions have no slots.
    pub(super) fn skip_absent(&mut self) -> bool {
        let is_absent = matches!(self.taken.as_slice().first(), Some(None));
        if is_absent {
            self.taken.next();
        }
        is_absent
    }
}

/// The generation with a number, or the newest if there is none.
pub(super) fn nth_or<G: Copy>(all: &[G], number: Option<usize>, newest: G) -> G {
    number
        .and_then(|number| all.get(number))
        .copied()
        .unwrap_or(newest)
}
