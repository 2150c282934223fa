worldbind::bindgen!("proxy" in "world-in-deps");
