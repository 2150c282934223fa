//! Resources of the host and of components.

use worldbind::wasmtime::component::{HasSelf, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind_tests::{engine, stub_with_numbers};

use super::items::items;
use crate::generations::made::component;

/// The resources that were dropped: by which destructor, and their representations.
type Dropped = Vec<(&'static str, u32)>;

/// Makes a resource, calls its method and drops it.
fn run(k: &str) -> String {
    format!(
        r#"(local $r i32)
        (local.set $r (call $"{k} make"))
        (call $"{k} [method]r.get" (local.get $r))
        (call $"{k} [resource-drop]r" (local.get $r))"#
    )
}

bindings! {
    mod one {
        g1: "package test:one@1.0.0;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export old: func(); }",
        g2: "package test:one@2.0.0;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export new: func(); }",
    }
}

#[derive(Default)]
struct One {
    dropped: Dropped,
}

impl one::test::one::k::Host for One {
    fn make(&mut self) -> Resource<one::test::one::k::R> {
        Resource::new_own(5)
    }
}

impl one::test::one::k::HostR for One {
    fn get(&mut self, r: Resource<one::test::one::k::R>) -> u32 {
        100 + r.rep()
    }

    fn drop(&mut self, r: Resource<one::test::one::k::R>) -> Result<()> {
        self.dropped.push(("only", r.rep()));
        Ok(())
    }
}

#[test]
fn a_resource_of_the_host_is_one_type_with_one_destructor() {
    let linkers = one::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let older = component(one::WIT[0], &[("run", &run("test:one/k@1.0.0"))]);
    let (mut store, plugin) = instance!(one, G1, &older, &linkers, One::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 105);
    assert_eq!(store.data().dropped, [("only", 5)]);

    let newer = component(one::WIT[1], &[("run", &run("test:one/k@2.0.0"))]);
    let (mut store, plugin) = instance!(one, G2, &newer, &linkers, One::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 105);
    assert_eq!(store.data().dropped, [("only", 5)]);

    let items = items(one::OPTIONS);
    for absent in ["Host", "HostR", "R"] {
        assert!(
            !items.has(&format!("g1::test::one::k::{absent}")),
            "{absent}"
        );
    }
    assert!(items.reexports("g1::test::one::k::R"));
}

/// The type in the option `with` of the older generation for the resource.
#[expect(unreachable_pub, reason = "bindings re-export it")]
pub struct OldR;

bindings! {
    mod two {
        g1: "package test:two@1.0.0;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export old: func(); }"
            { with: { "test:two/k.r": crate::generations::table::resources::OldR } },
        g2: "package test:two@2.0.0;
            interface k { resource r { get: func() -> u32; } make: func() -> r; }
            world plugin { import k; export run: func() -> u32; export new: func(); }",
    }
}

#[derive(Default)]
struct Two {
    dropped: Dropped,
}

impl two::test::two::k::Host for Two {
    fn make(&mut self) -> Resource<two::test::two::k::R> {
        Resource::new_own(2)
    }
}

impl two::test::two::k::HostR for Two {
    fn get(&mut self, r: Resource<two::test::two::k::R>) -> u32 {
        200 + r.rep()
    }

    fn drop(&mut self, r: Resource<two::test::two::k::R>) -> Result<()> {
        self.dropped.push(("new", r.rep()));
        Ok(())
    }
}

impl two::g1::test::two::k::Host for Two {
    fn make(&mut self) -> Resource<OldR> {
        Resource::new_own(1)
    }
}

impl two::g1::test::two::k::HostR for Two {
    fn get(&mut self, r: Resource<OldR>) -> u32 {
        100 + r.rep()
    }

    fn drop(&mut self, r: Resource<OldR>) -> Result<()> {
        self.dropped.push(("old", r.rep()));
        Ok(())
    }
}

#[test]
fn a_resource_that_one_generation_replaces_is_two_types_with_two_destructors() {
    let linkers = two::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let older = component(two::WIT[0], &[("run", &run("test:two/k@1.0.0"))]);
    let (mut store, plugin) = instance!(two, G1, &older, &linkers, Two::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 101);
    assert_eq!(store.data().dropped, [("old", 1)]);

    let newer = component(two::WIT[1], &[("run", &run("test:two/k@2.0.0"))]);
    let (mut store, plugin) = instance!(two, G2, &newer, &linkers, Two::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 202);
    assert_eq!(store.data().dropped, [("new", 2)]);
}

bindings! {
    mod method {
        g1: "package test:method@1.0.0;
            interface i { resource r { constructor(rep: u32); get: func() -> u32; } }
            world plugin { export i; }",
        g2: "package test:method@2.0.0;
            interface i {
                resource r { constructor(rep: u32); more: func() -> u32; get: func() -> u32; }
            }
            world plugin { export i; }",
    }
}

#[test]
fn a_method_that_only_the_newest_has_may_be_absent() {
    // A method returns the representation.
    let (mut store, plugin) = instance!(method, G1, &stub_with_numbers(method::WIT[0]));
    let r = plugin.test_method_i().r();
    let handle = r.call_constructor(&mut store, 5).unwrap();
    assert_eq!(r.call_get(&mut store, handle).unwrap(), 5);
    assert!(!r.has_more() && r.func_more().is_none());
    let error = r.call_more(&mut store, handle).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the component exports `test:method/i@1.0.0` without the function `r.more`"
    );
    handle.resource_drop(&mut store).unwrap();

    let (mut store, plugin) = instance!(method, G2, &stub_with_numbers(method::WIT[1]));
    let r = plugin.test_method_i().r();
    let handle = r.call_constructor(&mut store, 6).unwrap();
    assert!(r.has_more());
    assert_eq!(r.call_more(&mut store, handle).unwrap(), 6);
    handle.resource_drop(&mut store).unwrap();
}
