//! The facts about the types of a world.

use std::collections::HashMap;

use wit_parser::TypeId;

use super::forms::Forms;
use super::info::Infos;
use super::replaced::Replaced;
use super::type_rules::TypeRules;
use crate::options::Ownership;

/// The facts about the types of a world.
pub(crate) struct TypeFacts<'a> {
    /// The types that the user replaced.
    pub(crate) replaced: Replaced,
    /// The contents of each type, and its uses.
    pub(crate) infos: Infos,
    /// The user's derives and attributes.
    pub(crate) rules: TypeRules<'a>,
    pub(crate) ownership: Ownership,
    /// The types that are other names of earlier ones, because they are equal: see
    /// `merge_structurally_equal_types`.
    pub(crate) merged: HashMap<TypeId, TypeId>,
}

impl TypeFacts<'_> {
    /// The forms in which a type is generated.
    pub(crate) fn forms(&self, id: TypeId) -> Forms {
        let info = self.infos.get(id);
        let duplicate_if_necessary = match self.ownership {
            Ownership::Owning => return Forms::Owned,
            Ownership::Borrowing {
                duplicate_if_necessary,
            } => duplicate_if_necessary,
        };
        if !info.has_list || self.replaced.types.contains_key(&id) {
            return Forms::Owned;
        }
        match (info.is_lent, info.is_kept) {
            (true, false) => Forms::Borrowed,
            (true, true) if duplicate_if_necessary => Forms::Both,
            (true, true) | (false, _) => Forms::Owned,
        }
    }
}
