//! The same plugins, called from async Rust.

use std::pin::pin;
use std::task::{Context, Waker};

use pollster::block_on;
use worldbind::NotExported;
use worldbind::wasmtime::component::{Component, Linker};
use worldbind::wasmtime::{self, Config, Engine, Store};
use worldbind_tests::{engine, guest, linker, stub, stub_bytes};

mod plugin {
    worldbind::bindgen!({
        inline: "
            package acme:plugin@0.2.3;

            interface transform {
                resource session {
                    constructor(name: string);
                    name: func() -> string;
                    @since(version = 0.2.3)
                    reset: func();
                }
                describe: func() -> string;
                @since(version = 0.2.3)
                echo-many: func(l: list<string>) -> list<string>;
            }

            world plugin {
                export transform;
            }
        ",
        exports: { default: async },
    });
}

#[test]
fn plugins_are_instantiated_and_called_asynchronously() -> wasmtime::Result<()> {
    block_on(async {
        for (name, version) in [("c-v0.2.0", "0.2.0"), ("c-v0.2.3", "0.2.3")] {
            let component = guest(name);
            let linker = linker(&component);
            let pre = plugin::PluginPre::new(linker.instantiate_pre(&component)?)?;
            let mut store = Store::new(engine(), ());
            let plugin = pre.instantiate_async(&mut store).await?;
            let transform = plugin.acme_plugin_transform();
            let description = transform.call_describe(&mut store).await?;
            assert_eq!(
                description,
                format!("c wit-bindgen-0.63.0 clang-22 {version}")
            );

            let session = transform.session();
            let handle = session.call_constructor(&mut store, "s").await?;
            assert_eq!(session.call_name(&mut store, handle).await?, "s");

            let list = ["a".to_owned(), String::new()];
            let echoed = transform.call_echo_many(&mut store, &list).await;
            let reset = session.call_reset(&mut store, handle).await;
            assert_eq!(transform.has_echo_many(), version == "0.2.3");
            if transform.has_echo_many() {
                assert_eq!((echoed?, reset?), (list.to_vec(), ()));
            } else {
                assert!(echoed.unwrap_err().is::<NotExported>());
                assert!(reset.unwrap_err().is::<NotExported>());
            }

            // The short way to the same.
            let plugin = plugin::Plugin::instantiate_async(&mut store, &component, &linker).await?;
            assert_eq!(
                plugin
                    .acme_plugin_transform()
                    .call_describe(&mut store)
                    .await?,
                description
            );
        }
        Ok(())
    })
}

mod filtered {
    world_and_text! {
        pub(super) WIT = "
            package acme:app@1.0.0;

            interface one {
                resource r { s: static func() -> u32; t: static func() -> u32; }
                a: func() -> u32;
                b: func() -> u32;
            }

            interface two {
                a: func() -> u32;
            }

            world app {
                export one;
                export two;
                export a: func() -> u32;
                export b: func() -> u32;
            }
        ",
        exports: {
            "acme:app/one": async,
            "acme:app/one@1.0.0.b": exact,
            "acme:app/one.[static]r.s": exact,
            "b": async,
        },
    }
}

#[test]
fn a_filter_decides_for_each_function() -> wasmtime::Result<()> {
    let mut store = Store::new(engine(), ());
    let component = stub(filtered::WIT);
    let app = filtered::App::instantiate(&mut store, &component, &linker(&component))?;
    let (one, two) = (app.acme_app_one(), app.acme_app_two());

    // A stub's functions return the position of their export. Only a future can be awaited, and
    // only a sync result can be used without `.await`.
    let positions = [
        block_on(app.call_b(&mut store))?,
        app.call_a(&mut store)?,
        block_on(one.call_a(&mut store))?,
        one.call_b(&mut store)?,
        one.r().call_s(&mut store)?,
        block_on(one.r().call_t(&mut store))?,
        two.call_a(&mut store)?,
    ];
    assert_eq!(positions, [1, 0, 2, 2, 2, 2, 3]);
    Ok(())
}

#[test]
fn an_async_call_gives_way_to_other_work() {
    // A store that yields whenever some fuel is used. Only async calls support this.
    let engine = Engine::new(Config::new().consume_fuel(true)).unwrap();
    let component = Component::new(&engine, stub_bytes(filtered::WIT)).unwrap();
    let mut store = Store::new(&engine, ());
    store.set_fuel(u64::MAX).unwrap();
    store.fuel_async_yield_interval(Some(1)).unwrap();

    let linker = Linker::new(&engine);
    let app = filtered::App::instantiate_async(&mut store, &component, &linker);
    let app = block_on(app).unwrap();
    let mut call = pin!(app.acme_app_one().call_a(&mut store));
    let mut context = Context::from_waker(Waker::noop());
    assert!(call.as_mut().poll(&mut context).is_pending());
    assert_eq!(block_on(call).unwrap(), 2);
}

mod concurrent {
    world_and_text! {
        pub(super) WIT = "
            package acme:app@1.2.0;

            interface api {
                same: async func(x: u32) -> u32;
                @since(version = 1.1.0)
                later: async func();
            }

            world app {
                export api;
                export position: async func() -> u32;
            }
        "
    }
}

#[test]
fn functions_that_are_async_in_wit_are_called_beside_each_other() -> wasmtime::Result<()> {
    // A plugin that was built before `later` existed.
    let older = concurrent::WIT
        .replace("@1.2.0", "@1.0.0")
        .replace("@since(version = 1.1.0)", "")
        .replace("later: async func();", "");
    let component = stub(&older);
    let pre = concurrent::AppPre::new(linker(&component).instantiate_pre(&component)?)?;
    block_on(async {
        let mut store = Store::new(engine(), ());
        let app = pre.instantiate_async(&mut store).await?;
        let api = app.acme_app_api();
        assert!(!api.has_later());
        store
            .run_concurrent(async |accessor| {
                let (one, two) = (api.call_same(accessor, 1), api.call_same(accessor, 2));
                assert_eq!((two.await?, one.await?), (2, 1));
                assert_eq!(app.call_position(accessor).await?, 0);
                let error = api.call_later(accessor).await.unwrap_err();
                assert!(error.is::<NotExported>());
                Ok(())
            })
            .await?
    })
}
