//! Types: equal under another key, different inside, imported and exported.

use std::any::TypeId;

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::HasSelf;
use worldbind_tests::{engine, stub_with_numbers};

use super::items::items;
use crate::generations::made::component;

bindings! {
    mod by_use {
        g1: "package test:by-use@1.0.0;
            interface a { record t { x: u32 } }
            interface i { use a.{t}; f: func(v: t) -> u32; }
            world plugin { export i; }",
        g2: "package test:by-use@2.0.0;
            interface a { record t { x: u32 } }
            interface b { use a.{t}; }
            interface i { use b.{t}; f: func(v: t) -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn a_type_that_is_used_by_another_way_is_one() {
    use by_use::exports::test::by_use::i::T;

    let (mut store, plugin) = instance!(by_use, G1, &stub_with_numbers(by_use::WIT[0]));
    let i = plugin.test_by_use_i();
    assert_eq!(i.call_f(&mut store, T { x: 5 }).unwrap(), 5);
    let (mut store, plugin) = instance!(by_use, G2, &stub_with_numbers(by_use::WIT[1]));
    let i = plugin.test_by_use_i();
    assert_eq!(i.call_f(&mut store, T { x: 6 }).unwrap(), 6);

    let of_g1 = TypeId::of::<by_use::g1::exports::test::by_use::i::T>();
    assert_eq!(of_g1, TypeId::of::<T>());
    assert_eq!(of_g1, TypeId::of::<by_use::test::by_use::b::T>());
    assert_eq!(items(by_use::OPTIONS).within("g1"), [""; 0]);
}

bindings! {
    mod nested {
        g1: "package test:nested@1.0.0;
            interface i {
                record inner { x: u32 }
                record outer { inner: inner }
                variant choice { none, one(outer) }
                record alike { x: u32 }
                f: func(v: outer) -> u32;
                g: func(v: choice) -> u32;
                h: func(v: alike) -> u32;
            }
            world plugin { export i; }",
        g2: "package test:nested@2.0.0;
            interface i {
                record inner { x: u64 }
                record outer { inner: inner }
                variant choice { none, one(outer) }
                record alike { x: u32 }
                f: func(v: outer) -> u64;
                g: func(v: choice) -> u32;
                h: func(v: alike) -> u32;
            }
            world plugin { export i; }",
    }
}

#[test]
fn a_field_within_a_field_makes_two_of_each_type() {
    use nested::exports::test::nested::i::{Alike, Choice, F, G, Inner, Outer};
    use nested::g1::exports::test::nested::i as old;

    let (mut store, plugin) = instance!(nested, G1, &stub_with_numbers(nested::WIT[0]));
    let i = plugin.test_nested_i();
    let outer = old::Outer {
        inner: old::Inner { x: 5 },
    };
    match i.f().unwrap() {
        F::G1(f) => assert_eq!(f.call(&mut store, outer).unwrap(), 5),
        F::G2(_) => panic!("`x` is a `u32`"),
    }
    match i.g().unwrap() {
        // The number of the case.
        G::G1(g) => assert_eq!(g.call(&mut store, old::Choice::One(outer)).unwrap(), 1),
        G::G2(_) => panic!("`x` is a `u32`"),
    }
    assert_eq!(i.call_h(&mut store, Alike { x: 7 }).unwrap(), 7);

    let (mut store, plugin) = instance!(nested, G2, &stub_with_numbers(nested::WIT[1]));
    let i = plugin.test_nested_i();
    let outer = Outer {
        inner: Inner { x: 1 << 40 },
    };
    match i.f().unwrap() {
        F::G2(f) => assert_eq!(f.call(&mut store, outer).unwrap(), 1 << 40),
        F::G1(_) => panic!("`x` is a `u64`"),
    }
    match i.g().unwrap() {
        G::G2(g) => assert_eq!(g.call(&mut store, Choice::One(outer)).unwrap(), 1),
        G::G1(_) => panic!("`x` is a `u64`"),
    }
    assert_eq!(i.call_h(&mut store, Alike { x: 8 }).unwrap(), 8);

    let items = items(nested::OPTIONS);
    for ty in ["Inner", "Outer", "Choice"] {
        assert!(
            items.has(&format!("g1::exports::test::nested::i::{ty}")),
            "{ty}"
        );
    }
    assert!(!items.has("g1::exports::test::nested::i::Alike"));
    assert!(items.reexports("g1::exports::test::nested::i::Alike"));
}

bindings! {
    mod sides {
        g1: "package test:sides@1.0.0;
            interface types { record t { x: u32 } get: func() -> t; }
            world plugin { import types; export run: func() -> u32; }",
        g2: "package test:sides@2.0.0;
            interface types { record t { x: u32 } get: func() -> t; }
            world plugin { export types; export run: func() -> u32; }",
    }
}

struct Host;

impl sides::g1::test::sides::types::Host for Host {
    fn get(&mut self) -> sides::g1::test::sides::types::T {
        sides::g1::test::sides::types::T { x: 5 }
    }
}

#[test]
fn an_imported_type_is_no_counterpart_of_an_exported_one() {
    use sides::exports::test::sides::types::T;

    let linkers = sides::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let run = r#"(call $"test:sides/types@1.0.0 get")"#;
    let older = component(sides::WIT[0], &[("run", run)]);
    let (mut store, plugin) = instance!(sides, G1, &older, &linkers, Host);
    assert_eq!(plugin.call_run(&mut store).unwrap(), 5);
    assert!(plugin.test_sides_types().is_none());

    let get = ("test:sides/types@2.0.0#get", "(i32.const 6)");
    let newer = component(sides::WIT[1], &[get, ("run", "(i32.const 7)")]);
    let (mut store, plugin) = instance!(sides, G2, &newer, &linkers, Host);
    let T { x } = plugin
        .test_sides_types()
        .unwrap()
        .call_get(&mut store)
        .unwrap();
    assert_eq!((x, plugin.call_run(&mut store).unwrap()), (6, 7));

    let of_g1 = TypeId::of::<sides::g1::test::sides::types::T>();
    assert_ne!(of_g1, TypeId::of::<T>());
}
