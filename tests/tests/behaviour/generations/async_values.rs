//! Streams and futures whose items are equal in all generations, or differ.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use worldbind::wasmtime::component::{
    FutureConsumer, FutureReader, HasSelf, Lift, Source, StreamConsumer, StreamReader, StreamResult,
};
use worldbind::wasmtime::{Result, Store, StoreContextMut};
use worldbind_tests::{engine, stub_with_numbers};

use super::made::component;

/// Keeps what it reads.
struct Kept<T>(Arc<Mutex<Vec<T>>>);

impl<D, T: Lift + Send + 'static> FutureConsumer<D> for Kept<T> {
    type Item = T;

    fn poll_consume(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        store: StoreContextMut<'_, D>,
        mut source: Source<'_, T>,
        _: bool,
    ) -> Poll<Result<()>> {
        let mut value = None;
        source.read(store, &mut value)?;
        self.0.lock().unwrap().extend(value);
        Poll::Ready(Ok(()))
    }
}

impl<D, T: Lift + Send + 'static> StreamConsumer<D> for Kept<T> {
    type Item = T;

    fn poll_consume(
        self: Pin<&mut Self>,
        _: &mut Context<'_>,
        mut store: StoreContextMut<'_, D>,
        mut source: Source<'_, T>,
        _: bool,
    ) -> Poll<Result<StreamResult>> {
        let mut items = Vec::with_capacity(source.remaining(&mut store));
        source.read(&mut store, &mut items)?;
        self.0.lock().unwrap().extend(items);
        Poll::Ready(Ok(StreamResult::Completed))
    }
}

/// Waits until there is a value, but not for ever.
fn first<D: Send, T: Send>(store: &mut Store<D>, kept: &Mutex<Vec<T>>) -> T {
    let mut polls = 0;
    let read = async |_: &worldbind::wasmtime::component::Accessor<D>| {
        poll_fn(|context| {
            if let Some(value) = kept.lock().unwrap().pop() {
                return Poll::Ready(value);
            }
            polls += 1;
            assert!(polls < 1000, "nothing is read");
            context.waker().wake_by_ref();
            Poll::Pending
        })
        .await
    };
    pollster::block_on(store.run_concurrent(read)).unwrap()
}

fn of_future<D: Send, T: Lift + Send + 'static>(
    store: &mut Store<D>,
    reader: FutureReader<T>,
) -> T {
    let kept = Arc::new(Mutex::new(Vec::new()));
    reader.pipe(&mut *store, Kept(kept.clone())).unwrap();
    first(store, &kept)
}

fn of_stream<D: Send, T: Lift + Send + 'static>(
    store: &mut Store<D>,
    reader: StreamReader<T>,
) -> T {
    let kept = Arc::new(Mutex::new(Vec::new()));
    reader.pipe(&mut *store, Kept(kept.clone())).unwrap();
    first(store, &kept)
}

macro_rules! future {
    ($store:expr, $value:expr) => {
        FutureReader::new($store, async { Result::<_>::Ok($value) }).unwrap()
    };
}

bindings! {
    mod exported {
        g1: "package test:exported@1.0.0;
            interface i {
                record item { n: u32 }
                record alike { n: u32 }
                later: func(f: future<item>) -> future<item>;
                same-later: func(f: future<alike>) -> future<alike>;
                pass: func(s: stream<item>) -> stream<item>;
                same-pass: func(s: stream<alike>) -> stream<alike>;
                empty: func(f: future) -> future;
            }
            world plugin { export i; }",
        g2: "package test:exported@2.0.0;
            interface i {
                record item { n: u64 }
                record alike { n: u32 }
                later: func(f: future<item>) -> future<item>;
                same-later: func(f: future<alike>) -> future<alike>;
                pass: func(s: stream<item>) -> stream<item>;
                same-pass: func(s: stream<alike>) -> stream<alike>;
                empty: func(f: future<u8>) -> future<u8>;
            }
            world plugin { export i; }",
    }
}

