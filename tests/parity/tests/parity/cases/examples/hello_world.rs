//! `_0_hello_world`: a world that imports a function and exports one.

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

world! {
    WIT = "
        package acme:hello;

        world hello-world {
            import name: func() -> string;
            export greet: func() -> string;
        }
    "
}

/// Greets only with the name.
const GUEST: &str = r#"
    (import "$root" "name" (func $name (param i32)))
    (func (export "greet") (result i32)
        (call $name (i32.const 16))
        (i32.const 16))
"#;

struct State {
    name: String,
}

impl HelloWorldImports for State {
    fn name(&mut self) -> String {
        self.name.clone()
    }
}

#[test]
fn a_component_calls_the_host_and_is_called() -> Result<()> {
    let mut linker = Linker::new(engine());
    HelloWorld::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;

    let name = "Grace".to_owned();
    let mut store = Store::new(engine(), State { name });
    let component = component(WIT, GUEST);
    let world = HelloWorld::instantiate(&mut store, &component, &linker)?;
    assert_eq!(world.call_greet(&mut store)?, "Grace");
    Ok(())
}
