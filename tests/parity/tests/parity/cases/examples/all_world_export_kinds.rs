//! `_5_all_world_export_kinds`: a function, an interface of the world's own, and one of the
//! package.

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

world! {
    WIT = "
        package acme:world-exports;

        world with-exports {
            import log: func(msg: string);

            export run: func();

            /// An interface in the body of the world.
            export environment: interface {
                get: func(var: string) -> string;
                set: func(var: string, val: string);
            }

            /// An interface of the package.
            export units;
        }

        interface units {
            bytes-to-string: func(bytes: u64) -> string;
            duration-to-string: func(seconds: u64, ns: u32) -> string;
        }
    "
}

/// Stores one value, whatever its name, and logs it when it runs. A number of bytes is logged as
/// this number of `x`.
const GUEST: &str = r#"
    (import "$root" "log" (func $log (param i32 i32)))
    (func (export "run") (call $log (i32.load (i32.const 16)) (i32.load (i32.const 20))))
    (func (export "environment#get") (param i32 i32) (result i32) (i32.const 16))
    (func (export "environment#set") (param i32 i32 i32 i32)
        (i32.store (i32.const 16) (local.get 2))
        (i32.store (i32.const 20) (local.get 3)))
    (func (export "acme:world-exports/units#bytes-to-string") (param i64) (result i32)
        (memory.fill (i32.const 64) (i32.const 120) (i32.wrap_i64 (local.get 0)))
        (i32.store (i32.const 32) (i32.const 64))
        (i32.store (i32.const 36) (i32.wrap_i64 (local.get 0)))
        (i32.const 32))
    (func (export "acme:world-exports/units#duration-to-string") (param i64 i32) (result i32)
        (i32.store (i32.const 32) (i32.const 64))
        (i32.store (i32.const 36) (i32.const 0))
        (i32.const 32))
"#;

#[derive(Default)]
struct State {
    lines: Vec<String>,
}

impl WithExportsImports for State {
    fn log(&mut self, msg: String) {
        self.lines.push(msg);
    }
}

#[test]
fn every_kind_of_export_is_called() -> Result<()> {
    let mut linker = Linker::new(engine());
    WithExports::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;

    let mut store = Store::new(engine(), State::default());
    let component = component(WIT, GUEST);
    let world = WithExports::instantiate(&mut store, &component, &linker)?;

    let environment: &exports::environment::Guest = world.environment();
    environment.call_set(&mut store, "key", "value")?;
    assert_eq!(environment.call_get(&mut store, "key")?, "value");

    let units: &exports::acme::world_exports::units::Guest = world.acme_world_exports_units();
    assert_eq!(units.call_bytes_to_string(&mut store, 3)?, "xxx");
    assert_eq!(units.call_duration_to_string(&mut store, 1, 2)?, "");

    world.call_run(&mut store)?;
    assert_eq!(store.data().lines, ["value"]);
    Ok(())
}
