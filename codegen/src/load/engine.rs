//! The parts that differ between engines: their WIT parsers and the limits of their validators.
//! `engines/` has the files that replace this one.

use wit_component::StringEncoding;
use wit_parser::{FunctionKind, Resolve, SizeAlign, WorldId};

use super::role::Role;

/// The role of a function. The error is the name of a kind that is not supported.
///
/// All kinds are listed. So if a new parser adds a kind, this function does not compile.
pub(crate) fn role(kind: &FunctionKind) -> Result<Role, &'static str> {
    match kind {
        FunctionKind::Freestanding | FunctionKind::AsyncFreestanding => Ok(Role::Free),
        FunctionKind::Constructor(_) => Ok(Role::Constructor),
        FunctionKind::Method(_) | FunctionKind::AsyncMethod(_) => Ok(Role::Method),
        FunctionKind::Static(_) | FunctionKind::AsyncStatic(_) => Ok(Role::Static),
    }
}

/// How many interfaces a component can import and export.
pub(super) const INTERFACES: usize = 1_000;

/// The world in binary form.
pub(super) fn encode(resolve: &Resolve, world: WorldId) -> Result<Vec<u8>, String> {
    wit_component::metadata::encode(resolve, world, StringEncoding::UTF8, None)
        .map_err(|error| format!("{error:#}"))
}

/// The sizes and alignments of all types.
pub(crate) fn all_sizes(resolve: &Resolve) -> SizeAlign {
    let mut sizes = SizeAlign::default();
    sizes.fill(resolve);
    sizes
}
