//! Functions that have another place and another type in the newest generation.

use expect_test::expect;
use worldbind::wasmtime::Store;
use worldbind::{NoGeneration, NotExported};
use worldbind_tests::{engine, stub_with_numbers};

const G0: &str = "
    package test:moved@0.1.0;
    interface i { a: func() -> u8; }
    world plugin { export i; }
";
const G1: &str = "
    package test:moved@0.2.0;
    interface i {
        keep: func() -> u32;
        a: func() -> u32;
        b: func(x: u32) -> u32;
        resource r { constructor(n: u32); size: func() -> u32; }
    }
    world plugin { export i; export c: func() -> u32; }
";
const G2: &str = "
    package test:moved@0.3.0;
    interface i { keep: func() -> u32; }
    interface j {
        first: func() -> u32;
        a2: func() -> u64;
        c2: func() -> u64;
        resource r { constructor(n: u32); size: func() -> s32; }
    }
    world plugin { export i; export j; export b2: func(x: u64) -> u64; }
";

mod bindings {
    worldbind::bindgen!({
        generations: {
            g0: { inline: "
                package test:moved@0.1.0;
                interface i { a: func() -> u8; }
                world plugin { export i; }
            " },
            g1: {
                inline: "
                    package test:moved@0.2.0;
                    interface i {
                        keep: func() -> u32;
                        a: func() -> u32;
                        b: func(x: u32) -> u32;
                        resource r { constructor(n: u32); size: func() -> u32; }
                    }
                    world plugin { export i; export c: func() -> u32; }
                ",
                moved: {
                    "test:moved/i.a": "test:moved/j.a2",
                    "test:moved/i.b": "b2",
                    "test:moved/i.r": "test:moved/j.r",
                    "c": "test:moved/j.c2",
                },
            },
            g2: { inline: "
                package test:moved@0.3.0;
                interface i { keep: func() -> u32; }
                interface j {
                    first: func() -> u32;
                    a2: func() -> u64;
                    c2: func() -> u64;
                    resource r { constructor(n: u32); size: func() -> s32; }
                }
                world plugin { export i; export j; export b2: func(x: u64) -> u64; }
            " },
        },
    });
}

use bindings::exports::test::moved::j::{A2, C2, RSize};
use bindings::{B2, Generation, Plugin, PluginLinkers, PluginPre};

fn instantiate(wit: &str) -> (Store<()>, Plugin) {
    let linkers = PluginLinkers::new(engine());
    let pre = PluginPre::choose(&linkers, &stub_with_numbers(wit));
    let pre = pre.unwrap_or_else(|error| panic!("{error}"));
    let mut store = Store::new(engine(), ());
    let plugin = pre.instantiate(&mut store).unwrap();
    (store, plugin)
}

#[test]
fn a_moved_function_is_called_where_the_newest_generation_has_it() {
    let (mut store, plugin) = instantiate(G2);
    assert_eq!(plugin.generation(), Generation::G2);
    let j = plugin.test_moved_j();
    assert_eq!(j.call_first(&mut store).unwrap(), 200);
    let A2::G2(a) = j.a2().unwrap() else { panic!() };
    assert_eq!(a.call(&mut store).unwrap(), 201);
    let C2::G2(c) = j.c2().unwrap() else { panic!() };
    assert_eq!(c.call(&mut store).unwrap(), 202);
    let B2::G2(b) = plugin.b2().unwrap() else {
        panic!()
    };
    assert_eq!(b.call(&mut store, 9).unwrap(), 9);
    let r = j.r().call_constructor(&mut store, 5).unwrap();
    let RSize::G2(size) = j.r().size().unwrap() else {
        panic!()
    };
    assert_eq!(size.call(&mut store, r).unwrap(), 5);
    assert!(plugin.g1().is_none());
}

#[test]
fn an_older_component_has_it_in_its_own_place() {
    let (mut store, plugin) = instantiate(G1);
    assert_eq!(plugin.generation(), Generation::G1);
    assert_eq!(plugin.test_moved_i().call_keep(&mut store).unwrap(), 100);
    let j = plugin.test_moved_j();
    assert!(!j.has_first());
    let A2::G1(a) = j.a2().unwrap() else { panic!() };
    assert_eq!(a.call(&mut store).unwrap(), 101);
    // From the world into an interface, and from an interface into the world.
    let C2::G1(c) = j.c2().unwrap() else { panic!() };
    assert_eq!(c.call(&mut store).unwrap(), 0);
    let B2::G1(b) = plugin.b2().unwrap() else {
        panic!()
    };
    assert_eq!(b.call(&mut store, 9).unwrap(), 9);
    // The resource and its constructor are equal, and its method is not.
    let r = j.r().call_constructor(&mut store, 5).unwrap();
    let RSize::G1(size) = j.r().size().unwrap() else {
        panic!()
    };
    assert_eq!(size.call(&mut store, r).unwrap(), 5);

    let g1 = plugin.g1().unwrap();
    assert_eq!(g1.c().call(&mut store).unwrap(), 0);
    assert_eq!(g1.test_moved_i().a().call(&mut store).unwrap(), 101);
}

#[test]
fn a_step_leads_through_all_generations() {
    let (mut store, plugin) = instantiate(G0);
    assert_eq!(plugin.generation(), Generation::G0);
    let j = plugin.test_moved_j();
    let A2::G0(a) = j.a2().unwrap() else { panic!() };
    assert_eq!(a.call(&mut store).unwrap(), 0);
    let error = j.c2().err().unwrap();
    assert_eq!(error.downcast::<NotExported>().unwrap().function, "c2");
    assert!(plugin.b2().is_err());
}

#[test]
fn a_function_that_is_kept_twice_is_reported_once() {
    let wit = G1.replace("a: func() -> u32;", "");
    let linkers = PluginLinkers::<()>::new(engine());
    let component = stub_with_numbers(&wit);
    let error = PluginPre::among(&linkers, &component, [Generation::G1])
        .err()
        .unwrap();
    let error: NoGeneration = error.downcast().unwrap();
    expect![[r#"
        the component does not fit any generation of the host's world; only `g1` was tried
        build the component for the world `test:moved/plugin@0.2.0`

        the component does not fit the host's world `test:moved/plugin@0.2.0`

        `test:moved/i@0.2.0` is required, but no compatible version (any 0.2.z) fits
          `test:moved/i@0.2.0`: version 0.2.0 is compatible, but
            the function `a` is missing
              expected  func() -> u32"#]]
    .assert_eq(&error.to_string());
}
