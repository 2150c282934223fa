//! A guest's call of the host's function, linked by hand and by both macros.
//!
//! `guests/imports.wat` calls it 1000 times in a loop, which all hosts enter through the same
//! `TypedFunc`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use wasmtime::component::{HasSelf, Linker, TypedFunc};
use wasmtime::{Engine, Result, Store, StoreContextMut};
use worldbind_benches::components::calling;
use worldbind_benches::{ready, wasmtime_bindings, worldbind_bindings};

const TIMES: u32 = 1000;

/// The host's state: the number of its calls.
#[derive(Default)]
struct Host {
    calls: u64,
}

impl Host {
    fn called(&mut self) {
        self.calls += 1;
    }

    fn add_up(&mut self, a: u32, b: u32) -> u32 {
        self.called();
        a.wrapping_add(b)
    }

    fn measure(&mut self, text: &str) -> u32 {
        self.called();
        text.len() as u32
    }
}

/// The trait that a macro generated, for a host that does the same as the others.
macro_rules! implement {
    ($bindings:ident::$world:ident, { $($async:tt)? }, $($result:ident)?) => {
        impl $bindings::$world::bench::imports::host::Host for Host {
            $($async)? fn nothing(&mut self) -> implement!(@type (), $($result)?) {
                implement!(@value self.called(), $($result)?)
            }
            $($async)? fn add(&mut self, a: u32, b: u32) -> implement!(@type u32, $($result)?) {
                implement!(@value self.add_up(a, b), $($result)?)
            }
            $($async)? fn length(&mut self, text: String) -> implement!(@type u32, $($result)?) {
                implement!(@value self.measure(&text), $($result)?)
            }
        }
    };
    (@type $type:ty, ) => { $type };
    (@type $type:ty, Result) => { Result<$type> };
    (@value $value:expr, ) => { $value };
    (@value $value:expr, Result) => { Ok($value) };
}

implement!(worldbind_bindings::imports, {},);
implement!(wasmtime_bindings::imports, {},);
implement!(worldbind_bindings::imports_trappable, {}, Result);
implement!(wasmtime_bindings::imports_trappable, {}, Result);
implement!(worldbind_bindings::imports_async, { async },);
implement!(wasmtime_bindings::imports_async, { async },);

type Caller<'a> = StoreContextMut<'a, Host>;

/// For both `sync` and `trappable`: a function that `func_wrap` links can always fail.
fn link_by_hand(linker: &mut Linker<Host>) -> Result<()> {
    let mut host = linker.instance("bench:imports/host@0.1.0")?;
    host.func_wrap("nothing", |mut store: Caller<'_>, (): ()| {
        store.data_mut().called();
        Ok(())
    })?;
    host.func_wrap("add", |mut store: Caller<'_>, (a, b): (u32, u32)| {
        Ok((store.data_mut().add_up(a, b),))
    })?;
    host.func_wrap("length", |mut store: Caller<'_>, (text,): (String,)| {
        Ok((store.data_mut().measure(&text),))
    })
}

fn link_by_hand_async(linker: &mut Linker<Host>) -> Result<()> {
    let mut host = linker.instance("bench:imports/host@0.1.0")?;
    host.func_wrap_async("nothing", |mut store: Caller<'_>, (): ()| {
        Box::new(async move {
            store.data_mut().called();
            Ok(())
        })
    })?;
    host.func_wrap_async("add", |mut store: Caller<'_>, (a, b): (u32, u32)| {
        Box::new(async move { Ok((store.data_mut().add_up(a, b),)) })
    })?;
    host.func_wrap_async("length", |mut store: Caller<'_>, (text,): (String,)| {
        Box::new(async move { Ok((store.data_mut().measure(&text),)) })
    })
}

/// The linkers of three hosts, by name.
macro_rules! hosts {
    ($link_by_hand:expr, $world:ident) => {
        [
            ("hand-written", linker($link_by_hand)),
            (
                "worldbind",
                linker(|linker| {
                    worldbind_bindings::$world::Imports::add_to_linker::<_, HasSelf<_>>(
                        linker,
                        |host| host,
                    )
                }),
            ),
            (
                "wasmtime",
                linker(|linker| {
                    wasmtime_bindings::$world::Imports::add_to_linker::<_, HasSelf<_>>(
                        linker,
                        |host| host,
                    )
                }),
            ),
        ]
    };
}

fn linker(link: impl FnOnce(&mut Linker<Host>) -> Result<()>) -> Linker<Host> {
    let mut linker = Linker::new(&Engine::default());
    link(&mut linker).unwrap();
    linker
}

/// Calls an export of the guest with [`TIMES`].
type Run = fn(&mut Store<Host>, &TypedFunc<(u32,), ()>) -> Result<()>;

fn import(criterion: &mut Criterion) {
    let sync: Run = |store, function| function.call(store, (TIMES,));
    let asynchronous: Run = |store, function| ready(function.call_async(store, (TIMES,)));
    compare(criterion, "sync", sync, &hosts!(link_by_hand, imports));
    compare(
        criterion,
        "trappable",
        sync,
        &hosts!(link_by_hand, imports_trappable),
    );
    compare(
        criterion,
        "async",
        asynchronous,
        &hosts!(link_by_hand_async, imports_async),
    );
}

fn compare(criterion: &mut Criterion, mode: &str, run: Run, hosts: &[(&str, Linker<Host>)]) {
    for (shape, export) in [
        ("nothing", "call-nothing"),
        ("integers", "call-add"),
        ("text", "call-length"),
    ] {
        let mut group = criterion.benchmark_group(format!("import/{mode}/{shape}"));
        group.throughput(Throughput::Elements(u64::from(TIMES)));
        for (host, linker) in hosts {
            let (mut store, function) = instance(linker, export);
            run(&mut store, &function).unwrap();
            assert_eq!(store.data().calls, u64::from(TIMES));
            group.bench_function(*host, |bencher| {
                bencher.iter(|| run(&mut store, &function).unwrap());
            });
        }
        group.finish();
    }
}

fn instance(linker: &Linker<Host>, export: &str) -> (Store<Host>, TypedFunc<(u32,), ()>) {
    let mut store = Store::new(linker.engine(), Host::default());
    let component = calling(linker.engine());
    let interface = component.get_export_index(None, "bench:imports/loops@0.1.0");
    let export = component.get_export_index(interface.as_ref(), export);
    let instance = ready(linker.instantiate_async(&mut store, &component)).unwrap();
    let function = instance.get_typed_func(&mut store, export.unwrap());
    (store, function.unwrap())
}

criterion_group!(benches, import);
criterion_main!(benches);