#[test]
fn functions_over_futures_and_streams_differ_by_their_items() {
    use exported::exports::test::exported::i::{Alike, Empty, Item, Later, Pass};
    use exported::g1::exports::test::exported::i::Item as OldItem;
    use exported::{Generation, PluginLinkers, PluginPre};

    for (wit, generation) in exported::WIT.iter().zip(Generation::ALL) {
        // Each function returns the end that it gets.
        let component = stub_with_numbers(wit);
        let pre = PluginPre::choose(&PluginLinkers::new(engine()), &component);
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pre.generation(), *generation);
        let mut store = Store::new(engine(), ());
        let plugin = pollster::block_on(pre.instantiate_async(&mut store)).unwrap();
        let i = plugin.test_exported_i();

        let sent = future!(&mut store, Alike { n: 1 });
        let back = i.call_same_later(&mut store, sent).unwrap();
        assert_eq!(of_future(&mut store, back).n, 1);
        let sent = StreamReader::new(&mut store, vec![Alike { n: 2 }]).unwrap();
        let back = i.call_same_pass(&mut store, sent).unwrap();
        assert_eq!(of_stream(&mut store, back).n, 2);

        let n = match i.later().unwrap() {
            Later::G2(later) => {
                let sent = future!(&mut store, Item { n: 1 << 40 });
                let back = later.call(&mut store, sent).unwrap();
                of_future(&mut store, back).n
            }
            Later::G1(later) => {
                let sent = future!(&mut store, OldItem { n: 3 });
                let back = later.call(&mut store, sent).unwrap();
                of_future(&mut store, back).n.into()
            }
        };
        assert_eq!(
            n,
            if *generation == Generation::G1 {
                3
            } else {
                1 << 40
            }
        );
        let n = match i.pass().unwrap() {
            Pass::G2(pass) => {
                let sent = StreamReader::new(&mut store, vec![Item { n: 1 << 50 }]).unwrap();
                let back = pass.call(&mut store, sent).unwrap();
                of_stream(&mut store, back).n
            }
            Pass::G1(pass) => {
                let sent = StreamReader::new(&mut store, vec![OldItem { n: 4 }]).unwrap();
                let back = pass.call(&mut store, sent).unwrap();
                of_stream(&mut store, back).n.into()
            }
        };
        assert_eq!(
            n,
            if *generation == Generation::G1 {
                4
            } else {
                1 << 50
            }
        );
        match i.empty().unwrap() {
            Empty::G2(empty) => {
                let sent = future!(&mut store, 5_u8);
                let back = empty.call(&mut store, sent).unwrap();
                assert_eq!(of_future(&mut store, back), 5);
            }
            Empty::G1(empty) => {
                let sent = future!(&mut store, ());
                let back = empty.call(&mut store, sent).unwrap();
                of_future(&mut store, back);
            }
        }
    }
}

bindings! {
    mod imported {
        g1: "package test:imported@1.0.0;
            interface k {
                record item { n: u32 }
                record alike { n: u32 }
                later: func() -> future<item>;
                same-later: func() -> future<alike>;
                flow: func() -> stream<item>;
                same-flow: func() -> stream<alike>;
            }
            world plugin {
                use k.{item, alike};
                import k;
                export later: func() -> future<item>;
                export same-later: func() -> future<alike>;
                export flow: func() -> stream<item>;
                export same-flow: func() -> stream<alike>;
            }",
        g2: "package test:imported@2.0.0;
            interface k {
                record item { n: u64 }
                record alike { n: u32 }
                later: func() -> future<item>;
                same-later: func() -> future<alike>;
                flow: func() -> stream<item>;
                same-flow: func() -> stream<alike>;
            }
            world plugin {
                use k.{item, alike};
                import k;
                export later: func() -> future<item>;
                export same-later: func() -> future<alike>;
                export flow: func() -> stream<item>;
                export same-flow: func() -> stream<alike>;
            }",
    }
}

