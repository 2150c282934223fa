//! An instance alone, and with its bindings: how much the bindings add.
//!
//! Stores are made before the clock starts and dropped, with the bindings, after it stops.

use criterion::measurement::WallTime;
use criterion::{BatchSize, BenchmarkGroup, Criterion, criterion_group, criterion_main};
use wasmtime::{Engine, Result, Store};
use worldbind_benches::components::{plugin, synthetic};
use worldbind_benches::{wasmtime_bindings, worldbind_bindings};

macro_rules! compare {
    ($criterion:expr, $world:ident, $pre:ident, $instance_pre:expr) => {
        let plain = $instance_pre;
        let worldbind = worldbind_bindings::$world::$pre::new(plain.clone()).unwrap();
        let wasmtime = wasmtime_bindings::$world::$pre::new(plain.clone()).unwrap();

        let name = concat!("instantiate/", stringify!($world));
        let mut group = $criterion.benchmark_group(name);
        let engine = plain.engine();
        time(&mut group, "plain", engine, |store| {
            plain.instantiate(store)
        });
        time(&mut group, "worldbind", engine, |store| {
            worldbind.instantiate(store)
        });
        time(&mut group, "wasmtime", engine, |store| {
            wasmtime.instantiate(store)
        });
        group.finish();
    };
}

fn instantiate(criterion: &mut Criterion) {
    compare!(criterion, one, OnePre, synthetic("one"));
    compare!(criterion, twenty, TwentyPre, synthetic("twenty"));
    compare!(criterion, sixty, SixtyPre, synthetic("sixty"));
    compare!(criterion, plugin, PluginPre, plugin());
}

fn time<R>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    engine: &Engine,
    mut instantiate: impl FnMut(&mut Store<()>) -> Result<R>,
) {
    // So many stores are alive at once: each reserves a memory's address space.
    let batch = BatchSize::NumIterations(50);
    group.bench_function(name, |bencher| {
        bencher.iter_batched(
            || Store::new(engine, ()),
            |mut store| {
                let made = instantiate(&mut store).unwrap();
                (store, made)
            },
            batch,
        );
    });
}

criterion_group!(benches, instantiate);
criterion_main!(benches);
