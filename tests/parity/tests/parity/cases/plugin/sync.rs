//! A sync host, which may trap and has its own error.

use std::collections::BTreeMap;

use wasmtime::component::{HasSelf, Linker, Resource, ResourceAny, ResourceTable};
use wasmtime::{Result, Store, bail};
use worldbind_parity_tests::{engine, guest};

use self::bindings::acme::host::{kv, log};
use self::bindings::exports::acme::plugin::transform::{Error, Item, Mode, Options, Value};
use self::bindings::{Plugin, PluginImports, config};
use super::KV;

// A case is named `lower`, which the derives of the engine name as well.
#[allow(ambiguous_associated_items)]
mod bindings {
    use super::super::bindgen;

    bindgen!({
        path: "../guests/wit/with-imports",
        world: "plugin",
        with: { "acme:host/kv.bucket": super::Bucket },
        imports: {
            "acme:host/kv": trappable,
            "now": trappable,
        },
        trappable_error_type: { "acme:host/kv.error" => super::KvError },
    });
}

/// The host's bucket.
#[derive(Default)]
pub struct Bucket {
    values: BTreeMap<String, Vec<u8>>,
}

/// The errors of a bucket, and one that the component does not see.
pub enum KvError {
    NoSuchKey(String),
    OutOfDisk,
}

#[derive(Default)]
struct State {
    table: ResourceTable,
    seen: Vec<String>,
    is_disk_full: bool,
}

impl PluginImports for State {
    fn now(&mut self) -> Result<u64> {
        Ok(7)
    }
}

impl config::Host for State {
    fn get(&mut self, key: String) -> Option<String> {
        (key == "answer").then(|| "42".to_owned())
    }
}

impl log::Host for State {
    fn log(&mut self, entry: log::Entry) {
        let log::Entry { level, message, .. } = entry;
        // The text of `Debug` is not the same with both macros.
        let level = match level {
            log::Level::Info => "Info",
            _ => "another level",
        };
        self.seen.push(format!("log {level}: {message}"));
    }
}

impl kv::Host for State {
    fn convert_error(&mut self, error: KvError) -> Result<kv::Error> {
        match error {
            KvError::NoSuchKey(key) => Ok(kv::Error::NoSuchKey(key)),
            KvError::OutOfDisk => bail!("out of disk"),
        }
    }
}

impl kv::HostBucket for State {
    fn open(&mut self, name: String) -> Result<Resource<Bucket>, KvError> {
        self.seen.push(format!("open {name}"));
        let bucket = self.table.push(Bucket::default());
        bucket.map_err(|_| KvError::OutOfDisk)
    }

    fn get(&mut self, bucket: Resource<Bucket>, key: String) -> Result<Option<Vec<u8>>, KvError> {
        assert!(!bucket.owned());
        self.seen.push(format!("get {key}"));
        let bucket = self.table.get(&bucket).map_err(|_| KvError::OutOfDisk)?;
        match bucket.values.get(&key) {
            Some(value) => Ok(Some(value.clone())),
            None => Err(KvError::NoSuchKey(key)),
        }
    }

    fn set(
        &mut self,
        bucket: Resource<kv::Bucket>,
        key: String,
        value: Vec<u8>,
    ) -> Result<(), KvError> {
        if self.is_disk_full {
            return Err(KvError::OutOfDisk);
        }
        self.seen.push(format!("set {key}"));
        let bucket = self
            .table
            .get_mut(&bucket)
            .map_err(|_| KvError::OutOfDisk)?;
        bucket.values.insert(key, value);
        Ok(())
    }

    fn keys(&mut self, bucket: Resource<Bucket>) -> Result<Vec<String>> {
        self.seen.push("keys".to_owned());
        Ok(self.table.get(&bucket)?.values.keys().cloned().collect())
    }

    fn drop(&mut self, bucket: Resource<Bucket>) -> Result<()> {
        assert!(bucket.owned());
        self.table.delete(bucket)?;
        Ok(())
    }
}

fn plugin(state: State) -> Result<(Store<State>, Plugin)> {
    let mut linker = Linker::new(engine());
    Plugin::add_to_linker::<_, HasSelf<_>>(&mut linker, |state: &mut State| state)?;
    let mut store = Store::new(engine(), state);
    let plugin = Plugin::instantiate(&mut store, &guest("rust-with-imports"), &linker)?;
    Ok((store, plugin))
}

