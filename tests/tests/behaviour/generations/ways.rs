//! Imports in all ways in which a host can be called, across generations.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{Access, Accessor, Component, HasSelf};
use worldbind_tests::engine;

use super::made::component;
use bindings::g1::test::ways::k as old;
use bindings::test::ways::k;
use bindings::{Generation, PluginLinkers, PluginPre};

mod bindings {
    worldbind::bindgen!({
        generations: {
            g1: {
                inline: "
                    package test:ways@1.0.0;
                    interface k {
                        plain: func() -> u32;
                        stored: func() -> u32;
                        slow: async func() -> u32;
                        noted: func() -> u32;
                        old: func() -> u32;
                        old-slow: async func() -> u32;
                    }
                    world plugin {
                        import k;
                        export run: async func() -> u32;
                    }
                ",
                // The newest generation has none of these.
                imports: {
                    "test:ways/k.old": store | trappable,
                    "test:ways/k.old-slow": async | store | tracing,
                },
            },
            g2: {
                inline: "
                    package test:ways@2.0.0;
                    interface k {
                        plain: func() -> u32;
                        stored: func() -> u32;
                        slow: async func() -> u32;
                        noted: func() -> u32;
                    }
                    world plugin {
                        import k;
                        export run: async func() -> u32;
                    }
                ",
            },
        },
        imports: {
            "test:ways/k.stored": store,
            "test:ways/k.slow": async | store,
            "test:ways/k.noted": async | tracing | trappable,
        },
        exports: { "run": async },
    });
}

#[derive(Default)]
struct Host {
    calls: u32,
}

impl Host {
    fn count(&mut self, number: u32) -> u32 {
        self.calls += 1;
        number
    }
}

impl k::Host for Host {
    fn plain(&mut self) -> u32 {
        self.count(1)
    }

    async fn noted(&mut self) -> worldbind::wasmtime::Result<u32> {
        Ok(self.count(20))
    }
}

impl k::HostWithStore<Host> for HasSelf<Host> {
    fn stored(mut host: Access<Host, Self>) -> u32 {
        host.get().count(300)
    }

    async fn slow(accessor: &Accessor<Host, Self>) -> u32 {
        accessor.with(|mut access| access.get().count(4000))
    }
}

impl old::Host for Host {}

impl old::HostWithStore<Host> for HasSelf<Host> {
    fn old(mut host: Access<Host, Self>) -> worldbind::wasmtime::Result<u32> {
        Ok(host.get().count(50_000))
    }

    async fn old_slow(accessor: &Accessor<Host, Self>) -> u32 {
        accessor.with(|mut access| access.get().count(600_000))
    }
}

/// A component of a generation, which adds what all its imports return.
fn of_generation(generation: Generation) -> Component {
    let (version, more) = match generation {
        Generation::G1 => (
            "1.0.0",
            "old: func() -> u32; old-slow: async func() -> u32;",
        ),
        Generation::G2 => ("2.0.0", ""),
    };
    let wit = format!(
        "package test:ways@{version};
        interface k {{
            plain: func() -> u32; stored: func() -> u32; slow: async func() -> u32;
            noted: func() -> u32; {more}
        }}
        world plugin {{ import k; export run: async func() -> u32; }}"
    );
    let names: &[&str] = match generation {
        Generation::G1 => &["stored", "slow", "noted", "old", "old-slow"],
        Generation::G2 => &["stored", "slow", "noted"],
    };
    let call = |name: &str| format!(r#"(call $"test:ways/k@{version} {name}")"#);
    let others = names.iter().map(|name| format!("(i32.add {})", call(name)));
    let body = format!("{} {}", call("plain"), others.collect::<String>());
    component(&wit, &[("run", &body)])
}

#[test]
fn every_way_to_call_a_host_works_in_every_generation() {
    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    for (generation, expected, calls) in [(Generation::G1, 654_321, 6), (Generation::G2, 4321, 4)] {
        let component = of_generation(generation);
        let pre = PluginPre::in_generation(generation, &linkers, &component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        let mut store = Store::new(engine(), Host::default());
        let result = pollster::block_on(async {
            let plugin = pre.instantiate_async(&mut store).await?;
            let run = async |accessor: &Accessor<Host>| plugin.call_run(accessor).await;
            store.run_concurrent(run).await?
        });
        assert_eq!(result.unwrap_or_else(|error| panic!("{error:?}")), expected);
        assert_eq!(store.data().calls, calls);
    }
}
