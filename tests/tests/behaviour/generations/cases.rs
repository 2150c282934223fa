//! Each kind of difference between generations, for exports.

use expect_test::expect;
use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::Linker;
use worldbind::{NoGeneration, NotExported};
use worldbind_tests::{engine, stub, stub_with_numbers};

use super::bindings::cases::exports::test::cases::i::{B, H, Point, RSize, T, W};
use super::bindings::cases::g1::exports::test::cases::i::Point as PointOfG1;
use super::bindings::cases::{Generation, Plugin, PluginLinkers, PluginPre, Run};

const G0: &str = include_str!("wit/cases-g0.wit");
const G1: &str = include_str!("wit/cases-g1.wit");
const G2: &str = include_str!("wit/cases-g2.wit");

fn pre(wit: &str) -> PluginPre<()> {
    let linkers = PluginLinkers::new(engine());
    PluginPre::choose(&linkers, &stub_with_numbers(wit)).unwrap_or_else(|error| panic!("{error}"))
}

fn instantiate(wit: &str) -> (Store<()>, Plugin) {
    let mut store = Store::new(engine(), ());
    let plugin = pre(wit).instantiate(&mut store).unwrap();
    (store, plugin)
}

#[test]
fn equal_functions_are_called_in_each_generation() {
    // The functions have one type, so only their results show whether they are the right ones.
    for (wit, generation, f) in [
        (G0, Generation::G0, 100),
        (G1, Generation::G1, 205),
        (G2, Generation::G2, 204),
    ] {
        let (mut store, plugin) = instantiate(wit);
        assert_eq!(plugin.generation(), generation);
        assert_eq!(plugin.test_cases_i().call_f(&mut store).unwrap(), f);
    }
}

#[test]
fn a_function_that_only_the_newest_generation_has_is_absent_in_others() {
    for (wit, g) in [(G0, None), (G1, None), (G2, Some(205))] {
        let (mut store, plugin) = instantiate(wit);
        let i = plugin.test_cases_i();
        assert_eq!(i.has_g(), g.is_some());
        let result = i.call_g(&mut store);
        assert_eq!(result.as_ref().ok().copied(), g);
        if let Err(error) = result {
            assert_eq!(error.downcast::<NotExported>().unwrap().function, "g");
        }
    }
}

#[test]
fn what_only_older_generations_have_is_lent() {
    let (mut store, plugin) = instantiate(G0);
    let g1 = plugin.g1().unwrap();
    assert_eq!(g1.test_cases_i().call_old(&mut store).unwrap(), 102);
    assert!(!g1.test_cases_i().has_k());
    assert!(g1.test_cases_gone().is_none());
    assert!(!g1.has_stop());
    let error = g1.call_stop(&mut store).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the component does not export the function `stop`"
    );

    let (mut store, plugin) = instantiate(G1);
    let g1 = plugin.g1().unwrap();
    assert_eq!(g1.test_cases_i().call_old(&mut store).unwrap(), 203);
    assert_eq!(g1.test_cases_i().call_k(&mut store).unwrap(), 207);
    assert_eq!(
        g1.test_cases_gone().unwrap().call_y(&mut store).unwrap(),
        300
    );
    assert_eq!(g1.call_stop(&mut store).unwrap(), 1);

    assert!(instantiate(G2).1.g1().is_none());
}

#[test]
fn a_function_whose_type_differs_has_a_variant_for_each_home() {
    // The newest generation has an equal function, although a generation between them does not.
    let (mut store, plugin) = instantiate(G0);
    let H::G2(h) = plugin.test_cases_i().h().unwrap() else {
        panic!("the home of `h` of `g0` is `g2`");
    };
    assert_eq!(h.call(&mut store, 1 << 40).unwrap(), 1 << 40);

    let (mut store, plugin) = instantiate(G1);
    let H::G1(h) = plugin.test_cases_i().h().unwrap() else {
        panic!("the home of `h` of `g1` is `g1`");
    };
    assert_eq!(h.call(&mut store, 7).unwrap(), 7);
    assert!(matches!(instantiate(G2).1.test_cases_i().h(), Ok(H::G2(_))));
}

#[test]
fn a_function_whose_type_differs_may_be_absent() {
    let error = instantiate(G0).1.test_cases_i().t().err().unwrap();
    assert_eq!(
        error.to_string(),
        "the component exports `test:cases/i@0.1.0` without the function `t`"
    );
}

#[test]
fn types_that_differ_are_two_types() {
    let (mut store, plugin) = instantiate(G1);
    match plugin.test_cases_i().t().unwrap() {
        T::G2(t) => t.call(&mut store, Point { x: 1, y: 2 }).unwrap(),
        T::G1(t) => t.call(&mut store, PointOfG1 { x: 3 }).unwrap(),
    };
    let (_, plugin) = instantiate(G2);
    assert!(matches!(plugin.test_cases_i().t(), Ok(T::G2(_))));
}

