//! A host that implements the imports of three generations.

use expect_test::expect;
use worldbind::wasmtime::component::{Component, HasSelf, Resource};
use worldbind::wasmtime::{Result, Store};
use worldbind::{LinkError, Misfit, NoGeneration};
use worldbind_tests::{engine, guest, stub_with_imports};

use super::bindings::host::acme::host::kv::{self, Bucket, Error};
use super::bindings::host::acme::host::log::{self, Entry};
use super::bindings::host::{
    Generation, PluginImports, PluginLinkers, PluginPre, Run, config, v0_1,
};

#[derive(Default)]
pub(super) struct Host {
    log: Vec<Entry>,
    /// Which bucket was dropped.
    dropped: Vec<u32>,
}

impl log::Host for Host {
    fn log(&mut self, e: Entry) {
        self.log.push(e);
    }
}

impl kv::Host for Host {}

impl kv::HostBucket for Host {
    fn drop(&mut self, rep: Resource<Bucket>) -> Result<()> {
        self.dropped.push(rep.rep());
        Ok(())
    }

    fn root(&mut self) -> Resource<Bucket> {
        Resource::new_own(7)
    }

    fn open(&mut self, _: String) -> Result<Resource<Bucket>, Error> {
        Ok(Resource::new_own(8))
    }

    fn get(&mut self, _: Resource<Bucket>, _: String) -> Result<Option<Vec<u8>>, Error> {
        Ok(None)
    }

    fn set(&mut self, _: Resource<Bucket>, _: String, _: Vec<u8>) -> Result<(), Error> {
        Ok(())
    }

    fn keys(&mut self, _: Resource<Bucket>) -> Vec<String> {
        Vec::new()
    }

    fn count(&mut self, self_: Resource<Bucket>) -> u64 {
        200 + u64::from(self_.rep())
    }
}

impl config::Host for Host {
    fn get(&mut self, key: String) -> Option<String> {
        (key == "answer").then(|| "42".to_owned())
    }
}

impl PluginImports for Host {
    fn now(&mut self) -> u64 {
        7
    }
}

// The functions that only the oldest generation has.
impl v0_1::acme::host::log::Host for Host {
    fn flush(&mut self) -> u32 {
        1000
    }
}

impl v0_1::acme::host::kv::Host for Host {}

impl v0_1::acme::host::kv::HostBucket for Host {
    fn keys(&mut self, _: Resource<Bucket>) -> Vec<u32> {
        Vec::new()
    }

    fn count(&mut self, self_: Resource<Bucket>) -> u32 {
        100 + self_.rep()
    }
}

impl v0_1::PluginImports for Host {
    fn now(&mut self) -> u32 {
        20_000
    }

    fn legacy(&mut self) -> u32 {
        300_000
    }
}

pub(super) fn linkers() -> PluginLinkers<Host> {
    PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap()
}

