//! Sizes and alignments.

/// The layout of a type in a component's memory.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Layout {
    pub(crate) size: usize,
    pub(crate) align: usize,
}
