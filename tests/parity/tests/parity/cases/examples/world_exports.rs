//! `_2_world_exports`: an imported interface of the package, and an exported one of the world's
//! own.

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use self::my::project::host;
use super::bindgen;

world! {
    WIT = "
        package my:project;

        interface host {
            gen-random-integer: func() -> u32;
            sum: func(bytes: list<u8>) -> string;
        }

        world hello-world {
            import host;

            export demo: interface {
                run: func();
            }
        }
    "
}

/// Returns the sum of two bytes: the number that the host returns, and 7.
const GUEST: &str = r#"
    (import "my:project/host" "gen-random-integer" (func $random (result i32)))
    (import "my:project/host" "sum" (func $sum (param i32 i32 i32)))
    (func (export "demo#run")
        (i32.store8 (i32.const 16) (call $random))
        (i32.store8 (i32.const 17) (i32.const 7))
        (call $sum (i32.const 16) (i32.const 2) (i32.const 32)))
"#;

#[derive(Default)]
struct State {
    bytes: Vec<u8>,
}

impl host::Host for State {
    fn gen_random_integer(&mut self) -> u32 {
        4
    }

    fn sum(&mut self, bytes: Vec<u8>) -> String {
        let sum: u8 = bytes.iter().sum();
        self.bytes = bytes;
        sum.to_string()
    }
}

#[test]
fn an_interface_of_the_world_is_called_and_calls_the_host() -> Result<()> {
    let mut linker = Linker::new(engine());
    HelloWorld::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;

    let mut store = Store::new(engine(), State::default());
    let component = component(WIT, GUEST);
    let world = HelloWorld::instantiate(&mut store, &component, &linker)?;
    let demo: &exports::demo::Guest = world.demo();
    demo.call_run(&mut store)?;
    assert_eq!(store.data().bytes, [4, 7]);
    Ok(())
}
