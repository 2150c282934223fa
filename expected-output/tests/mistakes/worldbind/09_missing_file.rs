// A file that does not exist.
use worldbind::bindgen;

bindgen!("plugin" in "wit/plugin.wit");

fn main() {}
