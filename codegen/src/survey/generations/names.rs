//! Finds generations with the name of a module at the root.

use std::collections::HashSet;

use wit_parser::WorldKey;

use super::inventory::interfaces_of;
use super::mistakes::{GenerationError, GenerationWhy};
use crate::names;
use crate::options::GenerationForSurvey;
use crate::survey::world_items::WorldItems;

/// Reports generations with the name of a namespace or of an interface of a world.
pub(super) fn meeting_labels(
    options: &[GenerationForSurvey<'_>],
    worlds: &[WorldItems<'_>],
) -> Vec<GenerationError> {
    let modules: HashSet<String> = worlds.iter().copied().flat_map(root_modules).collect();
    let labels = options.iter().map(|generation| &generation.label);
    let meeting = labels.filter(|label| modules.contains(&label.to_string()));
    let meeting = meeting.map(|label| GenerationError {
        span: label.span(),
        name: label.to_string(),
        why: GenerationWhy::MeetsModule,
    });
    meeting.collect()
}

/// The modules of imported interfaces, and the methods for interfaces that the world exports under
/// a plain name.
fn root_modules(facts: WorldItems<'_>) -> Vec<String> {
    let resolve = facts.items.resolve;
    let names = interfaces_of(facts).filter_map(|(_, key, _)| match key {
        WorldKey::Name(name) => Some(name.as_str()),
        WorldKey::Interface(id) => {
            let package = resolve.interfaces[*id].package?;
            Some(resolve.packages[package].name.namespace.as_str())
        }
    });
    names.map(names::root_module).collect()
}
