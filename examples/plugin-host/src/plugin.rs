//! A host for plugins: everything that knows the bindings.

use std::path::Path;

use worldbind::InterfaceName;
use worldbind::wasmtime::component::{Component, Linker};
use worldbind::wasmtime::error::Context;
use worldbind::wasmtime::{Engine, Result, Store};

use crate::bindings::PluginPre;
use crate::bindings::exports::acme::plugin::transform::{Guest, Item};

/// The data that all plugins share.
pub(crate) struct Host {
    engine: Engine,
}

/// The host's report about a plugin.
#[derive(Debug)]
pub(crate) struct Report {
    /// The interface and version that the plugin exports.
    pub(crate) found: InterfaceName,
    /// The plugin's description of itself.
    pub(crate) description: String,
    /// How many items it counted.
    pub(crate) count: Count,
    /// The functions of the host's version that the plugin's version does not have.
    pub(crate) absent: Vec<String>,
}

/// The number of items, and who counted them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    /// The plugin exports `count`, and counted.
    ByPlugin(u32),
    /// The plugin was built before `count` existed, so the host counted.
    ByHost(u32),
}

impl Host {
    /// Makes a host that provides no imports to its plugins.
    pub(crate) fn new() -> Self {
        Host {
            engine: Engine::default(),
        }
    }

    /// Loads a plugin and asks it some questions.
    ///
    /// # Errors
    ///
    /// If the file is not a component, does not fit the world `plugin` (`worldbind::BindError`), or
    /// traps.
    pub(crate) fn inspect(&self, file: &Path) -> Result<Report> {
        let component =
            Component::from_file(&self.engine, file).context("the file is not a component")?;

        // A plugin only computes. But its C library imports WASI, so these imports are linked, and
        // they trap if they are called.
        let mut linker = Linker::new(&self.engine);
        linker.define_unknown_imports_as_traps(&component)?;

        // This runs once for each plugin. It finds and checks every export.
        let plugin_pre = PluginPre::link(&component, &linker)?;
        let absent = plugin_pre.resolution().interfaces.iter();
        let absent = absent.flat_map(|interface| interface.absent.clone());

        // This can run many times. It does not look up or check anything again.
        let mut store = Store::new(&self.engine, ());
        let plugin = plugin_pre.instantiate(&mut store)?;
        let transform = plugin.acme_plugin_transform();
        Ok(Report {
            found: transform.interface().clone(),
            description: transform.call_describe(&mut store)?,
            count: count(&mut store, transform)?,
            absent: absent.collect(),
        })
    }
}

/// Counts with the plugin if it exports `count`, and without it if not. Calling an absent function
/// is not a trap. It returns the error `worldbind::NotExported`. `has_count` tells whether the
/// function exists.
fn count(store: &mut Store<()>, transform: &Guest) -> Result<Count> {
    let item = |id| Item {
        id,
        name: format!("item {id}"),
        tags: Vec::new(),
        weight: None,
    };
    let items = [item(1), item(2), item(3)];
    if transform.has_count() {
        transform.call_count(store, &items).map(Count::ByPlugin)
    } else {
        Ok(Count::ByHost(3))
    }
}
