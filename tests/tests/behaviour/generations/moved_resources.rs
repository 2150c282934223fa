//! Resources that moved to another interface and have another name there: their methods move with
//! them.

use worldbind::wasmtime::component::{Component, HasSelf, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind_tests::engine;

use super::made::component;

bindings! {
    mod bindings {
        g1: "package test:moved@1.0.0;
            interface k {
                resource r {
                    constructor(n: u32);
                    old: func() -> u32;
                    twice: func() -> u32;
                    get: func() -> u32;
                    size: func() -> u32;
                    zero: static func() -> r;
                }
                make: func() -> r;
            }
            interface i {
                resource x {
                    constructor(rep: u32);
                    old: func() -> u32;
                    twice: func() -> u32;
                    get: func() -> u32;
                    add: static func(a: borrow<x>, b: borrow<x>) -> u32;
                }
                take: func(x: borrow<x>) -> u32;
            }
            world plugin { import k; export i; export run: func() -> u32; }"
            { moved: {
                "test:moved/k.r": "test:moved/l.s",
                "test:moved/k.make": "test:moved/l.make",
                "test:moved/i.x": "test:moved/j.y",
                "test:moved/i.take": "test:moved/j.take",
            } },
        g2: "package test:moved@2.0.0;
            interface l {
                resource s {
                    constructor(n: u32);
                    get: func() -> u32;
                    size: func() -> u64;
                    twice: func() -> u32;
                    zero: static func() -> s;
                }
                make: func() -> s;
            }
            interface j {
                resource y {
                    constructor(rep: u32);
                    fresh: func() -> u32;
                    get: func() -> u32;
                    twice: func() -> u32;
                    add: static func(a: borrow<y>, b: borrow<y>) -> u32;
                }
                take: func(x: borrow<y>) -> u32;
            }
            world plugin { import l; export j; export run: func() -> u32; }",
    }
}

use bindings::g1::test::moved::k::{self as old, R};
use bindings::test::moved::l::{self, S};

#[derive(Default)]
struct Host {
    dropped: Vec<u32>,
}

impl l::Host for Host {
    fn make(&mut self) -> Resource<S> {
        Resource::new_own(2)
    }
}

impl l::HostS for Host {
    fn new(&mut self, n: u32) -> Resource<S> {
        Resource::new_own(n)
    }

    fn get(&mut self, s: Resource<S>) -> u32 {
        s.rep()
    }

    fn size(&mut self, s: Resource<S>) -> u64 {
        100 * u64::from(s.rep())
    }

    fn twice(&mut self, s: Resource<S>) -> u32 {
        2 * s.rep()
    }

    fn zero(&mut self) -> Resource<S> {
        Resource::new_own(0)
    }

    fn drop(&mut self, s: Resource<S>) -> Result<()> {
        self.dropped.push(s.rep());
        Ok(())
    }
}

impl old::Host for Host {}

// `R` is another name of `S`. Its other methods and its destructor are those of `S`.
impl old::HostR for Host {
    fn old(&mut self, r: Resource<R>) -> u32 {
        1000 * r.rep()
    }

    fn size(&mut self, r: Resource<R>) -> u32 {
        10_000 * r.rep()
    }
}

/// A component whose `run` uses the imported resource, and whose exported resource is a number.
fn of_generation(generation: usize) -> Component {
    let (k, i, r, x, other) = [
        ("test:moved/k@1.0.0", "test:moved/i@1.0.0", "r", "x", "old"),
        (
            "test:moved/l@2.0.0",
            "test:moved/j@2.0.0",
            "s",
            "y",
            "fresh",
        ),
    ][generation];
    let method =
        |name: &str, of: &str| format!(r#"(call $"{k} [method]{r}.{name}" (local.get {of}))"#);
    let drop = |of: &str| format!(r#"(call $"{k} [resource-drop]{r}" (local.get {of}))"#);
    let size = method("size", "$new");
    let (size, old) = match generation {
        0 => (size, format!("(i32.add {})", method("old", "$new"))),
        _ => (format!("(i32.wrap_i64 {size})"), String::new()),
    };
    let run = format!(
        r#"(local $made i32) (local $new i32) (local $zero i32)
        (local.set $made (call $"{k} make"))
        (local.set $new (call $"{k} [constructor]{r}" (i32.const 3)))
        (local.set $zero (call $"{k} [static]{r}.zero"))
        (i32.add {} {})
        (i32.add {})
        (i32.add {size})
        {old}
        {} {} {}"#,
        method("get", "$made"),
        method("twice", "$new"),
        method("get", "$zero"),
        drop("$made"),
        drop("$new"),
        drop("$zero"),
    );
    let new = format!(r#"(call $"new {x}" (local.get 0))"#);
    let bodies = [
        ("run".to_owned(), run.as_str()),
        (format!("{i}#[constructor]{x}"), &new),
        (format!("{i}#[method]{x}.{other}"), "(i32.const 9)"),
        (
            format!("{i}#[method]{x}.twice"),
            "(i32.mul (local.get 0) (i32.const 2))",
        ),
        (format!("{i}#[method]{x}.get"), "(local.get 0)"),
        (
            format!("{i}#[static]{x}.add"),
            "(i32.add (local.get 0) (local.get 1))",
        ),
        (format!("{i}#take"), "(i32.mul (local.get 0) (i32.const 3))"),
    ];
    let bodies: Vec<_> = bodies
        .iter()
        .map(|(name, body)| (name.as_str(), *body))
        .collect();
    component(bindings::WIT[generation], &bodies)
}

#[test]
fn a_resource_moves_with_its_methods() {
    use bindings::PluginLinkers;

    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    for generation in [0, 1] {
        let component = of_generation(generation);
        let (mut store, plugin) = match generation {
            0 => instance!(bindings, G1, &component, &linkers, Host::default()),
            _ => instance!(bindings, G2, &component, &linkers, Host::default()),
        };
        // The existing resource is 2, and the new one is 3.
        let expected = [2 + 6 + 30_000 + 3000, 2 + 6 + 300][generation];
        assert_eq!(plugin.call_run(&mut store).unwrap(), expected);
        assert_eq!(store.data().dropped, [2, 3, 0]);

        let j = plugin.test_moved_j();
        let y = j.y();
        let five = y.call_constructor(&mut store, 5).unwrap();
        let six = y.call_constructor(&mut store, 6).unwrap();
        assert_eq!(y.call_get(&mut store, five).unwrap(), 5);
        assert_eq!(y.call_twice(&mut store, five).unwrap(), 10);
        assert_eq!(y.call_add(&mut store, five, six).unwrap(), 11);
        assert_eq!(j.call_take(&mut store, six).unwrap(), 18);
        assert_eq!(y.has_fresh(), generation == 1);
        let fresh = y.call_fresh(&mut store, five);
        assert_eq!(fresh.ok(), (generation == 1).then_some(9));
        match plugin.g1() {
            Some(g1) => {
                let x = g1.test_moved_i().x();
                assert_eq!(x.call_old(&mut store, five).unwrap(), 9);
            }
            None => assert_eq!(generation, 1),
        }
        five.resource_drop(&mut store).unwrap();
        six.resource_drop(&mut store).unwrap();
    }
}
