//! Measures an instance without and with bindings, to see how much the bindings add.
//!
//! Stores are made before the clock starts and dropped, with the bindings, after it stops.

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_group, criterion_main};
use wasmtime::{Engine, Result, Store};
use worldbind_benches::components::{plugin, synthetic};
use worldbind_benches::engines::engines;
use worldbind_benches::{hand_written, ready, wasmtime_bindings, worldbind_bindings};

/// Makes instances of one component, with only the engine and in three hosts, sync and async.
macro_rules! compare {
    ($criterion:expr, $allocator:expr, $world:ident, $pre:ident, $plain:expr) => {
        let plain = $plain;
        let hand_written = hand_written::$world(plain.component());
        let worldbind = worldbind_bindings::$world::$pre::new(plain.clone()).unwrap();
        let wasmtime = wasmtime_bindings::$world::$pre::new(plain.clone()).unwrap();

        let world = stringify!($world).replace('_', "-");
        let name = |mode| format!("instantiate/{}/{mode}/{world}", $allocator);
        Group::new($criterion, name("sync"), plain.engine())
            .time("plain", |store| plain.instantiate(store))
            .time("hand-written", |store| {
                let instance = plain.instantiate(&mut *store)?;
                Ok(hand_written.load(store, &instance))
            })
            .time("worldbind", |store| worldbind.instantiate(store))
            .time("wasmtime", |store| wasmtime.instantiate(store));

        Group::new($criterion, name("async"), plain.engine())
            .time("plain", |store| ready(plain.instantiate_async(store)))
            .time("hand-written", |store| {
                ready(async {
                    let instance = plain.instantiate_async(&mut *store).await?;
                    Ok(hand_written.load(store, &instance))
                })
            })
            .time("worldbind", |store| {
                ready(worldbind.instantiate_async(store))
            })
            .time("wasmtime", |store| ready(wasmtime.instantiate_async(store)));
    };
}

fn instantiate(criterion: &mut Criterion) {
    for (allocator, engine) in &engines() {
        let synthetic = |world| synthetic(engine, world);
        compare!(criterion, allocator, one, OnePre, synthetic("one"));
        compare!(criterion, allocator, twenty, TwentyPre, synthetic("twenty"));
        compare!(criterion, allocator, sixty, SixtyPre, synthetic("sixty"));
        let largest = synthetic("two-hundred");
        compare!(criterion, allocator, two_hundred, TwoHundredPre, largest);
        compare!(criterion, allocator, plugin, PluginPre, plugin(engine));
    }
}

struct Group<'a> {
    group: BenchmarkGroup<'a, WallTime>,
    engine: &'a Engine,
}

impl<'a> Group<'a> {
    fn new(criterion: &'a mut Criterion, name: String, engine: &'a Engine) -> Self {
        let group = criterion.benchmark_group(name);
        Self { group, engine }
    }

    fn time<R>(
        mut self,
        host: &str,
        mut instantiate: impl FnMut(&mut Store<()>) -> Result<R>,
    ) -> Self {
        // The number of stores that exist at the same time. Each reserves the address space of a
        // memory.
        let batch = BatchSize::NumIterations(50);
        self.group.bench_function(host, |bencher| {
            bencher.iter_batched(
                || Store::new(self.engine, ()),
                |mut store| {
                    let made = instantiate(&mut store).unwrap();
                    (store, made)
                },
                batch,
            );
        });
        self
    }
}

criterion_group!(benches, instantiate);
criterion_main!(benches);
