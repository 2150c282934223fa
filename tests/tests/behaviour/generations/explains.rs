//! The error for a component that fits no generation, as somebody reads it who has never seen the
//! host.

use expect_test::expect;
use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind::{LinkError, Misfit, NoGeneration};
use worldbind_tests::{engine, stub_with_imports};

bindings! {
    mod many {
        g1: "package test:many@0.1.0; interface k { get: func() -> u8; }
            interface i { f: func(); } world plugin { import k; export i; }",
        g2: "package test:many@0.2.0; interface k { get: func() -> u16; }
            interface i { f: func(a: u8); } world plugin { import k; export i; }",
        g3: "package test:many@0.3.0; interface k { get: func() -> u32; }
            interface i { f: func(a: u16); } world plugin { import k; export i; }",
        g4: "package test:many@0.4.0; interface k { get: func() -> u64; }
            interface i { f: func(a: u32); } world plugin { import k; export i; }",
        g5: "package test:many@0.5.0; interface k { get: func() -> s8; }
            interface i { f: func(a: u64); } world plugin { import k; export i; }",
        g6: "package test:many@1.0.0; interface k { get: func() -> s16; }
            interface i { f: func(a: s8); } world plugin { import k; export i; }",
        g7: "package test:many@2.0.0; interface k { get: func() -> s32; }
            interface i { f: func(a: s16); } world plugin { import k; export i; }",
        g8: "package test:many@3.0.0; interface k { get: func() -> s64; }
            interface i { f: func(a: s32); } world plugin { import k; export i; }",
        g9: "package test:many@4.0.0; interface k { get: func() -> char; }
            interface i { f: func(a: s64); } world plugin { import k; export i; }",
    }
}

use many::{Generation, PluginLinkers, PluginPre};

struct Host;

macro_rules! host {
    ($($k:path => $result:ty),*) => {
        $(const _: () = {
            use $k as k;

            impl k::Host for Host {
                fn get(&mut self) -> $result {
                    <$result>::default()
                }
            }
        };)*
    };
}

host!(
    many::g1::test::many::k => u8,
    many::g2::test::many::k => u16,
    many::g3::test::many::k => u32,
    many::g4::test::many::k => u64,
    many::g5::test::many::k => i8,
    many::g6::test::many::k => i16,
    many::g7::test::many::k => i32,
    many::g8::test::many::k => i64,
    many::test::many::k => char
);

/// The error for a component, of the oldest generations of a host, the newest first.
fn refused(component: &Component, count: usize) -> NoGeneration {
    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host: &mut Host| host).unwrap();
    let generations = Generation::ALL[..count].iter().rev().copied();
    let error = PluginPre::among(&linkers, component, generations);
    error.err().unwrap().downcast().unwrap()
}

