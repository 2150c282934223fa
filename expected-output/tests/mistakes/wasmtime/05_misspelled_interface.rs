// A replacement for an interface that does not exist.
use worldbind::wasmtime::component::bindgen;

pub mod log {}

bindgen!({
    inline: "
        package acme:plugin;

        interface log {
            write: func(line: string);
        }

        world plugin {
            import log;
        }
    ",
    with: { "acme:plugin/logs": crate::log },
});

fn main() {}
