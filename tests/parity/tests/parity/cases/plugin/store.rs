//! A host whose functions have access to the store, sync and async.

use std::collections::BTreeMap;

use pollster::block_on;
use wasmtime::component::{Access, Accessor, HasData, Linker, Resource, ResourceTable};
use wasmtime::{AsContext, Result, Store, bail};
use worldbind_parity_tests::{engine, guest};

use self::bindings::acme::host::{kv, log};
use self::bindings::{Plugin, PluginImports, PluginImportsWithStore, config};
use super::KV;

// A case is named `lower`, which the derives of the engine name as well.
#[allow(ambiguous_associated_items)]
mod bindings {
    use super::super::bindgen;

    bindgen!({
        path: "../guests/wit/with-imports",
        with: { "acme:host/kv.bucket": super::Bucket },
        imports: {
            "acme:host/log@0.2.1.log": store,
            "acme:host/kv.[static]bucket.open": async | store | trappable,
            "acme:host/kv.[drop]bucket": async | store,
            "acme:host/kv.[method]bucket.keys": store,
            "acme:host": store | trappable,
            "config.get": async | store,
            default: store,
        },
        trappable_error_type: { "acme:host/kv.error" => super::KvError },
        exports: { "run": async },
    });
}

/// The host's bucket.
#[derive(Default)]
pub struct Bucket {
    values: BTreeMap<String, Vec<u8>>,
}

/// The error for a missing key.
pub enum KvError {
    NoSuchKey(String),
    Trap(wasmtime::Error),
}

impl From<wasmtime::component::ResourceTableError> for KvError {
    fn from(error: wasmtime::component::ResourceTableError) -> Self {
        KvError::Trap(error.into())
    }
}

/// The part of the store's data that the functions need.
trait AsHost {
    fn host(&mut self) -> &mut State;
}

#[derive(Default)]
struct State {
    table: ResourceTable,
    seen: Vec<String>,
}

impl AsHost for State {
    fn host(&mut self) -> &mut State {
        self
    }
}

impl HasData for State {
    type Data<'a> = &'a mut State;
}

impl PluginImports for State {}
impl config::Host for State {}
impl log::Host for State {}
impl kv::HostBucket for State {}

impl kv::Host for State {
    fn convert_error(&mut self, error: KvError) -> Result<kv::Error> {
        match error {
            KvError::NoSuchKey(key) => Ok(kv::Error::NoSuchKey(key)),
            KvError::Trap(error) => Err(error),
        }
    }
}

impl<T: AsHost> PluginImportsWithStore<T> for State {
    fn now(mut host: Access<T, Self>) -> u64 {
        host.get().seen.len() as u64 + 7
    }
}

impl<T: AsHost + Send> config::HostWithStore<T> for State {
    async fn get(_host: Access<'_, T, Self>, key: String) -> Option<String> {
        (key == "answer").then(|| "42".to_owned())
    }
}

impl<T: AsHost> log::HostWithStore<T> for State {
    fn log(mut host: Access<'_, T, Self>, entry: log::Entry) {
        let _ = host.as_context().data();
        host.data_mut()
            .host()
            .seen
            .push(format!("log Info: {}", entry.message));
    }
}

impl<T: AsHost + Send> kv::HostBucketWithStore<T> for State {
    async fn open(
        mut host: Access<'_, T, Self>,
        name: String,
    ) -> Result<Resource<Bucket>, KvError> {
        let host = host.get();
        host.seen.push(format!("open {name}"));
        Ok(host.table.push(Bucket::default())?)
    }

    fn get(
        mut host: Access<'_, T, Self>,
        bucket: Resource<Bucket>,
        key: String,
    ) -> Result<Option<Vec<u8>>, KvError> {
        let host = host.get();
        host.seen.push(format!("get {key}"));
        match host.table.get(&bucket)?.values.get(&key) {
            Some(value) => Ok(Some(value.clone())),
            None => Err(KvError::NoSuchKey(key)),
        }
    }

    fn set(
        mut host: Access<'_, T, Self>,
        bucket: Resource<Bucket>,
        key: String,
        value: Vec<u8>,
    ) -> Result<(), KvError> {
        let host = host.get();
        host.seen.push(format!("set {key}"));
        host.table.get_mut(&bucket)?.values.insert(key, value);
        Ok(())
    }

    fn keys(mut host: Access<'_, T, Self>, bucket: Resource<Bucket>) -> Vec<String> {
        let host = host.get();
        host.seen.push("keys".to_owned());
        let bucket = host.table.get(&bucket).expect("a bucket");
        bucket.values.keys().cloned().collect()
    }

    async fn drop(accessor: &Accessor<T, Self>, bucket: Resource<Bucket>) -> Result<()> {
        if !bucket.owned() {
            bail!("a destructor of what is lent");
        }
        accessor.with(|mut access| access.get().table.delete(bucket))?;
        Ok(())
    }
}

#[test]
fn functions_with_the_store_see_what_the_plugin_asks_for() -> Result<()> {
    block_on(async {
        let mut linker = Linker::new(engine());
        Plugin::add_to_linker::<State, State>(&mut linker, |state| state)?;
        let mut store = Store::new(engine(), State::default());
        let component = guest("rust-with-imports");
        let plugin = Plugin::instantiate_async(&mut store, &component, &linker).await?;
        let args = ["kv".to_owned()];
        assert_eq!(plugin.call_run(&mut store, &args).await?, Ok(1));
        assert_eq!(store.data().seen, KV);
        assert!(store.data().table.is_empty());
        assert_eq!(plugin.call_run(&mut store, &[]).await?, Ok(2));
        Ok(())
    })
}
