// A file that does not exist.
use worldbind::wasmtime::component::bindgen;

bindgen!("plugin" in "wit/plugin.wit");

fn main() {}