#[test]
fn a_function_that_became_async_differs() {
    let (mut store, plugin) = instantiate(G1);
    let W::G1(w) = plugin.test_cases_i().w().unwrap() else {
        panic!("`w` of `g1` is not async");
    };
    w.call(&mut store).unwrap();
    assert!(matches!(instantiate(G2).1.test_cases_i().w(), Ok(W::G2(_))));
}

#[test]
fn an_equal_function_that_is_by_hand_differs() {
    for (wit, expected) in [(G0, 103), (G1, 210)] {
        let (mut store, plugin) = instantiate(wit);
        let B::G1(b) = plugin.test_cases_i().b().unwrap() else {
            panic!("`b` is by hand");
        };
        assert_eq!(b.call(&mut store).unwrap(), expected);
    }
    let (mut store, plugin) = instantiate(G2);
    let Ok(B::G2(b)) = plugin.test_cases_i().b() else {
        panic!("`b` is of the newest");
    };
    assert_eq!(b.call(&mut store).unwrap(), 209);
}

#[test]
fn functions_of_the_world_differ_as_those_of_interfaces() {
    for wit in [G0, G1, G2] {
        let (mut store, plugin) = instantiate(wit);
        let result = match plugin.run().unwrap() {
            Run::G2(run) => u64::from(run.call(&mut store, 7).unwrap()),
            Run::G1(run) => run.call(&mut store, 1 << 40).unwrap(),
        };
        assert_eq!(result, if wit == G2 { 7 } else { 1 << 40 });
        assert_eq!(plugin.has_extra(), wit == G2);
        assert_eq!(plugin.call_extra(&mut store).ok(), (wit == G2).then_some(1));
    }
}

#[test]
fn a_resource_may_have_more_methods_and_others() {
    for wit in [G1, G2] {
        let (mut store, plugin) = instantiate(wit);
        let r = plugin.test_cases_i().r();
        let handle = r.call_constructor(&mut store, 5).unwrap();
        assert_eq!(r.call_get(&mut store, handle).unwrap(), 5);
        assert_eq!(r.has_more(), wit == G2);
        match r.size().unwrap() {
            // The stub cannot return a 64-bit number.
            RSize::G2(_) => assert!(wit == G2),
            RSize::G1(size) => assert_eq!(size.call(&mut store, handle).unwrap(), 5),
        }
        handle.resource_drop(&mut store).unwrap();
    }
}

#[test]
fn an_interface_that_a_generation_lacks_is_an_option() {
    let (_, plugin) = instantiate(G0);
    assert!(plugin.test_cases_j().is_none() && plugin.test_cases_fresh().is_none());
    let (mut store, plugin) = instantiate(G2);
    let fresh = plugin.test_cases_fresh().unwrap();
    assert_eq!(fresh.call_x(&mut store).unwrap(), 400);
}

#[test]
fn a_function_that_moved_is_found_under_its_old_name() {
    let (mut store, plugin) = instantiate(G1);
    let j = plugin.test_cases_j().unwrap();
    assert_eq!(j.call_moved(&mut store).unwrap(), 204);
    assert_eq!(j.interface().as_str(), "test:cases/i@1.0.0");
    // The option does not name this one, although an equal one is in both generations.
    assert!(!j.has_k());
    let (mut store, plugin) = instantiate(G2);
    let j = plugin.test_cases_j().unwrap();
    assert_eq!(j.call_moved(&mut store).unwrap(), 300);
    assert_eq!(j.call_k(&mut store).unwrap(), 301);
}

#[test]
fn a_component_of_two_generations_is_of_the_newer() {
    let both = "
        package test:both;
        package test:cases@0.1.0 {
            interface i {
                f: func() -> u32; h: func(a: u64) -> u64; old: func() -> u32; b: func() -> u32;
            }
        }
        package test:cases@0.2.0 { interface i { f: func() -> u32; } }
        package test:cases@1.0.0 {
            interface i {
                resource r { constructor(rep: u32); get: func() -> u32; size: func() -> u32; }
                record point { x: u32 }
                old: func() -> u32; move-me: func() -> u32; f: func() -> u32;
                h: func(a: u32) -> u32; k: func() -> u32; t: func(p: point) -> u32; w: func();
                b: func() -> u32;
            }
            interface gone { y: func() -> u32; }
        }
        world both {
            export test:cases/i@0.1.0;
            export test:cases/i@0.2.0;
            export test:cases/i@1.0.0;
            export test:cases/gone@1.0.0;
            export run: func(a: u64) -> u64;
            export stop: func() -> u32;
        }
    ";
    assert_eq!(pre(both).generation(), Generation::G1);
}

