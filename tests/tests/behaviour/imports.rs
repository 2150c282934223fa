//! The imports that a host provides to real components: traits, resources, versions, and the
//! messages about missing ones.

use std::collections::HashMap;
use std::error::Error;

use expect_test::expect;
use worldbind::wasmtime::component::{HasSelf, Linker, Resource, ResourceTable};
use worldbind::wasmtime::{self, Result, Store};
use worldbind::{BindError, LinkError};
use worldbind_tests::{engine, guest};

mod sync_host {
    worldbind::bindgen!({
        path: "guests/wit/with-imports",
        with: { "acme:host/kv.bucket": super::Bucket },
    });
}

mod async_host {
    worldbind::bindgen!({
        path: "guests/wit/with-imports",
        with: { "acme:host/kv.bucket": super::Bucket },
        imports: { "acme:host/log": async, "acme:host/kv": async | trappable },
        exports: { default: async },
    });
}

mod trappable_host {
    worldbind::bindgen!({
        path: "guests/wit/with-imports",
        with: { "acme:host/kv.bucket": super::Bucket },
        imports: { "acme:host/kv": trappable, "now": trappable | store },
        trappable_error_type: { "acme:host/kv.error" => super::KvError },
    });
}

/// The host's value for a handle to a bucket.
#[derive(Default)]
#[expect(unreachable_pub, reason = "bindings re-export it")]
pub struct Bucket {
    values: HashMap<String, Vec<u8>>,
}

/// The host's own error.
#[derive(Debug)]
#[expect(
    unreachable_pub,
    reason = "it stands in a public trait of the bindings"
)]
pub enum KvError {
    NoSuchKey(String),
    Broken,
}

#[derive(Default)]
struct Host {
    table: ResourceTable,
    log: Vec<String>,
    dropped: u32,
    is_broken: bool,
}

impl Host {
    fn get(&self, bucket: &Resource<Bucket>, key: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.table.get(bucket)?.values.get(key).cloned())
    }

    fn set(&mut self, bucket: &Resource<Bucket>, key: String, value: Vec<u8>) -> Result<()> {
        self.table.get_mut(bucket)?.values.insert(key, value);
        Ok(())
    }

    fn keys(&self, bucket: &Resource<Bucket>) -> Result<Vec<String>> {
        Ok(self.table.get(bucket)?.values.keys().cloned().collect())
    }

    fn drop(&mut self, bucket: Resource<Bucket>) -> Result<()> {
        self.table.delete(bucket)?;
        self.dropped += 1;
        Ok(())
    }
}

fn args(args: &[&str]) -> Vec<String> {
    args.iter().map(|&arg| arg.to_owned()).collect()
}

impl sync_host::acme::host::log::Host for Host {
    fn log(&mut self, e: sync_host::acme::host::log::Entry) {
        self.log
            .push(format!("{:?}: {} {:?}", e.level, e.message, e.fields));
    }
}

impl sync_host::acme::host::kv::Host for Host {}

impl sync_host::acme::host::kv::HostBucket for Host {
    fn open(&mut self, name: String) -> Result<Resource<Bucket>, sync_host::acme::host::kv::Error> {
        self.log.push(format!("open {name}"));
        Ok(self.table.push(Bucket::default()).unwrap())
    }

    fn get(
        &mut self,
        bucket: Resource<Bucket>,
        key: String,
    ) -> Result<Option<Vec<u8>>, sync_host::acme::host::kv::Error> {
        let value = Host::get(self, &bucket, &key).unwrap();
        match value {
            Some(value) => Ok(Some(value)),
            None => Err(sync_host::acme::host::kv::Error::NoSuchKey(key)),
        }
    }

    fn set(
        &mut self,
        bucket: Resource<Bucket>,
        key: String,
        value: Vec<u8>,
    ) -> Result<(), sync_host::acme::host::kv::Error> {
        Host::set(self, &bucket, key, value).unwrap();
        Ok(())
    }

    fn keys(&mut self, bucket: Resource<Bucket>) -> Vec<String> {
        Host::keys(self, &bucket).unwrap()
    }

