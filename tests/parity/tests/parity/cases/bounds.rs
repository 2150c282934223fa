//! Generic hosts, with only the bounds that wasmtime's macro requires.

use wasmtime::component::{Accessor, HasData, Linker, LinkerInstance, Resource};
use wasmtime::{AsContext, AsContextMut, Result, Store};
use worldbind_parity_tests::{engine, stub};

use super::bindgen;

mod mixed {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app;

            interface plain {
                f: func() -> u32;
            }

            interface with-async {
                g: func() -> u32;
                h: func() -> u32;
            }

            interface with-async-drop {
                resource r {
                    m: func();
                }
            }

            interface with-async-drop-alone {
                resource s;
            }

            interface with-store {
                s: func() -> u32;
            }

            interface only-types {
                record point { x: u32 }
            }

            interface api {
                position: func() -> u32;
                position-async: func() -> u32;
                position-concurrent: async func() -> u32;
            }

            world app {
                import plain;
                import with-async;
                import with-async-drop;
                import with-async-drop-alone;
                import with-store;
                import only-types;
                resource token;
                import world-function: func();
                export api;
            }
        ",
        imports: {
            "acme:app/with-async.h": async,
            "acme:app/with-async-drop.[drop]r": async,
            "acme:app/with-async-drop-alone.[drop]s": async | store,
            "[drop]token": async,
            "acme:app/with-store": store,
        },
        exports: {
            "acme:app/api.position-async": async,
        },
    }
}

use mixed::acme::app::{
    only_types, plain, with_async, with_async_drop, with_async_drop_alone, with_store,
};

/// A sync interface requires nothing of the store's data.
#[allow(dead_code)]
fn link_plain<T: 'static, D: HasData>(
    linker: &mut Linker<T>,
    getter: fn(&mut T) -> D::Data<'_>,
) -> Result<()>
where
    for<'a> D::Data<'a>: plain::Host + only_types::Host,
{
    only_types::add_to_linker::<T, D>(linker, getter)?;
    plain::add_to_linker::<T, D>(linker, getter)
}

/// An interface with one async function requires it to be `Send`.
#[allow(dead_code)]
fn link_async<T: Send + 'static, D: HasData + Send>(
    linker: &mut Linker<T>,
    instance: &mut LinkerInstance<'_, T>,
    getter: fn(&mut T) -> D::Data<'_>,
) -> Result<()>
where
    for<'a> D::Data<'a>: with_async::Host + with_async_drop::Host,
{
    with_async_drop::add_to_linker::<T, D>(linker, getter)?;
    with_async::add_to_linker_instance::<T, D>(instance, getter)
}

/// Two types that are not `Send`: the trait of a resource's interface requires it, not the
/// resource's own trait.
struct NotSend(std::rc::Rc<()>);

impl with_async_drop::HostR for NotSend {
    fn m(&mut self, _: Resource<with_async_drop::R>) {}

    fn drop(&mut self, _: Resource<with_async_drop::R>) -> impl Future<Output = Result<()>> + Send {
        std::future::ready(Ok(()))
    }
}

impl mixed::HostToken for NotSend {
    fn drop(&mut self, _: Resource<mixed::Token>) -> impl Future<Output = Result<()>> + Send {
        std::future::ready(Ok(()))
    }
}

impl HasData for NotSend {
    type Data<'a> = &'a mut NotSend;
}

impl<T> with_async_drop_alone::HostSWithStore<T> for NotSend {
    fn drop(
        _: &Accessor<T, Self>,
        _: Resource<with_async_drop_alone::S>,
    ) -> impl Future<Output = Result<()>> + Send {
        std::future::ready(Ok(()))
    }
}

#[test]
fn a_destructor_alone_asks_nothing_of_a_resources_host() {
    let mut host = NotSend(std::rc::Rc::new(()));
    let dropped = with_async_drop::HostR::drop(&mut host, Resource::new_own(0));
    assert!(pollster::block_on(dropped).is_ok());
    assert_eq!(std::rc::Rc::strong_count(&host.0), 1);
}

/// A host with access to the store does not have to know its data.
#[allow(dead_code)]
fn link_store<T: 'static, D: with_store::HostWithStore<T>>(
    linker: &mut Linker<T>,
    getter: fn(&mut T) -> D::Data<'_>,
) -> Result<()>
where
    for<'a> D::Data<'a>: with_store::Host,
{
    with_store::add_to_linker::<T, D>(linker, getter)
}

/// A world requires what its interfaces require.
#[allow(dead_code)]
fn link_world<T, D>(linker: &mut Linker<T>, getter: fn(&mut T) -> D::Data<'_>) -> Result<()>
where
    T: Send + 'static,
    D: with_store::HostWithStore<T> + with_async_drop_alone::HostWithStore<T> + Send,
    for<'a> D::Data<'a>: plain::Host
        + with_async::Host
        + with_async_drop::Host
        + with_async_drop_alone::Host
        + with_store::Host
        + only_types::Host
        + mixed::AppImports
        + Send,
{
    mixed::App::add_to_linker::<T, D>(linker, getter)
}

fn call<S: AsContextMut>(app: &mixed::App, store: S) -> Result<u32> {
    app.acme_app_api().call_position(store)
}

async fn call_async<S: AsContextMut>(app: &mixed::App, store: S) -> Result<u32>
where
    <S as AsContext>::Data: Send,
{
    app.acme_app_api().call_position_async(store).await
}

async fn call_concurrent<T: Send, D: HasData>(
    app: &mixed::App,
    accessor: &Accessor<T, D>,
) -> Result<u32> {
    let api = app.acme_app_api();
    api.call_position_concurrent(accessor).await
}

fn instantiate<T: 'static>(store: &mut Store<T>, linker: &Linker<T>) -> Result<mixed::App> {
    mixed::App::instantiate(store, &component(), linker)
}

async fn instantiate_async<T: Send + 'static>(
    store: &mut Store<T>,
    linker: &Linker<T>,
) -> Result<mixed::App> {
    mixed::App::instantiate_async(store, &component(), linker).await
}

fn component() -> wasmtime::component::Component {
    stub(mixed::WIT)
}

fn send<F: Send>(future: F) -> F {
    future
}

#[test]
fn generic_callers_call() -> Result<()> {
    let mut linker = Linker::new(engine());
    linker.define_unknown_imports_as_traps(&component())?;
    let mut store = Store::new(engine(), ());
    let app = instantiate(&mut store, &linker)?;
    assert_eq!(call(&app, &mut store)?, 0);
    pollster::block_on(send(async {
        let app = instantiate_async(&mut store, &linker).await?;
        assert_eq!(call_async(&app, &mut store).await?, 0);
        assert_eq!(call_async(&app, store.as_context_mut()).await?, 0);
        store
            .run_concurrent(async |accessor| call_concurrent(&app, accessor).await)
            .await?
    }))
    .map(|position| assert_eq!(position, 0))
}
