//! Resources and methods that `by_hand` separates: a whole resource, or only one method.

use worldbind::wasmtime::component::{Component, HasSelf, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind_tests::engine;

use super::made::component;

/// A component whose `run` makes an imported resource, calls its methods and drops it, and whose
/// exported resource is a number.
fn of_generation(wit: &str, version: &str) -> Component {
    let (k, i) = (
        format!("test:parted/k@{version}"),
        format!("test:parted/i@{version}#"),
    );
    let run = format!(
        r#"(local $r i32)
        (local.set $r (call $"{k} make"))
        (call $"{k} [method]r.get" (local.get $r))
        (i32.add (call $"{k} [method]r.twice" (local.get $r)))
        (call $"{k} [resource-drop]r" (local.get $r))"#
    );
    let bodies = [
        ("run".to_owned(), run.as_str()),
        (
            format!("{i}[constructor]x"),
            r#"(call $"new x" (local.get 0))"#,
        ),
        (format!("{i}[method]x.get"), "(local.get 0)"),
        (
            format!("{i}[method]x.twice"),
            "(i32.mul (local.get 0) (i32.const 2))",
        ),
        (format!("{i}take"), "(i32.mul (local.get 0) (i32.const 3))"),
    ];
    let bodies: Vec<_> = bodies
        .iter()
        .map(|(name, body)| (name.as_str(), *body))
        .collect();
    component(wit, &bodies)
}

bindings! {
    mod whole {
        g1: "package test:parted@1.0.0;
            interface k { resource r { get: func() -> u32; twice: func() -> u32; } make: func() -> r; }
            interface i {
                resource x { constructor(rep: u32); get: func() -> u32; twice: func() -> u32; }
                take: func(x: borrow<x>) -> u32;
            }
            world plugin { import k; export i; export run: func() -> u32; }"
            { by_hand: ["test:parted/k.r", "test:parted/i.x"] },
        g2: "package test:parted@2.0.0;
            interface k { resource r { get: func() -> u32; twice: func() -> u32; } make: func() -> r; }
            interface i {
                resource x { constructor(rep: u32); get: func() -> u32; twice: func() -> u32; }
                take: func(x: borrow<x>) -> u32;
            }
            world plugin { import k; export i; export run: func() -> u32; }",
    }
}

#[derive(Default)]
struct Whole {
    dropped: Vec<(&'static str, u32)>,
}

macro_rules! host_of_whole {
    ($module:path as $k:ident, $name:literal, $rep:literal) => {
        const _: () = {
            use $module as $k;

            impl $k::Host for Whole {
                fn make(&mut self) -> Resource<$k::R> {
                    Resource::new_own($rep)
                }
            }

            impl $k::HostR for Whole {
                fn get(&mut self, r: Resource<$k::R>) -> u32 {
                    r.rep()
                }

                fn twice(&mut self, r: Resource<$k::R>) -> u32 {
                    2 * r.rep()
                }

                fn drop(&mut self, r: Resource<$k::R>) -> Result<()> {
                    self.dropped.push(($name, r.rep()));
                    Ok(())
                }
            }
        };
    };
}

host_of_whole!(whole::test::parted::k as k, "new", 200);
host_of_whole!(whole::g1::test::parted::k as k, "old", 100);

#[test]
fn a_resource_that_is_by_hand_is_parted_with_all_that_has_it() {
    use whole::exports::test::parted::i::{Take, XConstructor, XGet, XTwice};

    let linkers = whole::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    let older = of_generation(whole::WIT[0], "1.0.0");
    let (mut store, plugin) = instance!(whole, G1, &older, &linkers, Whole::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 300);
    assert_eq!(store.data().dropped, [("old", 100)]);
    let i = plugin.test_parted_i();
    let Ok(XConstructor::G1(new)) = i.x().constructor() else {
        panic!("the constructor is that of `g1`");
    };
    let x = new.call(&mut store, 5).unwrap();
    let (Ok(XGet::G1(get)), Ok(XTwice::G1(twice))) = (i.x().get(), i.x().twice()) else {
        panic!("the methods are those of `g1`");
    };
    assert_eq!(get.call(&mut store, x).unwrap(), 5);
    assert_eq!(twice.call(&mut store, x).unwrap(), 10);
    let Ok(Take::G1(take)) = i.take() else {
        panic!("`take` takes the resource of `g1`");
    };
    assert_eq!(take.call(&mut store, x).unwrap(), 15);
    let lent = plugin.g1().unwrap().test_parted_i();
    assert_eq!(lent.x().get().call(&mut store, x).unwrap(), 5);
    x.resource_drop(&mut store).unwrap();

    let newer = of_generation(whole::WIT[1], "2.0.0");
    let (mut store, plugin) = instance!(whole, G2, &newer, &linkers, Whole::default());
    assert_eq!(plugin.call_run(&mut store).unwrap(), 600);
    assert_eq!(store.data().dropped, [("new", 200)]);
    let i = plugin.test_parted_i();
    assert!(matches!(i.take(), Ok(Take::G2(_))) && matches!(i.x().twice(), Ok(XTwice::G2(_))));
    assert!(plugin.g1().is_none());
}

bindings! {
    mod method {
        g1: "package test:parted@1.0.0;
            interface k { resource r { get: func() -> u32; twice: func() -> u32; } make: func() -> r; }
            interface i {
                resource x { constructor(rep: u32); get: func() -> u32; twice: func() -> u32; }
                take: func(x: borrow<x>) -> u32;
            }
            world plugin { import k; export i; export run: func() -> u32; }"
            { by_hand: ["test:parted/k.r.get", "test:parted/i.[method]x.get"] },
        g2: "package test:parted@2.0.0;
            interface k { resource r { twice: func() -> u32; get: func() -> u32; } make: func() -> r; }
            interface i {
                resource x { constructor(rep: u32); twice: func() -> u32; get: func() -> u32; }
                take: func(x: borrow<x>) -> u32;
            }
            world plugin { import k; export i; export run: func() -> u32; }",
    }
}

#[derive(Default)]
struct Method {
    dropped: Vec<u32>,
}

use method::test::parted::k::{self, R};

impl k::Host for Method {
    fn make(&mut self) -> Resource<R> {
        Resource::new_own(1)
    }
}

impl k::HostR for Method {
    fn get(&mut self, r: Resource<R>) -> u32 {
        10 * r.rep()
    }

    fn twice(&mut self, r: Resource<R>) -> u32 {
        2 * r.rep()
    }

    fn drop(&mut self, r: Resource<R>) -> Result<()> {
        self.dropped.push(r.rep());
        Ok(())
    }
}

impl method::g1::test::parted::k::Host for Method {}

// Only this method.
impl method::g1::test::parted::k::HostR for Method {
    fn get(&mut self, r: Resource<R>) -> u32 {
        100 * r.rep()
    }
}

#[test]
fn a_method_that_is_by_hand_is_parted_from_its_resource() {
    use method::exports::test::parted::i::XGet;

    let linkers = method::PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    for (generation, (version, run)) in [("1.0.0", 102), ("2.0.0", 12)].into_iter().enumerate() {
        let component = of_generation(method::WIT[generation], version);
        let (mut store, plugin) = match generation {
            0 => instance!(method, G1, &component, &linkers, Method::default()),
            _ => instance!(method, G2, &component, &linkers, Method::default()),
        };
        assert_eq!(plugin.call_run(&mut store).unwrap(), run);
        assert_eq!(store.data().dropped, [1]);
        let i = plugin.test_parted_i();
        let x = i.x().call_constructor(&mut store, 5).unwrap();
        assert_eq!(i.x().call_twice(&mut store, x).unwrap(), 10);
        assert_eq!(i.call_take(&mut store, x).unwrap(), 15);
        let got = match i.x().get().unwrap() {
            XGet::G1(get) => (get.call(&mut store, x).unwrap(), 0),
            XGet::G2(get) => (get.call(&mut store, x).unwrap(), 1),
        };
        assert_eq!(got, (5, generation));
        x.resource_drop(&mut store).unwrap();
    }
}
