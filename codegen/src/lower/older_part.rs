//! What older generations are the homes of.

use proc_macro2::Ident;

use crate::model::ItemPath;
use crate::relate::Within;

/// What an older generation is the home of, in an interface or in the world itself.
pub(super) struct OlderPart {
    pub(super) within: Within,
    /// The field of the struct that returns references to everything of the generation.
    pub(super) field: Ident,
    /// What the field refers to.
    pub(super) guest: ItemPath,
    pub(super) is_optional: bool,
}
