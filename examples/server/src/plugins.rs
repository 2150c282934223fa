//! The plugins: loaded once, and called in a store of their own for each request.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use serde_json::{Value, json};
use tokio::sync::watch;
use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind::wasmtime::{Config, Engine, Error, Result, Store, StoreLimits, StoreLimitsBuilder};
use worldbind::{BindError, LinkError};

worldbind::bindgen!({
    world: "plugin",
    path: "wit",
    // While a plugin computes for long, other requests are answered.
    exports: { default: async },
});

/// About how many instructions a request may take.
const FUEL: u64 = 10_000_000;

/// The number of instructions after which other requests get a turn.
const TURN: u64 = 100_000;

/// How many bytes of memory a request may take.
const MEMORY: usize = 16 << 20;

/// The data of one request.
struct Request {
    limits: StoreLimits,
}

impl acme::web::log::Host for Request {
    fn write(&mut self, line: String) {
        // The line comes from the plugin: `{:?}` escapes what a terminal would execute.
        println!("{line:?}");
    }
}

type Loaded = BTreeMap<String, Result<PluginPre<Request>, Value>>;

/// All plugins of the folder, by name.
pub(crate) struct Plugins {
    engine: Engine,
    linker: Linker<Request>,
    /// A plugin that does not fit has the reason here, as JSON.
    loaded: RwLock<Loaded>,
    /// Changes with each plugin that is loaded or removed.
    changes: watch::Sender<()>,
}

/// Why a plugin did not answer.
pub(crate) enum Failure {
    NoSuchPlugin,
    /// It does not fit.
    Refused(Value),
    /// It trapped, or took too long.
    Failed(Error),
}

impl Plugins {
    pub(crate) fn new() -> Result<Self> {
        let mut config = Config::new();
        config.consume_fuel(true);
        let engine = Engine::new(&config)?;
        let mut linker = Linker::new(&engine);
        Plugin::add_to_linker::<_, HasSelf<Request>>(&mut linker, |request| request)?;
        Ok(Plugins {
            engine,
            linker,
            loaded: RwLock::default(),
            changes: watch::channel(()).0,
        })
    }

    /// Notifies when a plugin was loaded or removed.
    #[cfg(test)]
    pub(crate) fn changes(&self) -> watch::Receiver<()> {
        self.changes.subscribe()
    }

    /// Loads the plugin in a file, or removes it if there is no such file any more.
    ///
    /// This compiles the plugin, so it takes a while. Requests continue with the previous one.
    pub(crate) fn load(&self, file: &Path) {
        let Some(name) = file.file_stem().and_then(|name| name.to_str()) else {
            return;
        };
        if file.exists() {
            let plugin = self.link(file).map_err(|error| reason(&error));
            write(&self.loaded).insert(name.to_owned(), plugin);
        } else {
            write(&self.loaded).remove(name);
        }
        self.changes.send_replace(());
    }

    fn link(&self, file: &Path) -> Result<PluginPre<Request>> {
        let component = Component::from_file(&self.engine, file)?;
        PluginPre::link(&component, &self.linker)
    }

    /// The state of each plugin.
    pub(crate) fn list(&self) -> BTreeMap<String, Value> {
        let loaded = read(&self.loaded);
        let each = loaded.iter().map(|(name, plugin)| {
            let value = match plugin {
                Ok(plugin) => json!({ "exports": plugin.resolution() }),
                Err(reason) => reason.clone(),
            };
            (name.clone(), value)
        });
        each.collect()
    }

    /// Lets a plugin answer a request.
    pub(crate) async fn call(
        &self,
        name: &str,
        body: &str,
    ) -> Result<Result<String, String>, Failure> {
        let plugin = {
            let loaded = read(&self.loaded);
            let plugin = loaded.get(name).ok_or(Failure::NoSuchPlugin)?;
            plugin.clone().map_err(Failure::Refused)?
        };
        let answer = self.answer(&plugin, body).await;
        answer.map_err(Failure::Failed)
    }

    async fn answer(
        &self,
        plugin: &PluginPre<Request>,
        body: &str,
    ) -> Result<Result<String, String>> {
        let limits = StoreLimitsBuilder::new().memory_size(MEMORY).build();
        let mut store = Store::new(&self.engine, Request { limits });
        store.limiter(|request| &mut request.limits);
        store.set_fuel(FUEL)?;
        store.fuel_async_yield_interval(Some(TURN))?;
        let plugin = plugin.instantiate_async(&mut store).await?;
        plugin
            .acme_web_handler()
            .call_handle(&mut store, body)
            .await
    }
}

/// Why a plugin is not used, as JSON in the format of `worldbind explain --format json`.
fn reason(error: &Error) -> Value {
    if let Some(error) = error.downcast_ref::<BindError>() {
        json!({ "exports": error })
    } else if let Some(error) = error.downcast_ref::<LinkError>() {
        json!({ "imports": error })
    } else {
        json!({ "error": format!("{error:#}") })
    }
}

fn read(loaded: &RwLock<Loaded>) -> RwLockReadGuard<'_, Loaded> {
    loaded.read().unwrap_or_else(PoisonError::into_inner)
}

fn write(loaded: &RwLock<Loaded>) -> RwLockWriteGuard<'_, Loaded> {
    loaded.write().unwrap_or_else(PoisonError::into_inner)
}
