//! Bindings for all of WASI: a module for each of `configurations/*.options`, which `build.rs`
//! generates.

/// Host-defined types, for interfaces whose types wasmtime keeps private.
pub mod host {
    use crate::service3_as_wasmtime::wasi::http::types;
    use wasmtime_wasi::TrappableError;

    /// For `wasi:cli/terminal-*`.
    pub struct Terminal;

    /// For `wasi:sockets/udp`.
    pub struct IncomingDatagrams;

    /// For `wasi:sockets/udp`.
    pub struct OutgoingDatagrams;

    /// For `wasi:sockets/ip-name-lookup`.
    pub struct Addresses;

    /// For `wasi:http/types`.
    pub struct RequestOptions;

    /// For `wasi:http/types`.
    pub type Fields = wasmtime_wasi_http::FieldMap;

    /// For `wasi:http/types`: an error of the component's, or a trap.
    pub type HttpError = TrappableError<types::ErrorCode>;

    /// For `wasi:http/types`.
    pub type HeaderError = TrappableError<types::HeaderError>;

    /// For `wasi:http/types`.
    pub type RequestOptionsError = TrappableError<types::RequestOptionsError>;
}

include!(concat!(env!("OUT_DIR"), "/modules.rs"));

#[cfg(feature = "documented")]
include!(concat!(env!("OUT_DIR"), "/documented.rs"));
