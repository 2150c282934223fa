//! A host for plugins: the bindings of all generations, and how it loads and calls a plugin.

use std::path::Path;

use worldbind::InterfaceName;
use worldbind::wasmtime::component::{Component, HasSelf};
use worldbind::wasmtime::error::Context;
use worldbind::wasmtime::{Engine, Result, Store, format_err};

use crate::state::State;
use bindings::exports::acme::plugin::transform::{Apply, Guest, Mode};
use bindings::{Generation, PluginLinkers, PluginPre};

pub(crate) mod bindings {
    worldbind::bindgen!({
        generations: {
            unversioned: { path: "wit/unversioned", version: "0.0.0" },
            v0_0: "wit/v0.0",
            v0_1: "wit/v0.1",
            v0_2: "wit/v0.2",
            v0_3: "wit/v0.3",
            v1: "wit/v1",
            v2: "wit/v2",
        },
        exports: { "run": optional },
        versions: { default: prerelease },
    });
}

/// What all plugins share.
pub(crate) struct Host {
    engine: Engine,
    linkers: PluginLinkers<State>,
}

/// The host's report about a plugin.
pub(crate) struct Report {
    pub(crate) generation: Generation,
    /// The interface and version that the plugin exports.
    pub(crate) found: InterfaceName,
    pub(crate) description: String,
    /// `abc` in upper case.
    pub(crate) applied: String,
    /// The functions of version 2.0.0 that the plugin lacks.
    pub(crate) absent: Vec<&'static str>,
    /// What the plugin logged.
    pub(crate) log: Vec<String>,
}

impl Host {
    pub(crate) fn new() -> Result<Self> {
        let engine = Engine::default();
        let mut linkers = PluginLinkers::new::<HasSelf<_>>(&engine, |state: &mut State| state)?;
        linkers.each(|_, linker| wasmtime_wasi::p2::add_to_linker_sync(linker))?;
        Ok(Host { engine, linkers })
    }

    /// Loads a plugin and calls it.
    ///
    /// # Errors
    ///
    /// If the file is not a component, fits no generation (`worldbind::NoGeneration`), or traps.
    pub(crate) fn inspect(&self, file: &Path) -> Result<Report> {
        let component =
            Component::from_file(&self.engine, file).context("the file is not a component")?;
        let plugin_pre = PluginPre::choose(&self.linkers, &component)?;
        let mut store = Store::new(&self.engine, State::default());
        let plugin = plugin_pre.instantiate(&mut store)?;
        let transform = plugin.acme_plugin_transform();

        let description = transform.call_describe(&mut store)?;
        let applied = match transform.apply()? {
            Apply::V2(apply) => apply.call(&mut store, Mode::Upper, "abc")?,
            Apply::V0_3(apply) => {
                let applied = apply.call(&mut store, "abc", Mode::Upper)?;
                applied.map_err(|error| format_err!("`apply` failed: {error:?}"))?
            }
        };
        if plugin.has_run() {
            let result = plugin.call_run(&mut store, &["kv".to_owned()])?;
            result.map_err(|error| format_err!("`run` failed: {error}"))?;
        }
        Ok(Report {
            generation: plugin.generation(),
            found: transform.interface().clone(),
            description,
            applied,
            absent: absent(transform),
            log: store.into_data().log,
        })
    }
}

/// The functions that the oldest versions do not have yet.
fn absent(transform: &Guest) -> Vec<&'static str> {
    let functions = [
        ("process", transform.has_process()),
        ("classify", transform.has_classify()),
        ("roundtrip", transform.has_roundtrip()),
        ("summarize", transform.has_summarize()),
        ("session", transform.session().has_constructor()),
    ];
    let absent = functions.iter().filter(|(_, is_present)| !is_present);
    absent.map(|(name, _)| *name).collect()
}
