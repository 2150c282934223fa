//! `wasi:http/proxy@0.2.12`, with a component that was built against 0.2.0.

use std::sync::mpsc;

use http::{Request, Response};
use http_body_util::BodyExt;
use wasmtime_wasi_http::WasiHttpView;
use wasmtime_wasi_http::p2::bindings::http::types::Scheme;
use worldbind::wasmtime::Result;
use worldbind::wasmtime::component::Linker;
use worldbind_wasi_tests::proxy_with_wasi::ProxyPre;

use crate::host::{Host, engine, guest, run, store};

/// The answer of the component.
async fn get(path: &str) -> Result<Response<String>> {
    let mut linker = Linker::<Host>::new(engine());
    wasmtime_wasi_http::p2::add_to_linker_async(&mut linker)?;
    let pre = ProxyPre::new(linker.instantiate_pre(&guest("rust-wb-http-0.2.0.wasm"))?)?;

    let mut store = store(&[]);
    let request = Request::get(format!("http://localhost{path}")).body(String::new())?;
    let request = store
        .data_mut()
        .http()
        .new_incoming_request(Scheme::Http, request)?;
    let (sender, receiver) = mpsc::channel();
    let respond = move |response| sender.send(response).unwrap();
    let out = store
        .data_mut()
        .http()
        .new_response_outparam_from_callback(respond)?;

    let proxy = pre.instantiate_async(&mut store).await?;
    let handler = proxy.wasi_http_incoming_handler();
    handler.call_handle(&mut store, request, out).await?;
    // The body ends when the component has finished.
    drop(store);
    let (head, body) = receiver.recv()??.into_parts();
    let body = body.collect().await?.to_bytes().to_vec();
    Ok(Response::from_parts(head, String::from_utf8(body)?))
}

#[test]
fn a_request_is_answered() {
    let response = run(get("/greet")).unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(
        response.headers()["x-guest"],
        "rust wit-bindgen-0.63.0 wasi:http@0.2.0"
    );
    assert_eq!(
        response.body(),
        "Method::Get /greet has no headers: 0.2.0\n"
    );
}

#[test]
fn a_status_of_the_components_is_the_answers() {
    assert_eq!(run(get("/missing/page")).unwrap().status(), 404);
}
