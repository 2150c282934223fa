//! WIT that the parser accepts and engines refuse in a component. The bindings compile. worldbind's
//! macro warns about it; the warnings are allowed here.

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
        }
    ",
});

#[test]
fn bindings_to_what_the_engine_refuses_compile() {
    let _ = |store: wasmtime::Store<()>, refused: &Refused, text| refused.call_run(store, text);
}
