worldbind::bindgen!("plugin" in concat!(env!("CARGO_MANIFEST_DIR"), "/wit"));
