//! A whole interface that comes from `with` in one generation only: the host links it there, and implements
//! the one of the other generation.

use worldbind::wasmtime::component::{HasSelf, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind_tests::engine;

use super::made::component;

pub(super) mod shared {
    worldbind::bindgen!({
        inline: "
            package test:older;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world shared { import k; }
        ",
    });
}

/// What a component's `run` does: it makes a resource, calls its method and drops it.
fn run(k: &str) -> String {
    format!(
        r#"(local $r i32)
        (local.set $r (call $"{k} make"))
        (call $"{k} [method]r.get" (local.get $r))
        (call $"{k} [resource-drop]r" (local.get $r))"#
    )
}

#[derive(Default)]
struct Host {
    dropped: Vec<(&'static str, u32)>,
}

macro_rules! host {
    ($k:path, $name:literal, $rep:literal) => {
        const _: () = {
            use $k as k;

            impl k::Host for Host {
                fn make(&mut self) -> Resource<k::R> {
                    Resource::new_own($rep)
                }
            }

            impl k::HostR for Host {
                fn get(&mut self, r: Resource<k::R>) -> u32 {
                    100 * r.rep()
                }

                fn drop(&mut self, r: Resource<k::R>) -> Result<()> {
                    self.dropped.push(($name, r.rep()));
                    Ok(())
                }
            }
        };
    };
}

host!(shared::test::older::k, "shared", 1);
host!(plain::test::older::k, "plain", 2);
host!(versioned::test::older::k, "versioned", 3);

bindings! {
    mod plain {
        g1: "package test:older;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export old: func(); }"
            { with: { "test:older/k": super::shared::test::older::k } },
        g2: "package test:older;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export new: func(); }",
    }
}

#[test]
fn one_name_is_linked_by_the_host_in_one_generation_and_implemented_in_the_other() {
    use plain::{Generation, PluginLinkers};

    let mut linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let older = linkers.linker_mut(Generation::G1);
    shared::Shared::add_to_linker::<_, HasSelf<_>>(older, |host: &mut Host| host).unwrap();
    let run = run("test:older/k");

    let component_of = |wit| component(wit, &[("run", &run)]);
    let (mut store, plugin) = instance!(
        plain,
        G1,
        &component_of(plain::WIT[0]),
        &linkers,
        Host::default()
    );
    assert_eq!(plugin.call_run(&mut store).unwrap(), 100);
    assert_eq!(store.data().dropped, [("shared", 1)]);
    let (mut store, plugin) = instance!(
        plain,
        G2,
        &component_of(plain::WIT[1]),
        &linkers,
        Host::default()
    );
    assert_eq!(plugin.call_run(&mut store).unwrap(), 200);
    assert_eq!(store.data().dropped, [("plain", 2)]);
}

bindings! {
    mod versioned {
        g1: "package test:older@1.0.0;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export old: func(); }"
            { with: { "test:older/k": super::shared::test::older::k } },
        g2: "package test:older@2.0.0;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export new: func(); }",
    }
}

#[test]
fn an_interface_from_elsewhere_may_have_a_version_here() {
    use versioned::PluginLinkers;

    let mut linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    linkers
        .each(|_, linker| {
            let mut instance = linker.instance("test:older/k@1.0.0")?;
            let add = shared::test::older::k::add_to_linker_instance::<_, HasSelf<_>>;
            add(&mut instance, |host: &mut Host| host)
        })
        .unwrap();
    let older = component(versioned::WIT[0], &[("run", &run("test:older/k@1.0.0"))]);
    let (mut store, plugin) = instance!(versioned, G1, &older, &linkers, Host::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 100);
    assert_eq!(store.data().dropped, [("shared", 1)]);
    let newer = component(versioned::WIT[1], &[("run", &run("test:older/k@2.0.0"))]);
    let (mut store, plugin) = instance!(versioned, G2, &newer, &linkers, Host::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 300);
    assert_eq!(store.data().dropped, [("versioned", 3)]);
}
