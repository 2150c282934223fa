//! What is done once per component: finding every export and checking every type.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use worldbind_benches::components::{plugin, synthetic};
use worldbind_benches::{wasmtime_bindings, worldbind_bindings};

macro_rules! compare {
    ($criterion:expr, $world:ident, $pre:ident, $instance_pre:expr) => {
        let instance_pre = $instance_pre;
        let clone = || instance_pre.clone();
        let batch = BatchSize::SmallInput;

        let name = concat!("bind/", stringify!($world));
        let mut group = $criterion.benchmark_group(name);
        group.bench_function("worldbind", |bencher| {
            bencher.iter_batched(clone, worldbind_bindings::$world::$pre::new, batch);
        });
        group.bench_function("wasmtime", |bencher| {
            bencher.iter_batched(clone, wasmtime_bindings::$world::$pre::new, batch);
        });
        group.finish();
    };
}

fn bind(criterion: &mut Criterion) {
    compare!(criterion, one, OnePre, synthetic("one"));
    compare!(criterion, twenty, TwentyPre, synthetic("twenty"));
    compare!(criterion, sixty, SixtyPre, synthetic("sixty"));
    compare!(criterion, plugin, PluginPre, plugin());
}

criterion_group!(benches, bind);
criterion_main!(benches);
