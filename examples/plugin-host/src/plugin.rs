//! A host for plugins: everything that knows the bindings.

use std::path::Path;

use worldbind::InterfaceName;
use worldbind::wasmtime::component::{Component, Linker};
use worldbind::wasmtime::error::Context;
use worldbind::wasmtime::{Engine, Result, Store};

use crate::bindings::PluginPre;
use crate::bindings::exports::acme::plugin::transform::{Guest, Item};

/// What all plugins share.
pub(crate) struct Host {
    engine: Engine,
}

/// What the host learnt of a plugin.
#[derive(Debug)]
pub(crate) struct Report {
    /// The interface and version that the plugin was found to export.
    pub(crate) found: InterfaceName,
    /// What the plugin says of itself.
    pub(crate) description: String,
    /// How many items it counted.
    pub(crate) count: Count,
    /// The functions of the host's version that the plugin's version does not have.
    pub(crate) absent: Vec<String>,
}

/// A number, and who counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Count {
    /// The plugin has `count`.
    ByPlugin(u32),
    /// The plugin was built before there was a `count`.
    ByHost(u32),
}

impl Host {
    /// A host that gives its plugins nothing to import.
    pub(crate) fn new() -> Self {
        Host {
            engine: Engine::default(),
        }
    }

    /// Loads a plugin and asks it some questions.
    ///
    /// # Errors
    ///
    /// If the file is no component, does not fit the world `plugin` (`worldbind::BindError`), or traps.
    pub(crate) fn inspect(&self, file: &Path) -> Result<Report> {
        let component =
            Component::from_file(&self.engine, file).context("the file is not a component")?;

        // A plugin computes and does nothing else. Its C library imports WASI all the same, so that is
        // there, and traps if it is called.
        let mut linker = Linker::new(&self.engine);
        linker.define_unknown_imports_as_traps(&component)?;

        // Once for each plugin: every export is found and checked here.
        let plugin_pre = PluginPre::new(linker.instantiate_pre(&component)?)?;
        let absent = plugin_pre.resolution().interfaces.iter();
        let absent = absent.flat_map(|interface| interface.absent.clone());

        // As often as the host likes: nothing is looked up or checked again.
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

/// Counts with the plugin if it can, and without it otherwise. To call an absent function is not a
/// trap but the error `worldbind::NotExported`; `has_count` tells beforehand.
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
