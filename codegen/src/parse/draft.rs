//! The options while they are read.

use proc_macro2::{Ident, Span};

use crate::options::{Entries, GivenVersion, Moved, Settings, WorldOptions};
use crate::warnings::Warnings;
use syn::LitStr;

/// The options in one pair of braces that were read so far.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) world: WorldOptions,
    pub(super) entries: Entries,
    pub(super) settings: Settings,
    pub(super) form: DraftForm,
    pub(super) generations: Option<DraftGenerations>,
    /// The option `merge_structurally_equal_types`.
    pub(super) merged: Option<Span>,
    pub(super) own: DraftOwn,
    pub(super) warnings: Warnings,
}

/// The options that say in which form the bindings are.
#[derive(Default)]
pub(super) struct DraftForm {
    pub(super) stringify: bool,
    pub(super) include_generated_code_from_file: bool,
    pub(super) debug: bool,
}

/// The option `generations`.
pub(super) struct DraftGenerations {
    /// The option's name.
    pub(super) span: Span,
    /// `None` if the value is not in braces.
    pub(super) list: Option<Vec<DraftGeneration>>,
}

/// One entry of `generations`.
pub(super) struct DraftGeneration {
    pub(super) label: Ident,
    /// `None` if the value is neither a path nor options in braces.
    pub(super) draft: Option<Draft>,
}

/// The options that only a generation has.
#[derive(Default)]
pub(super) struct DraftOwn {
    /// Whether `path` or `inline` exists, even with a wrong value.
    pub(super) is_placed: bool,
    pub(super) features: Option<Vec<LitStr>>,
    pub(super) version: Option<GivenVersion>,
    pub(super) moved: Vec<Moved>,
    pub(super) by_hand: Vec<LitStr>,
}
