//! `_3_interface_imports`: an interface with a type.

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use self::acme::interface_imports::logging::{self, Level};
use super::bindgen;

world! {
    WIT = "
        package acme:interface-imports;

        interface logging {
            enum level { debug, info, warn, error }
            log: func(level: level, msg: string);
        }

        world with-imports {
            import logging;
        }
    "
}

/// Logs two empty lines.
const GUEST: &str = r#"
    (import "acme:interface-imports/logging" "log" (func $log (param i32 i32 i32)))
    (func (export "go")
        (call $log (i32.const 3) (i32.const 0) (i32.const 0))
        (call $log (i32.const 0) (i32.const 0) (i32.const 0)))
"#;

#[derive(Default)]
struct State {
    lines: Vec<(Level, String)>,
}

impl logging::Host for State {
    fn log(&mut self, level: Level, msg: String) {
        self.lines.push((level, msg));
    }
}

#[test]
fn the_types_of_an_interface_are_in_its_module() -> Result<()> {
    let mut linker = Linker::new(engine());
    WithImports::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;

    let with_export = WIT.replace("import logging;", "import logging; export go: func();");
    let component = component(&with_export, GUEST);
    let mut store = Store::new(engine(), State::default());
    let instance = linker.instantiate(&mut store, &component)?;
    let go = instance.get_typed_func::<(), ()>(&mut store, "go")?;
    go.call(&mut store, ())?;
    let lines = [Level::Error, Level::Debug].map(|level| (level, String::new()));
    assert_eq!(store.data().lines, lines);
    Ok(())
}
