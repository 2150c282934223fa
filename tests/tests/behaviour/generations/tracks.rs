//! Two generations that import the same packages, on the same semver tracks.

use worldbind::wasmtime::Store;
use worldbind::wasmtime::component::{Component, HasSelf, Resource};
use worldbind_tests::engine;

mod bindings {
    worldbind::bindgen!({
        world: "test:tracks/plugin",
        generations: {
            g1: { inline: "
                package test:tracks@0.1.0;
                package test:io@0.2.0 {
                    interface streams {
                        resource input { read: func() -> u32; }
                        open: func(name: u32) -> input;
                    }
                }
                package test:kv@1.0.0 { interface kv { get: func() -> u32; } }
                package test:log@1.0.0 { interface log { level: func() -> u32; } }
                world plugin {
                    import test:io/streams@0.2.0;
                    import test:kv/kv@1.0.0;
                    import test:log/log@1.0.0;
                    export run: func() -> u32;
                }
            " },
            g2: { inline: "
                package test:tracks@0.2.0;
                package test:io@0.2.6 {
                    interface streams {
                        resource input { read: func() -> u32; close: func(); }
                        open: func(name: u32) -> input;
                    }
                }
                package test:kv@1.0.0 { interface kv { get: func() -> u32; } }
                package test:log@1.0.0 { interface log { level: func() -> u64; } }
                world plugin {
                    import test:io/streams@0.2.6;
                    import test:kv/kv@1.0.0;
                    import test:log/log@1.0.0;
                    export run: func() -> u64;
                }
            " },
        },
    });
}

use bindings::test::io::streams::{self, Input};
use bindings::test::kv::kv;
use bindings::test::log::log;
use bindings::{Generation, PluginLinkers, PluginPre, Run, g1};

#[derive(Default)]
struct Host {
    dropped: Vec<u32>,
}

impl streams::Host for Host {
    fn open(&mut self, name: u32) -> Resource<Input> {
        Resource::new_own(name)
    }
}

impl streams::HostInput for Host {
    fn drop(&mut self, stream: Resource<Input>) -> worldbind::wasmtime::Result<()> {
        self.dropped.push(stream.rep());
        Ok(())
    }

    fn read(&mut self, stream: Resource<Input>) -> u32 {
        10 * stream.rep()
    }

    fn close(&mut self, _: Resource<Input>) {}
}

impl kv::Host for Host {
    fn get(&mut self) -> u32 {
        100
    }
}

impl log::Host for Host {
    fn level(&mut self) -> u64 {
        2000
    }
}

// The one import whose type differs.
impl g1::test::log::log::Host for Host {
    fn level(&mut self) -> u32 {
        1000
    }
}

/// A component whose `run` adds the results of its imports. `level` and `run` have the type
/// `integer`.
fn component(io: &str, integer: &str) -> Component {
    let (core, extend) = match integer {
        "u64" => ("i64", "(i64.extend_i32_u (local.get $n))"),
        _ => ("i32", "(local.get $n)"),
    };
    let text = format!(
        r#"(component
    (import "test:io/streams@{io}" (instance $io
        (export "input" (type $stream (sub resource)))
        (export "open" (func (param "name" u32) (result (own $stream))))
        (export "[method]input.read" (func (param "self" (borrow $stream)) (result u32)))))
    (import "test:kv/kv@1.0.0" (instance $kv (export "get" (func (result u32)))))
    (import "test:log/log@1.0.0" (instance $log (export "level" (func (result {integer})))))
    (alias export $io "input" (type $stream))
    (core func $open (canon lower (func $io "open")))
    (core func $read (canon lower (func $io "[method]input.read")))
    (core func $drop (canon resource.drop $stream))
    (core func $get (canon lower (func $kv "get")))
    (core func $level (canon lower (func $log "level")))
    (core module $m
        (import "h" "open" (func $open (param i32) (result i32)))
        (import "h" "read" (func $read (param i32) (result i32)))
        (import "h" "drop" (func $drop (param i32)))
        (import "h" "get" (func $get (result i32)))
        (import "h" "level" (func $level (result {core})))
        (func (export "run") (result {core})
            (local $stream i32) (local $n i32)
            (local.set $stream (call $open (i32.const 7)))
            (local.set $n (i32.add (call $read (local.get $stream)) (call $get)))
            (call $drop (local.get $stream))
            ({core}.add {extend} (call $level))))
    (core instance $i (instantiate $m (with "h" (instance
        (export "open" (func $open))
        (export "read" (func $read))
        (export "drop" (func $drop))
        (export "get" (func $get))
        (export "level" (func $level))))))
    (func (export "run") (result {integer}) (canon lift (core func $i "run"))))"#
    );
    Component::new(engine(), text).unwrap_or_else(|error| panic!("{error:?}"))
}

#[test]
fn generations_may_import_the_same_packages() {
    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    // Any version of a package on its track is linked, in either generation.
    for io in ["0.2.0", "0.2.3", "0.2.6"] {
        for (integer, generation) in [("u32", Generation::G1), ("u64", Generation::G2)] {
            let pre = PluginPre::choose(&linkers, &component(io, integer));
            let pre = pre.unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(pre.generation(), generation);
            let mut store = Store::new(engine(), Host::default());
            let plugin = pre.instantiate(&mut store).unwrap();
            let result = match plugin.run().unwrap() {
                Run::G2(run) => run.call(&mut store).unwrap(),
                Run::G1(run) => u64::from(run.call(&mut store).unwrap()),
            };
            let level = if generation == Generation::G1 {
                1000
            } else {
                2000
            };
            assert_eq!(result, 70 + 100 + level);
            assert_eq!(store.data().dropped, [7]);
        }
    }
}
