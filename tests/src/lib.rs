//! The common code of the behaviour tests: one engine, the components in `guests/`, and components
//! that are made only from WIT. Nothing outside of the project is read.

mod encode;
mod stub;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{LazyLock, Mutex};

use worldbind::wasmtime::component::{Component, Linker};
use worldbind::wasmtime::{Config, Engine, OptLevel};

/// The hidden items of the runtime for generated code.
#[doc(hidden)]
pub use worldbind::__private48_0 as private;
#[doc(hidden)]
pub use worldbind::__tests::{questions, resolution_of};

pub use encode::encode;
pub use stub::{stub, stub_bytes, stub_bytes_with_imports, stub_with_imports, stub_with_numbers};

/// The engine of all tests of a binary: as it is by default, but that maps, lists of fixed length
/// and imports of an interface under names of a component's own are enabled.
pub fn engine() -> &'static Engine {
    static ENGINE: LazyLock<Engine> =
        LazyLock::new(|| new_engine().expect("a valid configuration"));
    &ENGINE
}

/// Another engine with the configuration of [`engine`].
///
/// # Errors
///
/// The error of [`Engine::new`].
pub fn new_engine() -> worldbind::wasmtime::Result<Engine> {
    let mut config = Config::new();
    // The guests are called only a few times, so they must compile quickly.
    config.cranelift_opt_level(OptLevel::None);
    config.wasm_component_model_map(true);
    config.wasm_component_model_fixed_length_lists(true);
    config.wasm_component_model_implements(true);
    Engine::new(&config)
}

/// The component `guests/components/NAME.wasm`, compiled once per binary.
///
/// # Panics
///
/// If there is no such file, or if it is not a component.
pub fn guest(name: &str) -> Component {
    static COMPILED: LazyLock<Mutex<HashMap<String, Component>>> = LazyLock::new(Mutex::default);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("guests/components/{name}.wasm"));
    // If a test failed while it held the lock, a component is either compiled completely or
    // missing.
    let mut compiled = COMPILED.lock().unwrap_or_else(|error| error.into_inner());
    let component = compiled.entry(name.to_owned()).or_insert_with(|| {
        Component::from_file(engine(), &file)
            .unwrap_or_else(|e| panic!("{}: {e:?}", file.display()))
    });
    component.clone()
}

/// A linker that satisfies every import of a component: a function traps once it is called. The
/// guests in C import a few functions of WASI and do not call them.
///
/// # Panics
///
/// If the component imports what no linker can define.
pub fn linker(component: &Component) -> Linker<()> {
    let mut linker = Linker::new(component.engine());
    linker
        .define_unknown_imports_as_traps(component)
        .unwrap_or_else(|error| panic!("{error:?}"));
    linker
}