/// The error for a component of this WIT.
fn refused(wit: &str) -> NoGeneration {
    let linker = Linker::<()>::new(engine());
    let error = PluginPre::choose(&linker, &stub(wit)).err().unwrap();
    error.downcast().unwrap()
}

#[test]
fn the_error_begins_with_the_nearest_generation() {
    let error = refused(&G1.replace("point { x: u32 }", "point { x: u64 }"));
    let generations = error.attempts.iter().map(|attempt| attempt.generation);
    assert_eq!(generations.collect::<Vec<_>>(), ["g2", "g1", "g0"]);
    assert_eq!(error.nearest().unwrap().generation, "g1");
    expect![[r#"
        the component does not fit any generation of the host's world; the nearest is `g1`
        build the component for the world `test:cases/plugin@1.0.0`, or for another one that is named below

        the component does not fit the host's world `test:cases/plugin@1.0.0`

        `test:cases/i@1.0.0` is required, but no compatible version (any 1.y.z) fits
          `test:cases/i@1.0.0`: version 1.0.0 is compatible, but
            the function `t` has a different type
              expected  func(p: point) -> u32
              found     func(p: point) -> u32
              expected  point = record { x: u32 }
              found     point = record { x: u64 }
              because   parameter `p`: field `x`: the host has `u32`, the component has `u64`
          other interfaces of the package: `test:cases/gone@1.0.0`

        the other generations
          `g2`, the world `test:cases/plugin@2.0.0`: `test:cases/i@2.0.0` is required, but no compatible version (any 2.y.z) is exported (and 4 more problems)
          `g0`, the world `test:cases/plugin@0.1.0`: `test:cases/i@0.1.0` is required, but no compatible version (any 0.1.z) is exported"#]].assert_eq(&error.to_string());

    let error = refused(
        "package test:cases@0.1.5; interface i { f: func() -> u32; } world w { export i; }",
    );
    expect![[r#"
        the component does not fit any generation of the host's world; the nearest is `g0`
        build the component for the world `test:cases/plugin@0.1.0`, or for another one that is named below

        the component does not fit the host's world `test:cases/plugin@0.1.0`

        `test:cases/i@0.1.0` is required, but no compatible version (any 0.1.z) fits
          `test:cases/i@0.1.5`: version 0.1.5 is compatible, but
            the function `h` is missing
              expected  func(a: u64) -> u64
            the function `old` is missing
              expected  func() -> u32
            the function `b` is missing
              expected  func() -> u32

        the function `run` is missing
          expected  func(a: u64) -> u64

        the component exports
          `test:cases/i@0.1.5`

        the other generations
          `g2`, the world `test:cases/plugin@2.0.0`: `test:cases/i@2.0.0` is required, but no compatible version (any 2.y.z) is exported (and 4 more problems)
          `g1`, the world `test:cases/plugin@1.0.0`: `test:cases/i@1.0.0` is required, but no compatible version (any 1.y.z) is exported (and 3 more problems)"#]].assert_eq(&error.to_string());
}

#[test]
fn the_nearest_generation_is_on_the_track_or_near_in_number() {
    for (version, nearest) in [
        ("0.1.9", "g0"),
        ("0.3.0", "g0"),
        ("1.9.0", "g1"),
        ("2.7.0", "g2"),
        ("3.0.0", "g2"),
    ] {
        let wit = format!(
            "package test:cases@{version}; interface i {{ z: func(); }} world w {{ export i; }}"
        );
        assert_eq!(
            refused(&wit).nearest().unwrap().generation,
            nearest,
            "{version}"
        );
    }
    // Without versions, the generation with the fewest problems is the nearest.
    let other = "package test:other; interface o { z: func(); } world w { export o; }";
    assert_eq!(refused(other).nearest().unwrap().generation, "g0");
}

#[test]
fn without_generations_to_try_the_error_says_so() {
    let linker = Linker::<()>::new(engine());
    let error = PluginPre::among(&linker, &stub(G1), []).err().unwrap();
    assert_eq!(
        error.to_string(),
        "no generation of the host's world was tried"
    );
}

#[test]
fn the_error_is_bounded_whatever_is_tried() {
    let linker = Linker::<()>::new(engine());
    let component = stub("package test:other; interface o { z: func(); } world w { export o; }");
    let generations = std::iter::repeat_n(Generation::G1, 100);
    let error = PluginPre::among(&linker, &component, generations);
    let error: NoGeneration = error.err().unwrap().downcast().unwrap();
    assert_eq!(error.attempts.len(), 100);
    let text = error.to_string();
    assert!(text.ends_with("and 79 more"), "{text}");
    assert!(text.len() < 64_000);
}
