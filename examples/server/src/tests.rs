//! Requests over HTTP, with plugins that `worldbind-testing` makes.

use std::path::PathBuf;
use std::sync::Arc;

use notify::RecommendedWatcher;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use worldbind_testing::{FakeGuest, component_of_module};

use crate::plugins::Plugins;
use crate::{routes, watch};

/// A server on a port of its own, with a folder of its own.
struct Server {
    address: String,
    folder: PathBuf,
    plugins: Arc<Plugins>,
    _watcher: RecommendedWatcher,
}

impl Server {
    async fn start(name: &str, plugins: &[(&str, Vec<u8>)]) -> Self {
        let name = format!("worldbind-server-{}-{name}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        let _ = std::fs::remove_dir_all(&folder);
        std::fs::create_dir_all(&folder).unwrap();
        for (file, bytes) in plugins {
            std::fs::write(folder.join(file), bytes).unwrap();
        }
        let plugins = Arc::new(Plugins::new().unwrap());
        let watcher = watch::watch(&folder, plugins.clone()).unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let routes = routes::routes(plugins.clone());
        tokio::spawn(async { axum::serve(listener, routes).await });
        Server {
            address,
            folder,
            plugins,
            _watcher: watcher,
        }
    }

    /// The status and the body of an answer.
    async fn request(&self, method: &str, path: &str, body: &str) -> (u16, String) {
        let mut stream = TcpStream::connect(&self.address).await.unwrap();
        let length = body.len();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\
             content-length: {length}\r\n\r\n{body}",
            self.address
        );
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        let status = head.split(' ').nth(1).unwrap().parse().unwrap();
        (status, body.to_owned())
    }

    async fn call(&self, plugin: &str) -> (u16, String) {
        self.request("POST", &format!("/plugins/{plugin}"), "a request")
            .await
    }

    async fn list(&self) -> Value {
        let (status, body) = self.request("GET", "/plugins", "").await;
        assert_eq!(status, 200);
        serde_json::from_str(&body).unwrap()
    }
}

fn wit() -> &'static str {
    concat!(env!("CARGO_MANIFEST_DIR"), "/wit")
}

fn plugin(answer: &str) -> FakeGuest {
    FakeGuest::new(wit())
        .calls(
            "acme:web/handler.handle",
            "acme:web/log.write",
            [r#""called""#],
        )
        .returns("acme:web/handler.handle", answer)
}

fn bytes(fake: &FakeGuest) -> Vec<u8> {
    fake.component().unwrap_or_else(|error| panic!("{error}"))
}

#[tokio::test]
async fn each_plugin_is_a_route() {
    let plugins = [
        ("hello.wasm", bytes(&plugin(r#"ok("hello")"#))),
        (
            "old.wasm",
            bytes(&plugin(r#"err("not today")"#).version("acme:web", "0.2.0")),
        ),
        ("trap.wasm", bytes(&FakeGuest::new(wit()))),
        ("notes.txt", Vec::new()),
    ];
    let server = Server::start("routes", &plugins).await;
    assert_eq!(server.call("hello").await, (200, "hello".to_owned()));
    assert_eq!(server.call("old").await, (400, "not today".to_owned()));
    assert_eq!(server.call("other").await.0, 404);
    let (status, body) = server.call("trap").await;
    assert_eq!(status, 502);
    assert!(body.contains("unreachable"), "{body}");

    let list = server.list().await;
    assert_eq!(list.as_object().unwrap().len(), 3);
    let old = &list["old"]["exports"];
    assert_eq!(old["fit"], true);
    assert_eq!(old["interfaces"][0]["taken"], "acme:web/handler@0.2.0");
    assert_eq!(old["interfaces"][0]["absent"], json!(["describe"]));
}

#[tokio::test]
async fn a_plugin_that_does_not_fit_is_refused_with_the_reason() {
    let lacking = plugin(r#"ok("")"#).without("acme:web/handler.describe");
    let server = Server::start(
        "refused",
        &[
            ("lacking.wasm", bytes(&lacking)),
            (
                "newer.wasm",
                bytes(&plugin(r#"ok("")"#).version("acme:web", "0.3.0")),
            ),
            ("text.wasm", b"not a component".to_vec()),
        ],
    )
    .await;
    let (status, body) = server.call("lacking").await;
    assert_eq!(status, 409);
    let reason: Value = serde_json::from_str(&body).unwrap();
    let offered = &reason["exports"]["interfaces"][0]["offered"][0];
    assert_eq!(offered["missing"][0]["name"], "describe");

    let (_, body) = server.call("newer").await;
    let reason: Value = serde_json::from_str(&body).unwrap();
    let needed = &reason["imports"]["needed"][0];
    assert_eq!(needed["name"], "acme:web/log@0.3.0");
    assert_eq!(needed["other-tracks"], json!(["acme:web/log@0.2.1"]));

    let (status, body) = server.call("text").await;
    assert_eq!(status, 409);
    assert!(body.starts_with(r#"{"error":"#), "{body}");
}

#[tokio::test]
async fn a_plugin_cannot_take_all_time() {
    let module = r#"
        (module
          (memory (export "memory") 1)
          (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (i32.const 8))
          (func (export "acme:web/handler@0.2.1#handle") (param i32 i32) (result i32)
            (loop $forever (br $forever))
            (unreachable))
          (func (export "acme:web/handler@0.2.1#describe") (result i32) (unreachable)))
    "#;
    let endless = component_of_module(wit(), None, module.as_bytes()).unwrap();
    let plugins = [
        ("endless.wasm", endless),
        ("hello.wasm", bytes(&plugin(r#"ok("hello")"#))),
    ];
    let server = Server::start("limits", &plugins).await;
    let (endless, hello) = tokio::join!(server.call("endless"), server.call("hello"));
    assert_eq!(endless.0, 504);
    assert_eq!(hello.0, 200);
}

#[tokio::test]
async fn a_changed_plugin_is_loaded_again() {
    let server = Server::start("changes", &[]).await;
    let mut changes = server.plugins.changes();
    let file = server.folder.join("hello.wasm");
    for answer in ["one", "two"] {
        let plugin = bytes(&plugin(&format!("ok({answer:?})")));
        // Complete before it has its name, so no half of it is loaded.
        let new = server.folder.join("hello.new");
        std::fs::write(&new, plugin).unwrap();
        std::fs::rename(new, &file).unwrap();
        while server.call("hello").await != (200, answer.to_owned()) {
            changes.changed().await.unwrap();
        }
    }
    std::fs::remove_file(&file).unwrap();
    while server.call("hello").await.0 != 404 {
        changes.changed().await.unwrap();
    }
}
