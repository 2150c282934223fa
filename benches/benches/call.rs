//! A call of an exported function: a `TypedFunc` by hand, and the methods that both macros
//! generate.
//!
//! All three call the same instance of `guests/calls.wat`, which does almost nothing itself.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use wasmtime::component::{
    ComponentNamedList, ComponentType, Instance, Lift, Lower, ResourceAny, TypedFunc,
};
use wasmtime::{Engine, Store};
use worldbind_benches::{components, ready, wasmtime_bindings, worldbind_bindings};

use wasmtime_bindings::calls::Calls as WasmtimeCalls;
use wasmtime_bindings::calls::exports::bench::calls::api::Item as WasmtimeItem;
use wasmtime_bindings::calls_async::Calls as WasmtimeCallsAsync;
use worldbind_bindings::calls::Calls as WorldbindCalls;
use worldbind_bindings::calls::exports::bench::calls::api::Item as WorldbindItem;
use worldbind_bindings::calls_async::Calls as WorldbindCallsAsync;

/// The record in a form that is written by hand.
#[derive(ComponentType, Lift, Lower)]
#[component(record)]
struct Item {
    id: u64,
    name: String,
    tags: Vec<String>,
    weight: Option<f64>,
}

/// 1000 records of any of the three types.
macro_rules! items {
    ($item:ident) => {
        (0..1000u32)
            .map(|i| $item {
                id: i.into(),
                name: format!("item {i}"),
                tags: vec!["red".to_owned(), "green".to_owned()],
                weight: (i % 2 == 0).then(|| f64::from(i)),
            })
            .collect::<Vec<_>>()
    };
}

/// The same call by three hosts.
macro_rules! compare {
    ($criterion:expr, $group:expr, $hand_written:expr, $worldbind:expr, $wasmtime:expr $(,)?) => {
        let mut group = $criterion.benchmark_group($group);
        group.bench_function("hand-written", |bencher| {
            bencher.iter(|| $hand_written.unwrap());
        });
        group.bench_function("worldbind", |bencher| {
            bencher.iter(|| $worldbind.unwrap());
        });
        group.bench_function("wasmtime", |bencher| {
            bencher.iter(|| $wasmtime.unwrap());
        });
        group.finish();
    };
}

fn call(criterion: &mut Criterion) {
    let (mut store, instance) = instance();
    let worldbind = WorldbindCalls::new(&mut store, &instance).unwrap();
    let worldbind = worldbind.bench_calls_api();
    let wasmtime = WasmtimeCalls::new(&mut store, &instance).unwrap();
    let wasmtime = wasmtime.bench_calls_api();

    let typed: TypedFunc<(), ()> = function(&mut store, &instance, "nothing");
    compare!(
        criterion,
        "call/sync/nothing",
        typed.call(&mut store, ()),
        worldbind.call_nothing(&mut store),
        wasmtime.call_nothing(&mut store),
    );

    let (a, b) = black_box((1, 2));
    let typed: TypedFunc<(u32, u32), (u32,)> = function(&mut store, &instance, "add");
    compare!(
        criterion,
        "call/sync/integers",
        typed.call(&mut store, (a, b)),
        worldbind.call_add(&mut store, a, b),
        wasmtime.call_add(&mut store, a, b),
    );

    let text = black_box("a string of forty characters, more or less");
    let typed: TypedFunc<(&str,), (String,)> = function(&mut store, &instance, "echo-text");
    compare!(
        criterion,
        "call/sync/text",
        typed.call(&mut store, (text,)),
        worldbind.call_echo_text(&mut store, text),
        wasmtime.call_echo_text(&mut store, text),
    );

    let typed: TypedFunc<(&[Item],), (Vec<Item>,)> = function(&mut store, &instance, "echo-items");
    let (items, worldbind_items, wasmtime_items) =
        (items!(Item), items!(WorldbindItem), items!(WasmtimeItem));
    compare!(
        criterion,
        "call/sync/records",
        typed.call(&mut store, (&items,)),
        worldbind.call_echo_items(&mut store, &worldbind_items),
        wasmtime.call_echo_items(&mut store, &wasmtime_items),
    );
}

fn call_method(criterion: &mut Criterion) {
    let (mut store, instance) = instance();
    let worldbind = WorldbindCalls::new(&mut store, &instance).unwrap();
    let worldbind = worldbind.bench_calls_api().counter();
    let wasmtime = WasmtimeCalls::new(&mut store, &instance).unwrap();
    let wasmtime = wasmtime.bench_calls_api().counter();

    let by = black_box(1);
    let counter = worldbind.call_constructor(&mut store, 0).unwrap();
    let typed: TypedFunc<(ResourceAny, u32), (u32,)> =
        function(&mut store, &instance, "[method]counter.add");
    compare!(
        criterion,
        "call/sync/method",
        typed.call(&mut store, (counter, by)),
        worldbind.call_add(&mut store, counter, by),
        wasmtime.call_add(&mut store, counter, by),
    );
}

fn call_async(criterion: &mut Criterion) {
    let (mut store, instance) = instance();
    let worldbind = WorldbindCallsAsync::new(&mut store, &instance).unwrap();
    let worldbind = worldbind.bench_calls_api();
    let wasmtime = WasmtimeCallsAsync::new(&mut store, &instance).unwrap();
    let wasmtime = wasmtime.bench_calls_api();

    let typed: TypedFunc<(), ()> = function(&mut store, &instance, "nothing");
    compare!(
        criterion,
        "call/async/nothing",
        ready(typed.call_async(&mut store, ())),
        ready(worldbind.call_nothing(&mut store)),
        ready(wasmtime.call_nothing(&mut store)),
    );

    let (a, b) = black_box((1, 2));
    let typed: TypedFunc<(u32, u32), (u32,)> = function(&mut store, &instance, "add");
    compare!(
        criterion,
        "call/async/integers",
        ready(typed.call_async(&mut store, (a, b))),
        ready(worldbind.call_add(&mut store, a, b)),
        ready(wasmtime.call_add(&mut store, a, b)),
    );
}

fn instance() -> (Store<()>, Instance) {
    let instance_pre = components::callable(&Engine::default());
    let mut store = Store::new(instance_pre.engine(), ());
    let instance = instance_pre.instantiate(&mut store).unwrap();
    (store, instance)
}

fn function<P, R>(store: &mut Store<()>, instance: &Instance, name: &str) -> TypedFunc<P, R>
where
    P: ComponentNamedList + Lower,
    R: ComponentNamedList + Lift,
{
    let interface = instance.get_export_index(&mut *store, None, "bench:calls/api@0.1.0");
    let function = instance.get_export_index(&mut *store, interface.as_ref(), name);
    instance.get_typed_func(store, function.unwrap()).unwrap()
}

criterion_group!(benches, call, call_method, call_async);
criterion_main!(benches);
