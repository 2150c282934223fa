//! `_1_world_imports`: functions and an interface of the world's own, and no exports.

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

world! {
    WIT = "
        package acme:imports;

        world my-world {
            /// How to greet.
            import greet: func() -> string;
            import log: func(msg: string);
            import my-custom-host: interface {
                tick: func();
            }
        }
    "
}

/// Logs the greeting, with a tick before and after.
const GUEST: &str = r#"
    (import "$root" "greet" (func $greet (param i32)))
    (import "$root" "log" (func $log (param i32 i32)))
    (import "my-custom-host" "tick" (func $tick))
    (func (export "go")
        (call $tick)
        (call $greet (i32.const 16))
        (call $log (i32.load (i32.const 16)) (i32.load (i32.const 20)))
        (call $tick))
"#;

#[derive(Default)]
struct State {
    seen: Vec<String>,
}

impl my_custom_host::Host for State {
    fn tick(&mut self) {
        self.seen.push("tick".to_owned());
    }
}

impl MyWorldImports for State {
    fn greet(&mut self) -> String {
        "hello".to_owned()
    }

    fn log(&mut self, msg: String) {
        self.seen.push(msg);
    }
}

#[test]
fn a_component_calls_functions_of_the_world_and_of_its_own_interface() -> Result<()> {
    let mut linker = Linker::new(engine());
    MyWorld::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;

    let with_export = WIT.replace("import greet", "export go: func(); import greet");
    let component = component(&with_export, GUEST);
    let pre = MyWorldPre::new(linker.instantiate_pre(&component)?)?;
    let mut store = Store::new(engine(), State::default());
    let instance = pre.instance_pre().instantiate(&mut store)?;
    let MyWorld { .. } = MyWorld::new(&mut store, &instance)?;
    let go = instance.get_typed_func::<(), ()>(&mut store, "go")?;
    go.call(&mut store, ())?;
    assert_eq!(store.data().seen, ["tick", "hello", "tick"]);
    Ok(())
}
