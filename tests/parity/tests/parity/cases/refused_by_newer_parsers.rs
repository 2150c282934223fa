//! WIT that engines refuse in a component. The parser accepts it, but the parsers of newer engines
//! do not: for them, `engines/` has a file in place of this one.

#![allow(deprecated)]

use wasmtime::component::{HasSelf, Linker};
use worldbind_parity_tests::engine;

use super::bindgen;

struct State;

bindgen!({
    inline: "
        package acme:empty;

        interface i {
            record empty {}
            flags many {
                b0, b1, b2, b3, b4, b5, b6, b7, b8, b9, b10, b11, b12, b13, b14, b15, b16,
                b17, b18, b19, b20, b21, b22, b23, b24, b25, b26, b27, b28, b29, b30, b31, b32,
            }
            type nothing = tuple<>;
            f: func(a: tuple<>, b: empty, c: many) -> result<nothing, option<tuple<>>>;
            resource log {
                constructor();
                log: func();
            }
            resource put { put: static func(); }
            enum same { a }
            SAME: func();
        }

        world refused {
            import i;
            export i;
            resource res { res: func(); }
            export put: func(at: u8, to: u8, AT: u8);
        }
    ",
});

#[test]
fn bindings_to_what_no_component_has_compile() {
    let _ = exports::acme::empty::i::Empty {};
    let many = exports::acme::empty::i::Many::B32;
    assert_ne!(many, exports::acme::empty::i::Many::B0);
}

#[test]
fn parameters_that_differ_only_in_case_compile() {
    let _ = |store: wasmtime::Store<()>, refused: &Refused| refused.call_put(store, 1, 2, 3);
}

/// A module that replaces an interface in which names are defined twice.
mod once {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            interface levels { enum level { low, high } set: func(to: level); }

            world app {
                import levels;
            }
        ",
    });
}

mod twice {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            interface levels {
                enum level { low, high, low }
                record RANGE { low: u8 }
                record range { low: u8 }
                set: func(to: level, TO: range);
            }

            world app {
                import levels;
            }
        ",
        with: { "acme:app/levels": super::once::acme::app::levels },
    });
}

impl once::acme::app::levels::Host for State {
    fn set(&mut self, _: once::acme::app::levels::Level) {}
}

#[test]
fn names_can_be_defined_twice_in_an_interface_that_is_replaced() {
    let mut linker = Linker::<State>::new(engine());
    twice::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state| state).unwrap();
}
