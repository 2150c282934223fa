//! Counts how often the engine is asked about a component. Tests check the number.

/// Counts a question about one export, or about one part of a type.
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

    /// The number of steps of `run`.
    pub(crate) fn steps_of<R>(run: impl FnOnce() -> R) -> (u64, R) {
        let before = STEPS.get();
        let result = run();
        (STEPS.get() - before, result)
    }
}
