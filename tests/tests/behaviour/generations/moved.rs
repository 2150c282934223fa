//! Imports that moved: to another interface, from the world itself to an interface, and the other
//! way.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{Component, HasSelf};
use worldbind_tests::engine;

use super::made::component;
use bindings::test::moved::{x, y};
use bindings::{Generation, Plugin, PluginImports, PluginLinkers, PluginPre};

mod bindings {
    worldbind::bindgen!({
        generations: {
            g1: {
                inline: "
                    package test:moved@1.0.0;
                    interface old {
                        a: func() -> u32;
                        b: func() -> u32;
                        c: func() -> u32;
                    }
                    world plugin {
                        import old;
                        import w: func() -> u32;
                        import plain: func() -> u32;
                        export run-a: func() -> u32;
                        export run-b: func() -> u32;
                        export run-c: func() -> u32;
                        export run-w: func() -> u32;
                        export run-plain: func() -> u32;
                    }
                ",
                moved: {
                    "test:moved/old.a": "test:moved/x.a",
                    "test:moved/old.b": "test:moved/y.bee",
                    "test:moved/old.c": "c",
                    "w": "test:moved/x.w",
                    "plain": "simple",
                },
            },
            g2: {
                inline: "
                    package test:moved@2.0.0;
                    interface x {
                        a: func() -> u32;
                        extra: func() -> u32;
                        w: func() -> u32;
                    }
                    interface y {
                        a: func() -> u32;
                        bee: func() -> u32;
                    }
                    world plugin {
                        import x;
                        import y;
                        import c: func() -> u32;
                        import simple: func() -> u32;
                        export run-a: func() -> u32;
                        export run-b: func() -> u32;
                        export run-c: func() -> u32;
                        export run-w: func() -> u32;
                        export run-plain: func() -> u32;
                    }
                ",
            },
        },
    });
}

/// There is no `Host` of `g1`: all its functions are those of the newest generation.
struct Host;

impl x::Host for Host {
    fn a(&mut self) -> u32 {
        1
    }

    fn extra(&mut self) -> u32 {
        2
    }

    fn w(&mut self) -> u32 {
        3
    }
}

impl y::Host for Host {
    fn a(&mut self) -> u32 {
        4
    }

    fn bee(&mut self) -> u32 {
        5
    }
}

impl PluginImports for Host {
    fn c(&mut self) -> u32 {
        6
    }

    fn simple(&mut self) -> u32 {
        7
    }
}

/// The calls of a component of each generation.
fn of_generation(generation: Generation) -> Component {
    match generation {
        Generation::G1 => component(
            "package test:moved@1.0.0;
            interface old { a: func() -> u32; b: func() -> u32; c: func() -> u32; }
            world plugin {
                import old;
                import w: func() -> u32;
                import plain: func() -> u32;
                export run-a: func() -> u32;
                export run-b: func() -> u32;
                export run-c: func() -> u32;
                export run-w: func() -> u32;
                export run-plain: func() -> u32;
            }",
            &[
                ("run-a", r#"(call $"test:moved/old@1.0.0 a")"#),
                ("run-b", r#"(call $"test:moved/old@1.0.0 b")"#),
                ("run-c", r#"(call $"test:moved/old@1.0.0 c")"#),
                ("run-w", r#"(call $"$root w")"#),
                ("run-plain", r#"(call $"$root plain")"#),
            ],
        ),
        Generation::G2 => component(
            "package test:moved@2.0.0;
            interface x { a: func() -> u32; w: func() -> u32; }
            interface y { bee: func() -> u32; }
            world plugin {
                import x;
                import y;
                import c: func() -> u32;
                import simple: func() -> u32;
                export run-a: func() -> u32;
                export run-b: func() -> u32;
                export run-c: func() -> u32;
                export run-w: func() -> u32;
                export run-plain: func() -> u32;
            }",
            &[
                ("run-a", r#"(call $"test:moved/x@2.0.0 a")"#),
                ("run-b", r#"(call $"test:moved/y@2.0.0 bee")"#),
                ("run-c", r#"(call $"$root c")"#),
                ("run-w", r#"(call $"test:moved/x@2.0.0 w")"#),
                ("run-plain", r#"(call $"$root simple")"#),
            ],
        ),
    }
}

#[test]
fn a_moved_import_calls_the_newest_function_under_its_old_name() {
    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    for generation in Generation::ALL.iter().copied() {
        let component = of_generation(generation);
        let pre = PluginPre::in_generation(generation, &linkers, &component);
        check(&pre.unwrap_or_else(|error| panic!("{error}")));
    }
}

#[test]
fn moved_imports_of_all_generations_fit_into_one_linker() {
    let mut linker = worldbind::wasmtime::component::Linker::new(engine());
    Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host: &mut Host| host).unwrap();
    for generation in Generation::ALL.iter().copied() {
        let component = of_generation(generation);
        let pre = PluginPre::in_generation(generation, &linker, &component);
        check(&pre.unwrap_or_else(|error| panic!("{error}")));
    }
}

fn check(pre: &PluginPre<Host>) {
    let mut store = Store::new(engine(), Host);
    let plugin = pre.instantiate(&mut store).unwrap();
    let results = [
        plugin.call_run_a(&mut store).unwrap(),
        plugin.call_run_b(&mut store).unwrap(),
        plugin.call_run_c(&mut store).unwrap(),
        plugin.call_run_w(&mut store).unwrap(),
        plugin.call_run_plain(&mut store).unwrap(),
    ];
    assert_eq!(results, [1, 5, 6, 3, 7]);
}
