// A file that there is not.
use worldbind::bindgen;

bindgen!("plugin" in "wit/plugin.wit");

fn main() {}
