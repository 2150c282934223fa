//! Functions that are `async` in WIT, imported and exported, and a sync one that is called in the
//! same way.

use pollster::block_on;
use wasmtime::component::{Accessor, HasData, Linker, Resource};
use wasmtime::{Result, Store, bail};
use worldbind_parity_tests::{component, engine, stub};

use super::bindgen;

mod imported {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app;

            interface net {
                variant error { refused, other(string) }
                resource socket {
                    constructor();
                    connect: static async func(port: u16) -> result<socket, error>;
                    send: async func(data: list<u8>) -> result<u32, error>;
                    port: func() -> u16;
                }
                ping: async func(host: string) -> string;
            }

            world app {
                import net;
                import sleep: async func();
                export run: async func() -> u32;
            }
        ",
        with: { "acme:app/net.socket": super::Socket },
        imports: {
            "acme:app/net.[method]socket.port": async | trappable,
            "acme:app/net.[drop]socket": async | store,
            "acme:app/net.[constructor]socket": exact,
            "acme:app/net.ping": trappable,
            "acme:app": trappable,
        },
        trappable_error_type: { "acme:app/net.error" => super::NetError },
    }
}

use imported::acme::app::net;

/// Connects to 7 and to 8, sends three bytes to the first, pings, sleeps. Returns the number of
/// bytes that were sent.
const GUEST: &str = r#"
    (import "acme:app/net" "[static]socket.connect" (func $connect (param i32 i32)))
    (import "acme:app/net" "[method]socket.send" (func $send (param i32 i32 i32 i32)))
    (import "acme:app/net" "[method]socket.port" (func $port (param i32) (result i32)))
    (import "acme:app/net" "[resource-drop]socket" (func $drop (param i32)))
    (import "acme:app/net" "ping" (func $ping (param i32 i32 i32)))
    (import "$root" "sleep" (func $sleep))
    (func (export "run") (result i32)
        (local $socket i32)
        (call $connect (i32.const 8) (i32.const 16))
        (call $connect (i32.const 7) (i32.const 32))
        (local.set $socket (i32.load (i32.const 36)))
        (call $send (local.get $socket) (i32.const 0) (i32.const 3) (i32.const 48))
        (call $ping (i32.const 0) (i32.const 1) (i32.const 64))
        (call $sleep)
        (drop (call $port (local.get $socket)))
        (call $drop (local.get $socket))
        (i32.load (i32.const 52)))
"#;

/// The host's socket.
pub struct Socket;

/// The errors of a socket.
pub enum NetError {
    Refused,
    Trap(&'static str),
}

#[derive(Default)]
struct State {
    seen: Vec<String>,
}

impl HasData for State {
    type Data<'a> = &'a mut State;
}

fn see<T>(accessor: &Accessor<T, State>, what: impl Into<String>) {
    accessor.with(|mut access| access.get().seen.push(what.into()));
}

impl net::Host for State {
    fn convert_error(&mut self, error: NetError) -> Result<net::Error> {
        match error {
            NetError::Refused => {
                self.seen.push("convert".to_owned());
                Ok(net::Error::Refused)
            }
            NetError::Trap(why) => bail!(why),
        }
    }
}

impl net::HostSocket for State {
    fn new(&mut self) -> Resource<Socket> {
        Resource::new_own(0)
    }

    async fn port(&mut self, socket: Resource<Socket>) -> Result<u16> {
        self.seen.push(format!("port {}", socket.rep()));
        Ok(1)
    }
}

impl<T: Send> net::HostWithStore<T> for State {
    async fn ping(accessor: &Accessor<T, Self>, host: String) -> Result<String> {
        see(accessor, format!("ping of {} byte", host.len()));
        Ok(host)
    }
}

impl<T: Send> net::HostSocketWithStore<T> for State {
    async fn connect(
        accessor: &Accessor<T, Self>,
        port: u16,
    ) -> Result<Resource<Socket>, NetError> {
        see(accessor, format!("connect {port}"));
        std::future::ready(()).await;
        match port {
            7 => Ok(Resource::new_own(7)),
            8 => Err(NetError::Refused),
            _ => Err(NetError::Trap("no such port")),
        }
    }

