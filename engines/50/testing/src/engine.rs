//! The parts that differ between engines: their WIT parsers. This file is for wasmtime 50.

use wit_component::{StringEncoding, embed_component_metadata};
use wit_parser::{Resolve, SizeAlign, WorldId};

/// Adds the world that a core module implements to the module.
pub(crate) fn embed_world(
    module: &mut Vec<u8>,
    resolve: &Resolve,
    world: WorldId,
) -> Result<(), String> {
    let has_canonical_names = false;
    let encoding = StringEncoding::UTF8;
    embed_component_metadata(module, resolve, world, encoding, has_canonical_names)
        .map_err(|error| format!("{error:#}"))
}

/// Calculates the sizes and alignments of all types.
pub(crate) fn fill(sizes: &mut SizeAlign, resolve: &Resolve) {
    // It fails for types that no component can have; the encoder refuses them.
    let _ = sizes.fill(resolve);
}
