worldbind::bindgen!("service" in "versions");
