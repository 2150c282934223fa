//! The facts about the types of a world.

use std::collections::HashMap;

use wit_parser::TypeId;

use super::forms::Forms;
use super::functions::Exports;
use super::info::Infos;
use super::items::Items;
use super::replaced::Replaced;
use super::type_rules::TypeRules;
use super::ways::find_ways;
use crate::options::{Ownership, TypeSettings};

/// The facts about the types of a world.
pub(crate) struct TypeFacts<'a> {
    /// The types that the user replaced.
    pub(crate) replaced: Replaced,
    /// What each type contains, and where it is used.
    pub(crate) infos: Infos,
    /// The user's derives and attributes.
    pub(crate) rules: TypeRules<'a>,
    pub(crate) ownership: Ownership,
    /// The types that are other names of earlier ones, because they are equal: see
    /// `merge_structurally_equal_types`.
    pub(crate) merged: HashMap<TypeId, TypeId>,
}

impl<'a> TypeFacts<'a> {
    pub(super) fn new(
        items: &Items<'_>,
        exports: &Exports<'_>,
        replaced: Replaced,
        rules: TypeRules<'a>,
        settings: TypeSettings<'_>,
    ) -> Self {
        let ways = settings
            .one_way_types
            .then(|| find_ways(items, &replaced, &rules, settings.additional_derives));
        TypeFacts {
            infos: Infos::of_world(items, exports, &replaced, ways.as_ref()),
            replaced,
            rules,
            ownership: settings.ownership,
            merged: HashMap::new(),
        }
    }

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
