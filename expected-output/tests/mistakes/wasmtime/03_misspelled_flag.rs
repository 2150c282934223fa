// A misspelled flag.
use worldbind::wasmtime::component::bindgen;

bindgen!({
    inline: "package acme:plugin; world plugin { export run: func(); }",
    exports: { default: asinc },
});

fn main() {}