/// A component of the oldest generation. It adds the results of its imports.
const OLDEST: &str = r#"(component
    (import "acme:host/log@0.1.0" (instance $log (export "flush" (func (result u32)))))
    (import "acme:host/kv@0.1.0" (instance $kv
        (export "bucket" (type $bucket (sub resource)))
        (export "[static]bucket.root" (func (result (own $bucket))))
        (export "[method]bucket.count" (func (param "self" (borrow $bucket)) (result u32)))))
    (import "now" (func $now (result u32)))
    (import "legacy" (func $legacy (result u32)))
    (alias export $kv "bucket" (type $bucket))
    (core func $flush (canon lower (func $log "flush")))
    (core func $root (canon lower (func $kv "[static]bucket.root")))
    (core func $count (canon lower (func $kv "[method]bucket.count")))
    (core func $drop (canon resource.drop $bucket))
    (core func $core-now (canon lower (func $now)))
    (core func $core-legacy (canon lower (func $legacy)))
    (core module $m
        (import "h" "flush" (func $flush (result i32)))
        (import "h" "root" (func $root (result i32)))
        (import "h" "count" (func $count (param i32) (result i32)))
        (import "h" "drop" (func $drop (param i32)))
        (import "h" "now" (func $now (result i32)))
        (import "h" "legacy" (func $legacy (result i32)))
        (func (export "run") (result i32)
            (local $bucket i32)
            (local.set $bucket (call $root))
            (i32.add (call $flush) (call $count (local.get $bucket)))
            (i32.add (call $now))
            (i32.add (call $legacy))
            (call $drop (local.get $bucket))))
    (core instance $i (instantiate $m (with "h" (instance
        (export "flush" (func $flush))
        (export "root" (func $root))
        (export "count" (func $count))
        (export "drop" (func $drop))
        (export "now" (func $core-now))
        (export "legacy" (func $core-legacy))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))"#;

/// A component that imports `kv` in an old and in a new version. Its `run` is the oldest.
const BOTH: &str = r#"(component
    (import "acme:host/kv@0.1.0" (instance $old
        (export "bucket" (type $bucket (sub resource)))
        (export "[static]bucket.root" (func (result (own $bucket))))
        (export "[method]bucket.count" (func (param "self" (borrow $bucket)) (result u32)))))
    (import "acme:host/kv@0.2.0" (instance $new
        (export "bucket" (type $bucket (sub resource)))
        (export "[static]bucket.root" (func (result (own $bucket))))
        (export "[method]bucket.count" (func (param "self" (borrow $bucket)) (result u64)))))
    (alias export $old "bucket" (type $old-bucket))
    (alias export $new "bucket" (type $new-bucket))
    (core func $old-root (canon lower (func $old "[static]bucket.root")))
    (core func $old-count (canon lower (func $old "[method]bucket.count")))
    (core func $old-drop (canon resource.drop $old-bucket))
    (core func $new-root (canon lower (func $new "[static]bucket.root")))
    (core func $new-count (canon lower (func $new "[method]bucket.count")))
    (core func $new-drop (canon resource.drop $new-bucket))
    (core module $m
        (import "old" "root" (func $old-root (result i32)))
        (import "old" "count" (func $old-count (param i32) (result i32)))
        (import "old" "drop" (func $old-drop (param i32)))
        (import "new" "root" (func $new-root (result i32)))
        (import "new" "count" (func $new-count (param i32) (result i64)))
        (import "new" "drop" (func $new-drop (param i32)))
        (func (export "run") (result i32)
            (local $old i32)
            (local $new i32)
            (local.set $old (call $old-root))
            (local.set $new (call $new-root))
            (i32.mul (call $old-count (local.get $old)) (i32.const 1000))
            (i32.add (i32.wrap_i64 (call $new-count (local.get $new))))
            (call $old-drop (local.get $old))
            (call $new-drop (local.get $new))))
    (core instance $i (instantiate $m
        (with "old" (instance
            (export "root" (func $old-root))
            (export "count" (func $old-count))
            (export "drop" (func $old-drop))))
        (with "new" (instance
            (export "root" (func $new-root))
            (export "count" (func $new-count))
            (export "drop" (func $new-drop))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))"#;

/// The result of `run` of a component of the oldest generation, and the host after it.
fn run_oldest(text: &str) -> (u32, Host) {
    let component = Component::new(engine(), text).unwrap();
    let pre = PluginPre::choose(&linkers(), &component).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(pre.generation(), Generation::V0_1);
    let mut store = Store::new(engine(), Host::default());
    let plugin = pre.instantiate(&mut store).unwrap();
    let Run::V0_1(run) = plugin.run().unwrap() else {
        panic!("`run` has the type of the oldest generation");
    };
    let result = run.call(&mut store).unwrap();
    assert_eq!(
        plugin.v0_1().unwrap().run().call(&mut store).unwrap(),
        result
    );
    (result, store.into_data())
}

#[test]
fn an_old_component_calls_what_is_equal_and_what_only_its_generation_has() {
    let (result, host) = run_oldest(OLDEST);
    // `root` is the newest's; the others are those of the oldest.
    assert_eq!(result, 1000 + 107 + 20_000 + 300_000);
    assert_eq!(host.dropped, [7, 7]);
}

#[test]
fn a_component_may_import_an_interface_of_two_generations() {
    let (result, host) = run_oldest(BOTH);
    assert_eq!(result, 107_207);
    // One method is the destructor of both.
    assert_eq!(host.dropped, [7, 7, 7, 7]);
}

#[test]
fn a_component_that_imports_two_generations_links_in_each() {
    let imports = "
        package test:both;
        package acme:host@0.1.0 { interface log { flush: func() -> u32; } }
        package acme:host@0.2.0 {
            interface kv { resource bucket { count: func() -> u64; } }
        }
        world both {
            import acme:host/log@0.1.0;
            import acme:host/kv@0.2.0;
            export run: RUN;
        }
    ";
    for (run, generation) in [
        ("func() -> u32", Generation::V0_1),
        (
            "func(args: list<string>) -> result<u32, string>",
            Generation::V1,
        ),
    ] {
        let component = stub_with_imports(&imports.replace("RUN", run));
        let pre = PluginPre::choose(&linkers(), &component);
        assert_eq!(
            pre.unwrap_or_else(|error| panic!("{error}")).generation(),
            generation
        );
    }
}

#[test]
fn equal_imports_of_each_generation_call_one_host() {
    for (name, generation) in [
        ("rust-with-imports-0.2.0", Generation::V0_2),
        ("rust-with-imports", Generation::V0_2),
        ("rust-with-imports-1.0.0-rc.2", Generation::V1),
    ] {
        let component = guest(name);
        let linkers = linkers();
        // The exports of both generations are the same, so `choose` takes the newer one.
        let chosen = PluginPre::choose(&linkers, &component);
        assert_eq!(
            chosen
                .unwrap_or_else(|error| panic!("{error}"))
                .generation(),
            Generation::V1
        );

        let pre = PluginPre::in_generation(generation, &linkers, &component).unwrap();
        assert_eq!(pre.generation(), generation);
        let mut store = Store::new(engine(), Host::default());
        let plugin = pollster::block_on(pre.instantiate_async(&mut store)).unwrap();
        let Run::V1(run) = plugin.run().unwrap() else {
            panic!("`run` has the type of the newest generation");
        };
        let args = ["a", "b"].map(str::to_owned);
        assert_eq!(run.call(&mut store, &args).unwrap(), Ok(2), "{name}");
        assert_eq!(store.data().log[0].message, "run with 2 args at 7");
        assert!(plugin.v0_1().is_none());
    }
}

#[test]
fn what_comes_from_elsewhere_is_added_to_each_linker() {
    let component = stub_with_imports(
        "package test:wasi;
        interface other { f: func(); }
        world w { import other; export run: func() -> u32; }",
    );
    let mut linkers = linkers();
    assert!(PluginPre::choose(&linkers, &component).is_err());
    let mut generations = Vec::new();
    let added = linkers.each(|generation, linker| {
        generations.push(generation);
        linker
            .instance("test:wasi/other")?
            .func_wrap("f", |_, ()| Ok(()))
    });
    added.unwrap();
    assert_eq!(generations, Generation::ALL);
    let pre = PluginPre::choose(&linkers, &component).unwrap();
    assert_eq!(pre.generation(), Generation::V0_1);
}

#[test]
fn the_error_says_which_imports_are_missing() {
    let component = stub_with_imports(
        "package test:newer;
        package acme:host@2.0.0 { interface log { log: func(); } }
        world w { import acme:host/log@2.0.0; export run: func() -> u32; }",
    );
    let error = PluginPre::choose(&linkers(), &component).err().unwrap();
    let error: NoGeneration = error.downcast().unwrap();
    let is_link = |misfit: &Misfit| matches!(misfit, Misfit::Link(LinkError { .. }));
    assert!(
        error
            .attempts
            .iter()
            .all(|attempt| is_link(&attempt.misfit))
    );
    expect![[r#"
        the component does not fit any generation of the host's world; the nearest is `v1`
        build the component for the world `acme:plugin/plugin@1.0.0`, or for another one that is named below

        the host does not provide everything that the component imports

        `acme:host/log@2.0.0` is required, but the host provides it only in an incompatible version
          provided  `acme:host/log@1.0.0-rc.2` (any 1.0.0-rc.2)
          provided  `acme:host/log@0.1.0` (any 0.1.z)
          provided  `acme:host/log@0.2.1` (any 0.2.z)
          because   the function `log` is missing in the host

        the component imports
          `acme:host/log@2.0.0`

        the other generations
          `v0_2`, the world `acme:plugin/plugin@0.2.1`: `acme:host/log@2.0.0` is required, but the host provides it only in an incompatible version
          `v0_1`, the world `acme:plugin/plugin@0.1.0`: `acme:host/log@2.0.0` is required, but the host provides it only in an incompatible version"#]].assert_eq(&error.to_string());

    assert_eq!(
        error.in_short(),
        "`acme:host/log@2.0.0` is required, but the host provides it only in an incompatible version"
    );

    // The imports decide first: this one links only in the oldest generation.
    let component = stub_with_imports(
        "package test:old;
        world w { import now: func() -> u32; export run: func(); }",
    );
    let error = PluginPre::choose(&linkers(), &component).err().unwrap();
    let error: NoGeneration = error.downcast().unwrap();
    assert_eq!(error.nearest().unwrap().generation, "v0_1");
    expect![[r#"
        the component does not fit any generation of the host's world; the nearest is `v0_1`
        build the component for the world `acme:plugin/plugin@0.1.0`, or for another one that is named below

        the component does not fit the host's world `acme:plugin/plugin@0.1.0`

        the function `run` has a different type
          expected  func() -> u32
          found     func()
          because   the host has a result, the component has none

        the other generations
          `v1`, the world `acme:plugin/plugin@1.0.0`: `now` is required, but the host provides it with different types
          `v0_2`, the world `acme:plugin/plugin@0.2.1`: `now` is required, but the host provides it with different types"#]].assert_eq(&error.to_string());
}
