//! Compares nine generations of one API with only the newest: choosing one, making an instance, and
//! a call.

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use wasmtime::component::{Component, Linker};
use wasmtime::{Engine, Store};

/// The newest generation.
mod newest {
    worldbind::bindgen!({ path: "../tests/guests/wit/v2.0.0" });
}

/// The oldest.
mod oldest {
    worldbind::bindgen!({ path: "../tests/guests/wit/v0.0.1" });
}

/// All nine.
mod generations {
    worldbind::bindgen!({
        generations: {
            v0_0: "../tests/guests/wit/v0.0.1",
            v0_1: "../tests/guests/wit/v0.1.0",
            v0_2: "../tests/guests/wit/v0.2.3",
            v0_3: "../tests/guests/wit/v0.3.0",
            v0_4: "wit/plugin/v0.4.wit",
            v0_5: "wit/plugin/v0.5.wit",
            v0_6: "wit/plugin/v0.6.wit",
            v1: "../tests/guests/wit/v1.4.2",
            v2: "../tests/guests/wit/v2.0.0",
        },
    });
}

/// A component in C, and a linker for it where WASI traps.
fn linked(engine: &Engine, bytes: &[u8]) -> (Component, Linker<()>) {
    let component = Component::new(engine, bytes).unwrap();
    let mut linker = Linker::new(engine);
    linker.define_unknown_imports_as_traps(&component).unwrap();
    (component, linker)
}

fn bind(criterion: &mut Criterion, engine: &Engine) {
    let (newest, linker) = linked(engine, NEWEST);
    let (oldest, _) = linked(engine, OLDEST);
    let mut group = criterion.benchmark_group("generations/bind");
    group.bench_function("only the newest", |bencher| {
        bencher.iter(|| newest::PluginPre::link(&newest, &linker).unwrap());
    });
    group.bench_function("only the oldest", |bencher| {
        bencher.iter(|| oldest::PluginPre::link(&oldest, &linker).unwrap());
    });
    group.bench_function("nine, fits the newest", |bencher| {
        bencher.iter(|| generations::PluginPre::choose(&linker, &newest).unwrap());
    });
    group.bench_function("nine, fits the oldest", |bencher| {
        bencher.iter(|| generations::PluginPre::choose(&linker, &oldest).unwrap());
    });
    group.finish();
}

fn instantiate(criterion: &mut Criterion, engine: &Engine) {
    let (component, linker) = linked(engine, NEWEST);
    let newest = newest::PluginPre::link(&component, &linker).unwrap();
    let nine = generations::PluginPre::choose(&linker, &component).unwrap();
    let store = || Store::new(engine, ());
    let batch = BatchSize::SmallInput;
    let mut group = criterion.benchmark_group("generations/instantiate");
    group.bench_function("only the newest", |bencher| {
        bencher.iter_batched(
            store,
            |mut store| (newest.instantiate(&mut store).unwrap(), store),
            batch,
        );
    });
    group.bench_function("nine", |bencher| {
        bencher.iter_batched(
            store,
            |mut store| (nine.instantiate(&mut store).unwrap(), store),
            batch,
        );
    });
    group.finish();
}

fn call(criterion: &mut Criterion, engine: &Engine) {
    let (component, linker) = linked(engine, NEWEST);
    let mut store = Store::new(engine, ());
    let newest = newest::PluginPre::link(&component, &linker).unwrap();
    let newest = newest.instantiate(&mut store).unwrap();
    let nine = generations::PluginPre::choose(&linker, &component).unwrap();
    let nine = nine.instantiate(&mut store).unwrap();
    let mut group = criterion.benchmark_group("generations/call");
    group.bench_function("only the newest", |bencher| {
        let transform = newest.acme_plugin_transform();
        bencher.iter(|| transform.call_describe(&mut store).unwrap());
    });
    group.bench_function("nine", |bencher| {
        let transform = nine.acme_plugin_transform();
        bencher.iter(|| transform.call_describe(&mut store).unwrap());
    });
    group.bench_function("nine, a function that differs", |bencher| {
        use generations::exports::acme::plugin::transform::{Apply, Mode};
        let transform = nine.acme_plugin_transform();
        bencher.iter(|| match transform.apply().unwrap() {
            Apply::V2(apply) => apply.call(&mut store, Mode::Lower, "x").unwrap(),
            Apply::V0_3(apply) => {
                let text = apply.call(&mut store, "x", Mode::Lower);
                text.unwrap().unwrap()
            }
        });
    });
    group.finish();
}

const NEWEST: &[u8] = include_bytes!("../../tests/guests/components/c-v2.0.0.wasm");
const OLDEST: &[u8] = include_bytes!("../../tests/guests/components/c-v0.0.1.wasm");

fn compare(criterion: &mut Criterion) {
    let engine = Engine::default();
    bind(criterion, &engine);
    instantiate(criterion, &engine);
    call(criterion, &engine);
}

criterion_group!(benches, compare);
criterion_main!(benches);
