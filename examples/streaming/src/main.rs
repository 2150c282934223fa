//! Sends standard input to a plugin as a stream, and prints the stream that the plugin returns.
//!
//! `channels` connects the streams of the component model with channels of tokio.

mod channels;

use std::io::BufRead;

use tokio::sync::{mpsc, oneshot};
use worldbind::wasmtime::component::{Component, FutureReader, Linker, StreamReader};
use worldbind::wasmtime::{Engine, Result, Store};

use channels::{FromChannel, One, ToChannel};

worldbind::bindgen!("plugin" in "wit");

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<()> {
    let (send, input) = mpsc::channel(1);
    // A thread of its own: reading standard input blocks.
    std::thread::spawn(move || {
        for line in std::io::stdin().lock().lines().map_while(Result::ok) {
            if send
                .blocking_send(format!("{line}\n").into_bytes())
                .is_err()
            {
                break;
            }
        }
    });
    let (output, mut receive) = mpsc::channel::<Vec<u8>>(1);
    let print = async {
        while let Some(chunk) = receive.recv().await {
            print!("{}", String::from_utf8_lossy(&chunk));
        }
    };
    let (length, ()) = tokio::join!(upper(input, output), print);
    eprintln!("{} bytes", length?);
    Ok(())
}

/// Passes the chunks of `input` through the plugin to `output`, and returns how many bytes they
/// have.
async fn upper(input: mpsc::Receiver<Vec<u8>>, output: mpsc::Sender<Vec<u8>>) -> Result<u32> {
    let engine = Engine::default();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/guest/filter.wasm");
    let component = Component::from_file(&engine, file)?;
    let plugin_pre = PluginPre::link(&component, &Linker::new(&engine))?;
    let mut store = Store::new(&engine, ());
    let plugin = plugin_pre.instantiate_async(&mut store).await?;

    // Streams make progress only while `run_concurrent` runs.
    let call = store.run_concurrent(async |accessor| {
        let text = accessor.with(|store| StreamReader::new(store, FromChannel(input)))?;
        let filter = plugin.acme_text_filter();
        let (upper, length) = filter.call_upper(accessor, text).await?;
        // The plugin has returned, and still reads and writes.
        let (send, receive) = oneshot::channel();
        accessor.with(|mut store| {
            upper.pipe(&mut store, ToChannel::new(output))?;
            FutureReader::pipe(length, &mut store, One(Some(send)))
        })?;
        Ok(receive.await?)
    });
    call.await?
}

#[cfg(test)]
mod tests;
