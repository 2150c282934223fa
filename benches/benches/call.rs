//! A call of an exported function: a `TypedFunc` by hand, and the methods that both macros generate.
//!
//! All three call the same instance of `guests/calls.wat`, which does next to nothing itself.

use std::hint::black_box;

use criterion::measurement::WallTime;
use criterion::{BenchmarkGroup, Criterion, criterion_group, criterion_main};
use wasmtime::component::{ComponentNamedList, ComponentType, Instance, Lift, Lower, TypedFunc};
use wasmtime::{Result, Store};
use worldbind_benches::{components, wasmtime_bindings, worldbind_bindings};

use wasmtime_bindings::calls::Calls as WasmtimeCalls;
use wasmtime_bindings::calls::exports::bench::calls::api::Item as WasmtimeItem;
use worldbind_bindings::calls::Calls as WorldbindCalls;
use worldbind_bindings::calls::exports::bench::calls::api::Item as WorldbindItem;

/// The record as someone would write it by hand.
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

fn call(criterion: &mut Criterion) {
    let instance_pre = components::callable();
    let mut store = Store::new(instance_pre.engine(), ());
    let instance = instance_pre.instantiate(&mut store).unwrap();
    let worldbind = WorldbindCalls::new(&mut store, &instance).unwrap();
    let worldbind = worldbind.bench_calls_api();
    let wasmtime = WasmtimeCalls::new(&mut store, &instance).unwrap();
    let wasmtime = wasmtime.bench_calls_api();

    let mut group = criterion.benchmark_group("call/nothing");
    let typed: TypedFunc<(), ()> = function(&mut store, &instance, "nothing");
    time(&mut group, "typed", || typed.call(&mut store, ()));
    time(&mut group, "worldbind", || {
        worldbind.call_nothing(&mut store)
    });
    time(&mut group, "wasmtime", || wasmtime.call_nothing(&mut store));
    group.finish();

    let mut group = criterion.benchmark_group("call/integers");
    let (a, b) = black_box((1, 2));
    let typed: TypedFunc<(u32, u32), (u32,)> = function(&mut store, &instance, "add");
    time(&mut group, "typed", || typed.call(&mut store, (a, b)));
    time(&mut group, "worldbind", || {
        worldbind.call_add(&mut store, a, b)
    });
    time(&mut group, "wasmtime", || {
        wasmtime.call_add(&mut store, a, b)
    });
    group.finish();

    let mut group = criterion.benchmark_group("call/text");
    let text = black_box("a string of forty characters, more or less");
    let typed: TypedFunc<(&str,), (String,)> = function(&mut store, &instance, "echo-text");
    time(&mut group, "typed", || typed.call(&mut store, (text,)));
    time(&mut group, "worldbind", || {
        worldbind.call_echo_text(&mut store, text)
    });
    time(&mut group, "wasmtime", || {
        wasmtime.call_echo_text(&mut store, text)
    });
    group.finish();

    let mut group = criterion.benchmark_group("call/records");
    let typed: TypedFunc<(&[Item],), (Vec<Item>,)> = function(&mut store, &instance, "echo-items");
    let items = items!(Item);
    time(&mut group, "typed", || typed.call(&mut store, (&items,)));
    let items = items!(WorldbindItem);
    time(&mut group, "worldbind", || {
        worldbind.call_echo_items(&mut store, &items)
    });
    let items = items!(WasmtimeItem);
    time(&mut group, "wasmtime", || {
        wasmtime.call_echo_items(&mut store, &items)
    });
    group.finish();
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

fn time<R>(
    group: &mut BenchmarkGroup<'_, WallTime>,
    name: &str,
    mut call: impl FnMut() -> Result<R>,
) {
    group.bench_function(name, |bencher| bencher.iter(|| call().unwrap()));
}

criterion_group!(benches, call);
criterion_main!(benches);
