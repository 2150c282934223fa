//! Files that are not components: the engine reports them, before any bindings are used.

use worldbind::wasmtime::component::Component;
use worldbind_tests::{engine, stub_bytes};

#[test]
fn a_file_that_is_no_component_is_an_error_and_no_panic() {
    let component = stub_bytes("package a:b; interface c { f: func(); } world d { export c; }");
    assert!(Component::new(engine(), &component).is_ok());

    let module = b"\0asm\x01\0\0\0";
    let half = &component[..component.len() / 2];
    let others: [&[u8]; 5] = [
        b"",
        b"PK\x03\x04 an archive",
        b"\xff\xfe no text",
        module,
        half,
    ];
    for file in others {
        assert!(Component::new(engine(), file).is_err(), "{file:?}");
    }
}
