//! Exported functions: equal, absent, only in an older generation, with another type, moved.

use worldbind::NotExported;
use worldbind::wasmtime::Store;
use worldbind_tests::{engine, stub_with_numbers};

use super::items::items;

// The components return what `stub_with_numbers` says: a function without parameters its position,
// any other its first parameter.

bindings! {
    mod equal {
        g1: "package test:equal@1.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:equal@2.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn an_equal_function_is_one() {
    for wit in equal::WIT {
        let (mut store, plugin) = match *wit == equal::WIT[0] {
            true => instance!(equal, G1, &stub_with_numbers(wit)),
            false => instance!(equal, G2, &stub_with_numbers(wit)),
        };
        assert_eq!(plugin.test_equal_i().call_f(&mut store).unwrap(), 0);
    }
    let items = items(equal::OPTIONS);
    assert!(items.has("exports::test::equal::i::Guest::call_f"));
    assert_eq!(items.within("g1"), [""; 0]);
    assert!(!items.has("Plugin::g1") && !items.has("exports::test::equal::i::Guest::has_f"));
}

bindings! {
    mod newer {
        g1: "package test:newer@1.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:newer@2.0.0;
            interface i { g: func() -> u32; f: func() -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn a_function_that_only_the_newest_has_may_be_absent() {
    let (mut store, plugin) = instance!(newer, G1, &stub_with_numbers(newer::WIT[0]));
    let i = plugin.test_newer_i();
    assert!(!i.has_g() && i.func_g().is_none());
    let error = i.call_g(&mut store).unwrap_err();
    let NotExported {
        interface,
        function,
        ..
    } = error.downcast_ref().unwrap();
    assert_eq!(function, "g");
    assert_eq!(interface.as_ref().unwrap().as_str(), "test:newer/i@1.0.0");
    assert_eq!(i.call_f(&mut store).unwrap(), 0);

    let (mut store, plugin) = instance!(newer, G2, &stub_with_numbers(newer::WIT[1]));
    let i = plugin.test_newer_i();
    assert!(i.has_g() && i.func_g().is_some());
    assert_eq!(i.call_g(&mut store).unwrap(), 0);
    assert_eq!(i.call_f(&mut store).unwrap(), 1);
}

bindings! {
    mod older {
        g1: "package test:older@1.0.0;
            interface i { old: func() -> u32; f: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:older@2.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn a_function_that_only_the_older_has_is_lent() {
    let (mut store, plugin) = instance!(older, G1, &stub_with_numbers(older::WIT[0]));
    let g1 = plugin.g1().expect("functions whose home is `g1`");
    assert_eq!(g1.test_older_i().call_old(&mut store).unwrap(), 0);
    assert_eq!(plugin.test_older_i().call_f(&mut store).unwrap(), 1);

    let (mut store, plugin) = instance!(older, G2, &stub_with_numbers(older::WIT[1]));
    assert!(plugin.g1().is_none());
    assert_eq!(plugin.test_older_i().call_f(&mut store).unwrap(), 0);

    let items = items(older::OPTIONS);
    assert!(!items.has("exports::test::older::i::Guest::call_old"));
    assert!(!items.has("g1::exports::test::older::i::Guest::call_f"));
}

bindings! {
    mod changed {
        g1: "package test:changed@1.0.0;
            interface i { f: func(a: u32) -> u32; }
            world plugin { export i; }",
        g2: "package test:changed@2.0.0;
            interface i { f: func(a: u64) -> u64; }
            world plugin { export i; }",
    }
}

#[test]
fn a_function_whose_type_differs_has_a_variant_for_each() {
    use changed::exports::test::changed::i::F;

    let (mut store, plugin) = instance!(changed, G1, &stub_with_numbers(changed::WIT[0]));
    match plugin.test_changed_i().f().unwrap() {
        F::G1(f) => assert_eq!(f.call(&mut store, 7).unwrap(), 7_u32),
        F::G2(_) => panic!("`f` takes a `u32`"),
    }
    let (mut store, plugin) = instance!(changed, G2, &stub_with_numbers(changed::WIT[1]));
    match plugin.test_changed_i().f().unwrap() {
        F::G2(f) => assert_eq!(f.call(&mut store, 1 << 40).unwrap(), 1_u64 << 40),
        F::G1(_) => panic!("`f` takes a `u64`"),
    }
    let items = items(changed::OPTIONS);
    for absent in ["call_f", "func_f", "has_f"] {
        assert!(!items.has(&format!("exports::test::changed::i::Guest::{absent}")));
    }
}

bindings! {
    mod again {
        g0: "package test:again@0.1.0;
            interface i { f: func(a: u64) -> u64; }
            world plugin { export i; }",
        g1: "package test:again@1.0.0;
            interface i { f: func(a: u32) -> u32; }
            world plugin { export i; }",
        g2: "package test:again@2.0.0;
            interface i { f: func(a: u64) -> u64; }
            world plugin { export i; }",
    }
}

#[test]
fn a_type_that_returns_has_its_home_in_the_newest() {
    use again::exports::test::again::i::F;

    let (mut store, plugin) = instance!(again, G0, &stub_with_numbers(again::WIT[0]));
    match plugin.test_again_i().f().unwrap() {
        F::G2(f) => assert_eq!(f.call(&mut store, 1 << 40).unwrap(), 1 << 40),
        F::G1(_) => panic!("`f` takes a `u64`"),
    }
    let (mut store, plugin) = instance!(again, G1, &stub_with_numbers(again::WIT[1]));
    match plugin.test_again_i().f().unwrap() {
        F::G1(f) => assert_eq!(f.call(&mut store, 5).unwrap(), 5_u32),
        F::G2(_) => panic!("`f` takes a `u32`"),
    }
    let (mut store, plugin) = instance!(again, G2, &stub_with_numbers(again::WIT[2]));
    match plugin.test_again_i().f().unwrap() {
        F::G2(f) => assert_eq!(f.call(&mut store, 1 << 41).unwrap(), 1 << 41),
        F::G1(_) => panic!("`f` takes a `u64`"),
    }
    let items = items(again::OPTIONS);
    assert!(!items.has("exports::test::again::i::F::G0"));
    assert_eq!(items.within("g0"), [""; 0]);
}

bindings! {
    mod became_async {
        g1: "package test:became-async@1.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:became-async@2.0.0;
            interface i { f: async func() -> u32; }
            world plugin { export i; }",
    }
    exports: { default: async }
}

#[test]
fn a_function_that_became_async_is_an_enum() {
    use became_async::exports::test::became_async::i::F;
    use became_async::{Generation, PluginLinkers, PluginPre};

    for (wit, generation) in became_async::WIT.iter().zip(Generation::ALL) {
        let component = stub_with_numbers(wit);
        let pre = PluginPre::choose(&PluginLinkers::new(engine()), &component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pre.generation(), *generation);
        let mut store = Store::new(engine(), ());
        let result = pollster::block_on(async {
            let plugin = pre.instantiate_async(&mut store).await?;
            match plugin.test_became_async_i().f()? {
                F::G1(f) => {
                    assert_eq!(*generation, Generation::G1);
                    f.call(&mut store).await
                }
                F::G2(f) => {
                    assert_eq!(*generation, Generation::G2);
                    let call = store.run_concurrent(async |accessor| f.call(accessor).await);
                    call.await?
                }
            }
        });
        assert_eq!(result.unwrap(), 0);
    }
}

bindings! {
    mod swapped {
        g1: "package test:swapped@1.0.0;
            interface i { f: func(a: u32, b: u32) -> u32; }
            world plugin { export i; }",
        g2: "package test:swapped@2.0.0;
            interface i { f: func(b: u32, a: u32) -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn parameters_in_another_order_make_an_enum() {
    use swapped::exports::test::swapped::i::F;

    let (a, b) = (1, 2);
    let (mut store, plugin) = instance!(swapped, G1, &stub_with_numbers(swapped::WIT[0]));
    match plugin.test_swapped_i().f().unwrap() {
        // The component returns its first parameter.
        F::G1(f) => assert_eq!(f.call(&mut store, a, b).unwrap(), a),
        F::G2(_) => panic!("`a` is the first"),
    }
    let (mut store, plugin) = instance!(swapped, G2, &stub_with_numbers(swapped::WIT[1]));
    match plugin.test_swapped_i().f().unwrap() {
        F::G2(f) => assert_eq!(f.call(&mut store, b, a).unwrap(), b),
        F::G1(_) => panic!("`b` is the first"),
    }
}

bindings! {
    mod elsewhere {
        g1: "package test:elsewhere@1.0.0;
            interface i { stay: func() -> u32; f: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:elsewhere@2.0.0;
            interface i { stay: func() -> u32; }
            interface j { f: func() -> u32; }
            world plugin { export i; export j; }",
    }
}

#[test]
fn a_function_in_another_interface_is_another_one() {
    let (mut store, plugin) = instance!(elsewhere, G1, &stub_with_numbers(elsewhere::WIT[0]));
    assert!(plugin.test_elsewhere_j().is_none());
    let g1 = plugin.g1().unwrap();
    assert_eq!(g1.test_elsewhere_i().call_f(&mut store).unwrap(), 1);

    let (mut store, plugin) = instance!(elsewhere, G2, &stub_with_numbers(elsewhere::WIT[1]));
    assert!(plugin.g1().is_none());
    let j = plugin.test_elsewhere_j().unwrap();
    assert_eq!(j.call_f(&mut store).unwrap(), 100);
}

bindings! {
    mod moved {
        g1: "package test:moved@1.0.0;
            interface i { stay: func() -> u32; f: func() -> u32; }
            world plugin { export i; }"
            { moved: { "test:moved/i.f": "test:moved/j.f" } },
        g2: "package test:moved@2.0.0;
            interface i { stay: func() -> u32; }
            interface j { f: func() -> u32; }
            world plugin { export i; export j; }",
    }
}

#[test]
fn a_function_that_moved_is_one() {
    let (mut store, plugin) = instance!(moved, G1, &stub_with_numbers(moved::WIT[0]));
    assert_eq!(plugin.test_moved_j().call_f(&mut store).unwrap(), 1);
    let (mut store, plugin) = instance!(moved, G2, &stub_with_numbers(moved::WIT[1]));
    assert_eq!(plugin.test_moved_j().call_f(&mut store).unwrap(), 100);
    let items = items(moved::OPTIONS);
    assert_eq!(items.within("g1"), [""; 0]);
    assert!(!items.has("exports::test::moved::j::Guest::has_f"));
}

bindings! {
    mod world {
        g1: "package test:worlds@1.0.0;
            world plugin {
                record options { size: u32 }
                export run: func(options: options) -> u32;
                export stop: func() -> u32;
                export gone: func() -> u32;
            }",
        g2: "package test:worlds@2.0.0;
            world plugin {
                record options { size: u32, more: u32 }
                export fresh: func() -> u32;
                export stop: func() -> u32;
                export run: func(options: options) -> u32;
            }",
    }
}

#[test]
fn functions_and_types_of_the_world_are_at_the_root() {
    use world::{Options, Run, g1};

    let (mut store, plugin) = instance!(world, G1, &stub_with_numbers(world::WIT[0]));
    match plugin.run().unwrap() {
        Run::G1(run) => {
            let options = g1::Options { size: 5 };
            assert_eq!(run.call(&mut store, options).unwrap(), 5);
        }
        Run::G2(_) => panic!("the options have one field"),
    }
    assert!(!plugin.has_fresh());
    let error = plugin.call_fresh(&mut store).unwrap_err();
    assert_eq!(error.downcast::<NotExported>().unwrap().function, "fresh");
    assert_eq!(plugin.call_stop(&mut store).unwrap(), 1);
    assert_eq!(plugin.g1().unwrap().call_gone(&mut store).unwrap(), 2);

    let (mut store, plugin) = instance!(world, G2, &stub_with_numbers(world::WIT[1]));
    match plugin.run().unwrap() {
        Run::G2(run) => {
            let options = Options { size: 5, more: 6 };
            assert_eq!(run.call(&mut store, options).unwrap(), 5);
        }
        Run::G1(_) => panic!("the options have two fields"),
    }
    assert_eq!(plugin.call_fresh(&mut store).unwrap(), 0);
    assert!(plugin.g1().is_none());
    assert!(!items(world::OPTIONS).has("Plugin::call_run"));
}

bindings! {
    mod by_hand {
        g1: "package test:by-hand@1.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }"
            { by_hand: ["test:by-hand/i.f"] },
        g2: "package test:by-hand@2.0.0;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn an_equal_function_that_is_by_hand_is_an_enum() {
    use by_hand::exports::test::by_hand::i::F;

    let (mut store, plugin) = instance!(by_hand, G1, &stub_with_numbers(by_hand::WIT[0]));
    match plugin.test_by_hand_i().f().unwrap() {
        F::G1(f) => assert_eq!(f.call(&mut store).unwrap(), 0),
        F::G2(_) => panic!("`f` of `g1` is by hand"),
    }
    let (mut store, plugin) = instance!(by_hand, G2, &stub_with_numbers(by_hand::WIT[1]));
    match plugin.test_by_hand_i().f().unwrap() {
        F::G2(f) => assert_eq!(f.call(&mut store).unwrap(), 0),
        F::G1(_) => panic!("the component is of `g2`"),
    }
    assert!(!items(by_hand::OPTIONS).has("exports::test::by_hand::i::Guest::call_f"));
}

bindings! {
    mod by_hand_unversioned {
        g1: "package test:by-hand;
            interface i { f: func() -> u32; }
            world plugin { export i; }"
            { by_hand: ["test:by-hand/i.f"] },
        g2: "package test:by-hand;
            interface i { f: func() -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn only_the_host_tells_generations_without_versions_apart() {
    use by_hand_unversioned::exports::test::by_hand::i::F;
    use by_hand_unversioned::{Generation, PluginLinkers, PluginPre};

    let linkers = PluginLinkers::<()>::new(engine());
    for wit in by_hand_unversioned::WIT {
        let component = stub_with_numbers(wit);
        for generation in Generation::ALL {
            let pre = PluginPre::in_generation(*generation, &linkers, &component).unwrap();
            let mut store = Store::new(engine(), ());
            let plugin = pre.instantiate(&mut store).unwrap();
            let (called, result) = match plugin.test_by_hand_i().f().unwrap() {
                F::G1(f) => (Generation::G1, f.call(&mut store)),
                F::G2(f) => (Generation::G2, f.call(&mut store)),
            };
            assert_eq!((called, result.unwrap()), (*generation, 0));
        }
    }
    // The macro defines `choose` and `among`.
    assert!(!items(by_hand_unversioned::OPTIONS).has("choose!"));
}
