worldbind::bindgen!("plugin" in);