fn args(args: &[&str]) -> Vec<String> {
    args.iter().map(ToString::to_string).collect()
}

#[test]
fn the_host_sees_what_the_plugin_asks_for() -> Result<()> {
    let (mut store, plugin) = plugin(State::default())?;
    assert!(plugin.health().call_check(&mut store)?);
    assert_eq!(plugin.call_run(&mut store, &args(&["a", "b"]))?, Ok(2));
    assert_eq!(store.data().seen, ["log Info: run with 2 args at 7"]);

    store.data_mut().seen.clear();
    assert_eq!(plugin.call_run(&mut store, &args(&["kv"]))?, Ok(1));
    assert_eq!(store.data().seen, KV);
    assert!(store.data().table.is_empty());

    let refused = plugin.call_run(&mut store, &args(&["fail"]))?;
    assert_eq!(refused, Err("asked to fail".to_owned()));
    Ok(())
}

#[test]
fn an_error_of_the_host_can_be_a_trap() -> Result<()> {
    let state = State {
        is_disk_full: true,
        ..State::default()
    };
    let (mut store, plugin) = plugin(state)?;
    let error = plugin.call_run(&mut store, &args(&["kv"])).unwrap_err();
    assert_eq!(error.root_cause().to_string(), "out of disk");
    Ok(())
}

#[test]
fn all_types_go_to_the_plugin_and_back() -> Result<()> {
    let (mut store, plugin) = plugin(State::default())?;
    let transform = plugin.acme_plugin_transform();
    assert_eq!(
        transform.call_describe(&mut store)?,
        "rust wit-bindgen-0.63.0 0.2.1"
    );
    assert_eq!(transform.call_apply(&mut store, Mode::Lower, "AbC")?, "abc");

    let item = |id, name: &str| Item {
        id,
        name: name.to_owned(),
        tags: vec!["t".to_owned()],
        weight: Some(1.5),
    };
    let items = [item(1, " b "), item(2, "a"), item(3, "a")];
    let options = Options::TRIM | Options::DEDUPE | Options::SORT;
    let sorted = transform.call_process(&mut store, &items, options)?;
    let names: Vec<_> = sorted.unwrap().into_iter().map(|item| item.name).collect();
    assert_eq!(names, ["a", "b"]);
    let none = transform.call_process(&mut store, &[], Options::empty())?;
    assert!(matches!(none, Err(Error::Empty)));
    let many = vec![item(0, ""); 101];
    let too_many = transform.call_process(&mut store, &many, Options::empty())?;
    assert!(matches!(too_many, Err(Error::TooLong(101))));

    let value = Value::Items(items.to_vec());
    let classified = transform.call_classify(&mut store, &value)?;
    assert_eq!(classified, ("items".to_owned(), 3));
    let Value::Text(text) = transform.call_roundtrip(&mut store, &Value::Text("é".into()))? else {
        panic!("another case");
    };
    assert_eq!(text, "é");
    assert_eq!(transform.call_count(&mut store, &items)?, 3);
    Ok(())
}

#[test]
fn a_resource_of_the_plugin_has_a_constructor_methods_and_static_functions() -> Result<()> {
    let (mut store, plugin) = plugin(State::default())?;
    let transform = plugin.acme_plugin_transform();
    let session = transform.session();

    let one: ResourceAny = session.call_constructor(&mut store, "one")?;
    let two = session.call_constructor(&mut store, "two")?;
    let item = Item {
        id: 1,
        name: "i".to_owned(),
        tags: Vec::new(),
        weight: Some(2.5),
    };
    assert_eq!(session.call_push(&mut store, one, &item)?, 1);
    assert_eq!(session.call_push(&mut store, two, &item)?, 1);
    assert_eq!(transform.call_summarize(&mut store, one)?, "one:1");

    // The first is passed by value, the second is borrowed.
    let both = session.call_merge(&mut store, one, two)?;
    assert_eq!(session.call_name(&mut store, both)?, "one+two");
    assert_eq!(session.call_total(&mut store, both)?, 5.0);
    assert_eq!(session.call_name(&mut store, two)?, "two");
    two.resource_drop(&mut store)?;
    both.resource_drop(&mut store)?;
    Ok(())
}
