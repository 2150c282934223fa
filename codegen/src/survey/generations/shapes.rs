//! Finds equal items of generations by what must be equal in them, their shapes.

use std::collections::HashMap;
use std::hash::Hash;

/// The shapes of functions or of interfaces. They are found from the newest generation to the
/// oldest.
pub(super) struct Shapes<S> {
    /// For each shape the class, and the first generation that was found to have it.
    found: HashMap<S, (usize, usize)>,
}

impl<S> Default for Shapes<S> {
    fn default() -> Self {
        Shapes {
            found: HashMap::new(),
        }
    }
}

impl<S: Eq + Hash> Shapes<S> {
    /// The class and the home of an item of a generation.
    pub(super) fn class_and_home(&mut self, shape: S, generation: usize) -> (usize, usize) {
        let next = self.found.len();
        *self.found.entry(shape).or_insert((next, generation))
    }
}
