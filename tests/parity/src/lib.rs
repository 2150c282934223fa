//! The common code of the parity tests: components that are made from WIT and a core module in
//! text.
//!
//! The engine, the guests in `tests/guests/` and the stubs are those of `worldbind-tests`.

use wasmtime::component::Component;
use wit_parser::Resolve;

pub use worldbind_tests::{engine, guest, stub};

/// Makes a component of the only world in a WIT text. Its code is a core module.
///
/// The module imports a function of the world from `$root`, one of an interface from the
/// interface's name, and exports `run` or `acme:app/api#run`. The text becomes part of a
/// `(module ..)` with a memory that only grows. The first 1024 bytes of the memory are for the
/// module.
///
/// # Panics
///
/// If the WIT or the text is not valid, or if they do not fit.
pub fn component(wit: &str, module: &str) -> Component {
    let mut resolve = Resolve::default();
    let package = resolve
        .push_str("guest.wit", wit)
        .unwrap_or_else(|error| panic!("{error:?}"));
    let world = resolve.select_world(&[package], None).expect("one world");
    let text = format!("(module {module} {MEMORY})");
    let module = wat::parse_str(text).unwrap_or_else(|error| panic!("{error}"));
    let bytes = worldbind_tests::encode(module, &resolve, world);
    Component::new(engine(), bytes).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The functions live for one test, so memory is never freed.
const MEMORY: &str = r#"
    (memory (export "memory") 1)
    (global $next (mut i32) (i32.const 1024))
    (func (export "cabi_realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at
            (i32.and
                (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
                (i32.sub (i32.const 0) (local.get $align))))
        (global.set $next (i32.add (local.get $at) (local.get $size)))
        (local.get $at))
"#;
