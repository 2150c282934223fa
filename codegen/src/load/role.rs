//! The roles that a function of WIT can have, and the error for a function that has none of them.

use wit_parser::{Function, Resolve, ResolveError, WorldId, WorldItem};

use super::engine::role;

/// The role of a function, whether it is `async` or not.
pub(crate) enum Role {
    /// It belongs to no resource.
    Free,
    Constructor,
    Method,
    Static,
}

/// Looks for functions of the world that have a kind that is not supported.
///
/// # Errors
///
/// A message with each of them, at its place in the WIT.
pub(super) fn check_roles(resolve: &Resolve, world: WorldId) -> Result<(), String> {
    let unsupported = functions_of(resolve, world).filter_map(|function| {
        let kind = role(&function.kind).err()?;
        let message = format!("`{}` is a {kind}, which is not supported", function.name);
        let error = ResolveError::new_semantic(function.span, message);
        Some(error.render(&resolve.source_map))
    });
    let unsupported: Vec<_> = unsupported.collect();
    if unsupported.is_empty() {
        return Ok(());
    }
    Err(unsupported.join("\n"))
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
