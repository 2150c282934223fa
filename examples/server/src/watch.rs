//! Loads the plugins of a folder, now and whenever they change.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher};
use tokio::sync::mpsc;
use worldbind::wasmtime::Result;
use worldbind::wasmtime::error::Context;

use crate::plugins::Plugins;

/// Loads all plugins. The folder is watched as long as the result exists.
pub(crate) fn watch(folder: &Path, plugins: Arc<Plugins>) -> Result<RecommendedWatcher> {
    let (changed, changes) = mpsc::unbounded_channel();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<Event>| {
        for file in event.into_iter().flat_map(|event| event.paths) {
            // The receiver is gone when the program ends.
            let _ = changed.send(file);
        }
    })?;
    // Watching begins first, so that no change is missed.
    watcher
        .watch(folder, RecursiveMode::NonRecursive)
        .with_context(|| format!("cannot watch the folder `{}`", folder.display()))?;
    for entry in std::fs::read_dir(folder)? {
        load(&plugins, &entry?.path());
    }
    tokio::spawn(reload(changes, plugins));
    Ok(watcher)
}

async fn reload(mut changes: mpsc::UnboundedReceiver<PathBuf>, plugins: Arc<Plugins>) {
    while let Some(file) = changes.recv().await {
        let plugins = plugins.clone();
        // A plugin is compiled on a thread where this blocks nobody.
        let loaded = tokio::task::spawn_blocking(move || load(&plugins, &file));
        if loaded.await.is_err() {
            return;
        }
    }
}

fn load(plugins: &Plugins, file: &Path) {
    // A file that is still being written has another name, or is loaded again when it is complete.
    if file
        .extension()
        .is_some_and(|extension| extension == "wasm")
    {
        plugins.load(file);
    }
}
