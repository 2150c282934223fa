//! A host and a plugin that use resources of each other.
//!
//! The plugin imports the resource `notebook`, which the host implements in `store`. The host uses
//! the resource `report`, which the plugin implements.

mod store;

use worldbind::wasmtime::component::{Component, HasSelf, Linker};
use worldbind::wasmtime::{Engine, Result, Store};

use store::Host;

worldbind::bindgen!({
    world: "plugin",
    path: "wit",
    // The host's own type for the resource, in place of one that the macro would generate.
    with: { "acme:reports/store.notebook": store::Notebook },
    // Functions of the host can fail. An error ends the call of the plugin.
    imports: { default: trappable },
});

fn main() -> Result<()> {
    let lines = std::env::args().skip(1);
    for line in write(&lines.collect::<Vec<_>>())? {
        println!("{line}");
    }
    Ok(())
}

/// Lets the plugin write a report with these lines, and returns what the host saw.
fn write(lines: &[String]) -> Result<Vec<String>> {
    let engine = Engine::default();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/guest/writer.wasm");
    let component = Component::from_file(&engine, file)?;
    let mut linker = Linker::new(&engine);
    Plugin::add_to_linker::<_, HasSelf<Host>>(&mut linker, |host| host)?;
    let plugin_pre = PluginPre::link(&component, &linker)?;

    let mut store = Store::new(&engine, Host::default());
    let plugin = plugin_pre.instantiate(&mut store)?;
    let reports = plugin.acme_reports_writer().report();

    // A resource of the plugin is a `ResourceAny`. It knows its type, but has no destructor in
    // Rust.
    let report = reports.call_constructor(&mut store, "today")?;
    for line in lines {
        reports.call_add(&mut store, report, line)?;
    }
    // So the host must drop it. The plugin then drops the notebook.
    report.resource_drop(&mut store)?;
    Ok(store.into_data().seen)
}

#[cfg(test)]
mod tests;