    fn drop(&mut self, bucket: Resource<Bucket>) -> Result<()> {
        Host::drop(self, bucket)
    }
}

impl sync_host::config::Host for Host {
    fn get(&mut self, key: String) -> Option<String> {
        (key == "answer").then(|| "forty-two".to_owned())
    }
}

impl sync_host::PluginImports for Host {
    fn now(&mut self) -> u64 {
        7
    }
}

fn sync_linker() -> Linker<Host> {
    let mut linker = Linker::new(engine());
    sync_host::Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    linker
}

#[test]
fn a_host_gives_functions_resources_and_interfaces_of_the_world() {
    let mut store = Store::new(engine(), Host::default());
    let component = guest("rust-with-imports");
    let plugin = sync_host::Plugin::instantiate(&mut store, &component, &sync_linker()).unwrap();

    assert_eq!(
        plugin.call_run(&mut store, &args(&["a", "b"])).unwrap(),
        Ok(9)
    );
    assert_eq!(plugin.call_run(&mut store, &args(&["kv"])).unwrap(), Ok(1));
    assert_eq!(
        plugin.call_run(&mut store, &args(&["fail"])).unwrap(),
        Err("asked to fail".to_owned())
    );
    assert!(plugin.health().call_check(&mut store).unwrap());
    let host = store.data();
    assert_eq!(host.dropped, 1, "the bucket was dropped by the guest");
    expect![[r#"
        [
            "Info: run with 2 args at 7 [(\"0\", \"a\"), (\"1\", \"b\")]",
            "Info: run with 1 args at 7 [(\"0\", \"kv\")]",
            "open b1",
            "Info: run with 1 args at 7 [(\"0\", \"fail\")]",
        ]
    "#]]
    .assert_debug_eq(&host.log);
}

#[test]
fn a_component_imports_an_older_or_newer_compatible_version() {
    for name in ["rust-with-imports-0.2.0", "rust-with-imports-0.2.7"] {
        let mut store = Store::new(engine(), Host::default());
        let pre = sync_host::PluginPre::link(&guest(name), &sync_linker()).unwrap();
        let plugin = pre.instantiate(&mut store).unwrap();
        assert_eq!(
            plugin.call_run(&mut store, &args(&["kv"])).unwrap(),
            Ok(1),
            "{name}"
        );
    }
}

#[test]
fn an_import_at_another_track_is_explained() {
    let error = sync_host::PluginPre::link(&guest("rust-with-imports-1.0.0-rc.2"), &sync_linker());
    let error = error.err().unwrap();
    let error = error.downcast_ref::<LinkError>().unwrap();
    expect![[r#"
        the host does not provide everything that the component imports

        `acme:host/log@1.0.0-rc.2` is required, but the host provides it only in an incompatible version
          provided  `acme:host/log@0.2.1` (any 0.2.z)
          because   the function `log` is missing in the host

        `acme:host/kv@1.0.0-rc.2` is required, but the host provides it only in an incompatible version
          provided  `acme:host/kv@0.2.1` (any 0.2.z)
          because   the resource `bucket` is missing in the host

        the component imports
          `acme:host/log@1.0.0-rc.2`
          `acme:host/kv@1.0.0-rc.2`
          `config`  (provided)
          `now`  (provided)"#]]
    .assert_eq(&error.to_string());
}

#[test]
fn all_imports_that_are_missing_are_reported_at_once() {
    let mut linker = Linker::<Host>::new(engine());
    sync_host::acme::host::log::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    let component = guest("rust-with-imports");
    let link_error = sync_host::PluginPre::link(&component, &linker)
        .err()
        .unwrap();
    let error = link_error.downcast_ref::<LinkError>().unwrap();
    let missing: Vec<_> = error
        .problems
        .iter()
        .map(|p| p.import.to_string())
        .collect();
    assert_eq!(missing, ["acme:host/kv@0.2.1", "config", "now"]);
    expect![[r#"
        the host does not provide everything that the component imports

        `acme:host/kv@0.2.1` is required, but the host does not provide it
          because   the resource `bucket` is missing in the host

        `config` is required, but the host does not provide it
          because   the function `get` is missing in the host

        `now` is required, but the host does not provide it
          because   the function is missing in the host

        the component imports
          `acme:host/log@0.2.1`  (provided)
          `acme:host/kv@0.2.1`
          `config`
          `now`"#]]
    .assert_eq(&error.to_string());

    // The source of the error is the engine's error, unchanged.
    let engines = linker.instantiate_pre(&component).err().unwrap();
    let behind = link_error.chain().skip(1);
    let behind: Vec<_> = behind.map(ToString::to_string).collect();
    let engines: Vec<_> = engines.chain().map(ToString::to_string).collect();
    assert_eq!(behind, engines);
    let sentence = "component imports instance `acme:host/kv@0.2.1`, but a matching implementation was not found in the linker";
    assert_eq!(engines[0], sentence);
    assert_eq!(error.source().unwrap().to_string(), sentence);
    assert!(format!("{link_error:?}").contains(sentence));

    let mut store = Store::new(engine(), Host::default());
    let same = sync_host::Plugin::instantiate(&mut store, &component, &linker)
        .err()
        .unwrap();
    assert_eq!(same.downcast_ref::<LinkError>(), Some(error));
}

#[test]
fn an_import_of_another_type_is_reported() {
    let mut linker = sync_linker();
    linker.allow_shadowing(true);
    let mut root = linker.root();
    root.func_wrap("now", |_, (): ()| Ok(("not a number".to_owned(),)))
        .unwrap();
    let error = sync_host::PluginPre::link(&guest("rust-with-imports"), &linker)
        .err()
        .unwrap();
    expect![[r#"
        the host does not provide everything that the component imports

        `now` is required, but the host provides it with different types
          because   result: the host has `string`, the component has `u64`

        the component imports
          `acme:host/log@0.2.1`  (provided)
          `acme:host/kv@0.2.1`  (provided)
          `config`  (provided)
          `now`"#]]
    .assert_eq(&error.downcast_ref::<LinkError>().unwrap().to_string());
}

#[test]
fn a_component_that_is_linked_and_does_not_fit_is_a_bind_error() {
    let mut linker = sync_linker();
    let component = guest("c-v0.2.1");
    linker.define_unknown_imports_as_traps(&component).unwrap();
    let error = sync_host::PluginPre::link(&component, &linker)
        .err()
        .unwrap();
    assert!(error.is::<BindError>(), "{error:?}");
}

impl async_host::acme::host::log::Host for Host {
    async fn log(&mut self, e: async_host::acme::host::log::Entry) {
        self.log.push(e.message);
    }
}

impl async_host::acme::host::kv::Host for Host {}

impl async_host::acme::host::kv::HostBucket for Host {
    async fn open(
        &mut self,
        _: String,
    ) -> Result<Result<Resource<Bucket>, async_host::acme::host::kv::Error>> {
        Ok(Ok(self.table.push(Bucket::default())?))
    }

    async fn get(
        &mut self,
        bucket: Resource<Bucket>,
        key: String,
    ) -> Result<Result<Option<Vec<u8>>, async_host::acme::host::kv::Error>> {
        if self.is_broken {
            wasmtime::bail!("the disk is broken");
        }
        Ok(Ok(Host::get(self, &bucket, &key)?))
    }

    async fn set(
        &mut self,
        bucket: Resource<Bucket>,
        key: String,
        value: Vec<u8>,
    ) -> Result<Result<(), async_host::acme::host::kv::Error>> {
        Ok(Ok(Host::set(self, &bucket, key, value)?))
    }

    async fn keys(&mut self, bucket: Resource<Bucket>) -> Result<Vec<String>> {
        Host::keys(self, &bucket)
    }

    async fn drop(&mut self, bucket: Resource<Bucket>) -> Result<()> {
        Host::drop(self, bucket)
    }
}

impl async_host::config::Host for Host {
    fn get(&mut self, _: String) -> Option<String> {
        None
    }
}

impl async_host::PluginImports for Host {
    fn now(&mut self) -> u64 {
        1
    }
}

#[test]
fn a_host_gives_async_functions() {
    let mut linker = Linker::new(engine());
    async_host::Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    let component = guest("rust-with-imports");
    pollster::block_on(async {
        let mut store = Store::new(engine(), Host::default());
        let plugin = async_host::Plugin::instantiate_async(&mut store, &component, &linker).await;
        let plugin = plugin.unwrap();
        assert_eq!(
            plugin.call_run(&mut store, &args(&["kv"])).await.unwrap(),
            Ok(1)
        );
        assert_eq!(
            plugin.call_run(&mut store, &args(&[])).await.unwrap(),
            Ok(0)
        );
        assert_eq!(store.data().dropped, 1);

        store.data_mut().is_broken = true;
        let trap = plugin
            .call_run(&mut store, &args(&["kv"]))
            .await
            .err()
            .unwrap();
        assert!(
            format!("{trap:?}").contains("the disk is broken"),
            "{trap:?}"
        );
    });
}

impl trappable_host::acme::host::log::Host for Host {
    fn log(&mut self, _: trappable_host::acme::host::log::Entry) {}
}

impl trappable_host::acme::host::kv::Host for Host {
    fn convert_error(&mut self, err: KvError) -> Result<trappable_host::acme::host::kv::Error> {
        self.log.push(format!("convert {err:?}"));
        match err {
            KvError::NoSuchKey(key) => Ok(trappable_host::acme::host::kv::Error::NoSuchKey(key)),
            KvError::Broken => wasmtime::bail!("the disk is broken"),
        }
    }
}

impl trappable_host::acme::host::kv::HostBucket for Host {
    fn open(&mut self, _: String) -> Result<Resource<Bucket>, KvError> {
        self.table
            .push(Bucket::default())
            .map_err(|_| KvError::Broken)
    }

    fn get(&mut self, bucket: Resource<Bucket>, key: String) -> Result<Option<Vec<u8>>, KvError> {
        if self.is_broken {
            return Err(KvError::Broken);
        }
        let value = Host::get(self, &bucket, &key).map_err(|_| KvError::Broken)?;
        value.map(Some).ok_or(KvError::NoSuchKey(key))
    }

    fn set(
        &mut self,
        bucket: Resource<Bucket>,
        key: String,
        value: Vec<u8>,
    ) -> Result<(), KvError> {
        Host::set(self, &bucket, key, value).map_err(|_| KvError::Broken)
    }

    fn keys(&mut self, bucket: Resource<Bucket>) -> Result<Vec<String>> {
        Host::keys(self, &bucket)
    }

    fn drop(&mut self, bucket: Resource<Bucket>) -> Result<()> {
        Host::drop(self, bucket)
    }
}

impl trappable_host::config::Host for Host {
    fn get(&mut self, _: String) -> Option<String> {
        None
    }
}

impl trappable_host::PluginImports for Host {}

impl trappable_host::PluginImportsWithStore<Host> for HasSelf<Host> {
    fn now(mut host: wasmtime::component::Access<Host, Self>) -> Result<u64> {
        host.get().log.push("now".to_owned());
        Ok(3)
    }
}

#[test]
fn a_host_gives_errors_of_its_own_which_it_converts_or_traps_with() {
    let mut linker = Linker::new(engine());
    trappable_host::Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host).unwrap();
    let mut store = Store::new(engine(), Host::default());
    let component = guest("rust-with-imports");
    let plugin = trappable_host::Plugin::instantiate(&mut store, &component, &linker).unwrap();
    assert_eq!(plugin.call_run(&mut store, &args(&["kv"])).unwrap(), Ok(1));
    let log = std::mem::take(&mut store.data_mut().log);
    assert_eq!(log, ["now", "convert NoSuchKey(\"missing\")"]);

    store.data_mut().is_broken = true;
    let trap = plugin.call_run(&mut store, &args(&["kv"])).err().unwrap();
    assert!(
        format!("{trap:?}").contains("the disk is broken"),
        "{trap:?}"
    );
}
