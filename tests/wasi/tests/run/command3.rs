//! `wasi:cli/command@0.3.0`, whose `run` is an `async` function of WIT.

use worldbind::wasmtime::Result;
use worldbind::wasmtime::component::Linker;
use worldbind_wasi_tests::command3_with_wasi::CommandPre;

use crate::host::{Host, engine, guest, run, store};

async fn run_command(arguments: &[&str]) -> Result<(Result<(), ()>, String)> {
    let mut linker = Linker::<Host>::new(engine());
    wasmtime_wasi::p3::add_to_linker(&mut linker)?;
    let pre = linker.instantiate_pre(&guest("rust-wb-cli-0.3.0.wasm"))?;
    let pre = CommandPre::new(pre)?;

    let mut store = store(arguments);
    let command = pre.instantiate_async(&mut store).await?;
    let run = async |accessor: &_| command.wasi_cli_run().call_run(accessor).await;
    let ended = store.run_concurrent(run).await??;
    Ok((ended, store.data().stdout()))
}

#[test]
fn a_command_runs() {
    let (ended, stdout) = run(run_command(&["a", "b"])).unwrap();
    assert_eq!(ended, Ok(()));
    assert_eq!(
        stdout,
        "wasi:cli/run@0.3.0 by rust wit-bindgen-0.63.0, 2 args\n"
    );
}

#[test]
fn a_command_fails() {
    let (ended, _) = run(run_command(&["a", "fail"])).unwrap();
    assert_eq!(ended, Err(()));
}
