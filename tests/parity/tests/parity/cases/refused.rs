//! WIT that the parser takes and engines refuse in a component. Bindings compile; worldbind's macro warns of it,
//! which is allowed here.

#![allow(deprecated)]

use super::bindgen;

bindgen!({
    inline: "
        package ACME:refused;

        interface i {
            type letter = char;
            f: func() -> stream<letter>;
            g: func(a: list<u8, 0>);
        }

        world refused {
            import i;
            export i;
            export run: func(a: stream<char>);
            export put: func(at: u8, to: u8, AT: u8);
        }
    ",
});

#[test]
fn parameters_that_differ_only_in_case_compile() {
    let _ = |store: wasmtime::Store<()>, refused: &Refused| refused.call_put(store, 1, 2, 3);
}
