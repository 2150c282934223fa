//! The common code of the tests: the engine, the components, and the data of a store.

use std::path::Path;
use std::sync::LazyLock;

use http::{Request, Response};
use wasmtime_wasi::p2::pipe::MemoryOutputPipe;
use wasmtime_wasi::{ResourceTable, WasiCtx, WasiCtxView, WasiView};
use wasmtime_wasi_http::{
    Error, RequestOptions, WasiBody, WasiHttpCtx, WasiHttpCtxView, WasiHttpHooks, WasiHttpView,
};
use worldbind::wasmtime::component::Component;
use worldbind::wasmtime::{Config, Engine, Store};

static ENGINE: LazyLock<Engine> = LazyLock::new(|| {
    let mut config = Config::new();
    config.wasm_component_model_async(true);
    Engine::new(&config).unwrap()
});

pub(crate) fn engine() -> &'static Engine {
    &ENGINE
}

/// A component of `tests/guests/wasi`.
pub(crate) fn guest(name: &str) -> Component {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../guests/wasi");
    Component::from_file(engine(), folder.join(name)).unwrap()
}

/// The data of a store.
pub(crate) struct Host {
    wasi: WasiCtx,
    http: WasiHttpCtx,
    hooks: NoRequests,
    table: ResourceTable,
    stdout: MemoryOutputPipe,
}

/// A store for a command with these arguments, the first of which is the command's name.
pub(crate) fn store(arguments: &[&str]) -> Store<Host> {
    let stdout = MemoryOutputPipe::new(4096);
    let wasi = WasiCtx::builder()
        .args(arguments)
        .env("GREETING", "hei")
        .stdout(stdout.clone())
        .build();
    let host = Host {
        wasi,
        http: WasiHttpCtx::new(),
        hooks: NoRequests,
        table: ResourceTable::new(),
        stdout,
    };
    Store::new(engine(), host)
}

impl Host {
    /// The output of the component.
    pub(crate) fn stdout(&self) -> String {
        String::from_utf8(self.stdout.contents().to_vec()).unwrap()
    }
}

impl WasiView for Host {
    fn ctx(&mut self) -> WasiCtxView<'_> {
        WasiCtxView {
            ctx: &mut self.wasi,
            table: &mut self.table,
        }
    }
}

impl WasiHttpView for Host {
    fn http(&mut self) -> WasiHttpCtxView<'_> {
        WasiHttpCtxView {
            ctx: &mut self.http,
            table: &mut self.table,
            hooks: &mut self.hooks,
        }
    }
}

/// A client for HTTP would make the build longer, and the components only answer requests.
struct NoRequests;

type Pending<T> = Box<dyn Future<Output = Result<T, Error>> + Send>;

impl WasiHttpHooks for NoRequests {
    fn send_request(
        &mut self,
        _: Request<WasiBody>,
        _: Option<RequestOptions>,
        _: Pending<()>,
    ) -> Pending<(Response<WasiBody>, Pending<()>)> {
        unreachable!("no component of the tests sends a request")
    }
}

/// Runs a future as wasmtime-wasi expects it, in tokio.
pub(crate) fn run<F: Future>(future: F) -> F::Output {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.build().unwrap().block_on(future)
}
