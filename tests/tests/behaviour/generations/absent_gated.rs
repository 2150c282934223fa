//! The functions that a component of a generation may lack: because of `@since`, because of
//! `optional`, because its generation does not have them, and combinations.

use worldbind::NotExported;
use worldbind::wasmtime::Store;
use worldbind_tests::{engine, stub_with_numbers};

bindings! {
    mod gated {
        g1: "package test:gated@1.2.0;
            interface i {
                f: func() -> u32;
                @since(version = 1.1.0)
                a: func() -> u32;
                @since(version = 1.2.0)
                b: func() -> u32;
                old: func() -> u32;
                @since(version = 1.1.0)
                old-a: func() -> u32;
                o: func() -> u32;
                c: func() -> u32;
                @since(version = 1.1.0)
                d: func() -> u32;
            }
            interface gone { g: func() -> u32; }
            world plugin { export i; export gone; }"
            { exports: { "test:gated/i.o": optional, "test:gated/gone": optional } },
        g2: "package test:gated@2.1.0;
            interface i {
                a: func() -> u32;
                f: func() -> u32;
                b: func() -> u32;
                o: func() -> u32;
                c: func(x: u32) -> u32;
                d: func(x: u32) -> u32;
                @since(version = 2.1.0)
                fresh: func() -> u32;
            }
            world plugin { export i; }",
    }
}

/// A component with some functions, each of which returns its position.
fn of(version: &str, functions: &str, more: &str) -> String {
    format!(
        "package test:gated@{version};
        interface i {{ {functions} }}
        interface gone {{ g: func() -> u32; }}
        world guest {{ export i; {more} }}"
    )
}

/// Functions without parameters.
fn functions(names: &str) -> String {
    let names = names.split_whitespace();
    names
        .map(|name| format!("{name}: func() -> u32;"))
        .collect()
}

#[test]
fn gates_and_generations_together_say_what_is_absent() {
    use gated::exports::test::gated::i::{C, D};

    // The version, its functions, and the results of `a`, `b`, `o` and `fresh` of the newest.
    for (version, names, more, newest) in [
        ("1.0.0", "f old c", "", [None; 4]),
        (
            "1.0.5",
            "c old f o",
            "export gone;",
            [None, None, Some(3), None],
        ),
        (
            "1.1.0",
            "a f old old-a c d",
            "",
            [Some(0), None, None, None],
        ),
        (
            "1.2.0",
            "f a b old old-a o c d",
            "export gone;",
            [Some(1), Some(2), Some(5), None],
        ),
    ] {
        let wit = of(version, &functions(names), more);
        let (mut store, plugin) = instance!(gated, G1, &stub_with_numbers(&wit));
        let i = plugin.test_gated_i();
        let position = |name: &str| {
            let position = names.split_whitespace().position(|of| of == name);
            position.map(|position| position as u32)
        };
        assert_eq!(i.call_f(&mut store).unwrap(), position("f").unwrap());
        let has = [i.has_a(), i.has_b(), i.has_o(), i.has_fresh()];
        assert_eq!(has, newest.map(|result| result.is_some()), "{version}");
        let results = [
            i.call_a(&mut store),
            i.call_b(&mut store),
            i.call_o(&mut store),
            i.call_fresh(&mut store),
        ];
        for (result, expected) in results.into_iter().zip(newest) {
            match result {
                Ok(result) => assert_eq!(Some(result), expected, "{version}"),
                Err(error) => assert!(error.is::<NotExported>() && expected.is_none()),
            }
        }
        let Ok(C::G1(c)) = i.c() else {
            panic!("`c` has no parameter");
        };
        assert_eq!(Some(c.call(&mut store).unwrap()), position("c"));
        match (i.d(), position("d")) {
            (Ok(D::G1(d)), expected) => assert_eq!(Some(d.call(&mut store).unwrap()), expected),
            (Ok(D::G2(_)), _) => panic!("`d` has no parameter"),
            (Err(error), expected) => assert!(error.is::<NotExported>() && expected.is_none()),
        }
        // The optional interface may be missing. The others are returned anyway.
        let g1 = plugin.g1().expect("functions of the older generation");
        let old = g1.test_gated_i();
        assert_eq!(Some(old.call_old(&mut store).unwrap()), position("old"));
        assert_eq!(old.has_old_a(), position("old-a").is_some());
        assert_eq!(old.call_old_a(&mut store).ok(), position("old-a"));
        assert_eq!(g1.test_gated_gone().is_some(), !more.is_empty());
        if let Some(gone) = g1.test_gated_gone() {
            assert_eq!(gone.call_g(&mut store).unwrap(), 100);
        }
    }
}

