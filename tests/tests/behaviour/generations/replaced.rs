//! An interface that `with` replaces with other bindings: it has no methods here, and the host
//! links it.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::HasSelf;
use worldbind_tests::engine;

use super::made::component;
use bindings::g1::test::app::mine as old;
use bindings::test::app::mine;
use bindings::{Generation, PluginLinkers, PluginPre, Run};
use shared::test::shared::k::{self, Item};

mod shared {
    worldbind::bindgen!({
        inline: "
            package test:shared;
            interface k {
                record item { number: u32 }
                get: func() -> item;
            }
            world shared { import k; }
        ",
    });
}

mod bindings {
    worldbind::bindgen!({
        generations: {
            g1: {
                inline: "
                    package test:app@1.0.0;
                    package test:shared {
                        interface k {
                            record item { number: u32 }
                            get: func() -> item;
                        }
                    }
                    interface mine {
                        use test:shared/k.{item};
                        id: func(i: item) -> u32;
                    }
                    world plugin {
                        import test:shared/k;
                        import mine;
                        export run: func() -> u32;
                    }
                ",
            },
            g2: {
                inline: "
                    package test:app@2.0.0;
                    package test:shared {
                        interface k {
                            record item { number: u32 }
                            get: func() -> item;
                        }
                    }
                    interface mine {
                        use test:shared/k.{item};
                        id: func(i: item) -> u64;
                    }
                    world plugin {
                        use test:shared/k.{item};
                        import test:shared/k;
                        import mine;
                        export run: func(i: item) -> u32;
                    }
                ",
            },
        },
        with: { "test:shared/k": super::shared::test::shared::k },
    });
}

struct Host;

impl k::Host for Host {
    fn get(&mut self) -> Item {
        Item { number: 40 }
    }
}

impl mine::Host for Host {
    fn id(&mut self, i: Item) -> u64 {
        u64::from(i.number) + 2
    }
}

impl old::Host for Host {
    fn id(&mut self, i: Item) -> u32 {
        i.number + 1
    }
}

#[test]
fn an_interface_from_elsewhere_is_shared_by_all_generations() {
    let mut linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    linkers
        .each(|_, linker| shared::Shared::add_to_linker::<_, HasSelf<_>>(linker, |host| host))
        .unwrap();
    for (generation, result) in [(Generation::G1, 41), (Generation::G2, 42)] {
        let (version, id, params, call) = match generation {
            Generation::G1 => (
                "1.0.0",
                "u32",
                "",
                r#"(call $"test:app/mine@1.0.0 id" (call $"test:shared/k get"))"#,
            ),
            Generation::G2 => (
                "2.0.0",
                "u64",
                "i: item",
                r#"(i32.wrap_i64 (call $"test:app/mine@2.0.0 id" (call $"test:shared/k get")))"#,
            ),
        };
        let wit = format!(
            "package test:app@{version};
            package test:shared {{
                interface k {{ record item {{ number: u32 }} get: func() -> item; }}
            }}
            interface mine {{ use test:shared/k.{{item}}; id: func(i: item) -> {id}; }}
            world plugin {{
                use test:shared/k.{{item}};
                import test:shared/k;
                import mine;
                export run: func({params}) -> u32;
            }}"
        );
        let component = component(&wit, &[("run", call)]);
        let pre = PluginPre::choose(&linkers, &component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pre.generation(), generation);
        let mut store = Store::new(engine(), Host);
        let plugin = pre.instantiate(&mut store).unwrap();
        let found = match plugin.run().unwrap() {
            Run::G2(run) => run.call(&mut store, Item { number: 0 }),
            Run::G1(run) => run.call(&mut store),
        };
        assert_eq!(found.unwrap(), result);
    }
}
