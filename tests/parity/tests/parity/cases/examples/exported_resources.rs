//! `_6_exported_resources`: a resource that the component defines.

use wasmtime::component::{Linker, ResourceAny};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, stub};

use self::exports::acme::exported_resources::logging::{Guest, GuestLogger, Level, Logger};
use super::bindgen;

world! {
    WIT = "
        package acme:exported-resources;

        interface logging {
            enum level { debug, info, warn, error }

            resource logger {
                constructor(max-level: level);
                get-max-level: func() -> level;
                set-max-level: func(level: level);
                log: func(level: level, msg: string);
            }
        }

        world export-some-resources {
            export logging;
        }
    "
}

#[test]
fn a_resource_of_the_component_is_made_called_and_dropped() -> Result<()> {
    let mut store = Store::new(engine(), ());
    let linker = Linker::new(engine());
    let world = ExportSomeResources::instantiate(&mut store, &stub(WIT), &linker)?;
    let guest: &Guest = world.acme_exported_resources_logging();
    let logger: GuestLogger<'_> = guest.logger();

    // A stub's constructor keeps its parameter, and every other function returns it.
    let warn: ResourceAny = logger.call_constructor(&mut store, Level::Warn)?;
    let debug: Logger = logger.call_constructor(&mut store, Level::Debug)?;
    assert_eq!(logger.call_get_max_level(&mut store, warn)?, Level::Warn);
    assert_eq!(logger.call_get_max_level(&mut store, debug)?, Level::Debug);
    logger.call_set_max_level(&mut store, warn, Level::Info)?;
    logger.call_log(&mut store, warn, Level::Debug, "hello")?;

    debug.resource_drop(&mut store)?;
    warn.resource_drop(&mut store)?;
    assert!(logger.call_get_max_level(&mut store, warn).is_err());
    Ok(())
}
