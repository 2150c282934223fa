//! The types between a component and a call: `…Pre`, `…Indices`, `GuestIndices`, `func_x`.

use wasmtime::component::{Instance, Linker, TypedFunc};
use wasmtime::{Engine, Result, Store};
use worldbind_parity_tests::{engine, stub};

use self::exports::acme::app::api::{Guest, GuestIndices, GuestThing, Item};
use super::bindgen;

world! {
    WIT = "
        package acme:app@1.0.0;

        interface api {
            record item { name: string }
            resource thing {
                constructor(rep: u32);
                rep: func() -> u32;
                first: static func(a: u32, b: u32) -> u32;
            }
            same: func(x: u64) -> u64;
            length: func(item: item) -> u32;
        }

        world app {
            export api;
            export position: func() -> u32;
            export echo: func(text: string) -> string;
            export side: interface {
                position: func() -> u8;
            }
        }
    "
}

fn instance(store: &mut Store<()>) -> Result<Instance> {
    Linker::new(engine()).instantiate(store, &stub(WIT))
}

#[test]
fn a_world_is_made_in_each_way() -> Result<()> {
    let component = stub(WIT);
    let linker = Linker::new(engine());
    let mut store = Store::new(engine(), ());

    let pre: AppPre<()> = AppPre::new(linker.instantiate_pre(&component)?)?;
    let again = pre.clone();
    assert!(Engine::same(again.engine(), engine()));
    let by_pre: App = again.instantiate(&mut store)?;
    let by_pre_async: App = pollster::block_on(pre.instantiate_async(&mut store))?;
    let in_one_go = App::instantiate(&mut store, &component, &linker)?;
    let async_in_one_go =
        pollster::block_on(App::instantiate_async(&mut store, &component, &linker))?;

    let instance = pre.instance_pre().instantiate(&mut store)?;
    let of_instance = App::new(&mut store, &instance)?;
    let indices: AppIndices = AppIndices::new(pre.instance_pre())?;
    let by_indices: App = indices.clone().load(&mut store, &instance)?;

    for app in [
        by_pre,
        by_pre_async,
        in_one_go,
        async_in_one_go,
        of_instance,
        by_indices,
    ] {
        assert_eq!(app.call_position(&mut store)?, 0);
        assert_eq!(app.side().call_position(&mut store)?, 3);
        assert_eq!(app.acme_app_api().call_same(&mut store, 9)?, 9);
    }
    Ok(())
}

#[test]
fn an_interface_is_made_without_its_world() -> Result<()> {
    let mut store = Store::new(engine(), ());
    let instance = instance(&mut store)?;
    let pre = instance.instance_pre(&store);
    let indices: GuestIndices = GuestIndices::new(&pre)?;
    let guest: Guest = indices.clone().load(&mut store, &instance)?;
    assert_eq!(guest.clone().call_same(&mut store, 5)?, 5);

    let thing: GuestThing<'_> = guest.thing();
    let handle = thing.call_constructor(&mut store, 4)?;
    assert_eq!(thing.call_rep(&mut store, handle)?, 4);
    assert_eq!(thing.call_first(&mut store, 6, 7)?, 6);

    let indices = exports::side::GuestIndices::new(&pre)?;
    let side: exports::side::Guest = indices.load(&mut store, &instance)?;
    assert_eq!(side.call_position(&mut store)?, 3);
    Ok(())
}

#[test]
fn a_typed_function_is_had_and_called() -> Result<()> {
    let mut store = Store::new(engine(), ());
    let instance = instance(&mut store)?;
    let app = App::new(&mut store, &instance)?;
    let position: TypedFunc<(), (u32,)> = app.func_position();
    assert_eq!(position.call(&mut store, ())?, (0,));
    let same: TypedFunc<(u64,), (u64,)> = app.acme_app_api().func_same();
    assert_eq!(same.call(&mut store, (8,))?, (8,));
    let _: TypedFunc<(&str,), (String,)> = app.func_echo();
    let _: TypedFunc<(&Item,), (u32,)> = app.acme_app_api().func_length();
    let first: TypedFunc<(u32, u32), (u32,)> = app.acme_app_api().thing().func_first();
    assert_eq!(first.call(&mut store, (2, 3))?, (2,));
    Ok(())
}

#[test]
fn what_is_not_there_is_an_error() -> Result<()> {
    let other = WIT.replace("export position: func() -> u32;", "");
    let pre = Linker::<()>::new(engine()).instantiate_pre(&stub(&other))?;
    assert!(AppPre::new(pre.clone()).is_err());
    assert!(AppIndices::new(&pre).is_err());
    assert!(GuestIndices::new(&pre).is_ok());

    let other = WIT.replace("interface api {", "interface api2 {");
    let other = other.replace("export api;", "export api2;");
    let pre = Linker::<()>::new(engine()).instantiate_pre(&stub(&other))?;
    assert!(GuestIndices::new(&pre).is_err());
    Ok(())
}

#[test]
fn handles_go_to_other_threads_and_are_cloned() {
    fn is_shared<T: Send + Sync + 'static>() {}
    fn is_cloned<T: Clone>() {}
    is_shared::<App>();
    is_shared::<AppPre<()>>();
    is_shared::<AppIndices>();
    is_shared::<Guest>();
    is_shared::<GuestIndices>();
    is_shared::<GuestThing<'static>>();
    is_cloned::<AppPre<()>>();
    is_cloned::<AppIndices>();
    is_cloned::<Guest>();
    is_cloned::<GuestIndices>();
}

impl std::fmt::Debug for AppIndices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the app's")
    }
}

impl AppIndices {
    /// A user-defined method.
    fn name(&self) -> String {
        format!("{self:?}")
    }
}

impl std::fmt::Debug for GuestIndices {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("the guest's")
    }
}

impl GuestIndices {
    /// A user-defined method.
    fn name(&self) -> String {
        format!("{self:?}")
    }
}

#[test]
fn a_host_implements_traits_for_indices() -> Result<()> {
    let pre = Linker::<()>::new(engine()).instantiate_pre(&stub(WIT))?;
    assert_eq!(AppIndices::new(&pre)?.name(), "the app's");
    assert_eq!(GuestIndices::new(&pre)?.name(), "the guest's");
    Ok(())
}
