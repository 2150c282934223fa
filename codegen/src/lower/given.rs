//! The imports of a world in WIT's syntax, for messages about components with different imports.

use wit_parser::{Resolve, WorldItem, WorldKey};

use super::wit_text::WitText;
use crate::load::WorldWit;
use crate::model::Given;

/// The interfaces and functions that the world imports.
pub(super) fn lower_given(wit: &WorldWit) -> Vec<Given> {
    let resolve = &wit.resolve;
    let imports = resolve.worlds[wit.world].imports.iter();
    imports
        .filter_map(|(key, item)| lower_import(resolve, key, item))
        .collect()
}

fn lower_import(resolve: &Resolve, key: &WorldKey, item: &WorldItem) -> Option<Given> {
    let interface = match item {
        WorldItem::Interface { id, .. } => Some(*id),
        WorldItem::Function(_) => None,
        WorldItem::Type { .. } => return None,
    };
    let text = WitText::new(resolve, interface);
    let functions = match (item, interface) {
        (WorldItem::Function(function), _) => vec![function],
        (_, Some(id)) => resolve.interfaces[id].functions.values().collect(),
        (_, None) => Vec::new(),
    };
    Some(Given {
        name: resolve.name_world_key(key),
        functions: functions
            .into_iter()
            .map(|function| (function.name.clone(), text.function(function)))
            .collect(),
        types: text.definitions(),
    })
}
