//! Two generations without versions: the same names mean different types in each.

use worldbind::wasmtime::component::{Component, HasSelf, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind_tests::engine;

use super::bindings::unversioned::exports::test::unversioned::i::F;
use super::bindings::unversioned::g1::test::unversioned::k as old;
use super::bindings::unversioned::test::unversioned::k as new;
use super::bindings::unversioned::{Generation, PluginLinkers, PluginPre};

/// The type in the option `with` of the older generation for the resource.
#[expect(unreachable_pub, reason = "bindings re-export it")]
pub struct OldR;

/// The errors of the host's functions.
pub(crate) enum HostError {
    Closed,
    Fatal,
}

/// The errors of the host's functions that only the older generation has.
pub(crate) struct OldError;

#[derive(Default)]
struct Host {
    dropped: Vec<(&'static str, u32)>,
    is_broken: bool,
}

impl new::Host for Host {
    fn make(&mut self) -> Resource<new::R> {
        Resource::new_own(2)
    }

    fn get(&mut self, fail: bool) -> Result<u32, HostError> {
        match (fail, self.is_broken) {
            (false, _) => Ok(20),
            (true, false) => Err(HostError::Closed),
            (true, true) => Err(HostError::Fatal),
        }
    }

    fn same(&mut self) -> u32 {
        3000
    }

    fn convert_error(&mut self, err: HostError) -> Result<new::Error> {
        match err {
            HostError::Closed => Ok(new::Error::Closed),
            HostError::Fatal => Err(worldbind::wasmtime::format_err!("broken")),
        }
    }
}

impl new::HostR for Host {
    fn drop(&mut self, rep: Resource<new::R>) -> Result<()> {
        self.dropped.push(("new", rep.rep()));
        Ok(())
    }

    fn peek(&mut self, self_: Resource<new::R>) -> u32 {
        200 + self_.rep()
    }
}

impl old::Host for Host {
    fn make(&mut self) -> Resource<OldR> {
        Resource::new_own(1)
    }

    fn get(&mut self, fail: bool) -> Result<u32, OldError> {
        if fail { Err(OldError) } else { Ok(10) }
    }

    fn put(&mut self) -> u32 {
        40_000
    }

    fn convert_error(&mut self, OldError: OldError) -> Result<old::Error> {
        Ok(old::Error::Full)
    }
}

impl old::HostR for Host {
    fn drop(&mut self, rep: Resource<OldR>) -> Result<()> {
        self.dropped.push(("old", rep.rep()));
        Ok(())
    }

    fn peek(&mut self, self_: Resource<OldR>) -> u32 {
        100 + self_.rep()
    }
}

/// A component that calls each import in `f`, and adds the results; of `get`, the result or error
/// is in memory.
fn component(generation: Generation) -> Component {
    let (cases, ty, result, put_import, put_lower, put_core) = match generation {
        Generation::G1 => (
            r#""full""#,
            "u32",
            "",
            r#"(export "put" (func (result u32)))"#,
            r#"(core func $put (canon lower (func $k "put")))"#,
            r#"(import "h" "put" (func $put (result i32)))"#,
        ),
        Generation::G2 => (r#""full" "closed""#, "u64", "i64.extend_i32_u", "", "", ""),
    };
    let (put_with, put_call) = match generation {
        Generation::G1 => (r#"(export "put" (func $put))"#, "(i32.add (call $put))"),
        Generation::G2 => ("", ""),
    };
    let param = match generation {
        Generation::G1 => "(local.get 0)",
        Generation::G2 => "(i32.wrap_i64 (local.get 0))",
    };
    let core = match generation {
        Generation::G1 => "i32",
        Generation::G2 => "i64",
    };
    let text = format!(
        r#"(component
    (import "test:unversioned/k" (instance $k
        (type $error' (enum {cases}))
        (export "error" (type $error (eq $error')))
        (export "r" (type $r (sub resource)))
        (export "[method]r.peek" (func (param "self" (borrow $r)) (result u32)))
        (export "make" (func (result (own $r))))
        (export "get" (func (param "fail" bool) (result (result u32 (error $error)))))
        {put_import}
        (export "same" (func (result u32)))))
    (alias export $k "r" (type $r))
    (core module $memory (memory (export "memory") 1))
    (core instance $memory (instantiate $memory))
    (alias core export $memory "memory" (core memory $memory))
    (core func $peek (canon lower (func $k "[method]r.peek")))
    (core func $make (canon lower (func $k "make")))
    (core func $get (canon lower (func $k "get") (memory $memory)))
    (core func $same (canon lower (func $k "same")))
    (core func $drop (canon resource.drop $r))
    {put_lower}
    (core module $m
        (import "h" "memory" (memory 1))
        (import "h" "peek" (func $peek (param i32) (result i32)))
        (import "h" "make" (func $make (result i32)))
        (import "h" "get" (func $get (param i32 i32)))
        (import "h" "same" (func $same (result i32)))
        (import "h" "drop" (func $drop (param i32)))
        {put_core}
        (func (export "f") (param {core}) (result {core})
            (local $r i32)
            (local.set $r (call $make))
            (call $get {param} (i32.const 16))
            ;; The result, or a million times one more than the error.
            (if (result i32) (i32.load8_u (i32.const 16))
                (then
                    (i32.mul
                        (i32.add (i32.load8_u (i32.const 20)) (i32.const 1))
                        (i32.const 1000000)))
                (else (i32.load (i32.const 20))))
            (i32.add (call $peek (local.get $r)))
            (i32.add (call $same))
            {put_call}
            {result}
            (call $drop (local.get $r))))
    (core instance $i (instantiate $m (with "h" (instance
        (export "memory" (memory $memory))
        (export "peek" (func $peek))
        (export "make" (func $make))
        (export "get" (func $get))
        (export "same" (func $same))
        (export "drop" (func $drop))
        {put_with}))))
    (func $f (param "a" {ty}) (result {ty}) (canon lift (core func $i "f")))
    (instance (export "test:unversioned/i") (export "f" (func $f))))"#
    );
    Component::new(engine(), text).unwrap_or_else(|error| panic!("{error:?}"))
}

fn linkers() -> PluginLinkers<Host> {
    PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap()
}

#[test]
fn types_alone_tell_the_generations_apart() {
    for generation in Generation::ALL.iter().copied() {
        let pre = PluginPre::choose(&linkers(), &component(generation));
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pre.generation(), generation);

        let mut store = Store::new(engine(), Host::default());
        let plugin = pre.instantiate(&mut store).unwrap();
        assert_eq!(plugin.g1().is_some(), generation == Generation::G1);
        let mut call = |fail: u32| match plugin.test_unversioned_i().f().unwrap() {
            F::G2(f) => f.call(&mut store, fail.into()).unwrap(),
            F::G1(f) => u64::from(f.call(&mut store, fail).unwrap()),
        };
        // `same` is one method; the others are those of the component's generation.
        let expected = match generation {
            Generation::G1 => (10 + 101 + 3000 + 40_000, 1_000_000 + 101 + 3000 + 40_000),
            Generation::G2 => (20 + 202 + 3000, 2_000_000 + 202 + 3000),
        };
        assert_eq!((call(0), call(1)), expected);
        let dropped = match generation {
            Generation::G1 => ("old", 1),
            Generation::G2 => ("new", 2),
        };
        assert_eq!(store.data().dropped, [dropped, dropped]);
    }
}

#[test]
fn an_error_of_the_host_may_trap() {
    let pre = PluginPre::choose(&linkers(), &component(Generation::G2))
        .ok()
        .unwrap();
    let host = Host {
        is_broken: true,
        ..Host::default()
    };
    let mut store = Store::new(engine(), host);
    let plugin = pre.instantiate(&mut store).unwrap();
    let Ok(F::G2(f)) = plugin.test_unversioned_i().f() else {
        panic!("`f` of the newest generation");
    };
    let error = f.call(&mut store, 1).unwrap_err();
    assert_eq!(error.root_cause().to_string(), "broken");
}
