//! The derives of a type that the bindings need.

use wit_parser::{TypeDefKind, TypeId};

use super::items::Items;
use super::types::TypeFacts;
use crate::model::StdDerive;

/// The derives that the bindings need, in the order of the output.
pub(super) fn own_derives(items: &Items<'_>, types: &TypeFacts<'_>, id: TypeId) -> Vec<StdDerive> {
    let info = types.infos.get(id);
    let is_enum = matches!(items.resolve.types[id].kind, TypeDefKind::Enum(_));
    let all = [
        (StdDerive::Clone, info.is_clone()),
        (StdDerive::Copy, info.is_copy()),
        (StdDerive::PartialEq, is_enum),
        (StdDerive::Eq, is_enum),
        // For an enum that is a function's error type, `Debug` is implemented without a derive.
        (
            StdDerive::Debug,
            info.is_debug() && !(is_enum && info.is_error),
        ),
    ];
    let all = all.into_iter().filter(|(_, has)| *has);
    all.map(|(derive, _)| derive).collect()
}