#[test]
fn the_text_says_what_is_wrong_and_what_to_build_for() {
    let component = stub_with_imports(
        "package test:many@0.2.7;
        interface k { get: func() -> u16; }
        interface i { f: func(a: string); }
        world guest { import k; export i; }",
    );
    expect![[r#"
        the component does not fit any generation of the host's world; the nearest is `g2`
        build the component for the world `test:many/plugin@0.2.0`, or for another one that is named below

        the component does not fit the host's world `test:many/plugin@0.2.0`

        `test:many/i@0.2.0` is required, but no compatible version (any 0.2.z) fits
          `test:many/i@0.2.7`: version 0.2.7 is compatible, but
            the function `f` has a different type
              expected  func(a: u8)
              found     func(a: string)
              because   parameter `a`: the host has `u8`, the component has `string`

        the other generations
          `g1`, the world `test:many/plugin@0.1.0`: `test:many/i@0.1.0` is required, but no compatible version (any 0.1.z) is exported"#]].assert_eq(&refused(&component, 2).to_string());
    expect![[r#"
        the component does not fit any generation of the host's world; the nearest is `g2`
        build the component for the world `test:many/plugin@0.2.0`, or for another one that is named below

        the component does not fit the host's world `test:many/plugin@0.2.0`

        `test:many/i@0.2.0` is required, but no compatible version (any 0.2.z) fits
          `test:many/i@0.2.7`: version 0.2.7 is compatible, but
            the function `f` has a different type
              expected  func(a: u8)
              found     func(a: string)
              because   parameter `a`: the host has `u8`, the component has `string`

        the other generations
          `g9`, the world `test:many/plugin@4.0.0`: `test:many/i@4.0.0` is required, but no compatible version (any 4.y.z) is exported
          `g8`, the world `test:many/plugin@3.0.0`: `test:many/i@3.0.0` is required, but no compatible version (any 3.y.z) is exported
          `g7`, the world `test:many/plugin@2.0.0`: `test:many/i@2.0.0` is required, but no compatible version (any 2.y.z) is exported
          `g6`, the world `test:many/plugin@1.0.0`: `test:many/i@1.0.0` is required, but no compatible version (any 1.y.z) is exported
          `g5`, the world `test:many/plugin@0.5.0`: `test:many/i@0.5.0` is required, but no compatible version (any 0.5.z) is exported
          `g4`, the world `test:many/plugin@0.4.0`: `test:many/i@0.4.0` is required, but no compatible version (any 0.4.z) is exported
          `g3`, the world `test:many/plugin@0.3.0`: `test:many/i@0.3.0` is required, but no compatible version (any 0.3.z) is exported
          `g1`, the world `test:many/plugin@0.1.0`: `test:many/i@0.1.0` is required, but no compatible version (any 0.1.z) is exported"#]].assert_eq(&refused(&component, 9).to_string());
}

#[test]
fn the_versions_that_are_provided_are_those_of_the_linker() {
    let component = stub_with_imports(
        "package test:many@0.9.0;
        interface k { get: func() -> u16; }
        world guest { import k; }",
    );
    let error = refused(&component, 9);
    for attempt in &error.attempts {
        let Misfit::Link(LinkError { problems, .. }) = &attempt.misfit else {
            panic!("{error}");
        };
        let [problem] = &problems[..] else {
            panic!("{error}");
        };
        // The imports of the generation, and of all others: each linker has all of them.
        let [own] = &problem.offered[..] else {
            panic!("{error}");
        };
        assert_eq!(attempt.world.replace("plugin", "k"), own.as_str());
        assert_eq!(problem.of_other_generations.len(), 8);
        assert!(!problem.of_other_generations.contains(own));
        let mut linkers =
            PluginLinkers::new::<HasSelf<_>>(engine(), |host: &mut Host| host).unwrap();
        let generation = Generation::ALL
            .iter()
            .find(|of| of.to_string() == attempt.generation);
        let linker = linkers.linker_mut(*generation.unwrap());
        for name in problem.offered.iter().chain(&problem.of_other_generations) {
            // A name that is in use.
            assert!(
                linker
                    .root()
                    .func_wrap(name.as_str(), |_, (): ()| Ok(()))
                    .is_err()
            );
        }
        let text = problem.to_string();
        assert_eq!(
            text.matches("\n  provided  `test:many/k@").count(),
            9,
            "{text}"
        );
    }
    // Only the generation's own imports decide which one is the nearest.
    assert_eq!(error.nearest().unwrap().generation, "g5");
}

#[test]
fn only_what_the_linker_has_is_told_of_other_generations() {
    let component = stub_with_imports(
        "package test:many@0.9.0;
        interface k { get: func() -> u16; }
        world guest { import k; }",
    );
    let mut linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host: &mut Host| host).unwrap();
    *linkers.linker_mut(Generation::G9) = Linker::new(engine());
    let error = PluginPre::in_generation(Generation::G9, &linkers, &component)
        .err()
        .unwrap();
    let LinkError { problems, .. } = error.downcast_ref().unwrap();
    assert!(problems[0].of_other_generations.is_empty(), "{error}");
}

#[test]
fn an_import_that_only_another_generation_has_is_not_said_to_be_unknown() {
    // `g1` has no such import. The other generation has it with another type.
    bindings! {
        mod other {
            g1: "package test:other@1.0.0; world plugin { export run: func(); }",
            g2: "package test:other@2.0.0; interface k { get: func() -> u32; }
                world plugin { import k; export run: func(); export new: func(); }",
        }
    }

    impl other::test::other::k::Host for Host {
        fn get(&mut self) -> u32 {
            0
        }
    }

    let linkers = other::PluginLinkers::new::<HasSelf<_>>(engine(), |host: &mut Host| host);
    let linkers = linkers.unwrap();
    for (version, is_known) in [("2.0.0", true), ("2.5.0", true), ("3.0.0", false)] {
        let component = stub_with_imports(&format!(
            "package test:other@{version};
            interface k {{ get: func() -> string; }}
            world guest {{ import k; export run: func(); }}"
        ));
        let pre = other::PluginPre::in_generation(other::Generation::G1, &linkers, &component);
        let error = pre.err().unwrap();
        let LinkError { problems, .. } = error.downcast_ref().unwrap();
        let text = problems[0].to_string();
        let expected = match is_known {
            true => "but the host provides it with different types\n",
            false => {
                "only in an incompatible version\n  provided  `test:other/k@2.0.0` (any 2.y.z)\n"
            }
        };
        assert!(text.contains(expected), "{text}");
    }
}

/// The texts for a host are short, contain no invisible characters, and begin with the nearest
/// generation.
fn check(error: &NoGeneration, nearest: &str) {
    let text = error.to_string();
    assert!(text.len() < 64_000, "{}", text.len());
    assert!(
        format!("{error:?}").len() > text.len(),
        "the fields have more"
    );
    let is_hidden = |c: char| c.is_control() && c != '\n' || "\u{202e}\u{2066}\u{200b}".contains(c);
    assert!(!text.contains(is_hidden), "{text:?}");
    let first = text.lines().next().unwrap();
    assert!(
        first.ends_with(&format!("the nearest is `{nearest}`")),
        "{first}"
    );
    // Each of the others has its line at the end, however long the nearest is.
    let (_, others) = text
        .split_once("\n\nthe other generations\n")
        .expect("others");
    assert_eq!(others.lines().count(), error.attempts.len() - 1);
    for attempt in &error.attempts {
        let line = format!(
            "  `{}`, the world `{}`: ",
            attempt.generation, attempt.world
        );
        let is_told = others.lines().any(|other| other.starts_with(&line));
        assert_eq!(is_told, attempt.generation != nearest, "{others}");
    }
    let short = error.in_short();
    assert!(short.lines().count() == 1 && short.len() < 4000, "{short}");
    assert!(!short.contains(is_hidden), "{short:?}");
}

#[test]
fn the_text_is_bounded_for_very_many_exports() {
    // A version of one generation, with a type that is very long as text, and many other exports.
    let long = "x".repeat(2000);
    let functions: String = (0..500)
        .map(|n| format!("(export \"g{n}-{long}\" (func $g))"))
        .collect();
    let others: String = (0..300)
        .map(|n| {
            format!("(instance (export \"test:many/other{n}@0.3.0\") (export \"g\" (func $g)))")
        })
        .collect();
    let component = format!(
        r#"(component
            (core module $m (func (export "g")))
            (core instance $m (instantiate $m))
            (func $g (canon lift (core func $m "g")))
            (instance (export "test:many/i@0.3.9") {functions})
            {others})"#
    );
    let component = Component::new(engine(), component).unwrap();
    for count in [3, 5, 9] {
        check(&refused(&component, count), "g3");
    }
}

#[test]
fn the_text_is_bounded_for_very_many_imports() {
    let hostile = "url=<https://x/\u{1b}[31m\n  `acme:fake/ok`  (provided)\u{202e}";
    let long = "y".repeat(3000);
    let imports: String = (0..60)
        .map(|n| format!("(import {:?} (func))", format!("{hostile}{n}{long}>")))
        .collect();
    let component = format!(
        r#"(component
            (import "test:many/k@0.4.1" (instance (export "get" (func (result string)))))
            {imports})"#
    );
    let component = Component::new(engine(), component).unwrap();
    for count in [4, 9] {
        let error = refused(&component, count);
        check(&error, "g4");
        assert!(!error.to_string().contains("\n  `acme:fake/ok`"));
    }
}

#[test]
fn the_text_is_bounded_for_types_that_are_long() {
    let fields: String = (0..3000).map(|n| format!("field-{n}: u8, ")).collect();
    let functions: String = (0..50)
        .map(|n| format!("g{n}: func(a: r) -> r; "))
        .collect();
    let component = stub_with_imports(&format!(
        "package test:many@2.4.0;
        interface i {{ record r {{ {fields} }} f: func(a: r) -> r; {functions} }}
        world guest {{ export i; }}"
    ));
    for count in [7, 8, 9] {
        check(&refused(&component, count), "g7");
    }
}
