//! `_4_imported_resources`: a resource with a host-defined type.

use wasmtime::component::{HasSelf, Linker, Resource, ResourceTable};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{component, engine};

use self::acme::imported_resources::logging::{Host, HostLogger, Level};
use super::bindgen;

world! {
    WIT = "
        package acme:imported-resources;

        interface logging {
            enum level { debug, info, warn, error }

            resource logger {
                constructor(max-level: level);
                get-max-level: func() -> level;
                set-max-level: func(level: level);
                log: func(level: level, msg: string);
            }
        }

        world import-some-resources {
            import logging;
        }
    ",
    with: { "acme:imported-resources/logging.logger": MyLogger },
    imports: { default: trappable },
}

/// Makes a logger up to `warn`, reads its level, lowers it to `info`, logs, and drops it.
pub(super) const GUEST: &str = r#"
    (import "acme:imported-resources/logging" "[constructor]logger" (func $new (param i32) (result i32)))
    (import "acme:imported-resources/logging" "[method]logger.get-max-level" (func $get (param i32) (result i32)))
    (import "acme:imported-resources/logging" "[method]logger.set-max-level" (func $set (param i32 i32)))
    (import "acme:imported-resources/logging" "[method]logger.log" (func $log (param i32 i32 i32 i32)))
    (import "acme:imported-resources/logging" "[resource-drop]logger" (func $drop (param i32)))
    (func (export "go") (result i32)
        (local $logger i32) (local $level i32)
        (local.set $logger (call $new (i32.const 2)))
        (local.set $level (call $get (local.get $logger)))
        (call $set (local.get $logger) (i32.const 1))
        (call $log (local.get $logger) (i32.const 1) (i32.const 0) (i32.const 0))
        (call $log (local.get $logger) (i32.const 2) (i32.const 0) (i32.const 0))
        (call $drop (local.get $logger))
        (local.get $level))
"#;

/// The host's type for a logger.
pub struct MyLogger {
    max_level: Level,
}

#[derive(Default)]
struct State {
    table: ResourceTable,
    logged: Vec<Level>,
    dropped: u32,
}

impl Host for State {}

impl HostLogger for State {
    fn new(&mut self, max_level: Level) -> Result<Resource<MyLogger>> {
        Ok(self.table.push(MyLogger { max_level })?)
    }

    fn get_max_level(&mut self, logger: Resource<MyLogger>) -> Result<Level> {
        assert!(!logger.owned());
        Ok(self.table.get(&logger)?.max_level)
    }

    fn set_max_level(&mut self, logger: Resource<MyLogger>, level: Level) -> Result<()> {
        self.table.get_mut(&logger)?.max_level = level;
        Ok(())
    }

    fn log(&mut self, logger: Resource<MyLogger>, level: Level, _msg: String) -> Result<()> {
        if (level as u32) <= (self.table.get(&logger)?.max_level as u32) {
            self.logged.push(level);
        }
        Ok(())
    }

    fn drop(&mut self, logger: Resource<MyLogger>) -> Result<()> {
        assert!(logger.owned());
        let _: MyLogger = self.table.delete(logger)?;
        self.dropped += 1;
        Ok(())
    }
}

#[test]
fn a_component_makes_uses_and_drops_a_resource_of_the_host() -> Result<()> {
    let mut linker = Linker::new(engine());
    ImportSomeResources::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;

    let with_export = WIT.replace(
        "import logging;",
        "import logging; export go: func() -> u32;",
    );
    let component = component(&with_export, GUEST);
    let mut store = Store::new(engine(), State::default());
    let instance = linker.instantiate(&mut store, &component)?;
    let go = instance.get_typed_func::<(), (u32,)>(&mut store, "go")?;
    assert_eq!(go.call(&mut store, ())?, (Level::Warn as u32,));
    let State {
        table,
        logged,
        dropped,
    } = store.data();
    assert_eq!(logged, &[Level::Info]);
    assert_eq!(*dropped, 1);
    assert!(table.is_empty());
    Ok(())
}
