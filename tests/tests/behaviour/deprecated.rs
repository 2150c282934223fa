//! Items with the WIT gate `@deprecated` are deprecated in Rust: their users get a warning, and the
//! bindings themselves do not. The lints of this file check that nothing else is deprecated.
#![deny(warnings)]

use worldbind::wasmtime::component::{HasSelf, Linker};
use worldbind::wasmtime::{self, Store};
use worldbind_tests::{engine, stub};

world_and_text! {
    WIT = "
        package acme:old@1.2.0;

        interface log {
            @since(version = 1.0.0)
            @deprecated(version = 1.1.0)
            write: func(line: u32);

            @since(version = 1.0.0)
            @deprecated(version = 1.1.0)
            enum level { low, high }
            @since(version = 1.0.0)
            get: func() -> level;

            @since(version = 1.0.0)
            @deprecated(version = 1.1.0)
            resource file {
                @since(version = 1.0.0)
                read: func() -> u32;
            }
        }

        interface api {
            use log.{level};
            @since(version = 1.0.0)
            @deprecated(version = 1.3.0)
            record soon { n: u32 }
            @since(version = 1.0.0)
            @deprecated(version = 1.2.0)
            echo: func(v: u32) -> u32;
            @since(version = 1.2.0)
            echo-soon: func(v: soon) -> soon;
            @since(version = 1.2.0)
            echo-level: func(v: level) -> level;

            @since(version = 1.0.0)
            @deprecated(version = 1.1.0)
            resource session {
                @since(version = 1.0.0)
                constructor(n: u32);
            }
        }

        @since(version = 1.0.0)
        @deprecated(version = 1.1.0)
        interface legacy {
            @since(version = 1.0.0)
            echo: func(v: u32) -> u32;
        }

        world old {
            import log;
            @since(version = 1.0.0)
            @deprecated(version = 1.1.0)
            import note: func(line: u32);
            export api;
            export legacy;
            @since(version = 1.0.0)
            @deprecated(version = 1.1.0)
            export run: func() -> u32;
        }
    ",
}

/// The same with async functions that have access to the store.
mod with_store {
    worldbind::bindgen!({
        inline: "
            package acme:old@1.2.0;

            interface log {
                @since(version = 1.0.0)
                @deprecated(version = 1.1.0)
                enum level { low, high }
                @since(version = 1.0.0)
                @deprecated(version = 1.1.0)
                write: func(line: level);
                @since(version = 1.0.0)
                @deprecated(version = 1.1.0)
                flush: async func(line: level);
            }

            world old {
                import log;
                use log.{level};
                @since(version = 1.0.0)
                @deprecated(version = 1.1.0)
                import note: func(line: level);
                @since(version = 1.0.0)
                @deprecated(version = 1.1.0)
                export run: func(level: level) -> u32;
            }
        ",
        imports: { default: async | store },
        exports: { default: async },
        named_imports: { "acme:old/log": core::primitive::u32 },
    });
}

#[derive(Default)]
struct Host {
    lines: Vec<u32>,
}

// Implementing a deprecated function is not a use of it.
impl acme::old::log::Host for Host {
    fn write(&mut self, line: u32) {
        self.lines.push(line);
    }

    // But the type is used.
    #[expect(deprecated)]
    fn get(&mut self) -> acme::old::log::Level {
        acme::old::log::Level::Low
    }
}

#[expect(deprecated)]
impl acme::old::log::HostFile for Host {
    fn read(&mut self, file: wasmtime::component::Resource<acme::old::log::File>) -> u32 {
        file.rep()
    }

    fn drop(
        &mut self,
        _: wasmtime::component::Resource<acme::old::log::File>,
    ) -> wasmtime::Result<()> {
        Ok(())
    }
}

impl OldImports for Host {
    fn note(&mut self, line: u32) {
        self.lines.push(line);
    }
}

#[test]
fn only_who_uses_it_is_told() -> wasmtime::Result<()> {
    let component = stub(WIT);
    let mut linker = Linker::new(engine());
    Old::add_to_linker::<_, HasSelf<Host>>(&mut linker, |host| host)?;
    let mut store = Store::new(engine(), Host::default());
    let old = Old::instantiate(&mut store, &component, &linker)?;
    let api = old.acme_old_api();

    #[expect(deprecated)]
    let echoed = api.call_echo(&mut store, 7)?;
    assert_eq!(echoed, 7);
    #[expect(deprecated)]
    let echo = api.func_echo();
    assert_eq!(echo.call(&mut store, (8,))?, (8,));
    #[expect(deprecated)]
    let session = api.session();
    let handle = session.call_constructor(&mut store, 1)?;
    handle.resource_drop(&mut store)?;
    #[expect(deprecated)]
    let high = exports::acme::old::api::Level::High;
    assert_eq!(api.call_echo_level(&mut store, high)?, high);
    #[expect(deprecated)]
    let legacy = old.acme_old_legacy();
    #[expect(deprecated)]
    let echoed = legacy.call_echo(&mut store, 9)?;
    assert_eq!(echoed, 9);
    #[expect(deprecated)]
    old.call_run(&mut store)?;

    let mut host = Host::default();
    #[expect(deprecated)]
    acme::old::log::Host::write(&mut host, 1);
    #[expect(deprecated)]
    host.note(2);
    assert_eq!(host.lines, [1, 2]);
    Ok(())
}

#[test]
fn what_will_be_deprecated_is_not_yet() -> wasmtime::Result<()> {
    let component = stub(WIT);
    let mut linker = Linker::new(engine());
    Old::add_to_linker::<_, HasSelf<Host>>(&mut linker, |host| host)?;
    let mut store = Store::new(engine(), Host::default());
    let old = Old::instantiate(&mut store, &component, &linker)?;
    let soon = exports::acme::old::api::Soon { n: 3 };
    assert_eq!(old.acme_old_api().call_echo_soon(&mut store, soon)?.n, 3);
    Ok(())
}
