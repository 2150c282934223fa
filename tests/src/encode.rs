//! Makes a component from a core module and its world.

use wit_component::ComponentEncoder;
use wit_parser::{Resolve, WorldId};
use worldbind_codegen::load::encode_world;

/// The component of a world, whose code is a core module. It is not validated: the engine does
/// that.
///
/// # Panics
///
/// If the module does not fit the world.
#[allow(
    unused_mut,
    reason = "the encoder that newer versions return is a reference"
)]
pub fn encode(mut module: Vec<u8>, resolve: &Resolve, world: WorldId) -> Vec<u8> {
    let world = encode_world(resolve, world).unwrap_or_else(|error| panic!("{error}"));
    append_section(&mut module, "component-type", &world);
    ComponentEncoder::default()
        .validate(false)
        .module(&module)
        .and_then(|mut encoder| encoder.encode())
        .unwrap_or_else(|error| panic!("{error:?}"))
}

/// Appends a custom section, in which toolchains keep the world of a module.
fn append_section(module: &mut Vec<u8>, name: &str, contents: &[u8]) {
    let mut section = leb128(name.len());
    section.extend(name.as_bytes());
    section.extend(contents);
    module.push(0);
    module.extend(leb128(section.len()));
    module.extend(section);
}

/// A number in WebAssembly's form of variable length.
fn leb128(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number > 0x7f {
        bytes.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}