#[test]
fn a_gate_of_the_newest_does_not_hold_in_an_older_generation() {
    use gated::exports::test::gated::i::{C, D};

    for (version, fresh) in [("2.0.0", ""), ("2.1.0", "fresh")] {
        let changed = "c: func(x: u32) -> u32; d: func(x: u32) -> u32;";
        let contents = format!("{}{changed}", functions(&format!("o b a f {fresh}")));
        let wit = of(version, &contents, "");
        let (mut store, plugin) = instance!(gated, G2, &stub_with_numbers(&wit));
        let i = plugin.test_gated_i();
        assert_eq!(i.call_o(&mut store).unwrap(), 0);
        assert_eq!(i.call_b(&mut store).unwrap(), 1);
        assert_eq!(i.call_a(&mut store).unwrap(), 2);
        assert_eq!(i.has_fresh(), !fresh.is_empty());
        assert!(matches!(i.c(), Ok(C::G2(_))) && matches!(i.d(), Ok(D::G2(_))));
        assert!(plugin.g1().is_none());
    }
    // Without its gate, the function of the older generation is required in the newest.
    let wit = of("2.1.0", &functions("f b o fresh"), "");
    let linkers = gated::PluginLinkers::<()>::new(engine());
    assert!(gated::PluginPre::choose(&linkers, &stub_with_numbers(&wit)).is_err());
    // In the older generation, a component at the gate's version must have it.
    let wit = of("1.1.0", &functions("f old old-a c d"), "");
    assert!(gated::PluginPre::choose(&linkers, &stub_with_numbers(&wit)).is_err());
}

bindings! {
    mod moved {
        g1: "package test:moved@1.0.0;
            interface i { a: func() -> u32; }
            interface extra { g: func() -> u32; f: func() -> u32; h: func() -> u32; }
            world plugin { export i; export extra; }"
            {
                moved: { "test:moved/extra.f": "test:moved/i.f", "test:moved/extra.h": "h" },
                exports: { "test:moved/extra": optional },
            },
        g2: "package test:moved@2.0.0;
            interface i { f: func() -> u32; a: func() -> u32; }
            world plugin { export i; export h: func() -> u32; }",
    }
}

#[test]
fn what_moved_out_of_an_optional_interface_may_be_absent() {
    let (mut store, plugin) = instance!(moved, G1, &stub_with_numbers(moved::WIT[0]));
    let i = plugin.test_moved_i();
    assert_eq!(i.call_a(&mut store).unwrap(), 0);
    assert!(i.has_f() && plugin.has_h());
    assert_eq!(i.call_f(&mut store).unwrap(), 101);
    assert_eq!(plugin.call_h(&mut store).unwrap(), 102);
    let g1 = plugin.g1().unwrap();
    assert_eq!(g1.test_moved_extra().call_g(&mut store).unwrap(), 100);

    let without = moved::WIT[0].replace("export extra;", "");
    let (mut store, plugin) = instance!(moved, G1, &stub_with_numbers(&without));
    let i = plugin.test_moved_i();
    assert_eq!(i.call_a(&mut store).unwrap(), 0);
    assert!(!i.has_f() && !plugin.has_h() && plugin.g1().is_none());
    let error = i.call_f(&mut store).unwrap_err();
    assert_eq!(error.downcast::<NotExported>().unwrap().function, "f");
    assert!(plugin.call_h(&mut store).unwrap_err().is::<NotExported>());

    let (mut store, plugin) = instance!(moved, G2, &stub_with_numbers(moved::WIT[1]));
    // The functions of the world come first.
    assert_eq!(plugin.test_moved_i().call_f(&mut store).unwrap(), 100);
    assert_eq!(plugin.call_h(&mut store).unwrap(), 0);
}

bindings! {
    mod joined {
        g1: "package test:joined@1.0.0;
            interface j { stay: func() -> u32; }
            world plugin { export j; export f: func() -> u32; export t: func() -> u32; }"
            {
                moved: { "f": "test:joined/j.f", "t": "test:joined/j.t" },
                exports: { "test:joined/j": optional },
            },
        g2: "package test:joined@2.0.0;
            interface j { t: func() -> u64; f: func() -> u32; stay: func() -> u32; }
            world plugin { export j; }",
    }
}

#[test]
fn what_moved_into_an_optional_interface_is_found_without_it() {
    use joined::exports::test::joined::j::T;

    for (has_interface, wit) in [
        (true, joined::WIT[0].to_owned()),
        (false, joined::WIT[0].replace("export j;", "")),
    ] {
        let (mut store, plugin) = instance!(joined, G1, &stub_with_numbers(&wit));
        let j = plugin.test_joined_j();
        assert_eq!(j.call_f(&mut store).unwrap(), 0);
        let Ok(T::G1(t)) = j.t() else {
            panic!("`t` returns a `u32`");
        };
        assert_eq!(t.call(&mut store).unwrap(), 1);
        assert_eq!(j.has_stay(), has_interface);
        let found = match has_interface {
            true => "test:joined/j@1.0.0",
            // Where the functions are.
            false => "test:joined/plugin@1.0.0",
        };
        assert_eq!(j.interface().as_str(), found);
        let stay = j.call_stay(&mut store);
        assert_eq!(stay.as_ref().ok().copied(), has_interface.then_some(200));
        if let Err(error) = stay {
            assert_eq!(error.downcast::<NotExported>().unwrap().function, "stay");
        }
    }
    let (mut store, plugin) = instance!(joined, G2, &stub_with_numbers(joined::WIT[1]));
    let j = plugin.test_joined_j();
    assert_eq!(j.call_f(&mut store).unwrap(), 1);
    assert_eq!(j.call_stay(&mut store).unwrap(), 2);
}
