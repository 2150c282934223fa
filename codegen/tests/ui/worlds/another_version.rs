worldbind::bindgen!("acme:api/service@3.0.0" in "versions");
