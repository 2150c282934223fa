//! Which generation is taken, and the errors if there is none.

use std::path::Path;

use worldbind::wasmtime::Store;
use worldbind::{Misfit, NoGeneration};
use worldbind_tests::{engine, stub_with_numbers};

bindings! {
    mod plain {
        g1: "package test:plain;
            interface i { record t { x: u32 } f: func(v: t) -> u32; g: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:plain;
            interface i { record t { x: u64 } g: func() -> u32; f: func(v: t) -> u64; }
            world plugin { export i; }",
    }
}

#[test]
fn types_alone_tell_generations_without_versions_apart() {
    use plain::exports::test::plain::i::{F, T};
    use plain::g1::exports::test::plain::i::T as OldT;

    let (mut store, plugin) = instance!(plain, G1, &stub_with_numbers(plain::WIT[0]));
    match plugin.test_plain_i().f().unwrap() {
        F::G1(f) => assert_eq!(f.call(&mut store, OldT { x: 5 }).unwrap(), 5),
        F::G2(_) => panic!("`x` is a `u32`"),
    }
    assert_eq!(plugin.test_plain_i().call_g(&mut store).unwrap(), 1);
    let (mut store, plugin) = instance!(plain, G2, &stub_with_numbers(plain::WIT[1]));
    match plugin.test_plain_i().f().unwrap() {
        F::G2(f) => assert_eq!(f.call(&mut store, T { x: 1 << 40 }).unwrap(), 1 << 40),
        F::G1(_) => panic!("`x` is a `u64`"),
    }
    assert_eq!(plugin.test_plain_i().call_g(&mut store).unwrap(), 0);
}

bindings! {
    mod tracks {
        g1: "package test:p@0.2.0;
            interface i { f: func() -> u32; old: func() -> u32; }
            world plugin { export i; }",
        g2: "package test:p@0.3.0;
            interface i { f: func() -> u32; new: func() -> u32; }
            world plugin { export i; }",
    }
}

#[test]
fn of_a_component_of_both_the_newest_is_taken() {
    let both = "package test:guest;
        package test:p@0.2.0 { interface i { f: func() -> u32; old: func() -> u32; } }
        package test:p@0.3.0 { interface i { new: func() -> u32; f: func() -> u32; } }
        world guest { export test:p/i@0.2.0; export test:p/i@0.3.0; }";
    let (mut store, plugin) = instance!(tracks, G2, &stub_with_numbers(both));
    let i = plugin.test_p_i();
    assert_eq!(i.interface().as_str(), "test:p/i@0.3.0");
    // All functions come from one export.
    assert_eq!(i.call_new(&mut store).unwrap(), 100);
    assert_eq!(i.call_f(&mut store).unwrap(), 101);
    assert!(plugin.g1().is_none());
}

#[test]
fn two_generations_on_one_track_are_one() {
    let options = "{ generations: {
        g1: { inline: \"package test:p@1.0.0; interface i { f: func(); } world w { export i; }\" },
        g2: { inline: \"package test:p@1.4.0; interface i { f: func(); } world w { export i; }\" },
    } }";
    let expansion = worldbind_codegen::expand(options.parse().unwrap(), Path::new(""));
    let error = expansion.errors.expect("one generation").to_string();
    let expected = "`test:p@1.4.0` of `g2` and `test:p@1.0.0` of `g1` are semver-compatible";
    assert!(error.starts_with(expected), "{error}");
}

#[test]
fn of_a_component_of_neither_all_reasons_are_told() {
    for (version, nearest, other) in [("0.2.5", "g1", "g2"), ("0.3.5", "g2", "g1")] {
        let wit = format!(
            "package test:p@{version};
            interface i {{ z: func() -> u32; }}
            world guest {{ export i; }}"
        );
        let linkers = tracks::PluginLinkers::<()>::new(engine());
        let error = tracks::PluginPre::choose(&linkers, &stub_with_numbers(&wit));
        let error: NoGeneration = error.err().unwrap().downcast().unwrap();
        // In the order in which they were tried.
        let tried: Vec<_> = error
            .attempts
            .iter()
            .map(|attempt| attempt.generation)
            .collect();
        assert_eq!(tried, ["g2", "g1"]);
        let is_bind = |misfit: &Misfit| matches!(misfit, Misfit::Bind(_));
        assert!(
            error
                .attempts
                .iter()
                .all(|attempt| is_bind(&attempt.misfit))
        );
        assert_eq!(error.nearest().unwrap().generation, nearest);
        let text = error.to_string();
        let (first, second) = (
            format!("nearest is `{nearest}`"),
            format!("\n  `{other}`, "),
        );
        assert!(text.find(&first) < text.find(&second), "{text}");
    }
}
