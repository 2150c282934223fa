//! What is known of a world before it is compared with others.

use std::collections::HashMap;

use wit_parser::{InterfaceId, TypeId};

use super::derives::{RefusedDerive, survey_derives};
use super::errors::{ErrorTypes, survey_errors};
use super::functions::{Exports, Imports, survey_exports, survey_imports};
use super::info::Info;
use super::items::Items;
use super::merged::with_merged;
use super::named_imports::find_named_imports;
use super::obstacles::Known;
use super::replaced::{Replaced, find_replaced};
use super::type_rules::{TypeRules, find_type_rules};
use super::types::TypeFacts;
use super::usage::{RefusedWit, UnusedEntries, WorldUsage};
use super::users_items::UsersItems;
use super::versions::Versions;
use super::world_facts::WorldFacts;
use super::world_items::WorldItems;
use crate::impossible::Impossible;
use crate::load::{WorldWit, all_sizes};
use crate::options::{EntryId, TypeSettings, WorldEntries, WorldForSurvey};

/// What is known of a world by itself.
pub(super) struct SurveyedWorld<'a> {
    wit: &'a WorldWit,
    items: Items<'a>,
    /// The types. What is known of their uses is from this world only.
    types: TypeFacts<'a>,
    exports: Exports<'a>,
    imports: Imports<'a>,
    errors: ErrorTypes,
    users: UsersItems<'a>,
    named_imports: HashMap<InterfaceId, EntryId>,
}

impl<'a> SurveyedWorld<'a> {
    pub(super) fn items(&self) -> WorldItems<'_> {
        WorldItems {
            wit: self.wit,
            items: &self.items,
            replaced: &self.types.replaced,
            exports: &self.exports,
        }
    }

    /// What is known of a type from this world only.
    pub(super) fn info(&self, id: TypeId) -> Info {
        self.types.infos.get(id)
    }

    /// All facts about the world. `joined` has what is known of the types that other worlds use,
    /// too.
    pub(super) fn into_facts(
        self,
        joined: HashMap<TypeId, Info>,
        settings: TypeSettings<'_>,
    ) -> (WorldFacts<'a>, Vec<RefusedDerive>) {
        let SurveyedWorld {
            wit,
            items,
            types,
            exports,
            imports,
            errors,
            users,
            named_imports,
        } = self;
        let types = TypeFacts {
            infos: types.infos.replaced(joined).with_unused(items.resolve),
            ..types
        };
        let (derives, refused_derives) = survey_derives(Known {
            items: &items,
            types: &types,
            additional: settings.additional_derives,
        });
        let facts = WorldFacts {
            wit,
            sizes: all_sizes(items.resolve),
            items,
            types,
            derives,
            exports,
            imports,
            errors,
            users,
            named_imports,
        };
        (facts, refused_derives)
    }
}

/// The types, and what is known of them in their own world.
fn survey_types<'a>(
    items: &Items<'a>,
    exports: &Exports<'_>,
    (replaced, rules): (Replaced, TypeRules<'a>),
    settings: TypeSettings<'_>,
) -> TypeFacts<'a> {
    let types = TypeFacts::new(items, exports, replaced, rules, settings);
    match settings.merge_structurally_equal_types {
        true => with_merged(types, items),
        false => types,
    }
}

/// What no bindings can have, and whether the user replaced it.
fn refused_wit<'a>(wit: &'a WorldWit, replaced: &Replaced) -> Vec<RefusedWit<'a>> {
    let items = wit.refused.iter();
    let items = items.map(|item| RefusedWit {
        item,
        is_replaced: replaced.interfaces.contains_key(&item.interface),
    });
    items.collect()
}

/// Surveys a world by itself, and what was used of the options.
pub(super) fn survey_world<'a>(
    wit: &'a WorldWit,
    options: &WorldForSurvey<'a>,
    settings: TypeSettings<'_>,
) -> Result<(SurveyedWorld<'a>, WorldUsage<'a>), Impossible> {
    let WorldForSurvey { has_own, entries } = options;
    let WorldEntries {
        with,
        derives,
        attributes,
        exports: export_rules,
        imports: import_rules,
        versions,
        trappable_errors,
        named_imports,
    } = entries;
    let items = Items::of(wit, *has_own);
    let (replaced, unused_with) = find_replaced(&items, with);
    let refused_wit = refused_wit(wit, &replaced);
    let (named_imports, unused_named) = find_named_imports(&items, named_imports);
    let mut versions = Versions::new(&versions.rules);
    let (exports, unused_exports, optional_without_world) =
        survey_exports(&items, export_rules, &mut versions);
    let (imports, unused_imports) =
        survey_imports(&items, import_rules, &replaced, &named_imports)?;
    let (errors, unknown_errors, idle_errors) = survey_errors(&items, &imports, trappable_errors)?;
    let (rules, unused_derives, unused_attributes) =
        find_type_rules(&items, &replaced, derives, attributes);
    let types = survey_types(&items, &exports, (replaced, rules), settings);
    let usage = WorldUsage {
        refused_wit,
        entries: UnusedEntries {
            with: unused_with,
            derives: unused_derives,
            attributes: unused_attributes,
            exports: unused_exports,
            imports: unused_imports,
            unknown_errors,
            idle_errors,
            named_imports: unused_named,
            versions: versions.unused(),
        },
        unmet_versions: versions.unmet(),
        optional_without_world,
    };
    let facts = SurveyedWorld {
        wit,
        items,
        types,
        exports,
        imports,
        errors,
        users: UsersItems::of(entries),
        named_imports,
    };
    Ok((facts, usage))
}
