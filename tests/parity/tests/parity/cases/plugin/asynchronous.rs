//! An async host whose state borrows from the store's data.

use std::collections::BTreeMap;

use pollster::block_on;
use wasmtime::component::{HasData, Linker, Resource, ResourceTable};
use wasmtime::{Result, Store};
use worldbind_parity_tests::{engine, guest};

use self::bindings::acme::host::{kv, log};
use self::bindings::exports::acme::plugin::transform::Mode;
use self::bindings::{PluginImports, PluginPre, config};
use super::KV;

// A case is named `lower`, which the derives of the engine name as well.
#[allow(ambiguous_associated_items)]
mod bindings {
    use super::super::bindgen;

    bindgen!({
        path: "../guests/wit/with-imports",
        with: { "acme:host/kv.bucket": super::Bucket },
        imports: { default: async | trappable },
        exports: { default: async },
    });
}

/// The host's bucket.
#[derive(Default)]
pub struct Bucket {
    values: BTreeMap<String, Vec<u8>>,
}

#[derive(Default)]
struct State {
    table: ResourceTable,
    seen: Vec<String>,
}

/// The type that implements the traits: a view of the state.
struct View<'a> {
    table: &'a mut ResourceTable,
    seen: &'a mut Vec<String>,
}

struct HasView;

impl HasData for HasView {
    type Data<'a> = View<'a>;
}

impl State {
    fn view(&mut self) -> View<'_> {
        let State { table, seen } = self;
        View { table, seen }
    }
}

impl PluginImports for View<'_> {
    async fn now(&mut self) -> Result<u64> {
        Ok(7)
    }
}

impl config::Host for View<'_> {
    async fn get(&mut self, key: String) -> Result<Option<String>> {
        Ok((key == "answer").then(|| "42".to_owned()))
    }
}

impl log::Host for View<'_> {
    fn log(&mut self, entry: log::Entry) -> impl Future<Output = Result<()>> + Send {
        self.seen.push(format!("log Info: {}", entry.message));
        async { Ok(()) }
    }
}

impl kv::Host for View<'_> {}

impl kv::HostBucket for View<'_> {
    async fn open(&mut self, name: String) -> Result<Result<Resource<Bucket>, kv::Error>> {
        self.seen.push(format!("open {name}"));
        Ok(Ok(self.table.push(Bucket::default())?))
    }

    async fn get(
        &mut self,
        bucket: Resource<Bucket>,
        key: String,
    ) -> Result<Result<Option<Vec<u8>>, kv::Error>> {
        self.seen.push(format!("get {key}"));
        Ok(Ok(self.table.get(&bucket)?.values.get(&key).cloned()))
    }

    async fn set(
        &mut self,
        bucket: Resource<Bucket>,
        key: String,
        value: Vec<u8>,
    ) -> Result<Result<(), kv::Error>> {
        self.seen.push(format!("set {key}"));
        self.table.get_mut(&bucket)?.values.insert(key, value);
        Ok(Ok(()))
    }

    async fn keys(&mut self, bucket: Resource<Bucket>) -> Result<Vec<String>> {
        self.seen.push("keys".to_owned());
        Ok(self.table.get(&bucket)?.values.keys().cloned().collect())
    }

    async fn drop(&mut self, bucket: Resource<Bucket>) -> Result<()> {
        self.table.delete(bucket)?;
        Ok(())
    }
}

#[test]
fn an_async_host_sees_what_the_plugin_asks_for() -> Result<()> {
    block_on(async {
        let mut linker = Linker::new(engine());
        bindings::Plugin::add_to_linker::<State, HasView>(&mut linker, State::view)?;
        let pre = PluginPre::new(linker.instantiate_pre(&guest("rust-with-imports"))?)?;
        let mut store = Store::new(engine(), State::default());
        let plugin = pre.instantiate_async(&mut store).await?;

        let args = ["kv".to_owned()];
        assert_eq!(plugin.call_run(&mut store, &args).await?, Ok(1));
        assert_eq!(store.data().seen, KV);
        assert!(store.data().table.is_empty());
        assert_eq!(plugin.call_run(&mut store, &[]).await?, Ok(2));

        let transform = plugin.acme_plugin_transform();
        let upper = transform.call_apply(&mut store, Mode::Upper, "ß").await?;
        assert_eq!(upper, "SS");
        let session = transform.session();
        let handle = session.call_constructor(&mut store, "s").await?;
        assert_eq!(session.call_name(&mut store, handle).await?, "s");
        handle.resource_drop_async(&mut store).await
    })
}
