//! A linker for each generation.

use wasmtime::component::Linker;

/// The linkers for components of each generation.
pub trait LinkerOf<T: 'static> {
    /// The linker for components of the generation with this number. `None` if these are the
    /// linkers of another world, which has fewer generations.
    fn linker_of(&self, generation: usize) -> Option<&Linker<T>>;
}

/// One linker for all generations.
impl<T: 'static> LinkerOf<T> for Linker<T> {
    fn linker_of(&self, _: usize) -> Option<&Linker<T>> {
        Some(self)
    }
}

/// A linker for each generation. The same name may mean different types in each of them.
pub struct Linkers<T: 'static>(Vec<Linker<T>>);

impl<T> Clone for Linkers<T> {
    fn clone(&self) -> Self {
        Linkers(self.0.clone())
    }
}

impl<T: 'static> Linkers<T> {
    /// A copy of `linker` for each of `count` generations.
    pub fn new(linker: Linker<T>, count: usize) -> Self {
        Linkers(vec![linker; count])
    }

    /// The linker for components of the generation with this number.
    pub fn get_mut(&mut self, generation: usize) -> &mut Linker<T> {
        &mut self.0[generation]
    }
}

impl<T: 'static> LinkerOf<T> for Linkers<T> {
    fn linker_of(&self, generation: usize) -> Option<&Linker<T>> {
        self.0.get(generation)
    }
}
