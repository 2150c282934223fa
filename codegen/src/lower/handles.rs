//! The handles in the types of exported functions.

use wit_parser as wit;
use wit_parser::TypeDefKind;

use super::wit_text::WitText;
use crate::load::{components, definition};
use crate::model::Handle;
use crate::survey::WorldFacts;

/// The handles in a function's type, in the runtime's order. Those of the parameters come first.
pub(super) fn lower_handles(
    facts: &WorldFacts<'_>,
    text: &WitText<'_>,
    function: &wit::Function,
) -> Vec<Handle> {
    let mut handles = Vec::new();
    let params = function.params.iter().map(|param| &param.ty);
    for ty in params.chain(&function.result) {
        collect_handles(facts, text, ty, &mut handles);
    }
    handles
}

/// Visits only types that contain a handle. So the time is proportional to the length of the list,
/// which has a limit when WIT is read.
fn collect_handles(
    facts: &WorldFacts<'_>,
    text: &WitText<'_>,
    ty: &wit::Type,
    handles: &mut Vec<Handle>,
) {
    let wit::Type::Id(id) = ty else { return };
    if !facts.types.infos.get(*id).has_handle {
        return;
    }
    let resource = |id| text.resource(id).to_owned();
    match &text.resolve().types[definition(text.resolve(), *id)].kind {
        TypeDefKind::Handle(wit::Handle::Own(id)) => handles.push(Handle::Own(resource(*id))),
        TypeDefKind::Handle(wit::Handle::Borrow(id)) => {
            handles.push(Handle::Borrow(resource(*id)));
        }
        kind @ (TypeDefKind::Record(_)
        | TypeDefKind::Variant(_)
        | TypeDefKind::Enum(_)
        | TypeDefKind::Flags(_)
        | TypeDefKind::Resource
        | TypeDefKind::Tuple(_)
        | TypeDefKind::Option(_)
        | TypeDefKind::Result(_)
        | TypeDefKind::List(_)
        | TypeDefKind::Map(..)
        | TypeDefKind::FixedLengthList(..)
        | TypeDefKind::Future(_)
        | TypeDefKind::Stream(_)
        | TypeDefKind::Type(_)
        | TypeDefKind::Unknown) => {
            for ty in components(kind) {
                collect_handles(facts, text, &ty, handles);
            }
        }
    }
}
