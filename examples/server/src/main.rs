//! An HTTP server whose routes are plugins: `POST /plugins/NAME` calls the plugin `NAME.wasm` of a
//! folder, and `GET /plugins` lists all of them.
//!
//! `plugins` knows the bindings, `routes` HTTP, and `watch` the folder.

mod plugins;
mod routes;
mod watch;

use std::path::PathBuf;
use std::sync::Arc;

use worldbind::wasmtime::Result;

use plugins::Plugins;

#[tokio::main]
async fn main() -> Result<()> {
    let folder = std::env::args_os().nth(1).map(PathBuf::from);
    let folder = folder.unwrap_or_else(|| PathBuf::from("plugins"));
    let plugins = Arc::new(Plugins::new()?);
    let _watcher = watch::watch(&folder, plugins.clone())?;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
    println!("http://{}/plugins", listener.local_addr()?);
    axum::serve(listener, routes::routes(plugins)).await?;
    Ok(())
}

#[cfg(test)]
mod tests;
