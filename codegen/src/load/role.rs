//! The roles that a function of WIT can have, and the error for a function that has none of them.

use wit_parser::{Function, Resolve, Span, WorldId, WorldItem};

use super::engine::role;

/// The role of a function, whether it is `async` or not.
pub(crate) enum Role {
    /// It belongs to no resource.
    Free,
    Constructor,
    Method,
    Static,
}

/// Looks for a function of the world that has a kind that is not supported.
///
/// # Errors
///
/// A message about the first, and its place in the WIT.
pub(super) fn check_roles(resolve: &Resolve, world: WorldId) -> Result<(), (String, Span)> {
    for function in functions_of(resolve, world) {
        if let Err(kind) = role(&function.kind) {
            let message = format!("`{}` is a {kind}, which is not supported", function.name);
            return Err((message, function.span));
        }
    }
    Ok(())
}

/// The functions of the world and of its interfaces.
fn functions_of(resolve: &Resolve, world: WorldId) -> impl Iterator<Item = &Function> {
    let world = &resolve.worlds[world];
    let items = world.imports.values().chain(world.exports.values());
    items.flat_map(|item| match item {
        WorldItem::Interface { id, .. } => resolve.interfaces[*id].functions.values().collect(),
        WorldItem::Function(function) => vec![function],
        WorldItem::Type { .. } => Vec::new(),
    })
}
