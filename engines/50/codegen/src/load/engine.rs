//! What differs between engines: their WIT parsers and the limits of their validators. This file is
//! for wasmtime 50, whose parser knows getters and setters.

use wit_component::StringEncoding;
use wit_parser::{FunctionKind, Resolve, SizeAlign, WorldId};

use super::role::Role;

/// The role of a function; an error is the name of a kind that is not supported.
///
/// All kinds are listed, so that a kind that a new parser adds does not compile here.
pub(crate) fn role(kind: &FunctionKind) -> Result<Role, &'static str> {
    match kind {
        FunctionKind::Freestanding | FunctionKind::AsyncFreestanding => Ok(Role::Free),
        FunctionKind::Constructor(_) => Ok(Role::Constructor),
        FunctionKind::Method(_) | FunctionKind::AsyncMethod(_) => Ok(Role::Method),
        FunctionKind::Static(_) | FunctionKind::AsyncStatic(_) => Ok(Role::Static),
        FunctionKind::Getter | FunctionKind::MethodGetter(_) | FunctionKind::StaticGetter(_) => {
            Err("getter")
        }
        FunctionKind::Setter | FunctionKind::MethodSetter(_) | FunctionKind::StaticSetter(_) => {
            Err("setter")
        }
    }
}

/// How many interfaces a component can import and export.
pub(super) const INTERFACES: usize = 4_096;

/// The world in binary form.
pub(super) fn encode(resolve: &Resolve, world: WorldId) -> Result<Vec<u8>, String> {
    let has_canonical_names = false;
    wit_component::metadata::encode(
        resolve,
        world,
        StringEncoding::UTF8,
        None,
        has_canonical_names,
    )
    .map_err(|error| format!("{error:#}"))
}

/// The sizes and alignments of all types.
pub(crate) fn all_sizes(resolve: &Resolve) -> SizeAlign {
    let mut sizes = SizeAlign::default();
    // It fails for types that no component can have; `load` has refused them.
    let _ = sizes.fill(resolve);
    sizes
}
