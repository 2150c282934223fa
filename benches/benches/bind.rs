//! Measures the work once per component: finding every export, and for worldbind also checking
//! every type.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use wasmtime::Engine;
use worldbind_benches::components::{plugin, synthetic};
use worldbind_benches::{hand_written, wasmtime_bindings, worldbind_bindings};

macro_rules! compare {
    ($criterion:expr, $world:ident, $pre:ident, $instance_pre:expr) => {
        let instance_pre = $instance_pre;
        let clone = || instance_pre.clone();
        let batch = BatchSize::SmallInput;

        let world = stringify!($world).replace('_', "-");
        let mut group = $criterion.benchmark_group(format!("bind/{world}"));
        group.bench_function("hand-written", |bencher| {
            let new = |pre| (hand_written::$world(instance_pre.component()), pre);
            bencher.iter_batched(clone, new, batch);
        });
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
    let synthetic = |world| synthetic(&Engine::default(), world);
    compare!(criterion, one, OnePre, synthetic("one"));
    compare!(criterion, twenty, TwentyPre, synthetic("twenty"));
    compare!(criterion, sixty, SixtyPre, synthetic("sixty"));
    compare!(
        criterion,
        two_hundred,
        TwoHundredPre,
        synthetic("two-hundred")
    );
    compare!(criterion, plugin, PluginPre, plugin(&Engine::default()));
}

criterion_group!(benches, bind);
criterion_main!(benches);
