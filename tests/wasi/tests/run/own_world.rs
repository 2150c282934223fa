//! A host-defined world that includes `wasi:cli/command`, as in the docs of wasmtime-wasi.

use wasmtime_wasi::p2::DynInputStream;
use wasmtime_wasi::p2::bindings::filesystem::types::{DescriptorStat, ErrorCode};
use worldbind::wasmtime::Result;
use worldbind::wasmtime::component::{HasSelf, Linker, Resource};
use worldbind_wasi_tests::own_world_with_wasi::MyWorld;
use worldbind_wasi_tests::own_world_with_wasi::example::wasi::custom_host;

use crate::host::{Host, engine, guest, run, store};

/// The types are wasmtime-wasi's: this does not compile if they are not.
impl custom_host::Host for Host {
    async fn my_custom_function(
        &mut self,
        _: Resource<DynInputStream>,
    ) -> Result<DescriptorStat, ErrorCode> {
        Err(ErrorCode::Unsupported)
    }
}

async fn run_command() -> Result<(Result<(), ()>, String)> {
    let mut linker = Linker::<Host>::new(engine());
    wasmtime_wasi::p2::add_to_linker_async(&mut linker)?;
    custom_host::add_to_linker::<_, HasSelf<_>>(&mut linker, |host| host)?;

    let mut store = store(&["c-cli-run"]);
    let component = guest("c-cli-run-0.2.0.wasm");
    let world = MyWorld::instantiate_async(&mut store, &component, &linker).await?;
    let ended = world.wasi_cli_run().call_run(&mut store).await?;
    Ok((ended, store.data().stdout()))
}

#[test]
fn a_component_that_needs_only_wasi_runs() {
    let (ended, stdout) = run(run_command()).unwrap();
    assert_eq!(ended, Ok(()));
    assert!(stdout.starts_with("hello from C"), "{stdout}");
}
