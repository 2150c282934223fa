worldbind::bindgen!("acme:api/service" in "versions");
