//! Two generations that only the host can distinguish: the same function has a different meaning in
//! each.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind_tests::engine;

use super::bindings::named::exports::test::named::i::B;
use super::bindings::named::test::k::k;
use super::bindings::named::{Generation, Plugin, PluginLinkers, PluginPre};

struct Host;

impl k::Host for Host {
    async fn get(&mut self) -> u32 {
        41
    }
}

/// A component that imports the interface in this version.
fn component(version: &str) -> Component {
    let text = format!(
        r#"(component
    (import "test:k/k@{version}" (instance $k (export "get" (func (result u32)))))
    (core func $get (canon lower (func $k "get")))
    (core module $m
        (import "h" "get" (func $get (result i32)))
        (func (export "b") (result i32) (i32.add (call $get) (i32.const 1))))
    (core instance $i (instantiate $m (with "h" (instance (export "get" (func $get))))))
    (func $b (result u32) (canon lift (core func $i "b")))
    (instance (export "test:named/i") (export "b" (func $b))))"#
    );
    Component::new(engine(), text).unwrap_or_else(|error| panic!("{error:?}"))
}

/// The result of `b` of a component, and whether it is the function of the older generation.
fn call(pre: &PluginPre<Host>) -> (u32, bool) {
    let mut store = Store::new(engine(), Host);
    pollster::block_on(async {
        let plugin = pre.instantiate_async(&mut store).await.unwrap();
        assert_eq!(plugin.generation(), pre.generation());
        match plugin.test_named_i().b().unwrap() {
            B::G2(b) => (b.call(&mut store).await.unwrap(), false),
            B::G1(b) => (b.call(&mut store).await.unwrap(), true),
        }
    })
}

#[test]
fn the_host_names_the_generation() {
    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    for version in ["0.1.0", "0.2.0"] {
        for generation in Generation::ALL.iter().copied() {
            let component = component(version);
            let pre = PluginPre::in_generation(generation, &linkers, &component);
            let pre = pre.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(pre.generation(), generation);
            // One method serves both names.
            assert_eq!(call(&pre), (42, generation == Generation::G1));
        }
    }
}

#[test]
fn all_imports_are_in_one_linker() {
    let mut linker = Linker::new(engine());
    Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host).unwrap();
    for version in ["0.1.0", "0.2.0"] {
        let pre = PluginPre::in_generation(Generation::G1, &linker, &component(version));
        assert_eq!(
            call(&pre.unwrap_or_else(|error| panic!("{error}"))),
            (42, true)
        );
    }
}
