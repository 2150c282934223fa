//! From a core module and its world to a component: the code of the tests that differs between engines. This
//! file is for wasmtime 50.

use wit_component::{ComponentEncoder, StringEncoding, embed_component_metadata};
use wit_parser::{Resolve, WorldId};

/// The component of a world, whose code is a core module. It is not validated: the engine does that.
///
/// # Panics
///
/// If the module does not fit the world.
pub fn encode(mut module: Vec<u8>, resolve: &Resolve, world: WorldId) -> Vec<u8> {
    let has_canonical_names = false;
    embed_component_metadata(
        &mut module,
        resolve,
        world,
        StringEncoding::UTF8,
        has_canonical_names,
    )
    .expect("a module without the world's metadata");
    ComponentEncoder::default()
        .validate(false)
        .module(&module)
        .and_then(|mut encoder| encoder.encode())
        .unwrap_or_else(|error| panic!("{error:?}"))
}
