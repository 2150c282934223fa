//! Components, compiled and ready to be linked or instantiated.

use std::path::Path;

use wasmtime::Engine;
use wasmtime::component::{Component, InstancePre, Linker};
use wit_parser::{LiftLowerAbi, ManglingAndAbi, Resolve, WorldId};
use worldbind_tests::encode;

/// The smallest component of a world of `wit/worlds`: its functions trap.
pub fn synthetic(engine: &Engine, world: &str) -> InstancePre<()> {
    let (resolve, world) = load("wit/worlds", world);
    let abi = ManglingAndAbi::Legacy(LiftLowerAbi::Sync);
    let module = wit_component::dummy_module(&resolve, world, abi);
    link(engine, &encode(module, &resolve, world))
}

/// A plugin in C, with an allocator, its own memory and imports of WASI, which trap.
pub fn plugin(engine: &Engine) -> InstancePre<()> {
    let component = include_bytes!("../../tests/guests/components/c-v0.2.3.wasm");
    link(engine, component)
}

/// The component of `guests/calls.wat`, which has the world of `wit/calls.wit`.
pub fn callable(engine: &Engine) -> InstancePre<()> {
    let (resolve, world) = load("wit/calls.wit", "calls");
    let module = wat::parse_str(include_str!("../guests/calls.wat")).unwrap();
    link(engine, &encode(module, &resolve, world))
}

/// The component of `guests/imports.wat`, which has the world of `wit/imports.wit`.
pub fn calling(engine: &Engine) -> Component {
    let (resolve, world) = load("wit/imports.wit", "imports");
    let module = wat::parse_str(include_str!("../guests/imports.wat")).unwrap();
    Component::new(engine, encode(module, &resolve, world)).unwrap()
}

fn load(path: &str, world: &str) -> (Resolve, WorldId) {
    let mut resolve = Resolve::default();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    let (package, _) = resolve.push_path(path).unwrap();
    let world = resolve.select_world(&[package], Some(world)).unwrap();
    (resolve, world)
}

fn link(engine: &Engine, component: &[u8]) -> InstancePre<()> {
    let component = Component::new(engine, component).unwrap();
    let mut linker = Linker::new(engine);
    linker.define_unknown_imports_as_traps(&component).unwrap();
    linker.instantiate_pre(&component).unwrap()
}
