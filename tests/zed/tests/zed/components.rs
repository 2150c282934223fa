//! A component of each generation, made only from the generation's WIT: it imports and exports
//! everything. And the linkers of a host that implements every import.

use std::path::Path;
use std::sync::LazyLock;

use wit_component::dummy_module;
use wit_parser::{LiftLowerAbi, ManglingAndAbi, Resolve};
use worldbind::wasmtime::component::{Component, HasSelf};
use worldbind_tests::{encode, engine};

use super::bindings::{ExtensionLinkers, Generation};
use super::host::Host;

/// A component of a generation, whose functions trap.
pub(crate) fn component(generation: Generation) -> &'static Component {
    static COMPONENTS: LazyLock<Vec<Component>> =
        LazyLock::new(|| Generation::ALL.iter().map(new_component).collect());
    &COMPONENTS[generation as usize]
}

fn new_component(generation: &Generation) -> Component {
    // `since_v0_0_6` is in the folder `since_v0.0.6`.
    let label = generation.to_string();
    let version = label
        .strip_prefix("since_v")
        .expect("as in `bindings.options`");
    let folder = format!("since_v{}", version.replace('_', "."));
    let mut resolve = Resolve::default();
    let (package, _) = resolve
        .push_dir(Path::new(env!("ZED_WIT")).join(folder))
        .unwrap_or_else(|error| panic!("{error:?}"));
    let world = resolve.select_world(&[package], None).unwrap();
    let abi = ManglingAndAbi::Legacy(LiftLowerAbi::Sync);
    let module = dummy_module(&resolve, world, abi);
    Component::new(engine(), encode(module, &resolve, world))
        .unwrap_or_else(|error| panic!("{error:?}"))
}

pub(crate) fn linkers() -> &'static ExtensionLinkers<Host> {
    static LINKERS: LazyLock<ExtensionLinkers<Host>> =
        LazyLock::new(|| ExtensionLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap());
    &LINKERS
}
