//! `wasi:cli/command@0.2.12`, whose components were built against older and newer versions of it.

use wasmtime_wasi::I32Exit;
use worldbind::wasmtime::Result;
use worldbind::wasmtime::component::Linker;
use worldbind_wasi_tests::{command_with_wasi, command_with_wasi_async};

use crate::host::{Host, engine, guest, run, store};

const VERSIONS: [&str; 3] = ["0.2.0", "0.2.6", "0.2.12"];

const SAID: &str = "hello from C (clang-22, wasi-libc 2022), 2 args\nGREETING=hei\n";

/// How a command ended, what it wrote, and which version of `wasi:cli/run` was found.
struct Ended {
    result: Result<Result<(), ()>>,
    stdout: String,
    found: String,
}

fn run_sync(version: &str, arguments: &[&str]) -> Ended {
    let mut linker = Linker::<Host>::new(engine());
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker).unwrap();
    let component = guest(&format!("c-cli-run-{version}.wasm"));
    let pre = linker.instantiate_pre(&component).unwrap();
    let pre = command_with_wasi::CommandPre::new(pre).unwrap();

    let mut store = store(arguments);
    let command = pre.instantiate(&mut store).unwrap();
    let result = command.wasi_cli_run().call_run(&mut store);
    Ended {
        result,
        stdout: store.data().stdout(),
        found: command.wasi_cli_run().interface().to_string(),
    }
}

async fn run_async(version: &str, arguments: &[&str]) -> Ended {
    let mut linker = Linker::<Host>::new(engine());
    wasmtime_wasi::p2::add_to_linker_async(&mut linker).unwrap();
    let component = guest(&format!("c-cli-run-{version}.wasm"));
    let pre = linker.instantiate_pre(&component).unwrap();
    let pre = command_with_wasi_async::CommandPre::new(pre).unwrap();

    let mut store = store(arguments);
    let command = pre.instantiate_async(&mut store).await.unwrap();
    let result = command.wasi_cli_run().call_run(&mut store).await;
    Ended {
        result,
        stdout: store.data().stdout(),
        found: command.wasi_cli_run().interface().to_string(),
    }
}

#[track_caller]
fn assert_succeeded(ended: Ended, version: &str) {
    assert_eq!(ended.result.unwrap(), Ok(()));
    assert_eq!(ended.stdout, SAID);
    assert_eq!(ended.found, format!("wasi:cli/run@{version}"));
}

/// C's `main` returned 1: its library exits with that.
#[track_caller]
fn assert_failed(ended: Ended) {
    let error = ended.result.unwrap_err();
    assert_eq!(error.downcast_ref::<I32Exit>().unwrap().0, 1);
    assert_eq!(ended.stdout, SAID);
}

#[test]
fn commands_of_every_compatible_version_run_in_a_sync_host() {
    for version in VERSIONS {
        assert_succeeded(run_sync(version, &["c-cli-run", "one"]), version);
    }
}

#[test]
fn commands_of_every_compatible_version_run_in_an_async_host() {
    for version in VERSIONS {
        assert_succeeded(run(run_async(version, &["c-cli-run", "one"])), version);
    }
}

#[test]
fn an_exit_of_the_command_is_an_error_of_the_call() {
    assert_failed(run_sync("0.2.6", &["c-cli-run", "fail"]));
    assert_failed(run(run_async("0.2.6", &["c-cli-run", "fail"])));
}
