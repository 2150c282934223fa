// A file that there is not.
use worldbind::wasmtime::component::bindgen;

bindgen!("plugin" in "wit/plugin.wit");

fn main() {}
