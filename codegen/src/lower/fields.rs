//! The names of the fields that store functions.

use wit_parser as wit;

use super::context::Lower;
use crate::load::{Role, role};
use crate::names;

/// `describe`, `method_session_push`.
pub(super) fn field_name(cx: Lower<'_>, function: &wit::Function) -> String {
    names::snake(&unique_name(cx, function))
}

/// A name in kebab case that is unique in the interface: `method-session-push`.
fn unique_name(cx: Lower<'_>, function: &wit::Function) -> String {
    let resource = function.kind.resource();
    let resource = resource.and_then(|id| cx.resolve().types[id].name.as_deref());
    let item = function.item_name();
    match (role(&function.kind), resource) {
        (Ok(Role::Constructor), Some(resource)) => format!("constructor-{resource}"),
        (Ok(Role::Static), Some(resource)) => format!("static-{resource}-{item}"),
        (Ok(Role::Method), Some(resource)) => format!("method-{resource}-{item}"),
        // `load` has refused this kind.
        (Err(kind), Some(resource)) => format!("{kind}-{resource}-{item}"),
        (Ok(Role::Free), Some(_)) | (_, None) => item.to_owned(),
    }
}
