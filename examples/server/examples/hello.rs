//! Writes a plugin that answers each request with `hello`: `cargo run -p server --example hello`.
//!
//! It is made from the WIT, without a toolchain for plugins. `worldbind-testing` is for tests: a
//! real plugin is compiled.

use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let wit = concat!(env!("CARGO_MANIFEST_DIR"), "/wit");
    let plugin = worldbind_testing::FakeGuest::new(wit)
        .returns("acme:web/handler.handle", r#"ok("hello")"#)
        .component()?;
    std::fs::create_dir_all("plugins")?;
    std::fs::write("plugins/hello.wasm", plugin)?;
    Ok(())
}
