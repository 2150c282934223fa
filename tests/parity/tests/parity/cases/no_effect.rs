//! Options that have no effect, or less effect, for a world. worldbind's macro warns about them;
//! the warnings are allowed here.

#![allow(deprecated)]

use wasmtime::component::{HasSelf, Linker};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, stub};

use super::bindgen;

/// The error of the host.
pub struct Broken;

/// One set of options for several worlds.
macro_rules! bindings {
    ($module:ident, $world:literal $(, $($with:tt)*)?) => {
        pub mod $module {
            use super::bindgen;

            bindgen!({
                path: "wit-no-effect",
                world: $world,
                $(with: { $($with)* },)?
                imports: { default: trappable },
                trappable_error_type: {
                    "acme:app/log.error" => super::Broken,
                    "acme:app/unused@1.0.0.failure" => super::Broken,
                },
            });
        }
    };
}

bindings!(importing, "importing");
bindings!(exporting, "exporting", "acme:app/log": super::importing::acme::app::log);
bindings!(using, "using", "acme:app/log@1.0.0": super::importing::acme::app::log);
bindings!(using_a_namespace, "using", "acme": super::importing::acme);
bindings!(neither, "neither");

const WIT: &str = include_str!("../../../wit-no-effect/app.wit");

/// The package with one world.
pub(super) fn wit(world: &str) -> String {
    let is_other = |line: &&str| line.starts_with("world ") && !line.contains(world);
    let lines = WIT.lines().filter(|line| !is_other(line));
    lines.collect::<Vec<_>>().join("\n")
}

struct State;

impl importing::acme::app::log::Host for State {
    fn write(&mut self, _: importing::acme::app::log::Level) -> Result<(), Broken> {
        Err(Broken)
    }

    fn convert_error(&mut self, Broken: Broken) -> Result<importing::acme::app::log::Error> {
        Ok(importing::acme::app::log::Error::Full)
    }
}

#[test]
fn a_world_that_only_exports_an_interface_takes_the_options_of_one_that_imports_it() {
    let mut linker = Linker::<State>::new(engine());
    importing::Importing::add_to_linker::<_, HasSelf<_>>(&mut linker, |state| state).unwrap();
    let component = stub(&wit("exporting"));
    let mut store = Store::new(engine(), State);
    let app = exporting::Exporting::instantiate(&mut store, &component, &linker).unwrap();
    // The interface has its own types.
    let level = exporting::exports::acme::app::log::Level::High;
    let written = app.acme_app_log().call_write(&mut store, level).unwrap();
    assert!(written.is_ok());
    neither::Neither::instantiate(&mut store, &stub(&wit("neither")), &linker).unwrap();
}

#[test]
fn other_interfaces_use_what_stands_for_an_exported_one() {
    let linker = Linker::<()>::new(engine());
    let component = stub(&wit("using"));
    let mut store = Store::new(engine(), ());
    let low = importing::acme::app::log::Level::Low;
    let app = using::Using::instantiate(&mut store, &component, &linker).unwrap();
    let highest = app.acme_app_lines().call_highest(&mut store, low);
    assert_eq!(highest.unwrap(), low);
    let app = using_a_namespace::Using::instantiate(&mut store, &component, &linker).unwrap();
    let highest: Result<using_a_namespace::exports::acme::app::lines::Level> =
        app.acme_app_lines().call_highest(&mut store, low);
    assert_eq!(highest.unwrap(), low);
}

mod repeated {
    use super::bindgen;

    bindgen!({
        path: "wit-no-effect",
        world: "importing",
        debug: true,
        debug: false,
        additional_derives: [Hash, Nowhere],
        additional_derives: [Hash],
        imports: { default: async, default: trappable | trappable | exact },
        with: { "acme:app": super::Nowhere },
        with: { "acme:app": super::importing::acme::app },
        exports: { default: store | trappable | verbose_tracing },
    });
}

mod without_flags {
    use super::bindgen;

    bindgen!({
        path: "wit-no-effect",
        world: "importing",
        imports: { default: async, "acme:app/log": },
    });
}

impl without_flags::acme::app::log::Host for State {
    fn write(
        &mut self,
        _: without_flags::acme::app::log::Level,
    ) -> std::result::Result<(), without_flags::acme::app::log::Error> {
        Ok(())
    }
}

#[test]
fn of_an_option_that_is_given_twice_the_last_counts() {
    let mut linker = Linker::<State>::new(engine());
    repeated::Importing::add_to_linker::<_, HasSelf<_>>(&mut linker, |state| state).unwrap();
}

mod without_types {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            world app {
                import log: interface { flags level { high } resource line; write: func() -> list<u8>; }
            }
        ",
        additional_derives: [Into<u8>, Self, crate::super::Hash],
    });
}

impl without_types::log::Host for State {
    fn write(&mut self) -> Vec<u8> {
        Vec::new()
    }
}

impl without_types::log::HostLine for State {
    fn drop(
        &mut self,
        _: wasmtime::component::Resource<without_types::log::Line>,
    ) -> wasmtime::Result<()> {
        Ok(())
    }
}

#[test]
fn what_cannot_be_a_derive_is_one_of_no_type() {
    let mut linker = Linker::<State>::new(engine());
    without_types::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state| state).unwrap();
}

mod versions {
    use super::bindgen;

    bindgen!({
        inline: "
            package acme:app;

            package acme:two@1.0.0 {
                interface i { enum e { a } f: func() -> result<_, e>; }
            }
            package acme:two@2.0.0 {
                interface i { enum e { a } f: func() -> result<_, e>; }
            }

            world app {
                import acme:two/i@2.0.0;
                import acme:two/i@1.0.0;
            }
        ",
        imports: { default: trappable },
        trappable_error_type: { "acme:two/i.e" => super::Broken },
    });
}

use versions::acme::{two1_0_0, two2_0_0};

impl two2_0_0::i::Host for State {
    fn f(&mut self) -> Result<(), Broken> {
        Ok(())
    }

    fn convert_e(&mut self, Broken: Broken) -> Result<two2_0_0::i::E> {
        Ok(two2_0_0::i::E::A)
    }
}

impl two1_0_0::i::Host for State {
    fn f(&mut self) -> Result<Result<(), two1_0_0::i::E>> {
        Ok(Ok(()))
    }
}

#[test]
fn a_key_without_a_version_is_for_one_of_several_versions() {
    let mut linker = Linker::<State>::new(engine());
    versions::App::add_to_linker::<_, HasSelf<_>>(&mut linker, |state| state).unwrap();
}
