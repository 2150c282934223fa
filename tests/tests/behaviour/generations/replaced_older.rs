//! An interface that `with` replaces in only one generation: the host links it there, and
//! implements it for the other generation.

use worldbind::wasmtime::component::{Component, HasSelf, Linker, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind_tests::{engine, stub_bytes_with_imports};

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

/// The body of `run`: it makes a resource, calls its method and drops it.
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

/// The options of bindings, as the command line takes them.
fn explaining_host(options: &str) -> worldbind_cli::Host {
    let options = options.trim().strip_prefix('{').unwrap();
    let arguments = worldbind_cli::HostArguments {
        options: Some(options.strip_suffix('}').unwrap().to_owned()),
        ..Default::default()
    };
    worldbind_cli::Host::new(&arguments).unwrap_or_else(|error| panic!("{error}"))
}

/// A component that imports some functions of an interface, and exports functions without types.
fn guest(package: &str, functions: &str, exports: &str) -> Vec<u8> {
    let (name, version) = package.split_once('@').unwrap_or((package, ""));
    let separator = if version.is_empty() { "" } else { "@" };
    let exports = exports.split(' ').map(|name| match name {
        "run" => "export run: func() -> u32;".to_owned(),
        name => format!("export {name}: func();"),
    });
    let exports: String = exports.collect();
    stub_bytes_with_imports(&format!(
        "package test:guest;
        package {package} {{ interface k {{ {functions} }} }}
        world guest {{ import {name}/k{separator}{version}; {exports} }}"
    ))
}

#[test]
fn explain_takes_the_generation_that_the_runtime_takes() {
    let whole = "resource r { get: func() -> u32; } make: func() -> r;";
    let part = "get: func() -> u32;";
    macro_rules! check {
        ($bindings:ident, $packages:expr, $expected:expr, $add:expr) => {
            let mut linkers =
                $bindings::PluginLinkers::new::<HasSelf<_>>(engine(), |host: &mut Host| host)
                    .unwrap();
            $add(linkers.linker_mut($bindings::Generation::G1));
            let host = explaining_host($bindings::OPTIONS);
            let mut all: Vec<String> = Vec::new();
            for package in $packages {
                for functions in [whole, part] {
                    for exports in ["run old", "run new"] {
                        let bytes = guest(package, functions, exports);
                        let component = Component::new(engine(), &bytes).unwrap();
                        let pre = $bindings::PluginPre::choose(&linkers, &component);
                        let taken = pre.ok().map(|pre| pre.generation().to_string());
                        let provided = worldbind_cli::Provided::default();
                        let report = worldbind_cli::explain(&host, "", &bytes, &provided);
                        let explained = report.generations.unwrap().taken;
                        assert_eq!(explained, taken, "{package} {functions} {exports}");
                        all.extend(taken);
                    }
                }
            }
            assert_eq!(all, $expected);
        };
    }
    check!(
        plain,
        ["test:older"],
        ["g1", "g2"],
        |linker: &mut Linker<Host>| {
            shared::Shared::add_to_linker::<_, HasSelf<_>>(linker, |host: &mut Host| host).unwrap();
        }
    );
    let versions = ["test:older@1.0.0", "test:older@2.0.0"];
    // Each linker has what the host implements of `test:older@2.0.0`, but only that of `g1` has the
    // other.
    let taken = ["g1", "g1", "g2"];
    check!(versioned, versions, taken, |linker: &mut Linker<Host>| {
        let mut instance = linker.instance("test:older/k@1.0.0").unwrap();
        let add = shared::test::older::k::add_to_linker_instance::<_, HasSelf<_>>;
        add(&mut instance, |host: &mut Host| host).unwrap();
    });
}
