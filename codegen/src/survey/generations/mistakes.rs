//! The mistakes in the options of a generation that can be found when the WIT is known.

use std::collections::BTreeSet;

use proc_macro2::Span;
use syn::LitStr;

/// A mistake in the options of a generation.
#[derive(Debug)]
pub(crate) struct GenerationError {
    pub(crate) span: Span,
    /// The text that the user wrote there.
    pub(crate) name: String,
    pub(crate) why: GenerationWhy,
}

#[derive(Debug)]
pub(crate) enum GenerationWhy {
    /// An item of `moved` or `by_hand` is not in the generation, or the target of a move is in no
    /// newer generation.
    Unknown {
        /// The generation; `None` for all newer ones.
        generation: Option<String>,
        known: BTreeSet<String>,
    },
    /// An item is moved to one of another kind or on the other side of the world.
    MovedToOther { old: String },
    /// An item is moved to the key of another item.
    NotJoined {
        generation: String,
        /// The two items, first the one that is not moved. If only one of them differs, only this
        /// one.
        items: Vec<String>,
        why: NotJoined,
    },
    /// No newer generation has an item that is in `by_hand`.
    NothingNewer,
    /// An entry of a generation reaches only items with other homes.
    OtherHomes { homes: Vec<String> },
    /// The name of a generation is that of a module of interfaces.
    MeetsModule,
}

/// Why an item cannot have the key of another item in its generation.
#[derive(Debug)]
pub(crate) enum NotJoined {
    ExportedFunction,
    ExportedInterface,
    ExportedResource,
    /// It equals nothing newer.
    Differs(Box<Differing>),
}

/// An item, and its counterpart in the next generation that has one.
#[derive(Debug)]
pub(crate) struct Differing {
    /// Whether they are functions, not types.
    pub(crate) is_function: bool,
    /// The generation, and the position among its items of this kind.
    pub(crate) older: (usize, usize),
    /// The same for the counterpart. `None` if no newer generation has one.
    pub(crate) newer: Option<(usize, usize)>,
}

impl GenerationError {
    pub(super) fn at(literal: &LitStr, why: GenerationWhy) -> Self {
        GenerationError {
            span: literal.span(),
            name: literal.value(),
            why,
        }
    }
}
