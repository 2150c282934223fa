//! The error of `add_to_linker`, mostly if two worlds share an interface and a linker.

use expect_test::expect;
use worldbind::AddToLinkerError;
use worldbind::wasmtime::component::{Accessor, HasSelf, Linker, Resource};
use worldbind::wasmtime::{self, Config, Engine, Result};
use worldbind_tests::engine;

macro_rules! world {
    ($world:literal $(, $($option:tt)*)?) => {
        worldbind::bindgen!({
            inline: "
                package acme:shared;

                interface log {
                    resource sink { write: func(line: string); }
                    level: func() -> u8;
                }

                interface gated {
                    @unstable(feature = more)
                    f: func();
                    g: func();
                }

                world one { import log; import now: func() -> u64; }
                world two { import log; }
                world three { import now: func() -> u64; }
                interface clock { wait: async func(); }

                world four { import gated; }
                world five { import clock; }
            ",
            world: $world,
            $($($option)*)?
        });
    };
}

mod one {
    world!("one");
}

mod two {
    world!("two", with: { "acme:shared/log": super::one::acme::shared::log });
}

mod three {
    world!("three");
}

mod four {
    world!("four");
}

mod five {
    world!("five");
}

struct Host;

impl one::acme::shared::log::Host for Host {
    fn level(&mut self) -> u8 {
        0
    }
}

impl one::acme::shared::log::HostSink for Host {
    fn write(&mut self, _: Resource<one::acme::shared::log::Sink>, _: String) {}

    fn drop(&mut self, _: Resource<one::acme::shared::log::Sink>) -> Result<()> {
        Ok(())
    }
}

impl one::OneImports for Host {
    fn now(&mut self) -> u64 {
        0
    }
}

impl three::ThreeImports for Host {
    fn now(&mut self) -> u64 {
        0
    }
}

impl four::acme::shared::gated::Host for Host {
    fn f(&mut self) {}

    fn g(&mut self) {}
}

impl five::acme::shared::clock::Host for Host {}

impl five::acme::shared::clock::HostWithStore<Host> for HasSelf<Host> {
    async fn wait(_: &Accessor<Host, Self>) {}
}

fn linker() -> Linker<Host> {
    let mut linker = Linker::new(engine());
    one::One::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    linker
}

fn shown(error: wasmtime::Error) -> String {
    assert!(error.is::<AddToLinkerError>(), "{error:?}");
    format!("{error:?}").trim_end().to_owned()
}

#[test]
fn an_interface_that_two_worlds_share_is_named() {
    let mut linker = linker();
    let again = two::Two::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap_err();
    let error = again.downcast_ref::<AddToLinkerError>().unwrap();
    assert_eq!(error.interface.as_deref(), Some("acme:shared/log"));
    assert_eq!(error.item.as_deref(), Some("sink"));
    assert!(error.is_duplicate);
    expect![[r#"
        the linker already has `sink` of the interface `acme:shared/log`: add each interface only once, or call `allow_shadowing(true)` on the linker first

        Caused by:
            map entry `sink` defined twice"#]]
    .assert_eq(&shown(again));

    linker.allow_shadowing(true);
    two::Two::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
}

#[test]
fn what_two_worlds_import_themselves_is_named() {
    let again = three::Three::add_to_linker::<_, HasSelf<_>>(&mut linker(), |host| host);
    expect![[r#"
        the linker already has `now`: add it only once, or call `allow_shadowing(true)` on the linker first

        Caused by:
            map entry `now` defined twice"#]]
    .assert_eq(&shown(again.unwrap_err()));
}

#[test]
fn an_interface_whose_name_something_else_has_is_named() {
    let mut linker = Linker::<Host>::new(engine());
    let mut root = linker.root();
    root.func_wrap("acme:shared/log", |_, (): ()| Ok(()))
        .unwrap();
    let error = two::Two::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap_err();
    expect![[r#"
        the linker already has another item with the name of the interface `acme:shared/log`: add each interface only once, or call `allow_shadowing(true)` on the linker first

        Caused by:
            map entry `acme:shared/log` defined twice"#]]
    .assert_eq(&shown(error));
}

#[test]
fn an_instance_of_the_hosts_own_is_not_named() {
    let mut linker = linker();
    let mut instance = linker.instance("mine").unwrap();
    let add = one::acme::shared::log::add_to_linker_instance::<_, HasSelf<_>>;
    add(&mut instance, |host| host).unwrap();
    let error = add(&mut instance, |host| host).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the linker already has `sink`: add it only once, or call `allow_shadowing(true)` on the linker first"
    );
}

#[test]
fn what_the_engine_does_not_support_is_named() {
    let mut config = Config::new();
    config.concurrency_support(false);
    let mut linker = Linker::<Host>::new(&Engine::new(&config).unwrap());
    let error = five::Five::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap_err();
    expect![[r#"
        cannot add `wait` of the interface `acme:shared/clock` to the linker

        Caused by:
            concurrent host functions require `Config::concurrency_support`"#]]
    .assert_eq(&shown(error));
}

#[test]
fn an_interface_with_options_is_named() {
    let mut linker = Linker::<Host>::new(engine());
    let mut options = four::LinkOptions::default();
    options.more(true);
    let mut add = || four::Four::add_to_linker::<_, HasSelf<_>>(&mut linker, &options, |host| host);
    add().unwrap();
    let error = add().unwrap_err();
    let error = error.downcast_ref::<AddToLinkerError>().unwrap();
    assert_eq!(error.interface.as_deref(), Some("acme:shared/gated"));
    assert_eq!(error.item.as_deref(), Some("f"));
}
