// A misspelled option.
use worldbind::wasmtime::component::bindgen;

bindgen!({
    inline: "package acme:plugin; world plugin { export run: func(); }",
    import: { default: async },
});

fn main() {}