use imported::g1::test::imported::k as old;
use imported::test::imported::k;

/// The results of its functions. Each is returned once.
#[derive(Default)]
struct Host {
    later: Option<FutureReader<k::Item>>,
    same_later: Option<FutureReader<k::Alike>>,
    flow: Option<StreamReader<k::Item>>,
    same_flow: Option<StreamReader<k::Alike>>,
    old_later: Option<FutureReader<old::Item>>,
    old_flow: Option<StreamReader<old::Item>>,
}

impl k::Host for Host {
    fn later(&mut self) -> FutureReader<k::Item> {
        self.later.take().unwrap()
    }

    fn same_later(&mut self) -> FutureReader<k::Alike> {
        self.same_later.take().unwrap()
    }

    fn flow(&mut self) -> StreamReader<k::Item> {
        self.flow.take().unwrap()
    }

    fn same_flow(&mut self) -> StreamReader<k::Alike> {
        self.same_flow.take().unwrap()
    }
}

impl old::Host for Host {
    fn later(&mut self) -> FutureReader<old::Item> {
        self.old_later.take().unwrap()
    }

    fn flow(&mut self) -> StreamReader<old::Item> {
        self.old_flow.take().unwrap()
    }
}

#[test]
fn imports_of_futures_and_streams_differ_by_their_items() {
    use imported::{Flow, Generation, Later, PluginLinkers, PluginPre};

    let linkers = PluginLinkers::new::<HasSelf<_>>(engine(), |host| host).unwrap();
    for (wit, generation) in imported::WIT.iter().zip(Generation::ALL) {
        let version = generation.version();
        let names = ["later", "same-later", "flow", "same-flow"];
        let bodies = names.map(|name| format!(r#"(call $"test:imported/k@{version} {name}")"#));
        let bodies: Vec<_> = names
            .into_iter()
            .zip(bodies.iter().map(String::as_str))
            .collect();
        let pre = PluginPre::choose(&linkers, &component(wit, &bodies));
        let pre = pre.unwrap_or_else(|error| panic!("{error}"));
        assert_eq!(pre.generation(), *generation);

        let mut store = Store::new(engine(), Host::default());
        let host = Host {
            later: Some(future!(&mut store, k::Item { n: 1 << 40 })),
            same_later: Some(future!(&mut store, k::Alike { n: 1 })),
            flow: Some(StreamReader::new(&mut store, vec![k::Item { n: 1 << 50 }]).unwrap()),
            same_flow: Some(StreamReader::new(&mut store, vec![k::Alike { n: 2 }]).unwrap()),
            old_later: Some(future!(&mut store, old::Item { n: 3 })),
            old_flow: Some(StreamReader::new(&mut store, vec![old::Item { n: 4 }]).unwrap()),
        };
        *store.data_mut() = host;
        let plugin = pollster::block_on(pre.instantiate_async(&mut store)).unwrap();
        let same = plugin.call_same_later(&mut store).unwrap();
        assert_eq!(of_future(&mut store, same).n, 1);
        let same = plugin.call_same_flow(&mut store).unwrap();
        assert_eq!(of_stream(&mut store, same).n, 2);
        let later = match plugin.later().unwrap() {
            Later::G2(later) => {
                let later = later.call(&mut store).unwrap();
                of_future(&mut store, later).n
            }
            Later::G1(later) => {
                let later = later.call(&mut store).unwrap();
                of_future(&mut store, later).n.into()
            }
        };
        let flow = match plugin.flow().unwrap() {
            Flow::G2(flow) => {
                let flow = flow.call(&mut store).unwrap();
                of_stream(&mut store, flow).n
            }
            Flow::G1(flow) => {
                let flow = flow.call(&mut store).unwrap();
                of_stream(&mut store, flow).n.into()
            }
        };
        let expected = match generation {
            Generation::G1 => (3, 4),
            Generation::G2 => (1 << 40, 1 << 50),
        };
        assert_eq!((later, flow), expected);
    }
}
