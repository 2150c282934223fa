//! Everything that knows the bindings and WASI.

use std::path::Path;

use wasmtime_wasi::{FsPerms, I32Exit, ResourceTable, WasiCtx, WasiCtxView, WasiView};
use worldbind::bindgen;
use worldbind::wasmtime::component::{Component, Linker};
use worldbind::wasmtime::error::Context;
use worldbind::wasmtime::{Engine, Result, Store};

use crate::arguments::Arguments;

bindgen!("command" in "wit");

/// The data of wasmtime-wasi for one program.
struct Host {
    wasi: WasiCtx,
    table: ResourceTable,
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

/// Runs a program and returns its exit code.
///
/// # Errors
///
/// If the file is not a component, imports more than WASI (`worldbind::LinkError`), exports no
/// `wasi:cli/run` that fits (`worldbind::BindError`), or traps. Also if a folder cannot be opened.
pub(crate) fn run(arguments: &Arguments) -> Result<i32> {
    let engine = Engine::default();
    let component = Component::from_file(&engine, &arguments.component)
        .context("the file is not a component")?;
    let mut linker = Linker::<Host>::new(&engine);
    wasmtime_wasi::p2::add_to_linker_sync(&mut linker)?;

    // The program was built against 0.2.0, 0.2.6 or another version. This accepts any of them.
    let command_pre = CommandPre::link(&component, &linker)?;
    if arguments.is_verbose {
        eprintln!("{}", command_pre.resolution());
    }

    let mut store = Store::new(&engine, host(arguments)?);
    let command = command_pre.instantiate(&mut store)?;
    exit_code(command.wasi_cli_run().call_run(&mut store))
}

fn host(arguments: &Arguments) -> Result<Host> {
    let mut wasi = WasiCtx::builder();
    wasi.inherit_stdio();
    let name = Path::new(&arguments.component).file_name();
    wasi.arg(name.unwrap_or_default().to_string_lossy());
    wasi.args(&arguments.arguments);
    wasi.envs(&arguments.environment);
    for (folder, name) in &arguments.folders {
        wasi.preopened_dir(folder, name, FsPerms::ReadWrite)
            .with_context(|| format!("the folder `{folder}` cannot be opened"))?;
    }
    Ok(Host {
        wasi: wasi.build(),
        table: ResourceTable::new(),
    })
}

/// A program ends by returning from `run` or by calling `wasi:cli/exit`. The latter is an error of
/// the call.
fn exit_code(ended: Result<Result<(), ()>>) -> Result<i32> {
    match ended {
        Ok(Ok(())) => Ok(0),
        Ok(Err(())) => Ok(1),
        Err(error) => match error.downcast_ref::<I32Exit>() {
            Some(&I32Exit(code)) => Ok(code),
            None => Err(error),
        },
    }
}
