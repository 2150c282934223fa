//! Counts what is asked of the engine about a component, for tests that say how much that is.

/// The engine was asked about one export, or one part of a type.
#[inline]
pub(crate) fn step() {
    #[cfg(test)]
    counted::STEPS.set(counted::STEPS.get() + 1);
}

#[cfg(test)]
pub(crate) mod counted {
    use std::cell::Cell;

    thread_local! {
        pub(super) static STEPS: Cell<u64> = const { Cell::new(0) };
    }

    /// How many steps something takes.
    pub(crate) fn steps_of<R>(run: impl FnOnce() -> R) -> (u64, R) {
        let before = STEPS.get();
        let result = run();
        (STEPS.get() - before, result)
    }
}
