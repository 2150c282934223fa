//! Imports with `@unstable`: each generation links what its own WIT has without a feature, and what
//! the host enables.

use worldbind::wasmtime::component::{HasSelf, Resource};
use worldbind_tests::{engine, stub_with_imports};

mod bindings {
    worldbind::bindgen!({
        world: "test:gates/plugin",
        generations: {
            g1: { inline: "
                package test:gates@0.1.0;
                interface k {
                    plain: func() -> u32;
                    @unstable(feature = beta)
                    fresh: func() -> u32;
                    old: func() -> u32;
                    @unstable(feature = beta)
                    changed: func() -> u32;
                }
                interface same {
                    plain: func();
                    @unstable(feature = gamma)
                    resource r { @unstable(feature = gamma) f: func(); }
                }
                interface extra { f: func(); }
                world plugin {
                    import k;
                    import same;
                    @unstable(feature = beta)
                    import extra;
                    import tick: func() -> u32;
                    @unstable(feature = beta)
                    import tock: func() -> u32;
                    export run: func() -> u32;
                }
            " },
            g2: { inline: "
                package test:gates@0.2.0;
                interface k {
                    plain: func() -> u32;
                    @since(version = 0.2.0)
                    fresh: func() -> u32;
                    @unstable(feature = gamma)
                    old: func() -> u32;
                    @unstable(feature = gamma)
                    changed: func() -> u64;
                }
                interface same {
                    plain: func();
                    @unstable(feature = gamma)
                    resource r { @unstable(feature = gamma) f: func(); }
                }
                interface extra { f: func(); }
                world plugin {
                    import k;
                    import same;
                    import extra;
                    @unstable(feature = delta)
                    import tick: func() -> u32;
                    export run: func() -> u64;
                }
            " },
        },
    });
}

use bindings::test::gates::{extra, k, same};
use bindings::{Generation, LinkOptions, PluginImports, PluginLinkers, PluginPre, g1};

struct Host;

impl k::Host for Host {
    fn plain(&mut self) -> u32 {
        1
    }

    fn fresh(&mut self) -> u32 {
        2
    }

    fn old(&mut self) -> u32 {
        3
    }

    fn changed(&mut self) -> u64 {
        4
    }
}

impl g1::test::gates::k::Host for Host {
    fn changed(&mut self) -> u32 {
        5
    }
}

impl same::Host for Host {
    fn plain(&mut self) {}
}

impl same::HostR for Host {
    fn drop(&mut self, _: Resource<same::R>) -> worldbind::wasmtime::Result<()> {
        Ok(())
    }

    fn f(&mut self, _: Resource<same::R>) {}
}

impl extra::Host for Host {
    fn f(&mut self) {}
}

impl PluginImports for Host {
    fn tick(&mut self) -> u32 {
        6
    }
}

impl g1::PluginImports for Host {
    fn tock(&mut self) -> u32 {
        7
    }
}

/// The generations, `1` and `2`, in which a component that imports this links.
fn links(options: &LinkOptions, version: &str, interfaces: &str, import: &str) -> String {
    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), options, |host: &mut Host| host);
    let linkers = linkers.unwrap();
    let generations = [(Generation::G1, "u32", '1'), (Generation::G2, "u64", '2')];
    let links = generations.into_iter().filter(|(generation, integer, _)| {
        let component = stub_with_imports(&format!(
            "package test:gates@{version};
            {interfaces}
            world w {{ import {import}; export run: func() -> {integer}; }}"
        ));
        PluginPre::in_generation(*generation, &linkers, &component).is_ok()
    });
    links.map(|(_, _, name)| name).collect()
}

#[test]
fn each_generation_has_its_own_features() {
    const R: &str = "resource r { f: func(); }";
    // The version, what is imported, and the feature that it needs.
    let rows = [
        ("0.1.0", "k", "plain: func() -> u32;", ""),
        ("0.1.0", "k", "fresh: func() -> u32;", "beta"),
        ("0.1.0", "k", "old: func() -> u32;", ""),
        ("0.1.0", "k", "changed: func() -> u32;", "beta"),
        ("0.1.0", "same", "plain: func();", ""),
        ("0.1.0", "same", R, "gamma"),
        ("0.1.0", "extra", "f: func();", "beta"),
        ("0.2.0", "k", "plain: func() -> u32;", ""),
        ("0.2.0", "k", "fresh: func() -> u32;", ""),
        ("0.2.0", "k", "old: func() -> u32;", "gamma"),
        ("0.2.0", "k", "changed: func() -> u64;", "gamma"),
        ("0.2.0", "same", "plain: func();", ""),
        ("0.2.0", "same", R, "gamma"),
        ("0.2.0", "extra", "f: func();", ""),
    ];
    for enabled in ["", "beta", "gamma", "delta"] {
        let mut options = LinkOptions::default();
        options
            .beta(enabled == "beta")
            .gamma(enabled == "gamma")
            .delta(enabled == "delta");
        for (version, interface, contents, feature) in rows {
            let is_linked = feature.is_empty() || feature == enabled;
            // The version is in the name, so both generations link it.
            let expected = if is_linked { "12" } else { "" };
            let interfaces = format!("interface {interface} {{ {contents} }}");
            assert_eq!(
                links(&options, version, &interfaces, interface),
                expected,
                "{version} {interface} {contents} with {enabled:?}"
            );
        }
        // These names have no version, so each generation has its own meaning of them, or the
        // other's if it lacks them.
        let tick = links(&options, "0.1.0", "", "tick: func() -> u32");
        assert_eq!(
            tick,
            if enabled == "delta" { "12" } else { "1" },
            "{enabled}"
        );
        let tock = links(&options, "0.1.0", "", "tock: func() -> u32");
        assert_eq!(tock, if enabled == "beta" { "12" } else { "" }, "{enabled}");
    }
}

mod named {
    //! Where no name means two things, one linker is enough.

    worldbind::bindgen!({
        generations: {
            g1: { inline: "
                package test:gated@0.1.0;
                interface k { @unstable(feature = beta) f: func(); }
                world plugin { import k; export run: func() -> u32; }
            " },
            g2: { inline: "
                package test:gated@0.2.0;
                interface k { f: func(); }
                world plugin { import k; export run: func() -> u64; }
            " },
        },
    });
}

impl named::test::gated::k::Host for Host {
    fn f(&mut self) {}
}

#[test]
fn all_generations_in_one_linker_take_the_options() {
    for beta in [false, true] {
        let mut options = named::LinkOptions::default();
        options.beta(beta);
        let mut linker = worldbind::wasmtime::component::Linker::new(engine());
        named::Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, &options, |host: &mut Host| {
            host
        })
        .unwrap();
        for (version, is_linked) in [("0.1.0", beta), ("0.2.0", true)] {
            let component = stub_with_imports(&format!(
                "package test:gated@{version};
                interface k {{ f: func(); }}
                world w {{ import k; export run: func() -> u32; }}"
            ));
            let pre = named::PluginPre::in_generation(named::Generation::G1, &linker, &component);
            assert_eq!(pre.is_ok(), is_linked, "{version}, {beta}");
        }
    }
}
