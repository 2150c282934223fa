//! The items that a host implements for one of several generations.

use std::collections::HashSet;

use wit_parser::TypeId;

use super::context::Lower;
use crate::relate::{FunctionKey, Within};
use crate::survey::{Implemented, ImportedFunction, Side};

/// The functions whose home is this generation, and the resources that have such functions or a
/// destructor here.
pub(super) fn own_implemented<'a>(
    cx: Lower<'_>,
    within: Within,
    all: &Implemented<'a>,
) -> Implemented<'a> {
    let is_own = |imported: &&ImportedFunction<'_>| {
        let key = FunctionKey::of(within, imported.function);
        cx.is_home(Side::Import, &key)
    };
    let functions: Vec<_> = all.functions.iter().filter(is_own).copied().collect();
    let used = functions.iter();
    let used: HashSet<TypeId> = used
        .filter_map(|imported| imported.function.kind.resource())
        .collect();
    let resources = all.resources.iter().copied();
    let resources =
        resources.filter(|resource| cx.is_type_home(resource.id) || used.contains(&resource.id));
    Implemented {
        resources: resources.collect(),
        functions,
    }
}
