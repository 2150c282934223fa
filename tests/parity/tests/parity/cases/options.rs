//! Options that change all of the bindings.

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine, stub};

use super::bindgen;

mod interfaces {
    use super::bindgen;

    bindgen!({
        path: "wit/deps/clock.wit",
        interfaces: "
            import acme:clock/now;
            export acme:clock/now;
            import side: interface {
                tick: func() -> u32;
            }
        ",
        imports: { "side.tick": trappable },
    });
}

mod interfaces_of_a_world {
    use super::bindgen;

    bindgen!({
        path: "wit",
        interfaces: "include acme:files/app@1.2.0;",
        imports: { default: trappable },
    });
}

struct State;

impl interfaces::acme::clock::now::Host for State {
    fn now(&mut self) -> interfaces::acme::clock::now::Time {
        interfaces::acme::clock::now::Time { seconds: 7 }
    }
}

impl interfaces::side::Host for State {
    fn tick(&mut self) -> Result<u32> {
        Ok(1)
    }
}

impl interfaces_of_a_world::acme::clock::now::Host for State {
    fn now(&mut self) -> Result<interfaces_of_a_world::acme::clock::now::Time> {
        Ok(interfaces_of_a_world::acme::clock::now::Time { seconds: 8 })
    }
}

/// Returns the time that it gets.
const GUEST: &str = r#"
    (import "acme:clock/now" "now" (func $now (result i64)))
    (func (export "acme:clock/now#now") (result i64) (call $now))
"#;

const GUEST_WIT: &str = "
    package acme:guest;

    package acme:clock {
        interface now {
            record time { seconds: u64 }
            now: func() -> time;
        }
    }

    world guest {
        import acme:clock/now;
        export acme:clock/now;
    }
";

#[test]
fn interfaces_alone_are_linked_and_called() -> Result<()> {
    let component = component(GUEST_WIT, GUEST);
    macro_rules! seconds {
        ($bindings:ident) => {{
            use $bindings::{acme::clock::now, exports};
            let mut linker = Linker::new(engine());
            now::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
            let pre = linker.instantiate_pre(&component)?;
            let indices = exports::acme::clock::now::GuestIndices::new(&pre)?;
            let mut store = Store::new(engine(), State);
            let instance = pre.instantiate(&mut store)?;
            let guest = indices.load(&mut store, &instance)?;
            guest.call_now(&mut store)?.seconds
        }};
    }
    assert_eq!(seconds!(interfaces), 7);
    assert_eq!(seconds!(interfaces_of_a_world), 8);

    let mut linker = Linker::new(engine());
    interfaces::side::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)
}

/// All options with their defaults, and the engine under another name.
mod as_by_default {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app@1.0.0;

            interface types {
                record item { name: string }
                flags options { a, b }
                enum mode { on }
                variant value { none, item(item) }
                same: func(mode: mode, options: options, value: value) -> item;
            }

            world app {
                import types;
                export position: func() -> u32;
            }
        ",
        wasmtime_crate: crate::renamed_engine,
        include_component_type: true,
        anyhow: false,
        stringify: false,
        debug: false,
        include_generated_code_from_file: false,
        require_store_data_send: false,
        skip_mut_forwarding_impls: false,
    }
}

#[test]
fn the_world_is_there_in_binary_form() -> Result<()> {
    let decoded = wit_parser::decoding::decode_world(as_by_default::COMPONENT_TYPE);
    let (resolve, world) = decoded.expect("a world");
    let world = &resolve.worlds[world];
    assert_eq!(world.name, "app");
    assert_eq!((world.imports.len(), world.exports.len()), (1, 1));

    let mut store = Store::new(engine(), ());
    let linker = Linker::new(engine());
    let component = stub(as_by_default::WIT);
    let app = as_by_default::App::instantiate(&mut store, &component, &linker)?;
    assert_eq!(app.call_position(&mut store)?, 0);
    Ok(())
}

#[test]
fn bindings_are_had_as_text() {
    let text: &str = bindgen!({
        inline: "package acme:app; world some-app { export run: func(); }",
        stringify: true,
    });
    assert!(text.contains("pub struct SomeApp"));
}
