//! The facts about one world, before it is compared with others.

use std::collections::HashMap;

use wit_parser::{InterfaceId, TypeId};

use super::derives::{RefusedDerive, survey_derives};
use super::errors::{ErrorTypes, survey_errors};
use super::functions::{Exports, Imports, survey_exports, survey_imports};
use super::info::{Info, Infos};
use super::items::Items;
use super::merged::{find_merged, joined_uses};
use super::named_imports::find_named_imports;
use super::obstacles::Known;
use super::replaced::{Replaced, find_replaced};
use super::type_rules::{TypeRules, find_type_rules};
use super::types::TypeFacts;
use super::usage::{RefusedWit, UnusedEntries, WorldUsage};
use super::users_items::UsersItems;
use super::versions::Versions;
use super::ways::find_ways;
use super::world_facts::WorldFacts;
use super::world_items::WorldItems;
use crate::impossible::Impossible;
use crate::load::{WorldWit, all_sizes};
use crate::options::{EntryId, TypeSettings, WorldEntries, WorldForSurvey};

/// The facts about one world.
pub(super) struct SurveyedWorld<'a> {
    wit: &'a WorldWit,
    items: Items<'a>,
    replaced: Replaced,
    rules: TypeRules<'a>,
    /// What each type contains, and where this world uses it.
    used_here: Infos,
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
            replaced: &self.replaced,
            exports: &self.exports,
        }
    }

    /// The facts about a type from this world only.
    pub(super) fn info(&self, id: TypeId) -> Info {
        self.used_here.get(id)
    }

    /// All facts about the world. `joined` has the facts about types that other worlds use, too.
    pub(super) fn into_facts(
        self,
        joined: HashMap<TypeId, Info>,
        settings: TypeSettings<'_>,
    ) -> (WorldFacts<'a>, Vec<RefusedDerive>) {
        let SurveyedWorld {
            wit,
            items,
            replaced,
            rules,
            used_here,
            exports,
            imports,
            errors,
            users,
            named_imports,
        } = self;
        let merged = match settings.merge_structurally_equal_types {
            true => find_merged(&items, &replaced, &rules),
            false => HashMap::new(),
        };
        let of_merged = joined_uses(&used_here, &merged);
        let types = TypeFacts {
            replaced,
            infos: used_here
                .joined(of_merged)
                .joined(joined)
                .with_unused(items.resolve),
            rules,
            ownership: settings.ownership,
            merged,
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

/// What each type contains, and where the world uses it.
fn uses(
    items: &Items<'_>,
    exports: &Exports<'_>,
    replaced: &Replaced,
    rules: &TypeRules<'_>,
    settings: TypeSettings<'_>,
) -> Infos {
    let TypeSettings {
        additional_derives,
        one_way_types,
        // The facts of all worlds together depend on these.
        ownership: _,
        merge_structurally_equal_types: _,
    } = settings;
    let ways = one_way_types.then(|| find_ways(items, replaced, rules, additional_derives));
    Infos::of_world(items, exports, replaced, ways.as_ref())
}

/// The items that bindings cannot contain, and whether the user replaced them.
fn refused_wit<'a>(wit: &'a WorldWit, replaced: &Replaced) -> Vec<RefusedWit<'a>> {
    let items = wit.refused.iter();
    let items = items.map(|item| RefusedWit {
        item,
        is_replaced: replaced.interfaces.contains_key(&item.interface),
    });
    items.collect()
}

/// Surveys one world. Also returns which options were used.
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
    let used_here = uses(&items, &exports, &replaced, &rules, settings);
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
        replaced,
        rules,
        used_here,
        exports,
        imports,
        errors,
        users: UsersItems::of(entries),
        named_imports,
    };
    Ok((facts, usage))
}
