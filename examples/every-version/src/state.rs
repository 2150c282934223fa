//! The functions that the host provides to plugins. They are written once: plugins of all
//! generations call them.

use std::collections::BTreeMap;

use wasmtime_wasi::{ResourceTable, WasiCtx, WasiCtxView, WasiView};
use worldbind::wasmtime::Result;
use worldbind::wasmtime::component::Resource;

use crate::host::bindings::acme::host::kv::{self, Bucket, Error};
use crate::host::bindings::acme::host::log::{self, Entry};
use crate::host::bindings::{PluginImports, config};

/// The state of one plugin.
#[derive(Default)]
pub(crate) struct State {
    pub(crate) log: Vec<String>,
    values: BTreeMap<String, Vec<u8>>,
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for State {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

impl log::Host for State {
    fn log(&mut self, entry: Entry) {
        self.log.push(entry.message);
    }
}

impl kv::Host for State {}

// There is one bucket for all names.
impl kv::HostBucket for State {
    fn open(&mut self, _: String) -> Result<Resource<Bucket>, Error> {
        Ok(Resource::new_own(0))
    }

    fn get(&mut self, _: Resource<Bucket>, key: String) -> Result<Option<Vec<u8>>, Error> {
        Ok(self.values.get(&key).cloned())
    }

    fn set(&mut self, _: Resource<Bucket>, key: String, value: Vec<u8>) -> Result<(), Error> {
        self.values.insert(key, value);
        Ok(())
    }

    fn keys(&mut self, _: Resource<Bucket>) -> Vec<String> {
        self.values.keys().cloned().collect()
    }

    fn drop(&mut self, _: Resource<Bucket>) -> Result<()> {
        Ok(())
    }
}

impl config::Host for State {
    fn get(&mut self, _: String) -> Option<String> {
        None
    }
}

impl PluginImports for State {
    fn now(&mut self) -> u64 {
        7
    }
}