    async fn send(
        accessor: &Accessor<T, Self>,
        socket: Resource<Socket>,
        data: Vec<u8>,
    ) -> Result<u32, NetError> {
        see(accessor, format!("send {}", socket.rep()));
        Ok(data.len() as u32)
    }

    async fn drop(accessor: &Accessor<T, Self>, socket: Resource<Socket>) -> Result<()> {
        see(accessor, format!("drop {}", socket.rep()));
        Ok(())
    }
}

impl imported::AppImports for State {}

impl<T: Send> imported::AppImportsWithStore<T> for State {
    async fn sleep(accessor: &Accessor<T, Self>) {
        see(accessor, "sleep");
    }
}

async fn run(guest: &str) -> Result<(u32, Vec<String>)> {
    let mut linker = Linker::new(engine());
    imported::App::add_to_linker::<State, State>(&mut linker, |state| state)?;
    let mut store = Store::new(engine(), State::default());
    let component = component(imported::WIT, guest);
    let app = imported::App::instantiate_async(&mut store, &component, &linker).await?;
    let sent = store
        .run_concurrent(async |accessor| app.call_run(accessor).await)
        .await??;
    Ok((sent, store.into_data().seen))
}

#[test]
fn a_component_waits_for_the_host() -> Result<()> {
    let (sent, seen) = block_on(run(GUEST))?;
    assert_eq!(sent, 3);
    let expected = [
        "connect 8",
        "convert",
        "connect 7",
        "send 7",
        "ping of 1 byte",
        "sleep",
        "port 7",
        "drop 7",
    ];
    assert_eq!(seen, expected);
    Ok(())
}

#[test]
fn an_error_of_the_host_can_be_a_trap() {
    let guest = GUEST.replace("(i32.const 8)", "(i32.const 9)");
    let error = block_on(run(&guest)).unwrap_err();
    assert_eq!(error.root_cause().to_string(), "no such port");
}

mod exported {
    use super::bindgen;

    world! {
        WIT = "
            package acme:app;

            interface api {
                resource thing {
                    constructor(rep: u32);
                    rep: async func() -> u32;
                }
                record item { name: string }
                same: async func(x: u32) -> u32;
                sync-same: func(x: u32) -> u32;
                sync-many: func(text: string, items: list<item>, item: item);
                many: async func(text: string, items: list<item>, item: option<item>);
            }

            world app {
                export api;
                export position: async func() -> u32;
            }
        ",
        exports: { "acme:app/api": async | store },
    }
}

#[test]
fn functions_are_called_beside_each_other() -> Result<()> {
    use exported::exports::acme::app::api::Item;

    block_on(async {
        let mut store = Store::new(engine(), ());
        let linker = Linker::new(engine());
        let component = stub(exported::WIT);
        let app = exported::App::instantiate_async(&mut store, &component, &linker).await?;
        store
            .run_concurrent(async |accessor| {
                let api = app.acme_app_api();
                let (one, two) = (api.call_same(accessor, 1), api.call_same(accessor, 2));
                assert_eq!((two.await?, one.await?), (2, 1));
                // A function that is sync in WIT, with the flags of an async one.
                assert_eq!(api.call_sync_same(accessor, 3).await?, 3);
                let thing = api.thing();
                let handle = thing.call_constructor(accessor, 4).await?;
                assert_eq!(thing.call_rep(accessor, handle).await?, 4);

                // A concurrent call takes owned arguments.
                let item = || Item {
                    name: "i".to_owned(),
                };
                let (text, items): (String, Vec<Item>) = ("t".to_owned(), vec![item()]);
                api.call_many(accessor, text.clone(), items, Some(item()))
                    .await?;
                api.call_sync_many(accessor, text, vec![item()], item())
                    .await?;
                assert_eq!(app.call_position(accessor).await?, 0);
                Ok(())
            })
            .await?
    })
}
