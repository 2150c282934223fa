//! The parts that differ between engines: their WIT parsers. `engines/` has the files that replace
//! this one.

use wit_component::{StringEncoding, embed_component_metadata};
use wit_parser::{Resolve, SizeAlign, WorldId};

/// Adds the world that a core module implements to the module.
pub(crate) fn embed_world(
    module: &mut Vec<u8>,
    resolve: &Resolve,
    world: WorldId,
) -> Result<(), String> {
    embed_component_metadata(module, resolve, world, StringEncoding::UTF8)
        .map_err(|error| format!("{error:#}"))
}

/// Calculates the sizes and alignments of all types.
pub(crate) fn fill(sizes: &mut SizeAlign, resolve: &Resolve) {
    sizes.fill(resolve);
}
