// Several mistakes at once.
use worldbind::wasmtime::component::bindgen;

bindgen!({
    wrold: "plugin",
    inline: "package acme:plugin; world plugin { export run: func(); }",
    exports: { default: asinc },
    additional_derives: PartialEq,
});

fn main() {}
