//! Generates the bindings that `src/bindings.rs` includes.

use worldbind_codegen::{Builder, Error};

fn main() -> Result<(), Error> {
    Builder::new(r#" "plugin" in "../plugin-host/wit" "#).build()?;
    Ok(())
}
