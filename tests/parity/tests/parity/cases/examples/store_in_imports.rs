//! `_8_store_in_imports`: functions with and without access to the store, each sync and async.

use pollster::block_on;
use wasmtime::component::{Access, Accessor, HasData, Linker};
use wasmtime::{AsContextMut, Result, Store, StoreContextMut};
use worldbind_parity_tests::{component, engine};

use super::bindgen;

world! {
    WIT = "
        package acme:store-in-imports;

        world my-world {
            import sync-with-store: func();
            import async-with-store: async func();

            import sync-without-store: func();
            import async-without-store: func();

            export run: async func();
        }
    ",
    imports: {
        "sync-with-store": store,
        "async-without-store": async,
    },
}

/// Calls each import, in this order.
const GUEST: &str = r#"
    (import "$root" "sync-with-store" (func $a))
    (import "$root" "async-with-store" (func $b))
    (import "$root" "sync-without-store" (func $c))
    (import "$root" "async-without-store" (func $d))
    (func (export "run") (call $a) (call $b) (call $c) (call $d))
"#;

#[derive(Default)]
struct State {
    seen: Vec<&'static str>,
}

impl HasData for State {
    type Data<'a> = &'a mut State;
}

impl<T> MyWorldImportsWithStore<T> for State {
    fn sync_with_store(mut host: Access<'_, T, Self>) {
        let _store: StoreContextMut<'_, T> = host.as_context_mut();
        let state: &mut State = host.get();
        state.seen.push("sync with store");
    }

    async fn async_with_store(accessor: &Accessor<T, Self>) {
        accessor.with(|mut access| {
            let _store: StoreContextMut<'_, T> = access.as_context_mut();
            access.get().seen.push("async");
        });
        std::future::ready(()).await;
        accessor.with(|mut access| access.get().seen.push("with store"));
    }
}

impl MyWorldImports for State {
    fn sync_without_store(&mut self) {
        self.seen.push("sync without store");
    }

    async fn async_without_store(&mut self) {
        self.seen.push("async without store");
    }
}

#[test]
fn functions_are_called_with_and_without_the_store() -> Result<()> {
    block_on(async {
        let mut linker = Linker::new(engine());
        MyWorld::add_to_linker::<_, State>(&mut linker, |state: &mut State| state)?;

        let mut store = Store::new(engine(), State::default());
        let component = component(WIT, GUEST);
        let world = MyWorld::instantiate_async(&mut store, &component, &linker).await?;
        store
            .run_concurrent(async |accessor| world.call_run(accessor).await)
            .await??;
        let seen = [
            "sync with store",
            "async",
            "with store",
            "sync without store",
            "async without store",
        ];
        assert_eq!(store.data().seen, seen);
        Ok(())
    })
}
