//! `_7_async`: the same resource, with a host that is async.

use pollster::block_on;
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
            export go: func() -> u32;
        }
    ",
    imports: { default: async | trappable },
    exports: { default: async },
    with: { "acme:imported-resources/logging.logger": MyLogger },
}

/// The host's type for a logger.
pub struct MyLogger {
    max_level: Level,
}

#[derive(Default)]
struct State {
    table: ResourceTable,
    logged: Vec<Level>,
}

impl Host for State {}

impl HostLogger for State {
    async fn new(&mut self, max_level: Level) -> Result<Resource<MyLogger>> {
        Ok(self.table.push(MyLogger { max_level })?)
    }

    async fn get_max_level(&mut self, logger: Resource<MyLogger>) -> Result<Level> {
        Ok(self.table.get(&logger)?.max_level)
    }

    async fn set_max_level(&mut self, logger: Resource<MyLogger>, level: Level) -> Result<()> {
        self.table.get_mut(&logger)?.max_level = level;
        Ok(())
    }

    async fn log(&mut self, logger: Resource<MyLogger>, level: Level, _msg: String) -> Result<()> {
        if (level as u32) <= (self.table.get(&logger)?.max_level as u32) {
            self.logged.push(level);
        }
        Ok(())
    }

    async fn drop(&mut self, logger: Resource<MyLogger>) -> Result<()> {
        assert!(logger.owned());
        let _: MyLogger = self.table.delete(logger)?;
        Ok(())
    }
}

#[test]
fn an_async_host_is_called_from_an_async_call() -> Result<()> {
    block_on(async {
        let mut linker = Linker::new(engine());
        ImportSomeResources::add_to_linker::<_, HasSelf<_>>(&mut linker, |s: &mut State| s)?;

        let component = component(WIT, super::imported_resources::GUEST);
        let mut store = Store::new(engine(), State::default());
        let world = ImportSomeResources::instantiate_async(&mut store, &component, &linker).await?;
        assert_eq!(world.call_go(&mut store).await?, Level::Warn as u32);
        assert_eq!(store.data().logged, [Level::Info]);
        assert!(store.data().table.is_empty());
        Ok(())
    })
}
