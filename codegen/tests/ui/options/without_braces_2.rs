worldbind::bindgen!("plugin" in "path", exports: {});
